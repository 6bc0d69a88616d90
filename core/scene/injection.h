// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"
#include "core/scene/scene.h"

#include <optional>

namespace console::scene {

/// What one call gives for itself; whatever is unset comes from the scene or is made anew.
struct GivenIds
{
    QString appId;
    std::optional<RoomId> roomId;
    std::optional<TaskId> taskId;
    std::optional<UserId> userId;
    QString otherwiseAppId = {}; ///< Of the application that the scene is bound to: when the scene names none itself.

    friend bool operator==(const GivenIds &, const GivenIds &) = default;
};

/// The ids that one start goes out with.
struct RoomIds
{
    QString appId;
    RoomId roomId;
    TaskId taskId;
    UserId userId;
};

/// Why a body could not be made: refused before a byte is sent.
struct InjectionProblem
{
    enum class Kind {
        MissingAppId,
        MissingRoomId, ///< StopVoiceChat only.
        MissingTaskId, ///< StopVoiceChat only.
        InvalidId,     ///< Breaks `[a-zA-Z0-9_@\-.]{1,128}`; `value` holds it.
        WrongType,     ///< Something at `pointer` must be a string, an object or a list and is not.
    };
    Kind kind = Kind::MissingAppId;
    json::Pointer pointer; ///< In the scene file.
    QString value;

    friend bool operator==(const InjectionProblem &, const InjectionProblem &) = default;
};

/// design.md "Injection, exactly": AppId from the call, else VoiceChat.AppId, else RTCConfig.AppId; room and task from
/// the call, else VoiceChat's, else RTCConfig.RoomId, else new; user from the call, else RTCConfig.UserId, else
/// TargetUserId[0], else new.
[[nodiscard]] Result<RoomIds, InjectionProblem> resolveIds(const Scene &scene, const GivenIds &given);

/// The ids a stop needs, from the call or the scene; nothing is invented for a stop.
struct StopIds
{
    QString appId;
    RoomId roomId;
    TaskId taskId;
};
[[nodiscard]] Result<StopIds, InjectionProblem> resolveStopIds(const Scene &scene, const GivenIds &given);

/// StartVoiceChat's body: the scene's VoiceChat with order and number text kept, ids put in, TargetUserId[0] set and
/// `room_id=` joined to LLMConfig.Url (or URL). Compact, ready to be hashed and sent.
[[nodiscard]] Result<QByteArray, InjectionProblem> startBody(const Scene &scene, const RoomIds &ids);

/// Exactly `{AppId, RoomId, TaskId}`.
[[nodiscard]] QByteArray stopBody(const StopIds &ids);

/// The URL with `room_id=<roomId>` in its query: joined with `?` or `&`, percent-encoded, before any fragment,
/// replacing one that is there. All other bytes stay.
[[nodiscard]] QString withRoomId(const QString &url, const RoomId &roomId);

} // namespace console::scene
