// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wording/driftwords.h"

#include "wording/explanation.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace console::wording {

namespace {

struct DriftWords
{
    Q_DECLARE_TR_FUNCTIONS(console::wording::DriftWords)
};

QString counts(int applicable, int fixed)
{
    if (fixed == 0)
        return DriftWords::tr("%n can be applied", nullptr, applicable);
    const QString restart = DriftWords::tr("%n need(s) a restart", nullptr, fixed);
    if (applicable == 0)
        return restart;
    //: Both are counted phrases: "2 can be applied, 1 needs a restart".
    return DriftWords::tr("%1, %2").arg(DriftWords::tr("%n can be applied", nullptr, applicable), restart);
}

} // namespace

QString driftSummary(const rooms::Drift &drift)
{
    const int differences = static_cast<int>(drift.differences());
    const int applicable = static_cast<int>(drift.applicable());
    if (differences == 0)
        return DriftWords::tr("The agent runs with what the scene says.");
    //: The second part says what can be done: "3 differences: 2 can be applied, 1 needs a restart".
    QString text = DriftWords::tr("%1: %2.").arg(DriftWords::tr("%n difference(s)", nullptr, differences),
                                                 counts(applicable, differences - applicable));
    if (drift.unansweredUpdates > 0)
        text += u' ' + DriftWords::tr("%n update(s) had no answer.", nullptr, drift.unansweredUpdates);
    return text;
}

QString driftCause(const rooms::DriftEntry &entry)
{
    if (entry.isUncertain)
        return DriftWords::tr("An update without an answer may have changed it.");
    switch (entry.kind) {
    case rooms::DriftKind::InFile:
        return DriftWords::tr("Changed in the scene since the start.");
    case rooms::DriftKind::ByUpdate:
        return DriftWords::tr("Changed in the agent by an update.");
    case rooms::DriftKind::InBoth:
        return DriftWords::tr("Changed in the scene, and in the agent by an update.");
    case rooms::DriftKind::Agreed:
        return DriftWords::tr("Changed since the start, in the scene and the agent alike.");
    }
    return {};
}

QString driftRemedy(const rooms::DriftEntry &entry)
{
    if (!entry.isDifference())
        return DriftWords::tr("Nothing to do");
    return entry.isApplicable() ? DriftWords::tr("Can be applied") : DriftWords::tr("Needs a restart");
}

QString driftObstacle(const rooms::DriftEntry &entry, const QString &version)
{
    switch (entry.obstacle) {
    case rooms::Obstacle::None:
        return {};
    case rooms::Obstacle::NeedsVersion:
        return DriftWords::tr("It was started with version %1, which cannot change a running agent; 2025-06-01 can.")
            .arg(version);
    case rooms::Obstacle::Fixed:
        return DriftWords::tr("No update reaches it while the agent runs.");
    case rooms::Obstacle::OnlyLists:
        return DriftWords::tr("An update cannot take it away: only prompts, messages and tools can be cleared.");
    case rooms::Obstacle::Refused:
        return DriftWords::tr("As an update it would be refused: %1")
            .arg(entry.problem ? explain(*entry.problem).title : QString());
    }
    return {};
}

QString explain(rooms::Unknowable reason)
{
    switch (reason) {
    case rooms::Unknowable::NotStartedHere:
        return DriftWords::tr("The journal holds no start of this room, so nobody here knows what its agent runs with. "
                              "It was taken over from an older list, or its start came to nothing.");
    case rooms::Unknowable::StartedBefore:
        return DriftWords::tr(
            "When this room was started its agent was running already. What it was started with before "
            "is not known here.");
    case rooms::Unknowable::Unreadable:
        return DriftWords::tr("What was sent cannot be read from the journal.");
    }
    return {};
}

} // namespace console::wording
