// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/openapi/actions.h"

#include <algorithm>
#include <array>

namespace console::openapi {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array voiceChatVersions = {"2024-12-01"_L1, "2025-06-01"_L1};
constexpr std::array onlineUsersVersions = {"2023-11-01"_L1, "2023-08-01"_L1};
constexpr std::array roomVersions = {"2023-11-01"_L1, "2020-12-01"_L1};
constexpr std::array tokenVersions = {"2023-11-01"_L1};
constexpr std::array messageVersions = {"2023-07-20"_L1, "2020-12-01"_L1};
constexpr std::array firstVersions = {"2020-12-01"_L1};

constexpr std::array startParameters = {"AppId"_L1, "RoomId"_L1, "TaskId"_L1, "Config"_L1, "AgentConfig"_L1};
constexpr std::array updateParameters = {"AppId"_L1, "RoomId"_L1, "TaskId"_L1, "Command"_L1};
constexpr std::array taskParameters = {"AppId"_L1, "RoomId"_L1, "TaskId"_L1};
constexpr std::array appParameters = {"AppId"_L1};
constexpr std::array roomParameters = {"AppId"_L1, "RoomId"_L1};
constexpr std::array userParameters = {"AppId"_L1, "RoomId"_L1, "UserId"_L1};
constexpr std::array periodParameters = {"AppId"_L1, "StartTime"_L1, "EndTime"_L1};
constexpr std::array callParameters = {"AppId"_L1, "RoomId"_L1, "UserId"_L1, "StartTime"_L1, "EndTime"_L1};
constexpr std::array tokenParameters = {"AppId"_L1, "RoomId"_L1, "UserId"_L1, "Token"_L1, "ForbiddenInterval"_L1};
constexpr std::array unicastParameters = {"AppId"_L1, "From"_L1, "To"_L1, "Binary"_L1, "Message"_L1};
constexpr std::array roomUnicastParameters = {"AppId"_L1, "RoomId"_L1, "From"_L1, "To"_L1, "Binary"_L1, "Message"_L1};
constexpr std::array broadcastParameters = {"AppId"_L1, "RoomId"_L1, "From"_L1, "Binary"_L1, "Message"_L1};

constexpr auto body = ParameterPlace::InBody;
constexpr auto query = ParameterPlace::InQuery;

// domain.md 1.3. Only actions whose parameters are documented; any other may be called by name.
constexpr std::array<ActionSpec, 19> table = {{
    {"StartVoiceChat"_L1, body, voiceChatVersions, startParameters},
    {"UpdateVoiceChat"_L1, body, voiceChatVersions, updateParameters},
    {"StopVoiceChat"_L1, body, voiceChatVersions, taskParameters},
    {"GetRoomOnlineUsers"_L1, query, onlineUsersVersions, roomParameters},
    {"ListRoomInfo"_L1, query, roomVersions, periodParameters},
    {"ListUserInfo"_L1, query, roomVersions, periodParameters},
    {"ListCallDetail"_L1, query, roomVersions, callParameters},
    {"BanRoomUser"_L1, body, roomVersions, appParameters},
    {"UpdateBanRoomUserRule"_L1, body, roomVersions, appParameters},
    {"BanUserStream"_L1, body, roomVersions, userParameters},
    {"UnbanUserStream"_L1, body, roomVersions, userParameters},
    {"LimitTokenPrivilege"_L1, body, tokenVersions, tokenParameters},
    {"KickUser"_L1, body, firstVersions, userParameters},
    {"DismissRoom"_L1, body, firstVersions, roomParameters},
    {"SendUnicast"_L1, body, messageVersions, unicastParameters},
    {"SendRoomUnicast"_L1, body, messageVersions, roomUnicastParameters},
    {"BatchSendRoomUnicast"_L1, body, messageVersions, roomUnicastParameters},
    {"SendBroadcast"_L1, body, messageVersions, broadcastParameters},
    {"ListApps"_L1, body, firstVersions, {}},
}};

constexpr bool isVersion(QLatin1StringView text)
{
    constexpr qsizetype length = 10;
    return text.size() == length && text.at(4) == '-'_L1 && text.at(7) == '-'_L1;
}

constexpr bool isComplete(const ActionSpec &spec)
{
    return !spec.name.isEmpty() && !spec.versions.empty() && std::ranges::all_of(spec.versions, isVersion);
}

static_assert(std::ranges::all_of(table, isComplete));
static_assert(table[0].versions.data() == table[1].versions.data());
static_assert(table[1].versions.data() == table[2].versions.data());

} // namespace

QLatin1StringView ActionSpec::method() const
{
    return parameters == ParameterPlace::InBody ? "POST"_L1 : "GET"_L1;
}

std::span<const ActionSpec> knownActions()
{
    return table;
}

const ActionSpec *findAction(QStringView name)
{
    const auto *const found = std::ranges::find_if(table, [name](const ActionSpec &spec) { return name == spec.name; });
    return found == table.end() ? nullptr : found;
}

QLatin1StringView defaultVoiceChatVersion()
{
    return voiceChatVersions.front();
}

} // namespace console::openapi
