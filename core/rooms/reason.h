// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLatin1StringView>

namespace console::rooms::reason {

// Why a transition was made, as the journal keeps it. Limits add a reason of their own (`rail:…`).
inline constexpr QLatin1StringView byOperator("operator");
inline constexpr QLatin1StringView onQuit("quit");            ///< The window was closed, and its rooms with it.
inline constexpr QLatin1StringView leftOver("left-over");     ///< Nobody answered for it any more.
inline constexpr QLatin1StringView restart("restart");        ///< To be started anew with another configuration.
inline constexpr QLatin1StringView byClient("client");        ///< A client of the embedded server asked for it.
inline constexpr QLatin1StringView clientLeft("client-left"); ///< It went away before it heard that its agent runs.
inline constexpr QLatin1StringView ignoringLimits("ignoring-limits"); ///< Started over a limit, by an explicit wish.
inline constexpr QLatin1StringView consoleDied("console-died");
inline constexpr QLatin1StringView consoleHung("console-hung");
inline constexpr QLatin1StringView machineSlept("machine-slept");

} // namespace console::rooms::reason
