// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/server/clientbook.h"

#include <QSet>

namespace console::server {

namespace {

QString cookieOf(const http::HttpRequest &request)
{
    for (const QByteArray &part : headerValue(request.headers, "Cookie").value_or(QByteArray()).split(';')) {
        const QByteArray pair = part.trimmed();
        const qsizetype equals = pair.indexOf('=');
        if (equals > 0 && pair.left(equals) == sessionCookie)
            return QString::fromLatin1(pair.mid(equals + 1));
    }
    return {};
}

/// An id we may repeat in headers and logs; anything else is as good as none.
QString serviceIdOrNothing(const QString &text)
{
    return isServiceId(text) ? text : QString();
}

bool isClientsOwn(const Allotment &allotment, const ClientKey &client)
{
    if (allotment.client.origin != client.origin)
        return false;
    if (!client.session.isEmpty())
        return allotment.client.session == client.session;
    if (!client.cookie.isEmpty())
        return allotment.client.cookie == client.cookie;
    return allotment.client.address == client.address;
}

} // namespace

ClientKey ClientKey::of(const http::HttpRequest &request)
{
    const QByteArray session = headerValue(request.headers, "X-Session-Id").value_or(QByteArray());
    return {.session = serviceIdOrNothing(QString::fromLatin1(session)),
            .cookie = serviceIdOrNothing(cookieOf(request)),
            .origin = headerValue(request.headers, "Origin").value_or(QByteArray()),
            .address = request.peer};
}

ClientBook::ClientBook(const Clock &clock)
    : m_clock(clock)
{}

template<class Suits>
Allotment *ClientBook::newest(const ClientKey &client, const QString &sceneId, Suits suits)
{
    for (auto each = m_allotments.rbegin(); each != m_allotments.rend(); ++each) {
        if (each->sceneId == sceneId && isClientsOwn(*each, client) && suits(*each)) {
            each->usedAt = m_clock.elapsed();
            return &*each;
        }
    }
    return nullptr;
}

Allotment *ClientBook::allot(const ClientKey &client, const QString &sceneId, const scene::RoomIds &ids)
{
    giveUpOld();
    // Only a session is one tab's own. A cookie is every tab's of a browser, and no two tabs may share a room.
    if (!client.session.isEmpty()) {
        if (auto *known = newest(client, sceneId, [](const Allotment &) { return true; }))
            return known;
    }
    Allotment allotment{.client = client, .sceneId = sceneId, .ids = ids, .usedAt = m_clock.elapsed()};
    if (allotment.client.session.isEmpty())
        allotment.client.session = newServiceId();
    m_allotments.append(std::move(allotment));
    return &m_allotments.last();
}

Allotment *ClientBook::forStart(const ClientKey &client, const QString &sceneId)
{
    if (auto *idle = newest(client, sceneId, [](const Allotment &each) { return !each.isRunning; }))
        return idle;
    return newest(client, sceneId, [](const Allotment &) { return true; });
}

Allotment *ClientBook::forRunning(const ClientKey &client, const QString &sceneId)
{
    return newest(client, sceneId, [](const Allotment &each) { return each.isRunning; });
}

void ClientBook::note(const rooms::RoomTask &task)
{
    for (Allotment &each : m_allotments) {
        if (each.ids.taskId == task.taskId && each.ids.roomId == task.roomId && each.ids.appId == task.appId)
            each.isRunning = rooms::isOpen(task.state);
    }
}

int ClientBook::clients() const
{
    QSet<QString> sessions;
    for (const Allotment &each : m_allotments)
        sessions.insert(each.client.session);
    return static_cast<int>(sessions.size());
}

void ClientBook::giveUpOld()
{
    const auto tooOld = m_clock.elapsed() - lifetime;
    m_allotments.removeIf([&](const Allotment &each) { return !each.isRunning && each.usedAt < tooOld; });
    for (qsizetype i = 0; m_allotments.size() >= limit && i < m_allotments.size();) {
        if (m_allotments.at(i).isRunning)
            ++i;
        else
            m_allotments.removeAt(i);
    }
}

} // namespace console::server
