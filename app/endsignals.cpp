// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/endsignals.h"

#include <QSocketNotifier>

#include <array>
#include <csignal>
#include <utility>

#include <sys/socket.h>
#include <unistd.h>

namespace console::app {

namespace {

// A signal handler may do next to nothing: it writes a byte here, and the event loop reads it.
std::array<int, 2> wakeUp{-1, -1};

void onSignal(int signal)
{
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(wakeUp[0], &byte, 1);
    std::signal(signal, SIG_DFL);
}

} // namespace

EndSignals::EndSignals(QList<int> signalNumbers)
    : m_signals(std::move(signalNumbers))
{
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, wakeUp.data()) != 0)
        return;
    m_notifier = std::make_unique<QSocketNotifier>(wakeUp[1], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        [[maybe_unused]] const auto got = ::read(wakeUp[1], &byte, 1);
        Q_EMIT endWanted();
    });
    for (const int signal : std::as_const(m_signals))
        std::signal(signal, onSignal);
}

EndSignals::~EndSignals()
{
    for (const int signal : std::as_const(m_signals))
        std::signal(signal, SIG_DFL);
    m_notifier.reset();
    for (int &end : wakeUp) {
        if (end >= 0)
            ::close(end);
        end = -1;
    }
}

} // namespace console::app
