// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/callbacks/roomstory.h"
#include "core/rooms/roomtask.h"

#include <QObject>

#include <deque>

namespace console::callbacks {

/// The stories of all rooms. Finds the one that a message is about, although messages name tasks badly: subtitles name
/// only who speaks, and the TaskID of some is an internal UUID of the service (domain.md 7.2).
class RoomStories final : public QObject
{
    Q_OBJECT

public:
    explicit RoomStories(const Clock &clock, QObject *parent = nullptr);

    /// Takes in how a task stands now. One that was started anew begins a new story.
    void follow(const rooms::RoomTask &task);

    /// Which task it was for; nothing when it is for none that is known. What the message says of itself counts for
    /// more than `sentTo`, which is what the request said.
    std::optional<rooms::RoomTask> take(const Message &message, const Address &sentTo, bool isVerified);
    /// A function call got its answer, from here or from elsewhere.
    void noteAnswer(const rooms::RoomTask &task, const QString &callId, const QString &content);

    /// Null when nothing is known of the task. Good until the next call of follow().
    [[nodiscard]] const RoomStory *of(const rooms::RoomTask &task) const;
    /// Newest first.
    [[nodiscard]] QList<rooms::RoomTask> tasks() const;

    /// Stories of rooms that have ended are given up beyond that many in all.
    static constexpr size_t limit = 200;

Q_SIGNALS:
    /// The task's story tells something new.
    void changed(const console::rooms::RoomTask &task);
    /// The service reports that the task runs; once for each start.
    void taskStarted(const console::rooms::RoomTask &task, const QDateTime &at);
    /// The first subtitle or conversation message; once for each start.
    void firstWords(const console::rooms::RoomTask &task, const QDateTime &at);
    /// The model wants a function called; once for each call.
    void functionCalled(const console::rooms::RoomTask &task, const console::callbacks::FunctionCall &call);

private:
    struct Entry
    {
        rooms::RoomTask task;
        RoomStory story = {};
        QStringList otherTaskIds = {}; ///< What the service calls it besides.
        bool hasWords = false;
    };
    /// What a message told that was not known.
    struct News
    {
        bool isChanged = false;
        bool isFirstWords = false;
        std::optional<QDateTime> startedAt = {};
        QList<FunctionCall> calls = {};
    };

    [[nodiscard]] Entry *find(const Address &address);
    [[nodiscard]] Entry *findInRoom(const Address &address);
    [[nodiscard]] Entry *findByTask(const QString &taskId);
    [[nodiscard]] Entry *findByUsers(const QStringList &userIds);
    [[nodiscard]] const Entry *entryOf(const rooms::RoomTask &task) const;
    void learn(Entry &entry, const QString &taskId);
    [[nodiscard]] News takeInto(Entry &entry, const Message &message);
    void tell(const rooms::RoomTask &task, const News &news);
    void giveUpOld();

    const Clock &m_clock;
    std::deque<Entry> m_entries; ///< Newest first.
};

} // namespace console::callbacks
