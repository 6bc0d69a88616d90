// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/interrupt.h"

#include <csignal>

namespace console::ctl {

Interrupt::Interrupt()
    : m_signals({SIGINT, SIGTERM})
{
    QObject::connect(&m_signals, &app::EndSignals::endWanted, &m_signals, [this] { m_stop.request_stop(); });
}

} // namespace console::ctl
