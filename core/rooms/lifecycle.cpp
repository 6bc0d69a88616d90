// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rooms/lifecycle.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace console::rooms {

namespace {

template<class Value>
struct Name
{
    Value value;
    QLatin1StringView name;
};
// clang 14 makes no such guide for aggregates by itself.
template<class Value>
Name(Value, QLatin1StringView) -> Name<Value>;

constexpr std::array stateNames{
    Name{TaskState::Starting, "starting"_L1}, Name{TaskState::Running, "running"_L1},
    Name{TaskState::Updating, "updating"_L1}, Name{TaskState::Stopping, "stopping"_L1},
    Name{TaskState::Stopped, "stopped"_L1},   Name{TaskState::Failed, "failed"_L1},
    Name{TaskState::Unknown, "unknown"_L1},
};

constexpr std::array eventNames{
    Name{TaskEvent::StartSent, "start-sent"_L1},
    Name{TaskEvent::StartAccepted, "start-accepted"_L1},
    Name{TaskEvent::StartRefused, "start-refused"_L1},
    Name{TaskEvent::StartUnanswered, "start-unanswered"_L1},
    Name{TaskEvent::AlreadyStarted, "already-started"_L1},
    Name{TaskEvent::UpdateSent, "update-sent"_L1},
    Name{TaskEvent::UpdateAccepted, "update-accepted"_L1},
    Name{TaskEvent::UpdateRefused, "update-refused"_L1},
    Name{TaskEvent::UpdateUnanswered, "update-unanswered"_L1},
    Name{TaskEvent::StopSent, "stop-sent"_L1},
    Name{TaskEvent::StopAccepted, "stop-accepted"_L1},
    Name{TaskEvent::StopRefused, "stop-refused"_L1},
    Name{TaskEvent::StopUnanswered, "stop-unanswered"_L1},
    Name{TaskEvent::TaskGone, "task-gone"_L1},
    Name{TaskEvent::NotThereYet, "not-there-yet"_L1},
    Name{TaskEvent::Adopted, "adopted"_L1},
    Name{TaskEvent::Kept, "kept"_L1},
    Name{TaskEvent::Forgotten, "forgotten"_L1},
    Name{TaskEvent::Imported, "imported"_L1},
};

template<class Names, class Value>
QString nameIn(const Names &names, Value value)
{
    return std::ranges::find(names, value, &Names::value_type::value)->name;
}

template<class Names>
auto valueIn(const Names &names, QStringView name) -> std::optional<decltype(names.front().value)>
{
    const auto *found = std::ranges::find_if(names, [name](const auto &row) { return row.name == name; });
    if (found == names.end())
        return std::nullopt;
    return found->value;
}

/// What is known of a task apart from a call that is, or was, under way.
TaskState settled(const Standing &standing)
{
    switch (standing.state) {
    case TaskState::Updating:
        return standing.fallback.value_or(TaskState::Running);
    case TaskState::Starting:
    case TaskState::Stopping:
        return TaskState::Unknown;
    default:
        return standing.state;
    }
}

Standing afterStartAnswer(const Standing &now, TaskState state)
{
    // A stop that is under way decides. One that is done did its work before this answer came, or there was no task
    // yet: nobody can tell which.
    if (now.state == TaskState::Stopping)
        return {TaskState::Stopping, TaskState::Running};
    return {now.state == TaskState::Stopped ? TaskState::Unknown : state};
}

Standing backFrom(TaskState underWay, const Standing &now, TaskState otherwise)
{
    return now.state == underWay ? Standing{now.fallback.value_or(otherwise)} : now;
}

Standing afterUpdateSent(const Standing &now)
{
    const bool underWay = now.state == TaskState::Starting || now.state == TaskState::Stopping;
    return underWay || !isOpen(now.state) ? now : Standing{TaskState::Updating, settled(now)};
}

Standing afterUpdateAccepted(const Standing &now)
{
    // It ran after all, unless a stop overtook this answer: nobody can tell which.
    if (!isOpen(now.state))
        return {TaskState::Unknown};
    return now.state == TaskState::Updating || now.state == TaskState::Unknown ? Standing{TaskState::Running} : now;
}

Standing afterStopUnanswered(const Standing &now)
{
    const bool hadEnded = now.fallback && !isOpen(*now.fallback);
    return now.state == TaskState::Stopping ? Standing{hadEnded ? *now.fallback : TaskState::Unknown} : now;
}

} // namespace

QString stateName(TaskState state)
{
    return nameIn(stateNames, state);
}

std::optional<TaskState> stateFromName(QStringView name)
{
    return valueIn(stateNames, name);
}

QString eventName(TaskEvent event)
{
    return nameIn(eventNames, event);
}

std::optional<TaskEvent> eventFromName(QStringView name)
{
    return valueIn(eventNames, name);
}

bool isOpen(TaskState state)
{
    return state != TaskState::Stopped && state != TaskState::Failed;
}

Standing afterEvent(const std::optional<Standing> &before, TaskEvent event)
{
    const Standing now = before.value_or(Standing{});
    switch (event) {
    case TaskEvent::StartSent:
        return {TaskState::Starting, before && isOpen(now.state) ? std::optional(settled(now)) : std::nullopt};
    case TaskEvent::StartAccepted:
    case TaskEvent::AlreadyStarted:
        return afterStartAnswer(now, TaskState::Running);
    case TaskEvent::StartRefused:
        return backFrom(TaskState::Starting, now, TaskState::Failed);
    case TaskEvent::StartUnanswered:
        return backFrom(TaskState::Starting, now, TaskState::Unknown);
    case TaskEvent::UpdateSent:
        return afterUpdateSent(now);
    case TaskEvent::UpdateAccepted:
        return afterUpdateAccepted(now);
    case TaskEvent::UpdateRefused:
    case TaskEvent::UpdateUnanswered:
        return backFrom(TaskState::Updating, now, TaskState::Running);
    case TaskEvent::StopSent:
        return {TaskState::Stopping, settled(now)};
    case TaskEvent::StopAccepted:
    case TaskEvent::TaskGone:
    case TaskEvent::Forgotten:
        return {TaskState::Stopped};
    case TaskEvent::StopRefused:
        return backFrom(TaskState::Stopping, now, TaskState::Unknown);
    case TaskEvent::StopUnanswered:
        return afterStopUnanswered(now);
    case TaskEvent::NotThereYet:
        return {TaskState::Unknown};
    case TaskEvent::Adopted:
    case TaskEvent::Kept:
    case TaskEvent::Imported:
        break;
    }
    return now;
}

} // namespace console::rooms
