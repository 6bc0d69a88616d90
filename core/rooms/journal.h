// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/credentials/credential.h"
#include "core/rooms/roomtask.h"
#include "core/traffic/callerror.h"

#include <QList>
#include <QSet>
#include <QVariant>

#include <functional>
#include <memory>
#include <stop_token>

namespace console::traffic {
class SecretRegister;
}

namespace console::rooms {

/// The journal could not be opened, read or written; nothing was overwritten.
using JournalFailure = traffic::JournalProblem;

/// Something that happened to a task. Of `task` the journal takes what names it and what is set; an empty member keeps
/// what was known. What the running agent was started with (key, version, users) only a start changes, and one that
/// started nothing takes it back. The state comes from the state machine, not from the caller (except for Imported).
struct Transition
{
    RoomTask task;
    TaskEvent event = TaskEvent::StartSent;
    QByteArray body = {};  ///< The request's body; its digest is kept, and its text without secrets.
    KeyMark otherKey = {}; ///< Of the call, where it is not the one that the task was started with.
    credentials::CredentialPtr credential = {}; ///< The key it is signed with, erased from the text wherever it stands.
};

/// One line of the journal.
struct JournalEntry
{
    qint64 number = 0; ///< From 1, without gaps.
    QDateTime at;      ///< UTC.
    TaskEvent event = TaskEvent::StartSent;
    RoomTask task;         ///< As it stood after it.
    QString bodyDigest;    ///< SHA-256 of the body sent, lower hex; empty when there was none.
    QByteArray body;       ///< Its text without secrets (drift.h).
    KeyMark otherKey = {}; ///< See Transition.

    /// The key of the call that it tells of; the task's own where it tells of none.
    [[nodiscard]] KeyMark key() const;
    /// Of the answer that it tells of; empty where it tells of none.
    [[nodiscard]] QString requestId() const;
};

/// A head that was noted down earlier: the SHA-256 of some entry and all before it, lower hex.
struct NotedHead
{
    QString hash;
    std::optional<qint64> at = {}; ///< The entry's number; nothing when only the hash was noted.
};

/// What Journal::verify() found. The first fault is enough: nothing after it can be trusted.
struct Verification
{
    enum class Fault {
        None,
        MissingEntry, ///< A number is left out.
        EntryChanged, ///< The entry does not give the hash that is stored with it, or cannot be read.
        ChainBroken,  ///< It does not follow from the entry before it.
        EndMissing,   ///< Entries at the end were taken away.
        BodyChanged,  ///< A body's text is gone or was changed.
        TaskChanged,  ///< The list of tasks says something else than the entries.
        HeadMissing,  ///< Sound in itself, but the noted head is not in it: the whole was written anew.
    };
    Fault fault = Fault::None;
    qint64 entries = 0; ///< Those that are sound, from the first on.
    qint64 at = 0;      ///< The number of the faulty entry.
    /// SHA-256 of the last sound entry and all before it, lower hex; empty without entries. Noted down elsewhere, it
    /// shows whether the whole journal was written anew.
    QString head = {};

    friend bool operator==(const Verification &, const Verification &) = default;
};

class JournalFile;

/// The console's own record of the tasks it began: the service has no call that lists them (domain.md 1.3). SQLite in
/// WAL mode with synchronous FULL: a transition is on disk when append() returns. Entries are only ever added, and each
/// carries the SHA-256 of the one before and itself. Several processes may use one journal at once. The file is opened
/// at its first use, so that a window appears without waiting for the disk.
///
/// A task whose last entry cannot be read is no less open for it: it is made from what the list of tasks and its
/// earlier entries have, and counts as Unknown when it was open. Entries that cannot be read are told once each
/// (onDamage()).
class Journal
{
public:
    /// Nothing is touched yet. `patience` is how long another process that writes is waited for.
    Journal(QString path, const Clock &clock, std::chrono::milliseconds patience = std::chrono::seconds(5));
    ~Journal();
    Journal(const Journal &) = delete;
    Journal &operator=(const Journal &) = delete;

    /// Takes these secrets as well out of every body that is written down. Borrowed.
    void setSecrets(const traffic::SecretRegister &secrets) { m_secrets = &secrets; }

    template<class T>
    using JournalResult = Result<T, JournalFailure>;

    /// Told of an entry that cannot be read, with EntryDamaged; from within the call that came upon it.
    void onDamage(std::function<void(const JournalFailure &)> tell) { m_tellDamage = std::move(tell); }

    /// Writes the transition down and returns the task as it stands now.
    [[nodiscard]] JournalResult<RoomTask> append(const Transition &transition);
    /// All of them or none, with one wait for the disk.
    [[nodiscard]] JournalResult<QList<RoomTask>> append(const QList<Transition> &transitions);

    /// Whether it could be written just now; writes nothing.
    [[nodiscard]] JournalResult<void> tryWriting();

    /// Tasks that may be running, newest first.
    [[nodiscard]] JournalResult<QList<RoomTask>> openTasks();
    /// Tasks that changed at or after that moment, whatever their state, newest first.
    [[nodiscard]] JournalResult<QList<RoomTask>> tasksSince(const QDateTime &moment);
    /// Tasks of that id, newest first, whatever their state.
    [[nodiscard]] JournalResult<QList<RoomTask>> tasksOf(const TaskId &taskId);
    /// The task's entries that can be read, oldest first.
    [[nodiscard]] JournalResult<QList<JournalEntry>> history(const RoomTask &task);
    /// What StartVoiceChat was sent for the task as it is known to the caller, without secrets; empty when there was
    /// none.
    [[nodiscard]] JournalResult<QByteArray> startBody(const RoomTask &task);
    /// Reads everything and recomputes it. Stops early, with what is sound so far, when asked to. With a noted head, it
    /// must be that of an entry, or of the one it names.
    [[nodiscard]] JournalResult<Verification> verify(std::stop_token stop = {},
                                                     const std::optional<NotedHead> &noted = {});
    /// A number that changes whenever another process or object has written.
    [[nodiscard]] JournalResult<qint64> dataVersion();

    [[nodiscard]] const QString &path() const { return m_path; }

private:
    [[nodiscard]] JournalResult<JournalFile *> opened();
    /// Brings the rows of the first schema in as entries.
    [[nodiscard]] JournalResult<void> takeOverLedger();
    /// Within a transaction.
    [[nodiscard]] JournalResult<RoomTask> write(const Transition &transition);
    /// The task as it stood before its last start; nothing when there was no such moment.
    [[nodiscard]] JournalResult<std::optional<RoomTask>> beforeLastStart(const RoomTask &task);
    void stand(JournalEntry &entry, const RoomTask *known, const MachineTime &aboutStart) const;
    [[nodiscard]] JournalResult<RoomTask> store(JournalEntry entry, const Transition &from, const QByteArray &before);
    [[nodiscard]] JournalResult<QList<RoomTask>> select(const QString &condition, const QVariantList &values);
    struct TaskRow;
    /// The task of a row whose entry cannot be read.
    [[nodiscard]] JournalResult<RoomTask> salvaged(const TaskRow &row);
    void tellDamage(qint64 number, const RoomTask &task);

    QString m_path;
    const Clock &m_clock;
    const traffic::SecretRegister *m_secrets = nullptr;
    std::chrono::milliseconds m_patience;
    std::unique_ptr<JournalFile> m_file;
    std::function<void(const JournalFailure &)> m_tellDamage;
    QSet<qint64> m_damaged; ///< Numbers of entries that were told.
};

} // namespace console::rooms
