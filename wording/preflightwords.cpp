// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wording/preflightwords.h"

#include "core/base/overloaded.h"
#include "wording/diagnosticwords.h"
#include "wording/railwords.h"

#include <QCoreApplication>
#include <QLocale>

namespace console::wording {

using namespace preflight;
using std::chrono::duration_cast;
using std::chrono::milliseconds;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(console::wording::Preflight)

public:
    [[nodiscard]] static QString check(CheckId id);
    [[nodiscard]] static QString verdict(Verdict verdict);
    [[nodiscard]] static QString passed(CheckId id);
    [[nodiscard]] static QString pending(CheckId id);
    [[nodiscard]] static QString skipped(SkipReason reason);
    [[nodiscard]] static QString summary(const Report &report);
    [[nodiscard]] static Explanation skew(const ClockSkew &skew);
    [[nodiscard]] static Explanation occupants(const Occupants &who);
    [[nodiscard]] static QString step(Step step);
    [[nodiscard]] static QString state(const StartChain &chain, Step step);
    [[nodiscard]] static QString unseen(const StartChain &chain, Step step);
    [[nodiscard]] static QString chain(const StartChain &chain);
    [[nodiscard]] static Explanation cause(Cause cause);

private:
    [[nodiscard]] static QString list(const QStringList &names)
    {
        return names.join(tr(", ", "between the parts of a list"));
    }
    [[nodiscard]] static QString seconds(milliseconds time)
    {
        constexpr double perSecond = 1000.0;
        constexpr milliseconds shortTime{10'000};
        const double number = static_cast<double>(time.count()) / perSecond;
        return tr("%1 s").arg(QLocale().toString(number, 'f', time < shortTime ? 1 : 0));
    }
};

QString Words::check(CheckId id)
{
    switch (id) {
    case CheckId::Key:
        return tr("Key");
    case CheckId::Ids:
        return tr("IDs");
    case CheckId::Version:
        return tr("API version");
    case CheckId::Members:
        return tr("Names and types");
    case CheckId::SpeechRecognition:
        return tr("Speech recognition");
    case CheckId::SpeechSynthesis:
        return tr("Speech synthesis");
    case CheckId::Model:
        return tr("Language model");
    case CheckId::SpeechToSpeech:
        return tr("Speech to speech");
    case CheckId::Callbacks:
        return tr("Callbacks and subtitles");
    case CheckId::Journal:
        return tr("Journal");
    case CheckId::Limits:
        return tr("Limits");
    case CheckId::Service:
        return tr("Service");
    case CheckId::Clock:
        return tr("Clock");
    case CheckId::Room:
        return tr("Room");
    }
    Q_UNREACHABLE();
}

QString Words::verdict(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Failed:
        return tr("Failed");
    case Verdict::Warning:
        return tr("Warning");
    case Verdict::Pending:
        return tr("Pending");
    case Verdict::Skipped:
        return tr("Skipped");
    case Verdict::Passed:
        return tr("Passed");
    }
    Q_UNREACHABLE();
}

QString Words::passed(CheckId id)
{
    switch (id) {
    case CheckId::Key:
        return tr("The service takes the key.");
    case CheckId::Ids:
        return tr("The ids are valid and agree.");
    case CheckId::Version:
        return tr("The body fits the version it is sent with.");
    case CheckId::Members:
        return tr("Every name is known and has the right type.");
    case CheckId::SpeechRecognition:
    case CheckId::SpeechSynthesis:
    case CheckId::Model:
    case CheckId::SpeechToSpeech:
    case CheckId::Callbacks:
        return tr("No rule is broken.");
    case CheckId::Journal:
        return tr("The start can be written down.");
    case CheckId::Limits:
        return tr("No limit of the day is used up.");
    case CheckId::Service:
        return tr("The service answers.");
    case CheckId::Clock:
        return tr("The clocks agree.");
    case CheckId::Room:
        return tr("No agent is in the room.");
    }
    Q_UNREACHABLE();
}

QString Words::pending(CheckId id)
{
    return id == CheckId::Room ? tr("Asking who is in the room…") : tr("Waiting for the answer to a test call…");
}

QString Words::skipped(SkipReason reason)
{
    switch (reason) {
    case SkipReason::None:
        break;
    case SkipReason::Offline:
        return tr("Not asked: nothing was sent.");
    case SkipReason::NoCall:
        return tr("Not asked: the call cannot be made.");
    case SkipReason::NoAnswer:
        return tr("Not known: the service did not answer.");
    case SkipReason::NotJudged:
        return tr("Not known: the service's answer does not tell.");
    case SkipReason::NoDate:
        return tr("Not known: the answer carries no date.");
    case SkipReason::NewRoom:
        return tr("Not needed: the start makes a new room.");
    case SkipReason::Cancelled:
        return tr("Not known: the check was cancelled.");
    }
    return {};
}

QString Words::summary(const Report &report)
{
    const int warnings = report.count(Verdict::Warning);
    switch (report.overall()) {
    case Verdict::Failed:
        return tr("%n problem(s) would make the start fail", nullptr, report.problems());
    case Verdict::Pending:
        return tr("Checking…");
    case Verdict::Warning:
        return tr("Ready to start, with %n warning(s)", nullptr, warnings);
    case Verdict::Skipped:
    case Verdict::Passed:
        break;
    }
    return tr("Ready to start");
}

Explanation Words::skew(const ClockSkew &skew)
{
    const milliseconds size = std::chrono::abs(skew.ahead);
    if (verdictOf(skew) == Verdict::Passed)
        return {.title = skew.atLeast() == milliseconds(0)
                             ? tr("The clocks agree.")
                             : tr("The clocks differ by %1, which does not matter.").arg(seconds(size))};
    //: How far this machine's clock is off
    const QString title = skew.ahead > milliseconds(0) ? tr("This machine's clock is %1 slow").arg(durationText(size))
                                                       : tr("This machine's clock is %1 fast").arg(durationText(size));
    return {.title = title,
            .cause = tr("The service compares the time in each signature with its own clock and refuses what is more "
                        "than some minutes off (InvalidTimestamp)."),
            .remedy = tr("Set the machine's clock, best by switching on its synchronisation.")};
}

Explanation Words::occupants(const Occupants &who)
{
    if (who.agents.isEmpty())
        return {.title = tr("In the room already: %1").arg(list(who.others))};
    return {.title = tr("An agent is in the room already: %1").arg(list(who.agents)),
            .cause = tr("Two agents in a room hear and answer each other, and both bill.") +
                     (who.others.isEmpty() ? QString() : u' ' + tr("Also there: %1").arg(list(who.others))),
            .remedy = tr("Stop it first, or start in another room.")};
}

QString Words::step(Step step)
{
    switch (step) {
    case Step::Accepted:
        return tr("Start accepted");
    case Step::TaskStarted:
        return tr("Task started");
    case Step::AgentInRoom:
        return tr("Agent in the room");
    case Step::FirstWords:
        return tr("First words");
    }
    Q_UNREACHABLE();
}

QString Words::state(const StartChain &chain, Step step)
{
    switch (chain.at(step).state) {
    case StepStatus::State::Done:
        //: A step of the start
        return tr("done");
    case StepStatus::State::Waiting:
        //: A step of the start
        return tr("waiting…");
    case StepStatus::State::Stuck:
        if (step == Step::Accepted)
            //: The start
            return tr("refused");
        //: A step of the start
        return tr("stuck");
    case StepStatus::State::NotObservable:
        return unseen(chain, step);
    }
    Q_UNREACHABLE();
}

QString Words::unseen(const StartChain &chain, Step step)
{
    if (step == Step::Accepted)
        return tr("not known: the start got no answer");
    if (chain.isOver)
        return tr("not seen before the room ended");
    if (step == Step::AgentInRoom)
        return tr("not known: the question failed");
    return tr("not observable: no callbacks are received");
}

QString Words::chain(const StartChain &chain)
{
    if (chain.at(Step::Accepted).state == StepStatus::State::Stuck)
        return tr("The start was refused");
    if (chain.isDone(Step::FirstWords))
        return tr("The agent talks");
    if (chain.isDone(Step::AgentInRoom))
        return tr("The agent is in the room");
    if (chain.isOver)
        return tr("The room has ended");
    if (chain.isStuck())
        return tr("The start was accepted, but the agent is not in the room");
    if (chain.at(Step::AgentInRoom).state == StepStatus::State::NotObservable)
        return tr("Whether the agent came cannot be seen");
    return tr("Waiting for the agent…");
}

Explanation Words::cause(Cause cause)
{
    switch (cause) {
    case Cause::Role:
        return {.title = tr("The cross-service role is not granted"),
                .remedy = tr("In the RTC console, grant the role VoiceChatRoleForRTC with the main account.")};
    case Cause::ServiceClosed:
        return {.title = tr("A service that the agent uses is not opened"),
                .remedy = tr("Open speech recognition, speech synthesis and the model service in the same account.")};
    case Cause::Quota:
        return {.title = tr("A quota is used up, or the account is in arrears"),
                .remedy = tr("Look at the remaining amounts and the balance in the console.")};
    case Cause::Model:
        return {.title = tr("The model cannot be reached"),
                .remedy =
                    tr("Compare EndPointId or BotId with the Ark console; for a model of your own, try its URL.")};
    case Cause::Voice:
        return {.title = tr("Voice, ResourceId or key of the speech synthesis is wrong"),
                .remedy = tr("Check that the voice is bought for this app and fits its ResourceId.")};
    case Cause::Recognition:
        return {.title = tr("Mode, cluster or key of the speech recognition is wrong"),
                .remedy = tr("Compare ASRConfig.ProviderParams with the speech console.")};
    case Cause::Avatar:
        return {.title = tr("All avatar sessions are taken"),
                .remedy = tr("End other sessions, or buy more that may run at once.")};
    case Cause::Parameters:
        return {.title = tr("A parameter has the wrong type or spelling"),
                .remedy = tr("Names are case-sensitive, and what is not known is ignored without a word.")};
    }
    Q_UNREACHABLE();
}

} // namespace

QString checkText(CheckId id)
{
    return Words::check(id);
}

QString verdictText(Verdict verdict)
{
    return Words::verdict(verdict);
}

QString plainText(const Check &check)
{
    switch (check.verdict) {
    case Verdict::Pending:
        return Words::pending(check.id);
    case Verdict::Skipped:
        return Words::skipped(check.skipped);
    case Verdict::Failed:
    case Verdict::Warning:
    case Verdict::Passed:
        break;
    }
    return Words::passed(check.id);
}

Explanation explain(const Finding &finding, const FindingContext &context)
{
    return std::visit(
        overloaded{
            [](const diagnostics::Diagnostic &diagnostic) { return explain(diagnostic); },
            [&](const traffic::CallError &error) { return explain(error, context.dictionary, context.language); },
            [](const ClockSkew &skew) { return Words::skew(skew); },
            [](const Occupants &who) { return Words::occupants(who); },
        },
        finding);
}

QString summaryText(const Report &report)
{
    return Words::summary(report);
}

QString stepText(Step step)
{
    return Words::step(step);
}

QString stepStateText(const StartChain &chain, Step step)
{
    return Words::state(chain, step);
}

QString summaryText(const StartChain &chain)
{
    return Words::chain(chain);
}

Explanation explain(const LikelyCause &cause)
{
    Explanation words = Words::cause(cause.cause);
    if (cause.hint) {
        const Explanation hint = explain(*cause.hint);
        words.cause = hint.title;
        words.where = cause.hint->pointer.toDotted();
        words.remedy = hint.remedy;
    }
    return words;
}

} // namespace console::wording
