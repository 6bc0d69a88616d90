// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rooms/journalverify.h"

#include "core/rooms/entrytext.h"
#include "core/rooms/journalfile.h"

#include <QHash>
#include <QSet>
#include <QVariant>

using namespace Qt::Literals::StringLiterals;

namespace console::rooms {

namespace {

using Fault = Verification::Fault;

constexpr auto cannotRead = JournalFailure::Kind::CannotRead;

/// A row of the list of tasks, as text to compare by.
using TaskRow = QStringList;

TaskRow rowOf(const JournalEntry &entry)
{
    const RoomTask &task = entry.task;
    return {task.endpointName,        task.appId,
            task.roomId.text(),       task.taskId.text(),
            stateName(task.state),    sortable(task.startedAt),
            sortable(task.changedAt), QString::number(entry.number)};
}

class Verifier
{
public:
    Verifier(JournalFile &file, std::stop_token stop, const std::optional<NotedHead> &noted)
        : m_file(file),
          m_stop(std::move(stop)),
          m_noted(noted)
    {}

    [[nodiscard]] Result<Verification, JournalFailure> run();

private:
    [[nodiscard]] Result<void, JournalFailure> readBodies();
    [[nodiscard]] Result<void, JournalFailure> readEntries();
    [[nodiscard]] Result<void, JournalFailure> compareHead();
    [[nodiscard]] Result<void, JournalFailure> compareTasks();
    [[nodiscard]] Result<void, JournalFailure> compareNoted();
    [[nodiscard]] Fault checkEntry(qint64 number, const QByteArray &text, const QByteArray &hash);
    void fault(Fault fault, qint64 at) { m_result = {.fault = fault, .entries = m_result.entries, .at = at}; }
    [[nodiscard]] bool isDone() const { return m_result.fault != Fault::None || m_stop.stop_requested(); }

    JournalFile &m_file;
    std::stop_token m_stop;
    std::optional<NotedHead> m_noted;
    bool m_notedFound = false;
    Verification m_result;
    QByteArray m_hash;
    QHash<QString, bool> m_bodies; ///< Digest of a stored body, and whether its text gives it.
    QHash<QStringList, TaskRow> m_tasks;
};

Result<void, JournalFailure> Verifier::readBodies()
{
    auto rows = m_file.run(u"SELECT digest, text FROM body"_s, {}, cannotRead);
    if (!rows)
        return unexpected(rows.error());
    while (rows->next() && !isDone()) {
        const QString digest = rows->value(0).toString();
        m_bodies.insert(digest, digestOf(rows->value(1).toByteArray()) == digest);
    }
    return {};
}

Fault Verifier::checkEntry(qint64 number, const QByteArray &text, const QByteArray &hash)
{
    if (number != m_result.entries + 1)
        return Fault::MissingEntry;
    const auto read = readEntry(text);
    // The exact bytes: a text that merely reads the same was not written by us.
    if (!read || read->entry.number != number || entryText(read->entry, read->bodyTextDigest) != text)
        return Fault::EntryChanged;
    if (chainHash(m_hash, text) != hash)
        return Fault::ChainBroken;
    if (!read->bodyTextDigest.isEmpty() && !m_bodies.value(read->bodyTextDigest, false))
        return Fault::BodyChanged;
    m_hash = hash;
    if (m_noted && m_noted->at.value_or(number) == number)
        m_notedFound |= m_noted->hash.compare(QString::fromLatin1(hash.toHex()), Qt::CaseInsensitive) == 0;
    const TaskRow row = rowOf(read->entry);
    m_tasks.insert(row.first(4), row);
    return Fault::None;
}

Result<void, JournalFailure> Verifier::readEntries()
{
    auto rows = m_file.run(u"SELECT number, text, hash FROM entry ORDER BY number"_s, {}, cannotRead);
    if (!rows)
        return unexpected(rows.error());
    while (rows->next() && !isDone()) {
        const qint64 number = rows->value(0).toLongLong();
        const Fault found = checkEntry(number, rows->value(1).toByteArray(), rows->value(2).toByteArray());
        if (found != Fault::None)
            fault(found, found == Fault::MissingEntry ? m_result.entries + 1 : number);
        else
            ++m_result.entries;
    }
    return {};
}

Result<void, JournalFailure> Verifier::compareHead()
{
    auto head = m_file.run(u"SELECT number, hash FROM head"_s, {}, cannotRead);
    if (!head)
        return unexpected(head.error());
    const bool isThere = head->next();
    if (!isThere || head->value(0).toLongLong() != m_result.entries || head->value(1).toByteArray() != m_hash)
        fault(Fault::EndMissing, m_result.entries + 1);
    return {};
}

Result<void, JournalFailure> Verifier::compareTasks()
{
    auto rows =
        m_file.run(u"SELECT endpoint, app_id, room_id, task_id, state, started_at, changed_at, number FROM task"_s, {},
                   cannotRead);
    if (!rows)
        return unexpected(rows.error());
    while (rows->next()) {
        TaskRow row;
        for (int column = 0; column < 8; ++column)
            row.append(rows->value(column).toString());
        if (m_tasks.take(row.first(4)) != row) {
            fault(Fault::TaskChanged, row.last().toLongLong());
            return {};
        }
    }
    if (!m_tasks.isEmpty())
        fault(Fault::TaskChanged, m_tasks.cbegin()->last().toLongLong());
    return {};
}

Result<void, JournalFailure> Verifier::compareNoted()
{
    if (m_noted && !m_notedFound)
        fault(Fault::HeadMissing, m_noted->at.value_or(0));
    return {};
}

Result<Verification, JournalFailure> Verifier::run()
{
    for (auto step : {&Verifier::readBodies, &Verifier::readEntries, &Verifier::compareHead, &Verifier::compareTasks,
                      &Verifier::compareNoted}) {
        if (isDone())
            break;
        if (const auto done = (this->*step)(); !done)
            return unexpected(done.error());
    }
    m_result.head = QString::fromLatin1(m_hash.toHex());
    return m_result;
}

} // namespace

Result<Verification, JournalFailure> verifyJournal(JournalFile &file, std::stop_token stop,
                                                   const std::optional<NotedHead> &noted)
{
    // One moment of the file, although other processes go on writing.
    if (const auto begun = file.run(u"BEGIN"_s, {}, cannotRead); !begun)
        return unexpected(begun.error());
    auto result = Verifier(file, std::move(stop), noted).run();
    (void)file.run(u"COMMIT"_s, {}, cannotRead);
    return result;
}

} // namespace console::rooms
