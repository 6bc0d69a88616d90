// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rooms/journal.h"

#include "core/rooms/entrytext.h"
#include "core/rooms/journalfile.h"
#include "core/rooms/journalverify.h"
#include "core/traffic/redaction.h"
#include "core/traffic/secretregister.h"

#include <QVariant>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace console::rooms {

namespace {

constexpr auto cannotRead = JournalFailure::Kind::CannotRead;
constexpr auto cannotWrite = JournalFailure::Kind::CannotWrite;

/// A text column is NOT NULL, and a null QString would be stored as NULL.
QVariant textValue(const QString &text)
{
    return text.isNull() ? QString(u""_s) : text;
}

QVariantList keyOf(const RoomTask &task)
{
    return {textValue(task.endpointName), textValue(task.appId), task.roomId.text(), task.taskId.text()};
}

/// The entries of one task; keyOf() gives the values. The index finds them by the task's id as it was written, also
/// those whose text is no JSON any more: what such an entry says of its task cannot be asked, so it counts as this
/// one's.
constexpr auto ofTask =
    "CASE WHEN json_valid(entry.text) THEN json_extract(entry.text, '$.endpoint') = ? AND json_extract(entry.text, "
    "'$.appId') = ? AND json_extract(entry.text, '$.roomId') = ? ELSE 1 END AND json_extract(entry.text, '$.taskId') = ?"_L1;

void keepIfEmpty(QString &value, const QString &known)
{
    if (value.isEmpty())
        value = known;
}

/// What the agent was started with: a call about it changes none of these.
constexpr std::initializer_list<QString RoomTask::*> factsOfStart{&RoomTask::version,
                                                                  &RoomTask::userId,
                                                                  &RoomTask::agentUserId,
                                                                  &RoomTask::credentialName,
                                                                  &RoomTask::credentialFingerprint,
                                                                  &RoomTask::startDigest};

/// An answer is told by whoever made the call, and somebody else may have adopted the task meanwhile.
bool mayChangeOwner(TaskEvent event)
{
    return event == TaskEvent::StartSent || event == TaskEvent::Adopted || event == TaskEvent::StopSent;
}

/// What is known of the task now: the caller's facts, and what was known before where it gives none.
RoomTask merged(RoomTask task, TaskEvent event, const RoomTask &known)
{
    for (QString RoomTask::*member : {&RoomTask::sceneId, &RoomTask::scenePath, &RoomTask::requestId})
        keepIfEmpty(task.*member, known.*member);
    for (QString RoomTask::*member : factsOfStart) {
        if (event != TaskEvent::StartSent && !(known.*member).isEmpty())
            task.*member = known.*member;
    }
    if (!task.owner || (known.owner && !mayChangeOwner(event)))
        task.owner = known.owner;
    task.lastStart = known.lastStart;
    task.startsUnanswered = known.startsUnanswered;
    return task;
}

/// What ends a task ends it only when no start of it left since that call did: the service may have taken them in
/// either order, and the later start may be running.
bool endsTask(TaskEvent event)
{
    return event == TaskEvent::StopAccepted || event == TaskEvent::TaskGone || event == TaskEvent::StartRefused;
}

bool answersStart(TaskEvent event)
{
    return event == TaskEvent::StartAccepted || event == TaskEvent::AlreadyStarted || event == TaskEvent::StartRefused;
}

/// The start came to nothing where an agent may have been running before it: that one goes on.
bool leavesEarlierAgent(TaskEvent event, const RoomTask &known)
{
    return (event == TaskEvent::AlreadyStarted || event == TaskEvent::StartRefused) &&
           known.state == TaskState::Starting && known.fallback;
}

void takeBack(RoomTask &task, const RoomTask &earlier)
{
    for (QString RoomTask::*member : factsOfStart)
        task.*member = earlier.*member;
    for (QString RoomTask::*member : {&RoomTask::sceneId, &RoomTask::scenePath})
        task.*member = earlier.*member;
    if (earlier.owner && earlier.owner->isAlive())
        task.owner = earlier.owner;
}

} // namespace

KeyMark JournalEntry::key() const
{
    return otherKey == KeyMark{} ? KeyMark{task.credentialName, task.credentialFingerprint} : otherKey;
}

QString JournalEntry::requestId() const
{
    switch (event) {
    case TaskEvent::StartSent:
    case TaskEvent::StartUnanswered:
    case TaskEvent::UpdateSent:
    case TaskEvent::UpdateUnanswered:
    case TaskEvent::StopSent:
    case TaskEvent::StopUnanswered:
    case TaskEvent::Adopted:
    case TaskEvent::Kept:
    case TaskEvent::Forgotten:
        return {}; // The task still has that of an earlier call.
    case TaskEvent::StartAccepted:
    case TaskEvent::StartRefused:
    case TaskEvent::AlreadyStarted:
    case TaskEvent::UpdateAccepted:
    case TaskEvent::UpdateRefused:
    case TaskEvent::StopAccepted:
    case TaskEvent::StopRefused:
    case TaskEvent::TaskGone:
    case TaskEvent::NotThereYet:
    case TaskEvent::Imported:
        return task.requestId;
    }
    Q_UNREACHABLE();
}

Journal::Journal(QString path, const Clock &clock, std::chrono::milliseconds patience)
    : m_path(std::move(path)),
      m_clock(clock),
      m_patience(patience)
{}

Journal::~Journal() = default;

Journal::JournalResult<JournalFile *> Journal::opened()
{
    if (m_file)
        return m_file.get();
    auto file = JournalFile::open(m_path, m_patience);
    if (!file)
        return unexpected(file.error());
    m_file = *std::move(file);
    if (const auto taken = takeOverLedger(); !taken) {
        m_file.reset();
        return unexpected(taken.error());
    }
    return m_file.get();
}

Journal::JournalResult<void> Journal::takeOverLedger()
{
    const auto there =
        m_file->run(u"SELECT 1 FROM sqlite_master WHERE name = 'ledger'"_s, {}, JournalFailure::Kind::CannotOpen)
            .map([](QSqlQuery query) { return query.next(); });
    if (!there)
        return unexpected(there.error());
    if (!*there)
        return {};
    return m_file->transaction<void>([this]() -> JournalResult<void> {
        auto rows = m_file->run(u"SELECT endpoint, app_id, room_id, task_id, scene_id, scene_path, version, user_id, "
                                "state, started_at, changed_at, request_id FROM ledger ORDER BY started_at, rowid"_s,
                                {}, cannotRead);
        if (!rows)
            return unexpected(rows.error());
        QList<RoomTask> tasks;
        while (rows->next()) {
            const auto text = [&rows](int column) { return rows->value(column).toString(); };
            const auto room = RoomId::parse(text(2));
            const auto task = TaskId::parse(text(3));
            // Dropping it with the table would leave an agent that nobody knows of.
            if (!room || !task)
                return unexpected(JournalFailure{JournalFailure::Kind::Damaged, m_path,
                                                 u"ledger: --task %1 --room %2 --app-id %3 --endpoint %4"_s.arg(
                                                     text(3), text(2), text(1), text(0))});
            tasks.append({.sceneId = text(4),
                          .scenePath = text(5),
                          .endpointName = text(0),
                          .version = text(6),
                          .appId = text(1),
                          .roomId = *room,
                          .taskId = *task,
                          .userId = text(7),
                          .state = stateFromName(text(8)).value_or(TaskState::Unknown),
                          .startedAt = QDateTime::fromString(text(9), Qt::ISODateWithMs),
                          .changedAt = QDateTime::fromString(text(10), Qt::ISODateWithMs),
                          .requestId = text(11)});
        }
        rows->finish();
        for (const RoomTask &task : std::as_const(tasks)) {
            if (const auto written = write({.task = task, .event = TaskEvent::Imported}); !written)
                return unexpected(written.error());
        }
        return m_file->run(u"DROP TABLE ledger"_s, {}, cannotWrite).map([](const QSqlQuery &) {});
    });
}

Journal::JournalResult<RoomTask> Journal::append(const Transition &transition)
{
    return append(QList<Transition>{transition}).map([](const QList<RoomTask> &tasks) { return tasks.first(); });
}

Journal::JournalResult<QList<RoomTask>> Journal::append(const QList<Transition> &transitions)
{
    const auto file = opened();
    if (!file)
        return unexpected(file.error());
    return (*file)->transaction<QList<RoomTask>>([&]() -> JournalResult<QList<RoomTask>> {
        QList<RoomTask> tasks;
        for (const Transition &transition : transitions) {
            const auto task = write(transition);
            if (!task)
                return unexpected(task.error());
            tasks.append(*task);
        }
        return tasks;
    });
}

Journal::JournalResult<RoomTask> Journal::write(const Transition &transition)
{
    const auto known = select(u"task.endpoint = ? AND task.app_id = ? AND task.room_id = ? AND task.task_id = ?"_s,
                              keyOf(transition.task));
    if (!known)
        return unexpected(known.error());
    auto head = m_file->run(u"SELECT number, hash FROM head"_s, {}, cannotRead);
    if (!head)
        return unexpected(head.error());
    if (!head->next())
        return unexpected(JournalFailure{JournalFailure::Kind::Damaged, m_path, u"head"_s});
    JournalEntry entry{.number = head->value(0).toLongLong() + 1,
                       .at = m_clock.now(),
                       .event = transition.event,
                       .task = known->isEmpty() ? transition.task
                                                : merged(transition.task, transition.event, known->first()),
                       .bodyDigest = {},
                       .body = {},
                       .otherKey = transition.otherKey};
    const QByteArray before = head->value(1).toByteArray();
    head->finish();
    if (!known->isEmpty() && leavesEarlierAgent(entry.event, known->first())) {
        const auto earlier = beforeLastStart(entry.task);
        if (!earlier)
            return unexpected(earlier.error());
        if (*earlier)
            takeBack(entry.task, **earlier);
    }
    stand(entry, known->isEmpty() ? nullptr : &known->first(), transition.task.lastStart);
    entry.task.lastEvent = entry.event;
    return store(std::move(entry), transition, before);
}

void Journal::stand(JournalEntry &entry, const RoomTask *known, const MachineTime &aboutStart) const
{
    RoomTask &task = entry.task;
    if (entry.event == TaskEvent::Imported) {
        entry.at = task.changedAt;
        return;
    }
    const auto before = known ? std::optional(Standing{known->state, known->fallback}) : std::nullopt;
    const bool saysWhich = aboutStart != MachineTime{};
    const bool isOvertaken = known && endsTask(entry.event) && saysWhich && aboutStart != known->lastStart;
    const Standing standing = isOvertaken ? *before : afterEvent(before, entry.event);
    task.state = standing.state;
    task.fallback = standing.fallback;
    task.changedAt = entry.at;
    const bool isStart = entry.event == TaskEvent::StartSent;
    const bool goesOn = known && (isOpen(known->state) || !isStart);
    const MachineTime now = m_clock.machineTime();
    task.startedAt = goesOn ? known->startedAt : entry.at;
    task.machineStart = goesOn ? known->machineStart : now;
    if (isStart) {
        task.lastStart = now;
        task.startsUnanswered = goesOn ? known->startsUnanswered + 1 : 1;
    } else if (answersStart(entry.event)) {
        task.startsUnanswered = std::max(0, task.startsUnanswered - 1);
    }
}

Journal::JournalResult<RoomTask> Journal::store(JournalEntry entry, const Transition &from, const QByteArray &before)
{
    const auto &[body, credential] = std::tie(from.body, from.credential);
    QString bodyTextDigest;
    if (!body.isEmpty()) {
        QByteArray text =
            credential ? traffic::redactedJson(body, traffic::secretsOf(*credential)) : traffic::redactedJson(body);
        if (m_secrets != nullptr)
            text = m_secrets->redactedJson(text);
        entry.bodyDigest = digestOf(body);
        bodyTextDigest = digestOf(text);
        if (entry.event == TaskEvent::StartSent)
            entry.task.startDigest = entry.bodyDigest;
        if (const auto kept =
                m_file->run(u"INSERT OR IGNORE INTO body VALUES (?, ?)"_s, {bodyTextDigest, text}, cannotWrite);
            !kept)
            return unexpected(kept.error());
    }
    const QByteArray text = entryText(entry, bodyTextDigest);
    const QByteArray hash = chainHash(before, text);
    const RoomTask &task = entry.task;
    const QVariantList row = keyOf(task) + QVariantList{stateName(task.state), sortable(task.startedAt),
                                                        sortable(task.changedAt), entry.number};
    const std::pair<QString, QVariantList> statements[] = {
        {u"INSERT INTO entry VALUES (?, ?, ?)"_s, {entry.number, QString::fromUtf8(text), hash}},
        {u"UPDATE head SET number = ?, hash = ?"_s, {entry.number, hash}},
        {u"INSERT OR REPLACE INTO task VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s, row},
    };
    for (const auto &[statement, values] : statements) {
        if (const auto done = m_file->run(statement, values, cannotWrite); !done)
            return unexpected(done.error());
    }
    return task;
}

/// A row of the list of tasks, and the text of the task's last entry.
struct Journal::TaskRow
{
    QString endpointName;
    QString appId;
    QString roomId;
    QString taskId;
    QString state;
    QDateTime startedAt;
    QDateTime changedAt;
    qint64 number = 0;
    QByteArray text;
};

Journal::JournalResult<QList<RoomTask>> Journal::select(const QString &condition, const QVariantList &values)
{
    const auto file = opened();
    if (!file)
        return unexpected(file.error());
    auto query =
        (*file)->run(u"SELECT task.endpoint, task.app_id, task.room_id, task.task_id, task.state, task.started_at, "
                     "task.changed_at, task.number, entry.text FROM task LEFT JOIN entry ON entry.number = task.number "
                     "WHERE %1 ORDER BY task.started_at DESC, task.task_id DESC"_s.arg(condition),
                     values, cannotRead);
    if (!query)
        return unexpected(query.error());
    QList<TaskRow> rows;
    while (query->next()) {
        const auto text = [&query](int column) { return query->value(column).toString(); };
        rows.append({.endpointName = text(0),
                     .appId = text(1),
                     .roomId = text(2),
                     .taskId = text(3),
                     .state = text(4),
                     .startedAt = QDateTime::fromString(text(5), Qt::ISODateWithMs),
                     .changedAt = QDateTime::fromString(text(6), Qt::ISODateWithMs),
                     .number = query->value(7).toLongLong(),
                     .text = text(8).toUtf8()});
    }
    query->finish();
    QList<RoomTask> tasks;
    for (const TaskRow &row : std::as_const(rows)) {
        if (const auto read = readEntry(row.text)) {
            tasks.append(read->entry.task);
            continue;
        }
        auto task = salvaged(row);
        if (!task)
            return unexpected(task.error());
        tasks.append(*std::move(task));
    }
    return tasks;
}

Journal::JournalResult<RoomTask> Journal::salvaged(const TaskRow &row)
{
    auto room = RoomId::parse(row.roomId);
    auto taskId = TaskId::parse(row.taskId);
    if (!room || !taskId)
        return unexpected(JournalFailure{JournalFailure::Kind::Damaged, m_path,
                                         u"task: --task %1 --room %2 --app-id %3 --endpoint %4"_s.arg(
                                             row.taskId, row.roomId, row.appId, row.endpointName)});
    RoomTask task{
        .endpointName = row.endpointName, .appId = row.appId, .roomId = *std::move(room), .taskId = *std::move(taskId)};
    // Its earlier entries know the scene and the version; they say nothing of how it stands now.
    if (const auto earlier = history(task); earlier && !earlier->isEmpty())
        task = earlier->constLast().task;
    const TaskState state = stateFromName(row.state).value_or(TaskState::Unknown);
    task.state = isOpen(state) ? TaskState::Unknown : state;
    task.fallback.reset();
    task.lastEvent.reset();
    task.startedAt = row.startedAt;
    task.changedAt = row.changedAt;
    tellDamage(row.number, task);
    return task;
}

void Journal::tellDamage(qint64 number, const RoomTask &task)
{
    if (m_damaged.contains(number))
        return;
    m_damaged.insert(number);
    if (m_tellDamage)
        m_tellDamage(
            {.kind = JournalFailure::Kind::EntryDamaged,
             .path = m_path,
             .systemMessage = u"%1: --task %2 --room %3 --app-id %4 --endpoint %5"_s.arg(
                 QString::number(number), task.taskId.text(), task.roomId.text(), task.appId, task.endpointName)});
}

Journal::JournalResult<void> Journal::tryWriting()
{
    return opened().and_then(
        [](JournalFile *file) { return file->transaction<void>([] { return JournalResult<void>(); }); });
}

Journal::JournalResult<QList<RoomTask>> Journal::openTasks()
{
    return select(u"task.state NOT IN ('stopped', 'failed')"_s, {});
}

Journal::JournalResult<QList<RoomTask>> Journal::tasksSince(const QDateTime &moment)
{
    return select(u"task.changed_at >= ?"_s, {sortable(moment)});
}

Journal::JournalResult<QList<RoomTask>> Journal::tasksOf(const TaskId &taskId)
{
    return select(u"task.task_id = ?"_s, {taskId.text()});
}

Journal::JournalResult<std::optional<RoomTask>> Journal::beforeLastStart(const RoomTask &task)
{
    return m_file
        ->run(
            u"SELECT text FROM entry WHERE %1 AND number < (SELECT number FROM entry WHERE %1 AND "
            "CASE WHEN json_valid(text) THEN json_extract(text, '$.event') = 'start-sent' END ORDER BY number DESC LIMIT 1) ORDER BY number DESC LIMIT 1"_s
                .arg(ofTask),
            keyOf(task) + keyOf(task), cannotRead)
        .map([](QSqlQuery query) -> std::optional<RoomTask> {
            const auto read = query.next() ? readEntry(query.value(0).toString().toUtf8()) : std::nullopt;
            return read ? std::optional(read->entry.task) : std::nullopt;
        });
}

Journal::JournalResult<QByteArray> Journal::startBody(const RoomTask &task)
{
    return opened().and_then([&](JournalFile *file) {
        return file
            ->run(u"SELECT body.text FROM entry LEFT JOIN body ON body.digest = CASE WHEN json_valid(entry.text) THEN "
                  "json_extract(entry.text, '$.bodyText') END WHERE %1 AND CASE WHEN json_valid(entry.text) THEN "
                  "json_extract(entry.text, '$.event') = 'start-sent' AND ? IN ('', json_extract(entry.text, "
                  "'$.bodyDigest')) END ORDER BY entry.number DESC LIMIT 1"_s.arg(ofTask),
                  keyOf(task) + QVariantList{textValue(task.startDigest)}, cannotRead)
            .map([](QSqlQuery query) { return query.next() ? query.value(0).toByteArray() : QByteArray(); });
    });
}

Journal::JournalResult<QList<JournalEntry>> Journal::history(const RoomTask &task)
{
    const auto file = opened();
    if (!file)
        return unexpected(file.error());
    auto rows = (*file)->run(u"SELECT entry.number, entry.text, body.text FROM entry LEFT JOIN body ON body.digest = "
                             "CASE WHEN json_valid(entry.text) THEN json_extract(entry.text, '$.bodyText') END "
                             "WHERE %1 ORDER BY entry.number"_s.arg(ofTask),
                             keyOf(task), cannotRead);
    if (!rows)
        return unexpected(rows.error());
    QList<JournalEntry> entries;
    while (rows->next()) {
        if (auto read = readEntry(rows->value(1).toString().toUtf8())) {
            read->entry.body = rows->value(2).toByteArray();
            entries.append(read->entry);
        } else {
            tellDamage(rows->value(0).toLongLong(), task);
        }
    }
    return entries;
}

Journal::JournalResult<Verification> Journal::verify(std::stop_token stop, const std::optional<NotedHead> &noted)
{
    return opened().and_then([&](JournalFile *file) { return verifyJournal(*file, std::move(stop), noted); });
}

Journal::JournalResult<qint64> Journal::dataVersion()
{
    return opened().and_then([](JournalFile *file) {
        return file->run(u"PRAGMA data_version"_s, {}, cannotRead).map([](QSqlQuery query) {
            return query.next() ? query.value(0).toLongLong() : 0;
        });
    });
}

} // namespace console::rooms
