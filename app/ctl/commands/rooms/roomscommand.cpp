// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/commands/commands.h"
#include "app/ctl/commands/rooms/roomscommands.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace console::ctl {

namespace {

std::vector<std::unique_ptr<Command>> roomsCommands()
{
    std::vector<std::unique_ptr<Command>> commands;
    commands.push_back(makeRoomsListCommand());
    commands.push_back(makeRoomsStopAllCommand());
    commands.push_back(makeRoomsReconcileCommand());
    commands.push_back(makeRoomsHistoryCommand());
    commands.push_back(makeRoomsDriftCommand());
    commands.push_back(makeRoomsForgetCommand());
    commands.push_back(makeRoomsVerifyCommand());
    return commands;
}

class RoomsCommand final : public CommandGroup
{
    Q_DECLARE_TR_FUNCTIONS(console::ctl::RoomsCommand)

public:
    RoomsCommand()
        : CommandGroup(roomsCommands())
    {}

    [[nodiscard]] QString name() const override { return u"rooms"_s; }
    [[nodiscard]] QString summary() const override { return tr("See what runs, and stop it."); }
};

} // namespace

std::unique_ptr<Command> makeRoomsCommand()
{
    return std::make_unique<RoomsCommand>();
}

} // namespace console::ctl
