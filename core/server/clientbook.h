// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/http/message.h"
#include "core/rooms/roomtask.h"
#include "core/scene/injection.h"

#include <QList>

#include <optional>

namespace console::server {

/// What tells one client from another. The vendor's web client keeps neither session nor cookie.
struct ClientKey
{
    QString session; ///< X-Session-Id: one tab, or one run of a program.
    QString cookie;  ///< One browser: several tabs share it.
    QByteArray origin;
    QHostAddress address;

    [[nodiscard]] static ClientKey of(const http::HttpRequest &request);
};

/// The name of the cookie.
inline constexpr QByteArrayView sessionCookie("voicechat_session");

/// A room that was given to a client for one scene: it joins as `ids.userId`, and Start and Stop mean this task.
struct Allotment
{
    ClientKey client; ///< `session` is set in any case: the client's own, or one that was made for it.
    QString sceneId;
    scene::RoomIds ids;
    bool isRunning = false; ///< Its agent was started, or may have been, and has not been stopped.
    std::chrono::nanoseconds usedAt{0};
};

/// Which client has which rooms (design.md "Embedded server"). No two sessions ever share one. A client that keeps
/// neither session nor cookie is known by its origin and address; where several fit, the newest that suits the call is
/// meant.
class ClientBook
{
public:
    explicit ClientBook(const Clock &clock);

    /// Its room for that scene, new unless a client that gave its session has one already. The pointer is good until
    /// the next call of a member that is not const.
    Allotment *allot(const ClientKey &client, const QString &sceneId, const scene::RoomIds &ids);
    /// The room a start means: the newest one without an agent, else the newest. Null when it has none.
    [[nodiscard]] Allotment *forStart(const ClientKey &client, const QString &sceneId);
    /// The room a stop or an update means: the newest one with an agent. Null when it has none.
    [[nodiscard]] Allotment *forRunning(const ClientKey &client, const QString &sceneId);
    /// Takes over how a task stands, whoever changed it.
    void note(const rooms::RoomTask &task);

    /// Sessions in use.
    [[nodiscard]] int clients() const;

    /// Unused that long and without an agent a room is given up: its token has ended, too.
    static constexpr std::chrono::hours lifetime{24};
    /// Beyond that the oldest rooms without an agent are given up.
    static constexpr qsizetype limit = 2'000;

private:
    void giveUpOld();
    template<class Suits>
    [[nodiscard]] Allotment *newest(const ClientKey &client, const QString &sceneId, Suits suits);

    const Clock &m_clock;
    QList<Allotment> m_allotments; ///< Oldest first.
};

} // namespace console::server
