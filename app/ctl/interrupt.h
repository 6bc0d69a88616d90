// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/endsignals.h"

#include <stop_token>

namespace console::ctl {

/// Turns SIGINT and SIGTERM into a stop request for as long as it lives.
class Interrupt final
{
public:
    Interrupt();

    [[nodiscard]] std::stop_token token() const { return m_stop.get_token(); }

private:
    std::stop_source m_stop;
    app::EndSignals m_signals;
};

} // namespace console::ctl
