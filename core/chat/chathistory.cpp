// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/chat/chathistory.h"

#include <algorithm>

namespace console::chat {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isSystem(const ChatMessage &message)
{
    return message.role == "system"_L1 || message.role == "developer"_L1;
}

QString systemPrompt(const QList<ChatMessage> &messages)
{
    QStringList texts;
    for (const ChatMessage &message : messages) {
        if (isSystem(message))
            texts.append(message.text);
    }
    return texts.join(u'\n');
}

/// What follows the last answer.
QList<ChatMessage> asked(const QList<ChatMessage> &messages)
{
    const auto answer = std::find_if(messages.crbegin(), messages.crend(),
                                     [](const ChatMessage &message) { return message.role == "assistant"_L1; });
    QList<ChatMessage> found;
    for (auto message = answer.base(); message != messages.cend(); ++message) {
        if (!isSystem(*message))
            found.append(*message);
    }
    return found;
}

/// An answer that was interrupted may be missing from the next request, which then repeats what was asked before it.
QList<ChatMessage> newOnly(const QList<ChatMessage> &now, const QList<ChatMessage> &before)
{
    const bool repeats = now.size() > before.size() && std::equal(before.cbegin(), before.cend(), now.cbegin());
    return repeats ? now.mid(before.size()) : now;
}

} // namespace

ChatHistory::ChatHistory(const Clock &clock, const ChatLimits &limits, QObject *parent)
    : QObject(parent),
      m_clock(clock),
      m_limits(limits)
{}

qint64 ChatHistory::begin(const ChatRequest &request)
{
    const QDateTime now = m_clock.now();
    const auto line = [&now](const QString &role, const QString &text, ChatLine::State state) {
        return ChatLine{.id = 0, .at = now, .role = role, .text = text, .state = state};
    };
    Room &room = m_rooms[request.roomId];
    if (const QString system = systemPrompt(request.messages); system != room.system) {
        room.system = system;
        append(room, line(u"system"_s, system, ChatLine::State::Asked));
    }
    const auto lastAsked = asked(request.messages);
    for (const ChatMessage &message : newOnly(lastAsked, room.lastAsked))
        append(room, line(message.role, message.text, ChatLine::State::Asked));
    room.lastAsked = lastAsked;
    append(room, line(u"assistant"_s, {}, ChatLine::State::Running));
    const qint64 answer = room.lines.back().id;
    room.lastActive = answer;
    dropOldRooms();
    Q_EMIT changed(request.roomId);
    return answer;
}

void ChatHistory::extend(const QString &roomId, qint64 answer, const Said &said)
{
    ChatLine *line = find(roomId, answer);
    if (!line || (said.text.isEmpty() && said.calls.isEmpty()))
        return;
    Room &room = m_rooms[roomId];
    const QString more = said.text.left(m_limits.charactersPerLine - line->text.size());
    line->isShortened = line->isShortened || more.size() < said.text.size();
    line->text += more;
    if (line->calls.size() + said.calls.size() <= 64)
        line->calls += said.calls;
    room.characters += more.size();
    trim(room);
    Q_EMIT changed(roomId);
}

void ChatHistory::end(const QString &roomId, qint64 answer, ChatLine::State state)
{
    if (ChatLine *line = find(roomId, answer)) {
        line->state = state;
        Q_EMIT changed(roomId);
    }
}

QStringList ChatHistory::rooms() const
{
    std::vector<std::pair<qint64, QString>> byAge;
    for (const auto &[id, room] : m_rooms)
        byAge.emplace_back(-room.lastActive, id);
    std::ranges::sort(byAge);
    QStringList ids;
    for (const auto &[age, id] : byAge)
        ids.append(id);
    return ids;
}

QList<ChatLine> ChatHistory::lines(const QString &roomId) const
{
    const auto room = m_rooms.find(roomId);
    return room == m_rooms.end() ? QList<ChatLine>()
                                 : QList<ChatLine>(room->second.lines.begin(), room->second.lines.end());
}

void ChatHistory::clear(const QString &roomId)
{
    if (m_rooms.erase(roomId) > 0)
        Q_EMIT changed(roomId);
}

ChatLine *ChatHistory::find(const QString &roomId, qint64 line)
{
    const auto room = m_rooms.find(roomId);
    if (room == m_rooms.end())
        return nullptr;
    const auto found = std::ranges::find(room->second.lines, line, &ChatLine::id);
    return found == room->second.lines.end() ? nullptr : &*found;
}

void ChatHistory::append(Room &room, ChatLine line)
{
    line.id = ++m_lastId;
    line.isShortened = line.text.size() > m_limits.charactersPerLine;
    line.text.truncate(m_limits.charactersPerLine);
    room.characters += line.text.size();
    room.lines.push_back(std::move(line));
    trim(room);
}

void ChatHistory::trim(Room &room) const
{
    while (room.lines.size() > 1 &&
           (std::cmp_greater(room.lines.size(), m_limits.lines) || room.characters > m_limits.characters)) {
        room.characters -= room.lines.front().text.size();
        room.lines.pop_front();
    }
}

void ChatHistory::dropOldRooms()
{
    while (std::cmp_greater(m_rooms.size(), m_limits.rooms)) {
        const auto oldest =
            std::ranges::min_element(m_rooms, {}, [](const auto &entry) { return entry.second.lastActive; });
        const QString roomId = oldest->first;
        m_rooms.erase(oldest);
        Q_EMIT changed(roomId);
    }
}

} // namespace console::chat
