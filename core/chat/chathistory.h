// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/chat/completion.h"

#include <QObject>

#include <deque>
#include <map>

namespace console::chat {

/// One line of a room's conversation with its language model.
struct ChatLine
{
    enum class State {
        Asked,   ///< Sent by the service.
        Running, ///< An answer that grows.
        Whole,
        Broken, ///< The upstream failed before its answer was whole.
        Left,   ///< The service hung up first: mostly the user spoke in between.
    };
    qint64 id = 0; ///< Grows with time; unique in one history.
    QDateTime at;  ///< UTC.
    QString role;  ///< As in ChatMessage; the answers are `assistant`.
    QString text;
    QStringList calls = {}; ///< The functions that an answer calls, by name.
    State state = State::Asked;
    bool isShortened = false; ///< There was more text than is kept.
};

struct ChatLimits
{
    qsizetype lines = 200;             ///< A room.
    qsizetype characters = 128 * 1024; ///< A room; two bytes each.
    qsizetype charactersPerLine = 32 * 1024;
    qsizetype rooms = 100;
};

/// What was said in each room, in memory only and bounded: the oldest goes first. The service sends the conversation so
/// far with each request; only what is new in it becomes a line.
class ChatHistory final : public QObject
{
    Q_OBJECT

public:
    explicit ChatHistory(const Clock &clock, const ChatLimits &limits = {}, QObject *parent = nullptr);

    /// Notes what a request brings, and opens the line of its answer. Its id is for extend() and end(), which do
    /// nothing once that line is gone.
    qint64 begin(const ChatRequest &request);
    void extend(const QString &roomId, qint64 answer, const Said &said);
    void end(const QString &roomId, qint64 answer, ChatLine::State state);

    /// Rooms with a conversation; the one that was last active comes first.
    [[nodiscard]] QStringList rooms() const;
    /// Oldest first.
    [[nodiscard]] QList<ChatLine> lines(const QString &roomId) const;
    void clear(const QString &roomId);

Q_SIGNALS:
    /// Its lines are others; for a growing answer once for each piece.
    void changed(const QString &roomId);

private:
    struct Room
    {
        std::deque<ChatLine> lines;
        qsizetype characters = 0;
        QString system;               ///< The last system prompt.
        QList<ChatMessage> lastAsked; ///< What the last request ended with.
        qint64 lastActive = 0;        ///< Counts requests.
    };

    [[nodiscard]] ChatLine *find(const QString &roomId, qint64 line);
    void append(Room &room, ChatLine line);
    void trim(Room &room) const;
    void dropOldRooms();

    const Clock &m_clock;
    ChatLimits m_limits;
    std::map<QString, Room> m_rooms;
    qint64 m_lastId = 0;
};

} // namespace console::chat
