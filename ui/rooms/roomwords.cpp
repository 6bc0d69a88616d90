// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/rooms/roomwords.h"

#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QGuiApplication>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

using rooms::Owner;
using rooms::TaskState;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(console::ui::RoomWords)
};

Answerer answererOf(Owner::Kind kind)
{
    switch (kind) {
    case Owner::Kind::Window:
        return Answerer::Window;
    case Owner::Kind::CommandLine:
        return Answerer::CommandLine;
    case Owner::Kind::Server:
        return Answerer::Server;
    case Owner::Kind::Helper:
        return Answerer::Helper;
    }
    return Answerer::Window;
}

} // namespace

QString stateText(TaskState state)
{
    switch (state) {
    case TaskState::Starting:
        return QCoreApplication::translate("RoomState", "starting");
    case TaskState::Running:
        return QCoreApplication::translate("RoomState", "running");
    case TaskState::Updating:
        return QCoreApplication::translate("RoomState", "updating");
    case TaskState::Stopping:
        return QCoreApplication::translate("RoomState", "stopping");
    case TaskState::Stopped:
        return QCoreApplication::translate("RoomState", "stopped");
    case TaskState::Failed:
        return QCoreApplication::translate("RoomState", "failed");
    case TaskState::Unknown:
        //: No answer came to a start: the agent may be running.
        return QCoreApplication::translate("RoomState", "unknown, may be running");
    }
    return {};
}

Icon stateIcon(TaskState state)
{
    switch (state) {
    case TaskState::Starting:
    case TaskState::Running:
    case TaskState::Updating:
    case TaskState::Stopping:
        return Icon::Room;
    case TaskState::Unknown:
        return Icon::RoomUnknown;
    case TaskState::Stopped:
        return Icon::Stopped;
    case TaskState::Failed:
        return Icon::Error;
    }
    return Icon::Room;
}

QColor stateColor(TaskState state)
{
    const Colors &colors = colorsFor(QGuiApplication::palette());
    switch (state) {
    case TaskState::Starting:
    case TaskState::Updating:
    case TaskState::Stopping:
        return colors.info;
    case TaskState::Running:
        return colors.success;
    case TaskState::Unknown:
        return colors.warning;
    case TaskState::Stopped:
        return colors.subtle;
    case TaskState::Failed:
        return colors.danger;
    }
    return colors.subtle;
}

QString elapsedText(qint64 seconds)
{
    constexpr qint64 minute = 60;
    constexpr qint64 hour = 3600;
    const qint64 s = qMax(qint64(0), seconds);
    if (s < hour)
        return u"%1:%2"_s.arg(s / minute).arg(s % minute, 2, 10, '0'_L1);
    return u"%1:%2:%3"_s.arg(s / hour).arg(s % hour / minute, 2, 10, '0'_L1).arg(s % minute, 2, 10, '0'_L1);
}

Answerer answererOf(const rooms::RoomTask &task, const Owner &self)
{
    if (task.owner && *task.owner == self)
        return Answerer::ThisWindow;
    return task.owner && task.owner->isAlive() ? answererOf(task.owner->kind) : Answerer::Nobody;
}

QString answererText(Answerer answerer)
{
    switch (answerer) {
    case Answerer::ThisWindow:
        return Words::tr("this window");
    case Answerer::Window:
        return Words::tr("another window");
    case Answerer::CommandLine:
        return u"voicechatctl"_s;
    case Answerer::Server:
        return Words::tr("a server");
    case Answerer::Helper:
        return Words::tr("the dead-man helper");
    case Answerer::Nobody:
        return Words::tr("nobody");
    }
    return {};
}

QString starterText(const rooms::RoomTask &task)
{
    if (!task.owner)
        return {};
    return task.owner->kind == Owner::Kind::Window ? Words::tr("a window") : answererText(answererOf(task.owner->kind));
}

QString presenceText(Presence presence)
{
    switch (presence) {
    case Presence::NotAsked:
        return {};
    case Presence::Asking:
        return Words::tr("looking into the room…");
    case Presence::NoAnswer:
        return Words::tr("no answer about the room");
    case Presence::RoomEmpty:
        return Words::tr("room empty");
    case Presence::AgentOnly:
        return Words::tr("agent alone in the room");
    case Presence::UserOnly:
        return Words::tr("user in the room, no agent");
    case Presence::AgentAndUser:
        return Words::tr("agent and user in the room");
    }
    return {};
}

} // namespace console::ui
