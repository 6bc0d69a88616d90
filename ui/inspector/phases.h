// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/transport/transport.h"

#include <vector>

namespace console::ui {

/// One stretch of a call's time.
struct Phase
{
    enum class Kind { Queued, Waiting, Connecting, ConnectingSecurely, Sending, Answering, Receiving };
    Kind kind = Kind::Waiting;
    std::chrono::microseconds begin{0};
    std::chrono::microseconds end{0};

    friend bool operator==(const Phase &, const Phase &) = default;
};

/// The phases in the order of time, without those that are not known or, as the wait for a turn mostly, did not happen.
/// What was not measured is not invented: without TLS the time to connect and to send is one phase.
[[nodiscard]] std::vector<Phase> phasesOf(const transport::Timings &timings);

[[nodiscard]] QString phaseText(Phase::Kind kind);

} // namespace console::ui
