// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/callbacks/roomstories.h"

#include <algorithm>

namespace console::callbacks {

using rooms::RoomTask;

namespace {

/// Other names that are remembered for a task; it has one, mostly.
constexpr qsizetype otherNamesLimit = 8;

/// The only element that suits; null when there are none or several.
template<class Entries, class Suits>
auto onlyOne(Entries &entries, Suits suits) -> decltype(&entries.front())
{
    const auto found = std::ranges::find_if(entries, suits);
    if (found == entries.end() || std::find_if(std::next(found), entries.end(), suits) != entries.end())
        return nullptr;
    return &*found;
}

} // namespace

RoomStories::RoomStories(const Clock &clock, QObject *parent)
    : QObject(parent),
      m_clock(clock)
{}

void RoomStories::follow(const RoomTask &task)
{
    const auto known = std::ranges::find_if(m_entries, [&](const Entry &entry) { return sameTask(entry.task, task); });
    if (known != m_entries.end() && known->task.startedAt == task.startedAt) {
        known->task = task;
        return;
    }
    // Rounds and sequences begin at zero again: what was told before would be mistaken for the new.
    if (known != m_entries.end())
        m_entries.erase(known);
    m_entries.push_front({.task = task});
    giveUpOld();
    Q_EMIT changed(task);
}

void RoomStories::giveUpOld()
{
    for (auto entry = m_entries.end(); m_entries.size() > limit && entry != m_entries.begin();) {
        --entry;
        if (!isOpen(entry->task.state))
            entry = m_entries.erase(entry);
    }
}

std::optional<RoomTask> RoomStories::take(const Message &message, const Address &sentTo, bool isVerified)
{
    Address address = addressOf(message);
    for (const auto field : {&Address::appId, &Address::roomId, &Address::taskId}) {
        if ((address.*field).isEmpty())
            address.*field = sentTo.*field;
    }
    Entry *entry = find(address);
    if (!entry)
        return std::nullopt;
    learn(*entry, address.taskId);
    const News news = takeInto(*entry, message);
    if (!isVerified)
        entry->story.noteUnverified();
    // Who hears of it may change the entry.
    const RoomTask task = entry->task;
    tell(task, news);
    return task;
}

RoomStories::News RoomStories::takeInto(Entry &entry, const Message &message)
{
    News news;
    if (const auto *calls = std::get_if<ToolCalls>(&message)) {
        for (const FunctionCall &call : calls->calls) {
            if (!entry.story.findCall(call.id))
                news.calls.append(call);
        }
    }
    const bool wasStarted = entry.story.startedAt() > 0;
    news.isChanged = entry.story.take(message);
    if (!wasStarted && entry.story.startedAt() > 0)
        news.startedAt = QDateTime::fromMSecsSinceEpoch(entry.story.startedAt(), Qt::UTC);
    const bool isWords = std::holds_alternative<Subtitle>(message) || std::holds_alternative<AgentState>(message);
    news.isFirstWords = isWords && !std::exchange(entry.hasWords, entry.hasWords || isWords);
    return news;
}

void RoomStories::tell(const RoomTask &task, const News &news)
{
    if (news.isChanged)
        Q_EMIT changed(task);
    if (news.startedAt)
        Q_EMIT taskStarted(task, *news.startedAt);
    if (news.isFirstWords)
        Q_EMIT firstWords(task, m_clock.now());
    for (const FunctionCall &call : news.calls)
        Q_EMIT functionCalled(task, call);
}

void RoomStories::noteAnswer(const RoomTask &task, const QString &callId, const QString &content)
{
    const auto known = std::ranges::find_if(m_entries, [&](const Entry &entry) { return sameTask(entry.task, task); });
    if (known != m_entries.end() && known->story.noteAnswer(callId, content))
        Q_EMIT changed(task);
}

RoomStories::Entry *RoomStories::find(const Address &address)
{
    if (!address.roomId.isEmpty())
        return findInRoom(address); // A room that is not ours is not ours, whoever speaks there.
    if (Entry *entry = findByTask(address.taskId))
        return entry;
    if (Entry *entry = findByUsers(address.userIds))
        return entry;
    // It does not say, and there is only one that it can mean.
    return onlyOne(m_entries, [](const Entry &entry) { return isOpen(entry.task.state); });
}

RoomStories::Entry *RoomStories::findInRoom(const Address &address)
{
    Entry *best = nullptr;
    const auto rank = [&](const Entry &entry) {
        return std::pair(entry.task.taskId.text() == address.taskId || entry.otherTaskIds.contains(address.taskId),
                         isOpen(entry.task.state));
    };
    for (Entry &entry : m_entries) {
        const bool isThere = entry.task.roomId.text() == address.roomId &&
                             (address.appId.isEmpty() || entry.task.appId == address.appId);
        if (isThere && (!best || rank(entry) > rank(*best)))
            best = &entry;
    }
    return best;
}

RoomStories::Entry *RoomStories::findByTask(const QString &taskId)
{
    if (taskId.isEmpty())
        return nullptr;
    const auto found = std::ranges::find_if(m_entries, [&](const Entry &entry) {
        return entry.task.taskId.text() == taskId || entry.otherTaskIds.contains(taskId);
    });
    return found == m_entries.end() ? nullptr : &*found;
}

RoomStories::Entry *RoomStories::findByUsers(const QStringList &userIds)
{
    // Scenes share the agent's name, users are told apart: the server makes an id for each client.
    for (const auto name : {&RoomTask::userId, &RoomTask::agentUserId}) {
        Entry *entry = onlyOne(m_entries, [&](const Entry &each) {
            return isOpen(each.task.state) && !(each.task.*name).isEmpty() && userIds.contains(each.task.*name);
        });
        if (entry)
            return entry;
    }
    return nullptr;
}

void RoomStories::learn(Entry &entry, const QString &taskId)
{
    if (taskId.isEmpty() || findByTask(taskId) || entry.otherTaskIds.size() >= otherNamesLimit)
        return;
    entry.otherTaskIds.append(taskId);
}

const RoomStories::Entry *RoomStories::entryOf(const RoomTask &task) const
{
    const auto found = std::ranges::find_if(m_entries, [&](const Entry &entry) { return sameTask(entry.task, task); });
    return found == m_entries.end() ? nullptr : &*found;
}

const RoomStory *RoomStories::of(const RoomTask &task) const
{
    const Entry *entry = entryOf(task);
    return entry ? &entry->story : nullptr;
}

QList<RoomTask> RoomStories::tasks() const
{
    QList<RoomTask> tasks;
    for (const Entry &entry : m_entries)
        tasks.append(entry.task);
    return tasks;
}

} // namespace console::callbacks
