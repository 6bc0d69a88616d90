// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/scheduler.h"
#include "core/preflight/chainfollower.h"
#include "core/preflight/likelycauses.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <functional>

namespace console::callbacks {
class RoomStories;
}

namespace console::ui {

/// The starts that are being followed: those this window makes, from the moment they are accepted, and any other room
/// once it is asked for.
class StartChains final : public QObject
{
    Q_OBJECT

public:
    /// How a room is asked about; nothing where its endpoint is gone.
    using MakeOrder = std::function<std::optional<rooms::PresenceOrder>(const rooms::RoomTask &)>;

    StartChains(preflight::ChainFollower::Parts parts, MakeOrder makeOrder, QObject *parent = nullptr);

    /// Follows the room from now on. Null when it cannot be asked about.
    [[nodiscard]] preflight::ChainFollower *follow(const rooms::RoomTask &task);
    /// What callbacks tell of starts counts from now on. Borrowed.
    void hear(callbacks::RoomStories &stories);
    /// Why its agent may be missing, likeliest first, by the body that was sent.
    [[nodiscard]] QList<preflight::LikelyCause> causesOf(const rooms::RoomTask &task) const;
    /// Only one room is looked at; nothing ends that.
    void setWatched(const std::optional<rooms::RoomTask> &task);

Q_SIGNALS:
    void changed(const console::rooms::RoomTask &task);
    /// The agent is not there although it should be. Once for each room, and only for starts of this window.
    void stuck(const console::rooms::RoomTask &task);

private:
    void take(const rooms::RoomTask &task);
    void observe(const rooms::RoomTask &task, preflight::Step step, const QDateTime &at);
    /// Whom a callback about the task concerns; null when nobody follows it any more.
    [[nodiscard]] preflight::ChainFollower *followTold(const rooms::RoomTask &task);
    void tell(const QString &key);

    preflight::ChainFollower::Parts m_parts;
    MakeOrder m_makeOrder;
    diagnostics::SceneSchema m_schema = diagnostics::SceneSchema::builtIn();
    QHash<QString, preflight::ChainFollower *> m_followers;
    QSet<QString> m_ours;
    QSet<QString> m_toldStuck;
    QString m_watched;
};

} // namespace console::ui
