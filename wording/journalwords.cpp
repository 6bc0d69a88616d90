// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wording/journalwords.h"

#include "core/rooms/reason.h"
#include "wording/railwords.h"

#include <QCoreApplication>
#include <QDir>

using namespace Qt::Literals::StringLiterals;

namespace console::wording {

namespace {

using rooms::Owner;
using rooms::TaskEvent;
using Fault = rooms::Verification::Fault;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(console::wording::Journal)

public:
    [[nodiscard]] static QString event(TaskEvent event);
    [[nodiscard]] static QString reason(const QString &reason);
    [[nodiscard]] static QString livingOwner(const Owner &owner);
    [[nodiscard]] static QString pastOwner(Owner::Kind kind);
    [[nodiscard]] static QString cause(const rooms::Verification &verification);

    [[nodiscard]] static Explanation taskKeyGone(const rooms::RoomTask &task, const rooms::KeyMark &used)
    {
        return {.title =
                    tr("Room %1 is called with another key than the one it was started with").arg(task.roomId.text()),
                .cause = tr("It was started with %1, which is not found any more; %2 is used.")
                             .arg(task.credentialName, used.name)};
    }
    [[nodiscard]] static QString nobody() { return tr("nobody"); }
    [[nodiscard]] static QString title() { return tr("The journal was changed by something else than this program"); }
    [[nodiscard]] static QString remedy(qint64 entries)
    {
        return tr("%n entry(s) before it are sound. Compare with a copy of the file, and find out who can write to it.",
                  nullptr, static_cast<int>(entries));
    }
    [[nodiscard]] static QString remedyForHead()
    {
        return tr("It agrees with itself, so it was written anew from somewhere on. Compare it with a copy.");
    }
    [[nodiscard]] static QString remedyWithoutEntries()
    {
        return tr("Compare with a copy of the file, and find out who can write to it.");
    }
};

QString Words::event(TaskEvent event)
{
    switch (event) {
    case TaskEvent::StartSent:
        return tr("start sent");
    case TaskEvent::StartAccepted:
        return tr("started");
    case TaskEvent::StartRefused:
        return tr("start refused");
    case TaskEvent::StartUnanswered:
        return tr("start without an answer");
    case TaskEvent::AlreadyStarted:
        return tr("was running already");
    case TaskEvent::UpdateSent:
        return tr("update sent");
    case TaskEvent::UpdateAccepted:
        return tr("updated");
    case TaskEvent::UpdateRefused:
        return tr("update refused");
    case TaskEvent::UpdateUnanswered:
        return tr("update without an answer");
    case TaskEvent::StopSent:
        return tr("stop sent");
    case TaskEvent::StopAccepted:
        return tr("stopped");
    case TaskEvent::StopRefused:
        return tr("stop refused, or not sent");
    case TaskEvent::StopUnanswered:
        return tr("stop without an answer");
    case TaskEvent::TaskGone:
        return tr("not known to the service");
    case TaskEvent::NotThereYet:
        return tr("not known to the service yet");
    case TaskEvent::Adopted:
        return tr("adopted");
    case TaskEvent::Kept:
        return tr("left running");
    case TaskEvent::Forgotten:
        return tr("declared ended without a call");
    case TaskEvent::Imported:
        return tr("taken over from an older journal");
    }
    Q_UNREACHABLE();
}

QString Words::reason(const QString &reason)
{
    using namespace rooms::reason;
    if (reason == byOperator)
        return tr("by the operator");
    if (reason == onQuit)
        return tr("the window was closed");
    if (reason == leftOver)
        return tr("nobody answered for it");
    if (reason == restart)
        return tr("to be started anew");
    if (reason == byClient)
        return tr("a client of the server asked for it");
    if (reason == clientLeft)
        return tr("the client of the server had gone");
    if (reason == ignoringLimits)
        return tr("by the operator, over a limit");
    if (reason == consoleDied)
        return tr("the console had ended unexpectedly");
    if (reason == consoleHung)
        return tr("the console did not respond");
    if (reason == machineSlept)
        return tr("the machine had slept");
    return reason;
}

QString Words::livingOwner(const Owner &owner)
{
    switch (owner.kind) {
    case Owner::Kind::Window:
        return tr("window (process %1)").arg(owner.pid);
    case Owner::Kind::CommandLine:
        return tr("voicechatctl (process %1)").arg(owner.pid);
    case Owner::Kind::Server:
        return tr("server (process %1)").arg(owner.pid);
    case Owner::Kind::Helper:
        return tr("helper (process %1)").arg(owner.pid);
    }
    Q_UNREACHABLE();
}

QString Words::pastOwner(Owner::Kind kind)
{
    switch (kind) {
    case Owner::Kind::Window:
        return tr("nobody, the window has ended");
    case Owner::Kind::CommandLine:
        return tr("nobody, started by voicechatctl");
    case Owner::Kind::Server:
        return tr("nobody, the server has ended");
    case Owner::Kind::Helper:
        return tr("nobody, the helper has ended");
    }
    Q_UNREACHABLE();
}

QString Words::cause(const rooms::Verification &verification)
{
    switch (verification.fault) {
    case Fault::None:
        return {};
    case Fault::MissingEntry:
        return tr("Entry %1 is missing.").arg(verification.at);
    case Fault::EntryChanged:
        return tr("Entry %1 was changed.").arg(verification.at);
    case Fault::ChainBroken:
        return tr("Entry %1 does not follow from the one before it.").arg(verification.at);
    case Fault::EndMissing:
        return tr("Entries from %1 on were taken away.").arg(verification.at);
    case Fault::BodyChanged:
        return tr("The request that belongs to entry %1 is gone or was changed.").arg(verification.at);
    case Fault::TaskChanged:
        return tr("The list of rooms says something else than entry %1.").arg(verification.at);
    case Fault::HeadMissing:
        return verification.at > 0 ? tr("The noted head is not that of entry %1.").arg(verification.at)
                                   : tr("The noted head is that of no entry.");
    }
    Q_UNREACHABLE();
}

} // namespace

QString eventText(TaskEvent event)
{
    return Words::event(event);
}

QString reasonText(const QString &reason, const QString &currency)
{
    const QString limit = railReasonText(reason, currency);
    return limit.isEmpty() ? Words::reason(reason) : limit;
}

QString ownerText(const rooms::RoomTask &task)
{
    return task.owner ? ownerText(*task.owner) : Words::nobody();
}

QString ownerText(const Owner &owner)
{
    return owner.isAlive() ? Words::livingOwner(owner) : Words::pastOwner(owner.kind);
}

Explanation taskKeyGone(const rooms::RoomTask &task, const rooms::KeyMark &used)
{
    return Words::taskKeyGone(task, used);
}

QString faultKey(Fault fault)
{
    switch (fault) {
    case Fault::None:
        return u"none"_s;
    case Fault::MissingEntry:
        return u"missing-entry"_s;
    case Fault::EntryChanged:
        return u"entry-changed"_s;
    case Fault::ChainBroken:
        return u"chain-broken"_s;
    case Fault::EndMissing:
        return u"end-missing"_s;
    case Fault::BodyChanged:
        return u"body-changed"_s;
    case Fault::TaskChanged:
        return u"task-changed"_s;
    case Fault::HeadMissing:
        return u"head-missing"_s;
    }
    Q_UNREACHABLE();
}

Explanation explain(const rooms::Verification &verification, const QString &path)
{
    return {.title = Words::title(),
            .where = QDir::toNativeSeparators(path),
            .cause = Words::cause(verification),
            .remedy = verification.fault == Fault::HeadMissing ? Words::remedyForHead()
                      : verification.entries > 0               ? Words::remedy(verification.entries)
                                                               : Words::remedyWithoutEntries()};
}

} // namespace console::wording
