// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rooms/entrytext.h"

#include "core/json/write.h"

#include <QCryptographicHash>

using namespace Qt::Literals::StringLiterals;

namespace console::rooms {

namespace {

QDateTime timeFrom(const json::Value &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
}

RoomTask blankTask(RoomId room, TaskId task)
{
    return {.roomId = std::move(room), .taskId = std::move(task)};
}

} // namespace

QByteArray entryText(const JournalEntry &entry, const QString &bodyTextDigest)
{
    const RoomTask &task = entry.task;
    json::ObjectWriter writer;
    writer.add(u"number", entry.number)
        .add(u"at", sortable(entry.at))
        .add(u"event", eventName(entry.event))
        .add(u"state", stateName(task.state))
        .add(u"fallback", task.fallback ? stateName(*task.fallback) : QString())
        .add(u"reason", task.reason)
        .add(u"requestId", task.requestId)
        .add(u"endpoint", task.endpointName)
        .add(u"version", task.version)
        .add(u"appId", task.appId)
        .add(u"roomId", task.roomId.text())
        .add(u"taskId", task.taskId.text())
        .add(u"userId", task.userId)
        .add(u"agentUserId", task.agentUserId)
        .add(u"sceneId", task.sceneId)
        .add(u"scenePath", task.scenePath)
        .add(u"credential", task.credentialName)
        .add(u"fingerprint", task.credentialFingerprint)
        .add(u"startedAt", sortable(task.startedAt))
        .add(u"bootId", QString::fromLatin1(task.machineStart.bootId))
        .add(u"sinceBoot", static_cast<qint64>(task.machineStart.sinceBoot.count()))
        .add(u"startDigest", task.startDigest)
        .add(u"owner", task.owner ? task.owner->text() : QString())
        .add(u"bodyDigest", entry.bodyDigest)
        .add(u"bodyText", bodyTextDigest);
    // Entries made before there were these two have to stay what they are.
    if (task.lastStart != MachineTime{}) {
        writer.add(u"lastStartBootId", QString::fromLatin1(task.lastStart.bootId))
            .add(u"lastStartSinceBoot", static_cast<qint64>(task.lastStart.sinceBoot.count()))
            .add(u"startsUnanswered", static_cast<qint64>(task.startsUnanswered));
    }
    if (entry.otherKey != KeyMark{})
        writer.add(u"otherKey", entry.otherKey.name).add(u"otherFingerprint", entry.otherKey.fingerprint);
    return writer.bytes();
}

std::optional<ReadEntry> readEntry(const QByteArray &text)
{
    const json::Document document = json::Document::parse(text);
    const json::Value root = document.root();
    const auto textAt = [&root](QStringView key) { return root.member(key).toString(); };
    const auto number = root.member(u"number").toInteger();
    const auto event = eventFromName(textAt(u"event"));
    const auto state = stateFromName(textAt(u"state"));
    auto room = RoomId::parse(textAt(u"roomId"));
    auto taskId = TaskId::parse(textAt(u"taskId"));
    if (!document.isValid() || !number || !event || !state || !room || !taskId)
        return std::nullopt;
    RoomTask task = blankTask(*std::move(room), *std::move(taskId));
    task.state = *state;
    task.fallback = stateFromName(textAt(u"fallback"));
    task.reason = textAt(u"reason");
    task.requestId = textAt(u"requestId");
    task.endpointName = textAt(u"endpoint");
    task.version = textAt(u"version");
    task.appId = textAt(u"appId");
    task.userId = textAt(u"userId");
    task.agentUserId = textAt(u"agentUserId");
    task.sceneId = textAt(u"sceneId");
    task.scenePath = textAt(u"scenePath");
    task.credentialName = textAt(u"credential");
    task.credentialFingerprint = textAt(u"fingerprint");
    task.startedAt = timeFrom(root.member(u"startedAt"));
    task.machineStart = {.bootId = textAt(u"bootId").toLatin1(),
                         .sinceBoot = std::chrono::nanoseconds(root.member(u"sinceBoot").toInteger().value_or(0))};
    task.startDigest = textAt(u"startDigest");
    task.lastStart = {.bootId = textAt(u"lastStartBootId").toLatin1(),
                      .sinceBoot =
                          std::chrono::nanoseconds(root.member(u"lastStartSinceBoot").toInteger().value_or(0))};
    task.startsUnanswered = static_cast<int>(root.member(u"startsUnanswered").toInteger().value_or(0));
    task.owner = Owner::fromText(textAt(u"owner"));
    task.changedAt = timeFrom(root.member(u"at"));
    task.lastEvent = *event;
    return ReadEntry{.entry = {.number = *number,
                               .at = task.changedAt,
                               .event = *event,
                               .task = task,
                               .bodyDigest = textAt(u"bodyDigest"),
                               .body = {},
                               .otherKey = {textAt(u"otherKey"), textAt(u"otherFingerprint")}},
                     .bodyTextDigest = textAt(u"bodyText")};
}

QString sortable(const QDateTime &moment)
{
    return moment.isValid() ? moment.toUTC().toString(Qt::ISODateWithMs) : QString(u""_s);
}

QByteArray chainHash(const QByteArray &before, const QByteArray &text)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(before);
    hash.addData(text);
    return hash.result();
}

QString digestOf(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

} // namespace console::rooms
