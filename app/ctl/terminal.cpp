// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/terminal.h"

#include "core/credentials/secretbuffer.h"

#include <cerrno>

#include <fcntl.h>
#include <poll.h>
#include <termios.h>
#include <unistd.h>

namespace console::ctl {

namespace {

/// Ctrl+C.
constexpr char interruptKey = '\x03';

/// The terminal with its echo off, until it is destroyed. Ctrl+C is a character like others: the handler of its signal
/// only wakes the event loop, which waits for the answer, and a second one would end the process with the echo off.
class SilentTerminal
{
public:
    SilentTerminal()
        : m_handle(::open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY))
    {
        if (m_handle < 0 || ::tcgetattr(m_handle, &m_before) != 0)
            return;
        termios silent = m_before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO | ISIG);
        // It ends a line: the terminal still edits lines, and hands out nothing before one is complete.
        silent.c_cc[VEOL] = static_cast<cc_t>(interruptKey);
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
    /// The next character; nothing when it was interrupted, at the end of input, and when the terminal is gone.
    [[nodiscard]] std::optional<char> next(const std::stop_token &stop) const
    {
        constexpr int lookAgain = 200; // Milliseconds, for a stop that another thread asks for.
        while (!stop.stop_requested()) {
            pollfd waited{.fd = m_handle, .events = POLLIN, .revents = 0};
            const int ready = ::poll(&waited, 1, lookAgain);
            // The signals with a handler are those that end the process, and the event loop cannot tell of them now.
            if (ready < 0 && errno == EINTR)
                return std::nullopt;
            if (ready <= 0)
                continue;
            char character = 0;
            const bool isRead = ::read(m_handle, &character, 1) == 1;
            return isRead && character != interruptKey ? std::optional(character) : std::nullopt;
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

bool Terminal::isInputTerminal() const
{
    return ::isatty(STDIN_FILENO) != 0;
}

std::optional<Secret> Terminal::ask(const QString &question, const std::stop_token &stop)
{
    m_wasInterrupted = false;
    const SilentTerminal terminal;
    if (!terminal.isSilent())
        return std::nullopt;
    terminal.say(question.toLocal8Bit() + ": ");
    credentials::SecretBuffer line;
    std::optional<char> next = terminal.next(stop);
    for (; next && *next != '\n'; next = terminal.next(stop))
        line.append(QByteArrayView(&*next, 1));
    terminal.say("\n");
    m_wasInterrupted = !next;
    return next ? std::optional(line.secret()) : std::nullopt;
}

} // namespace console::ctl
