// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/commands/commands.h"

namespace console::ctl {

std::vector<std::unique_ptr<Command>> makeCommands()
{
    std::vector<std::unique_ptr<Command>> commands;
    commands.push_back(makeCheckCommand());
    commands.push_back(makeStartCommand());
    commands.push_back(makeUpdateCommand());
    commands.push_back(makeStopCommand());
    commands.push_back(makeRoomsCommand());
    commands.push_back(makeCallCommand());
    commands.push_back(makeCredentialsCommand());
    commands.push_back(makeGuardCommand());
    commands.push_back(makeServeCommand());
    commands.push_back(makeSandboxCommand());
    commands.push_back(makeSignCommand());
    commands.push_back(makeTokenCommand());
    commands.push_back(makeValidateCommand());
    return commands;
}

} // namespace console::ctl
