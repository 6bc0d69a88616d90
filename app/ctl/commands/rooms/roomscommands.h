// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ctl/command.h"

namespace console::ctl {

// The commands of `rooms`, in the order of the help text.
[[nodiscard]] std::unique_ptr<Command> makeRoomsListCommand();
[[nodiscard]] std::unique_ptr<Command> makeRoomsStopAllCommand();
[[nodiscard]] std::unique_ptr<Command> makeRoomsReconcileCommand();
[[nodiscard]] std::unique_ptr<Command> makeRoomsHistoryCommand();
[[nodiscard]] std::unique_ptr<Command> makeRoomsDriftCommand();
[[nodiscard]] std::unique_ptr<Command> makeRoomsForgetCommand();
[[nodiscard]] std::unique_ptr<Command> makeRoomsVerifyCommand();

} // namespace console::ctl
