// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rooms/joindetails.h"
#include "core/scene/injection.h"
#include "core/traffic/callerror.h"

#include <variant>

namespace console::server {

/// Why a scene cannot be offered to a web client; the words on the wire are the vendor's (wirewords.h).
struct ListingProblem
{
    QString sceneId;
    std::variant<traffic::LocalRefusal, rooms::NoToken> why;
};

/// The ids a client gets for the scene: a room, a task and a user of its own. Without an AppKey (`application` is null)
/// no token can be made; when the scene holds Token, RoomId and UserId, its clients get those, and all the same room.
/// An AppId that the scene does not name is the application's.
[[nodiscard]] Result<scene::RoomIds, ListingProblem> newIdsFor(const scene::Scene &scene,
                                                               const credentials::ApplicationKey *application);

/// Signs tokens of scenes without an AppKey where a rehearsal is all they are for: no room of the service takes them.
inline constexpr QByteArrayView rehearsalAppKey("rehearsal");

/// One entry of `Result.scenes` as the vendor's server makes it (domain.md 4.8): SceneConfig with id, botName and what
/// the page must know of VoiceChat, and RTCConfig with the ids and a token for a day, without the AppKey. Members keep
/// the order of the file.
[[nodiscard]] Result<QByteArray, ListingProblem> listedScene(const scene::Scene &scene,
                                                             const credentials::ApplicationKey *application,
                                                             const scene::RoomIds &ids, const QDateTime &now,
                                                             quint32 nonce, bool isRehearsal = false);

/// The whole answer.
[[nodiscard]] QByteArray sceneListAnswer(const QList<QByteArray> &scenes);

} // namespace console::server
