// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/room/progress/startchains.h"

#include "core/callbacks/roomstories.h"
#include "core/rooms/roomservice.h"

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

using preflight::ChainFollower;
using rooms::RoomTask;

namespace {

QString keyOf(const RoomTask &task)
{
    return QStringList{task.endpointName, task.appId, task.roomId.text(), task.taskId.text()}.join(u'\n');
}

} // namespace

StartChains::StartChains(ChainFollower::Parts parts, MakeOrder makeOrder, QObject *parent)
    : QObject(parent),
      m_parts(parts),
      m_makeOrder(std::move(makeOrder))
{
    connect(&parts.rooms, &rooms::RoomService::taskChanged, this, &StartChains::take);
}

void StartChains::take(const RoomTask &task)
{
    const QString key = keyOf(task);
    if (task.state == rooms::TaskState::Starting) {
        m_ours.insert(key);
    } else if (m_ours.contains(key) && task.state == rooms::TaskState::Running) {
        (void)follow(task);
    } else if (!rooms::isOpen(task.state)) {
        m_ours.remove(key);
        m_toldStuck.remove(key);
        // Whoever looks at it still sees what became of it.
        if (key != m_watched)
            delete m_followers.take(key);
    }
}

ChainFollower *StartChains::follow(const RoomTask &task)
{
    const QString key = keyOf(task);
    if (ChainFollower *follower = m_followers.value(key))
        return follower;
    auto order = m_makeOrder(task);
    if (!order)
        return nullptr;
    auto *follower = new ChainFollower(m_parts, *std::move(order), this);
    m_followers.insert(key, follower);
    connect(follower, &ChainFollower::changed, this, [this, key] { tell(key); });
    return follower;
}

void StartChains::hear(callbacks::RoomStories &stories)
{
    using callbacks::RoomStories;
    connect(&stories, &RoomStories::changed, this, [this, &stories](const RoomTask &task) {
        // A story also changes by beginning, of which no callback told.
        const callbacks::RoomStory *story = stories.of(task);
        ChainFollower *follower = story && *story != callbacks::RoomStory() ? followTold(task) : nullptr;
        if (follower)
            follower->setReceivesCallbacks(true);
    });
    connect(&stories, &RoomStories::taskStarted, this,
            [this](const RoomTask &task, const QDateTime &at) { observe(task, preflight::Step::TaskStarted, at); });
    connect(&stories, &RoomStories::firstWords, this,
            [this](const RoomTask &task, const QDateTime &at) { observe(task, preflight::Step::FirstWords, at); });
}

ChainFollower *StartChains::followTold(const RoomTask &task)
{
    // A message may come after the end; nobody begins to ask about the room for that.
    return rooms::isOpen(task.state) ? follow(task) : m_followers.value(keyOf(task));
}

void StartChains::observe(const RoomTask &task, preflight::Step step, const QDateTime &at)
{
    if (ChainFollower *follower = followTold(task))
        follower->observed(step, at);
}

void StartChains::tell(const QString &key)
{
    const ChainFollower *follower = m_followers.value(key);
    if (!follower)
        return;
    Q_EMIT changed(follower->task());
    if (m_ours.contains(key) && !m_toldStuck.contains(key) && follower->chain().isStuck()) {
        m_toldStuck.insert(key);
        Q_EMIT stuck(follower->task());
    }
}

void StartChains::setWatched(const std::optional<RoomTask> &task)
{
    const QString key = task ? keyOf(*task) : QString();
    if (key == m_watched)
        return;
    if (ChainFollower *before = m_followers.value(m_watched)) {
        before->setWatched(false);
        if (before->chain().isOver)
            delete m_followers.take(m_watched);
    }
    m_watched = key;
    if (ChainFollower *now = task ? follow(*task) : nullptr)
        now->setWatched(true);
}

QList<preflight::LikelyCause> StartChains::causesOf(const RoomTask &task) const
{
    const QByteArray body = m_parts.rooms.journal().startBody(task).value_or(QByteArray());
    return preflight::likelyCausesOf(body, task.version, m_schema);
}

} // namespace console::ui
