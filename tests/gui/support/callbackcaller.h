// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/callbacks/tlv.h"
#include "core/rooms/roomtask.h"
#include "tests/unit/server/rawclient.h"

#include <QJsonArray>

namespace console::test {

/// The service as the embedded server meets it: tells about one room by callbacks.
class CallbackCaller
{
public:
    CallbackCaller(quint16 port, rooms::RoomTask task)
        : m_port(port),
          m_task(std::move(task))
    {}

    enum class Ends { Nothing, Clause, Sentence };

    /// Each tells the status of its answer.
    int say(const QString &userId, int roundId, int sequence, const QString &text, Ends ends = Ends::Sentence) const
    {
        const QJsonObject item{{QStringLiteral("text"), text},
                               {QStringLiteral("userId"), userId},
                               {QStringLiteral("roundId"), roundId},
                               {QStringLiteral("sequence"), sequence},
                               {QStringLiteral("definite"), ends != Ends::Nothing},
                               {QStringLiteral("paragraph"), ends == Ends::Sentence}};
        return message(callbacks::Magic::Subtitle, {{QStringLiteral("type"), QStringLiteral("subtitle")},
                                                    {QStringLiteral("data"), QJsonArray{item}}});
    }
    int state(int code, int roundId, qint64 at) const
    {
        return message(callbacks::Magic::AgentState,
                       {{QStringLiteral("TaskId"), m_task.taskId.text()},
                        {QStringLiteral("UserID"), m_task.agentUserId},
                        {QStringLiteral("RoundID"), roundId},
                        {QStringLiteral("EventTime"), at},
                        {QStringLiteral("Stage"), QJsonObject{{QStringLiteral("Code"), code}}}});
    }
    int call(const QString &id, const QString &function, const QString &arguments) const
    {
        const QJsonObject called{{QStringLiteral("name"), function}, {QStringLiteral("arguments"), arguments}};
        return message(callbacks::Magic::ToolCall,
                       {{QStringLiteral("subscriber_user_id"), m_task.userId},
                        {QStringLiteral("tool_calls"),
                         QJsonArray{QJsonObject{{QStringLiteral("id"), id}, {QStringLiteral("function"), called}}}}});
    }
    int stage(const QString &stage, int roundId, qint64 at) const
    {
        QJsonObject data = event(roundId, at, stage);
        data.insert(QStringLiteral("EventType"), 0);
        return send(data);
    }
    int fail(int code, const QString &reason, int roundId, qint64 at) const
    {
        QJsonObject data = event(roundId, at, QStringLiteral("llm"));
        data.insert(QStringLiteral("EventType"), 1);
        data.insert(QStringLiteral("ErrorInfo"),
                    QJsonObject{{QStringLiteral("Errorcode"), code}, {QStringLiteral("Reason"), reason}});
        return send(data);
    }
    /// Asks for an answer of the language model; waits for its first bytes.
    int ask(const QJsonArray &messages) const
    {
        return post(
                   m_port, "/chat_callback?room_id=" + m_task.roomId.text().toLatin1(),
                   QJsonDocument(QJsonObject{{QStringLiteral("messages"), messages}, {QStringLiteral("stream"), false}})
                       .toJson(),
                   "Content-Type: application/json\r\n")
            .status;
    }
    [[nodiscard]] const rooms::RoomTask &task() const { return m_task; }

private:
    [[nodiscard]] QJsonObject event(int roundId, qint64 at, const QString &stage) const
    {
        return {{QStringLiteral("AppId"), m_task.appId},
                {QStringLiteral("RoomId"), m_task.roomId.text()},
                {QStringLiteral("TaskId"), m_task.taskId.text()},
                {QStringLiteral("RoundID"), roundId},
                {QStringLiteral("EventTime"), at},
                {QStringLiteral("RunStage"), stage}};
    }
    [[nodiscard]] int send(const QJsonObject &data) const
    {
        return callback({{QStringLiteral("EventType"), QStringLiteral("VoiceChat")},
                         {QStringLiteral("EventData"), QString::fromUtf8(QJsonDocument(data).toJson())},
                         {QStringLiteral("EventId"), QStringLiteral("id")},
                         {QStringLiteral("AppId"), m_task.appId}});
    }
    [[nodiscard]] int message(callbacks::Magic magic, const QJsonObject &content) const
    {
        const QByteArray frame = callbacks::encodeFrame(magic, QJsonDocument(content).toJson(QJsonDocument::Compact));
        return callback({{QStringLiteral("message"), QString::fromLatin1(frame.toBase64())},
                         {QStringLiteral("signature"), QStringLiteral("whatever")}});
    }
    [[nodiscard]] int callback(const QJsonObject &body) const
    {
        return post(m_port, "/callback?room_id=" + m_task.roomId.text().toLatin1(), QJsonDocument(body).toJson(), {})
            .status;
    }

    quint16 m_port;
    rooms::RoomTask m_task;
};

} // namespace console::test
