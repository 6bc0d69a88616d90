// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rooms/presence.h"

using namespace Qt::Literals::StringLiterals;

namespace console::rooms {

std::optional<RoomPresence> presenceFrom(const traffic::Exchange &exchange)
{
    if (!exchange.succeeded() || !exchange.answer)
        return std::nullopt;
    const json::Document document = json::Document::parse(exchange.answer->result);
    const json::Value result = document.root();
    const auto exists = result.member(u"RoomExists").toBool();
    if (!exists)
        return std::nullopt;
    RoomPresence presence{.roomExists = *exists, .users = {}};
    for (const QStringView list : {QStringView(u"VisibleUserList"), QStringView(u"InvisibleUserList")}) {
        for (const json::Value &user : result.member(list).children())
            presence.users.append(user.toString());
    }
    return presence;
}

bool isAbout(const traffic::Exchange &exchange, const RoomTask &task)
{
    const traffic::CallSubject &subject = exchange.subject;
    return exchange.endpointName == task.endpointName && subject.appId == task.appId &&
           subject.roomId == task.roomId.text() && subject.taskId == task.taskId.text();
}

QStringList agentsIn(const RoomPresence &presence, const QString &userId, const QString &agentUserId)
{
    const QString madeUp = u"voiceChat_"_s + userId;
    QStringList agents;
    for (const QString &user : presence.users) {
        if (agentUserId.isEmpty() ? user.startsWith(madeUp) : user == agentUserId)
            agents.append(user);
    }
    return agents;
}

bool hasAgent(const RoomPresence &presence, const RoomTask &task)
{
    return !agentsIn(presence, task.userId, task.agentUserId).isEmpty();
}

bool hasUser(const RoomPresence &presence, const RoomTask &task)
{
    return presence.users.contains(task.userId);
}

} // namespace console::rooms
