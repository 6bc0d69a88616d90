// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/credentials/resolver.h"
#include "core/rooms/roomtask.h"
#include "core/scene/scene.h"

namespace console::rooms {

/// Why no token can be made for the user of a room.
enum class NoToken {
    NoScene,  ///< The scene file is gone, or is no scene any more.
    NoAppKey, ///< Its RTCConfig has no AppKey.
    OtherApp, ///< Its RTCConfig, and so its AppKey, belongs to another app than the room's.
    NoUser,   ///< The task names no user.
    TooLong,  ///< The ids are longer than a token has room for.
};

/// How long a token lets its user in.
inline constexpr std::chrono::hours tokenLifetime{24};

/// An RTC token that lets the task's user into its room, to speak and to listen, made with the scene's
/// RTCConfig.AppKey. It is a credential.
[[nodiscard]] Result<QByteArray, NoToken> joinToken(const RoomTask &task, const std::optional<scene::Scene> &scene,
                                                    const QDateTime &now, quint32 nonce);

/// Likewise with the AppKey of an application (resolver.h), which may be null: NoAppKey, or OtherApp.
[[nodiscard]] Result<QByteArray, NoToken>
joinToken(const RoomTask &task, const credentials::ApplicationKey *application, const QDateTime &now, quint32 nonce);
/// Likewise with an AppKey from elsewhere.
[[nodiscard]] Result<QByteArray, NoToken> joinToken(const RoomTask &task, const Secret &appKey, const QDateTime &now,
                                                    quint32 nonce);

/// `{"AppId", "RoomId", "UserId", "Token"}`, without a token when it is empty.
[[nodiscard]] QByteArray joinJson(const RoomTask &task, const QByteArray &token);
/// The template with `{AppId}`, `{RoomId}`, `{UserId}` and `{Token}` filled in, percent-encoded.
[[nodiscard]] QString joinUrl(const QString &urlTemplate, const RoomTask &task, const QByteArray &token);

} // namespace console::rooms
