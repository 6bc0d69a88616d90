// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rooms/roomtask.h"

#include <QLatin1StringView>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace console::rooms {

namespace {

struct StateName
{
    TaskState state;
    QLatin1StringView name;
};

constexpr std::array stateNames{
    StateName{TaskState::Starting, "starting"_L1}, StateName{TaskState::Running, "running"_L1},
    StateName{TaskState::Stopping, "stopping"_L1}, StateName{TaskState::Stopped, "stopped"_L1},
    StateName{TaskState::Failed, "failed"_L1},     StateName{TaskState::Unknown, "unknown"_L1},
};

} // namespace

QString stateName(TaskState state)
{
    return std::ranges::find(stateNames, state, &StateName::state)->name;
}

std::optional<TaskState> stateFromName(QStringView name)
{
    const auto *found = std::ranges::find_if(stateNames, [name](const StateName &row) { return row.name == name; });
    if (found == stateNames.end())
        return std::nullopt;
    return found->state;
}

bool isOpen(TaskState state)
{
    switch (state) {
    case TaskState::Starting:
    case TaskState::Running:
    case TaskState::Stopping:
    case TaskState::Unknown:
        return true;
    case TaskState::Stopped:
    case TaskState::Failed:
        break;
    }
    return false;
}

} // namespace console::rooms
