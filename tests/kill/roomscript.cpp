// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/kill/roomscript.h"

#include <array>
#include <random>

using namespace Qt::Literals::StringLiterals;

namespace console::test {

namespace {

constexpr std::array kindNames{"start", "stop", "stop-all", "update", "presence"};

} // namespace

QString RoomScript::text() const
{
    QString text = u"seed %1:"_s.arg(seed);
    for (const Step &step : steps) {
        text += u' ' + QString::fromLatin1(kindNames.at(static_cast<size_t>(step.kind)));
        if (step.kind != Step::Kind::StopAll)
            text += u' ' + tasks.at(step.task);
        text += step.isAwaited ? u';' : u',';
    }
    return text;
}

RoomScript makeScript(quint32 seed)
{
    std::mt19937 random(seed); // The same numbers everywhere, as the standard says.
    const auto below = [&random](quint32 limit) { return static_cast<int>(random() % limit); };
    RoomScript script{.seed = seed, .tasks = {}, .steps = {}};
    const int taskCount = 1 + below(2);
    constexpr std::array natures{"plain", "plain", "held", "held", "slow", "lost", "shut"};
    for (int i = 0; i < taskCount; ++i)
        script.tasks.append(QString::fromLatin1(natures.at(static_cast<size_t>(below(natures.size())))) +
                            QString::number(i));
    using enum Step::Kind;
    constexpr std::array kinds{Start, Start, Start, Stop, Stop, StopAll, Update, Presence};
    const auto isAwaited = [&] { return below(2) == 0; };
    script.steps.append({.kind = Start, .task = 0, .isAwaited = isAwaited()});
    for (int more = 1 + below(3); more > 0; --more)
        script.steps.append({.kind = kinds.at(static_cast<size_t>(below(kinds.size()))),
                             .task = below(static_cast<quint32>(taskCount)),
                             .isAwaited = isAwaited()});
    return script;
}

} // namespace console::test
