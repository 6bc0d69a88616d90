// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ctl/command.h"

#include <memory>
#include <vector>

namespace console::ctl {

/// Every command of voicechatctl, in the order of the help text.
[[nodiscard]] std::vector<std::unique_ptr<Command>> makeCommands();

[[nodiscard]] std::unique_ptr<Command> makeCheckCommand();
[[nodiscard]] std::unique_ptr<Command> makeStartCommand();
[[nodiscard]] std::unique_ptr<Command> makeUpdateCommand();
[[nodiscard]] std::unique_ptr<Command> makeStopCommand();
[[nodiscard]] std::unique_ptr<Command> makeRoomsCommand();
[[nodiscard]] std::unique_ptr<Command> makeCallCommand();
[[nodiscard]] std::unique_ptr<Command> makeCredentialsCommand();
[[nodiscard]] std::unique_ptr<Command> makeSignCommand();
[[nodiscard]] std::unique_ptr<Command> makeTokenCommand();
[[nodiscard]] std::unique_ptr<Command> makeGuardCommand();
[[nodiscard]] std::unique_ptr<Command> makeSandboxCommand();
[[nodiscard]] std::unique_ptr<Command> makeServeCommand();
[[nodiscard]] std::unique_ptr<Command> makeValidateCommand();

} // namespace console::ctl
