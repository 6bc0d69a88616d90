// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/room/conversation/spokenline.h"

#include "wording/callbackwords.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

using Role = SpokenLine::Role;
using State = SpokenLine::State;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(console::ui::SpokenLine)

public:
    [[nodiscard]] static QString speaker(Role role)
    {
        switch (role) {
        case Role::User:
            return tr("User");
        case Role::Agent:
            return tr("Agent");
        case Role::System:
            return tr("System prompt");
        case Role::Tool:
            return tr("Function result");
        case Role::Other:
            break;
        }
        return tr("Somebody");
    }
    [[nodiscard]] static QString state(State state)
    {
        switch (state) {
        case State::Changing:
            //: Of what is being said.
            return tr("still changing");
        case State::Broken:
            return tr("broke off");
        case State::Left:
            return tr("cut: the service hung up");
        case State::Done:
            break;
        }
        return {};
    }
    [[nodiscard]] static QString shortened() { return tr("shortened"); }
    [[nodiscard]] static QString calls(const QString &names)
    {
        //: %1 names of functions
        return tr("Calls %1").arg(names);
    }
    [[nodiscard]] static QString line(const QString &speaker, const QString &about, const QString &text)
    {
        //: A line of a conversation: %1 who speaks, %2 round and time, %3 what is said
        return about.isEmpty() ? tr("%1: %2").arg(speaker, text) : tr("%1 (%2): %3").arg(speaker, about, text);
    }
    [[nodiscard]] static QString comma()
    {
        //: Between round and time.
        return tr(", ");
    }
    [[nodiscard]] static QString nothing()
    {
        //: An answer without words.
        return tr("(nothing)");
    }
};

Role roleOf(const QString &speaker, const rooms::RoomTask &task)
{
    if (!speaker.isEmpty() && speaker == task.userId)
        return Role::User;
    // Where the scene leaves it open, the service makes a name up for the agent.
    const bool isAgent = task.agentUserId.isEmpty() ? !task.userId.isEmpty() : speaker == task.agentUserId;
    return isAgent && !speaker.isEmpty() ? Role::Agent : Role::Other;
}

Role roleOf(const QString &name)
{
    if (name == "user"_L1)
        return Role::User;
    if (name == "assistant"_L1)
        return Role::Agent;
    if (name == "system"_L1 || name == "developer"_L1)
        return Role::System;
    return name == "tool"_L1 || name == "function"_L1 ? Role::Tool : Role::Other;
}

State stateOf(chat::ChatLine::State state)
{
    switch (state) {
    case chat::ChatLine::State::Running:
        return State::Changing;
    case chat::ChatLine::State::Broken:
        return State::Broken;
    case chat::ChatLine::State::Left:
        return State::Left;
    case chat::ChatLine::State::Asked:
    case chat::ChatLine::State::Whole:
        break;
    }
    return State::Done;
}

} // namespace

bool isSameLine(const SpokenLine &a, const SpokenLine &b)
{
    return a.number == b.number && a.roundId == b.roundId && a.role == b.role && a.speaker == b.speaker;
}

QList<SpokenLine> spokenIn(const callbacks::Transcript &transcript, const rooms::RoomTask &task)
{
    QList<SpokenLine> spoken;
    for (const callbacks::TranscriptLine &line : transcript.lines(task.userId))
        spoken.append({.role = roleOf(line.userId, task),
                       .speaker = line.userId,
                       .text = line.text,
                       .roundId = line.roundId,
                       .state = line.isDefinite ? State::Done : State::Changing,
                       .isShortened = line.text.size() >= callbacks::Transcript::textLimit,
                       .number = line.sequence});
    return spoken;
}

QList<SpokenLine> spokenIn(const QList<chat::ChatLine> &lines)
{
    QList<SpokenLine> spoken;
    for (const chat::ChatLine &line : lines) {
        const Role role = roleOf(line.role);
        spoken.append({.role = role,
                       .speaker = role == Role::Other ? line.role : QString(),
                       .text = line.text,
                       .calls = line.calls,
                       .at = line.at,
                       .state = stateOf(line.state),
                       .isShortened = line.isShortened,
                       .number = line.id});
    }
    return spoken;
}

QString speakerText(const SpokenLine &line)
{
    return line.role == Role::Other && !line.speaker.isEmpty() ? line.speaker : Words::speaker(line.role);
}

QString stateText(const SpokenLine &line)
{
    QStringList parts{Words::state(line.state), line.isShortened ? Words::shortened() : QString()};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString wholeText(const SpokenLine &line)
{
    QStringList parts{line.text, line.calls.isEmpty() ? QString() : Words::calls(line.calls.join(u", "_s))};
    parts.removeAll(QString());
    if (!parts.isEmpty())
        return parts.join(u'\n');
    return line.state == State::Changing ? u"…"_s : Words::nothing();
}

QString copyText(const SpokenLine &line)
{
    QStringList about{line.at.isValid() ? clockText(line.at.toMSecsSinceEpoch()) : QString(),
                      line.roundId ? wording::roundText(*line.roundId) : QString(), stateText(line)};
    about.removeAll(QString());
    return Words::line(speakerText(line), about.join(Words::comma()), wholeText(line));
}

QString clockText(qint64 msecsSinceEpoch)
{
    return msecsSinceEpoch > 0 ? QDateTime::fromMSecsSinceEpoch(msecsSinceEpoch).time().toString(u"HH:mm:ss"_s)
                               : QString();
}

} // namespace console::ui
