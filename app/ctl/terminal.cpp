// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/terminal.h"

#include "core/credentials/secretbuffer.h"

#include <fcntl.h>
#include <poll.h>
#include <termios.h>
#include <unistd.h>

namespace console::ctl {

namespace {

/// The terminal with its echo off, until it is destroyed.
class SilentTerminal
{
public:
    SilentTerminal()
        : m_handle(::open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY))
    {
        if (m_handle < 0 || ::tcgetattr(m_handle, &m_before) != 0)
            return;
        termios silent = m_before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        m_isSilent = ::tcsetattr(m_handle, TCSAFLUSH, &silent) == 0;
    }
    ~SilentTerminal()
    {
        if (m_isSilent)
            ::tcsetattr(m_handle, TCSAFLUSH, &m_before);
        if (m_handle >= 0)
            ::close(m_handle);
    }
    SilentTerminal(const SilentTerminal &) = delete;
    SilentTerminal &operator=(const SilentTerminal &) = delete;

    [[nodiscard]] bool isSilent() const { return m_isSilent; }
    void say(const QByteArray &text) const
    {
        [[maybe_unused]] const auto written = ::write(m_handle, text.constData(), static_cast<size_t>(text.size()));
    }
    /// The next character; nothing at the end or when it was interrupted.
    [[nodiscard]] std::optional<char> next(const std::stop_token &stop) const
    {
        constexpr int lookAgain = 200; // Milliseconds: a signal's handler only asks to stop.
        while (!stop.stop_requested()) {
            pollfd waited{.fd = m_handle, .events = POLLIN, .revents = 0};
            if (::poll(&waited, 1, lookAgain) <= 0)
                continue;
            char character = 0;
            return ::read(m_handle, &character, 1) == 1 ? std::optional(character) : std::nullopt;
        }
        return std::nullopt;
    }

private:
    int m_handle;
    termios m_before = {};
    bool m_isSilent = false;
};

} // namespace

bool Terminal::canAsk() const
{
    if (::isatty(STDERR_FILENO) == 0)
        return false;
    const int handle = ::open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY);
    if (handle < 0)
        return false;
    ::close(handle);
    return true;
}

std::optional<Secret> Terminal::ask(const QString &question, const std::stop_token &stop)
{
    const SilentTerminal terminal;
    if (!terminal.isSilent())
        return std::nullopt;
    terminal.say(question.toLocal8Bit() + ": ");
    credentials::SecretBuffer line;
    std::optional<char> next = terminal.next(stop);
    for (; next && *next != '\n'; next = terminal.next(stop))
        line.append(QByteArrayView(&*next, 1));
    terminal.say("\n");
    return next ? std::optional(line.secret()) : std::nullopt;
}

} // namespace console::ctl
