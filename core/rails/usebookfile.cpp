// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rails/jsonreading.h"
#include "core/rails/usebook.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace console::rails {

using std::chrono::milliseconds;

namespace {

QJsonObject roomJson(const RoomUse &room)
{
    return {{u"key"_s, room.key},
            {u"scene"_s, room.sceneId},
            {u"profile"_s, room.fingerprint},
            {u"microsPerHour"_s, room.rate.microsPerHour},
            {u"open"_s, room.isOpen},
            {u"runningMs"_s, static_cast<qint64>(room.running.count())},
            {u"endedAgoMs"_s, static_cast<qint64>(room.endedAgo.count())}};
}

milliseconds timeOf(const json::Value &value)
{
    return milliseconds(std::max<qint64>(0, value.toInteger().value_or(0)));
}

RoomUse roomOf(const json::Value &value)
{
    const qint64 rate = value.member(u"microsPerHour").toInteger().value_or(0);
    return {.key = value.member(u"key").toString(),
            .sceneId = value.member(u"scene").toString(),
            .fingerprint = value.member(u"profile").toString(),
            .rate = Rate{std::clamp<qint64>(rate, 0, maximumRate.microsPerHour)},
            .isOpen = value.member(u"open").toBool().value_or(false),
            .running = timeOf(value.member(u"runningMs")),
            .endedAgo = timeOf(value.member(u"endedAgoMs"))};
}

} // namespace

QByteArray UseBook::toJson() const
{
    QJsonArray rooms;
    for (const RoomUse &room : m_rooms)
        rooms.append(roomJson(room));
    const QJsonObject root{{u"format"_s, 1},
                           {u"bootId"_s, QString::fromLatin1(m_machine.bootId)},
                           {u"sinceBootNs"_s, static_cast<qint64>(m_machine.sinceBoot.count())},
                           {u"at"_s, m_wall.toString(Qt::ISODateWithMs)},
                           {u"rooms"_s, rooms}};
    return QJsonDocument(root).toJson();
}

Result<UseBook, ContentProblem> UseBook::fromJson(QByteArray bytes, const QString &path)
{
    const json::Document document = json::Document::parse(std::move(bytes));
    const auto root = rootOf(document, path);
    if (!root)
        return unexpected(root.error());
    UseBook book;
    book.m_machine = {.bootId = root->member(u"bootId").toString().toLatin1(),
                      .sinceBoot = std::chrono::nanoseconds(root->member(u"sinceBootNs").toInteger().value_or(0))};
    book.m_wall = QDateTime::fromString(root->member(u"at").toString(), Qt::ISODateWithMs);
    if (!book.m_wall.isValid())
        return unexpected(problemAt(*root, u"at", ContentProblem::Kind::WrongShape, path));
    QSet<QString> seen;
    for (const json::Value &value : root->member(u"rooms").children()) {
        RoomUse room = roomOf(value);
        if (room.key.isEmpty() || seen.contains(room.key))
            continue;
        seen.insert(room.key);
        book.m_rooms.append(std::move(room));
    }
    return book;
}

Result<void, scene::FileProblem> synchronise(UseBook &book, const QString &folder, const Clock &clock)
{
    const QString path = QDir(folder).filePath(u"room-use.json"_s);
    // Without the lock one process could write over what another has just counted. That costs at most what it counted
    // since its last turn, so nobody waits for long.
    QLockFile lock(QString(path + ".lock"_L1));
    constexpr int patienceInMilliseconds = 200;
    bool mayWrite = lock.tryLock(patienceInMilliseconds);
    if (QFile::exists(path)) {
        if (const auto bytes = scene::readFile(path)) {
            auto theirs = UseBook::fromJson(*bytes, path);
            if (theirs)
                book.merge(*std::move(theirs), clock);
            else
                mayWrite = mayWrite && theirs.error().kind != ContentProblem::Kind::NewerFormat;
        }
    }
    if (!mayWrite)
        return {};
    return scene::writeFile(path, book.toJson());
}

} // namespace console::rails
