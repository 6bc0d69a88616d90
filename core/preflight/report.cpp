// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/preflight/report.h"

#include "core/base/overloaded.h"
#include "core/preflight/liveprobe.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace console::preflight {

using diagnostics::Diagnostic;
using diagnostics::RuleId;
using diagnostics::Severity;

namespace {

constexpr std::array orderedIds{CheckId::Key,
                                CheckId::Ids,
                                CheckId::Version,
                                CheckId::Members,
                                CheckId::SpeechRecognition,
                                CheckId::SpeechSynthesis,
                                CheckId::Model,
                                CheckId::SpeechToSpeech,
                                CheckId::Callbacks,
                                CheckId::Journal,
                                CheckId::Limits,
                                CheckId::Service,
                                CheckId::Clock,
                                CheckId::Room};

/// The section a place lies in, for rules that hold everywhere.
CheckId sectionOf(const json::Pointer &pointer)
{
    const QStringList &steps = pointer.steps();
    if (steps.value(0) == "AccountConfig"_L1)
        return CheckId::Key;
    const QString section = steps.value(2);
    if (section == "ASRConfig"_L1)
        return CheckId::SpeechRecognition;
    if (section == "TTSConfig"_L1)
        return CheckId::SpeechSynthesis;
    if (section == "LLMConfig"_L1)
        return CheckId::Model;
    return section == "S2SConfig"_L1 ? CheckId::SpeechToSpeech : CheckId::Members;
}

CheckId checkOf(const Diagnostic &diagnostic)
{
    using enum RuleId;
    switch (diagnostic.rule) {
    case SpacesInKey:
        return CheckId::Key;
    case MissingAppId:
    case AppIdsDiffer:
    case RoomIdsDiffer:
    case TargetUserDiffers:
    case UserIdsCollide:
    case InvalidId:
    case MissingTaskId:
    case TargetUserCount:
        return CheckId::Ids;
    case OldShape:
    case ModelOfOtherVersion:
    case FieldOfOtherVersion:
        return CheckId::Version;
    case WrongType:
    case MissingRequiredKey:
    case EmptyRequiredKey:
    case UnknownVariant:
    case NestedJson:
    case NearMissKey:
        return sectionOf(diagnostic.pointer);
    case SeedAsrStreamMode:
    case NonstreamStreamMode:
    case KeywordsWithDuration:
    case NoiseWithVoicePrint:
    case VoicePrintIds:
        return CheckId::SpeechRecognition;
    case VoiceResource:
    case LatexWithoutFilter:
        return CheckId::SpeechSynthesis;
    case EndPointAndBot:
    case EndPointPrefix:
    case ToolNameTaken:
    case UnpairedPrompt:
    case HistoryTooShort:
    case ThinkingUnsupported:
    case ThinkingLeftOn:
        return CheckId::Model;
    case IgnoredWithS2s:
    case VisionWithS2s:
    case S2sHybridMode:
        return CheckId::SpeechToSpeech;
    case LatexAlignedSubtitles:
    case SubtitleMode:
    case CallbackHalf:
    case SubtitleUrlDiffers:
    case CallbackUrlMalformed:
    case CallbackUrlLocal:
    case CallbackUrlPlain:
        return CheckId::Callbacks;
    }
    Q_UNREACHABLE();
}

Check &checkIn(QList<Check> &checks, CheckId id)
{
    const auto place = std::ranges::find(checks, id, &Check::id);
    Q_ASSERT(place != checks.end());
    return *place;
}

void add(QList<Check> &checks, CheckId id, const Finding &finding)
{
    Check &check = checkIn(checks, id);
    check.findings.append(finding);
    check.verdict = std::min(check.verdict, verdictOf(finding));
}

bool isSettled(const Check &check)
{
    return check.verdict == Verdict::Failed || check.verdict == Verdict::Warning;
}

/// A check that is made from the text and from a call: what the text says stands when the call says nothing worse.
void join(Check &check, const Check &live)
{
    check.findings += live.findings;
    if (isSettled(check) && !isSettled(live))
        return;
    check.verdict = isSettled(check) ? std::min(check.verdict, live.verdict) : live.verdict;
    check.skipped = live.skipped;
}

/// What a start would be refused with; the rules may have said it already, with more.
void addRefusal(QList<Check> &checks, const traffic::LocalRefusal &refusal)
{
    const CheckId id = std::visit(overloaded{
                                      [](const credentials::CredentialProblem &) { return CheckId::Key; },
                                      [](const traffic::EndpointProblem &) { return CheckId::Service; },
                                      [](const rooms::JournalFailure &) { return CheckId::Journal; },
                                      [](const traffic::LimitReached &) { return CheckId::Limits; },
                                      [](const traffic::MissingArgument &) { return CheckId::Version; },
                                      [](const traffic::VersionUnstoppable &) { return CheckId::Version; },
                                      [](const traffic::SceneUnusable &) { return CheckId::Version; },
                                      [](const scene::InjectionProblem &) { return CheckId::Ids; },
                                      [](const auto &) { return CheckId::Members; },
                                  },
                                  refusal.reason);
    if (checkIn(checks, id).verdict != Verdict::Failed)
        add(checks, id, traffic::CallError(refusal));
}

bool applies(const Check &check, const Inputs &inputs)
{
    if (check.id == CheckId::SpeechToSpeech)
        return inputs.hasSpeechToSpeech || !check.findings.isEmpty();
    return check.id != CheckId::Limits || inputs.limits.has_value();
}

/// The name of an enumerator in lower case with hyphens, for machines.
QString hyphenated(QStringView name)
{
    QString text;
    for (const QChar c : name) {
        if (c.isUpper() && !text.isEmpty())
            text += u'-';
        text += c.toLower();
    }
    return text;
}

} // namespace

QString checkName(CheckId id)
{
    constexpr std::array names{u"Key",
                               u"Ids",
                               u"Version",
                               u"Members",
                               u"SpeechRecognition",
                               u"SpeechSynthesis",
                               u"Model",
                               u"SpeechToSpeech",
                               u"Callbacks",
                               u"Journal",
                               u"Limits",
                               u"Service",
                               u"Clock",
                               u"Room"};
    static_assert(names.size() == orderedIds.size());
    return hyphenated(names.at(static_cast<size_t>(id)));
}

QString verdictName(Verdict verdict)
{
    constexpr std::array names{"failed"_L1, "warning"_L1, "pending"_L1, "skipped"_L1, "passed"_L1};
    return names.at(static_cast<size_t>(verdict));
}

std::chrono::milliseconds ClockSkew::atLeast() const
{
    return std::max(std::chrono::milliseconds(0), std::chrono::abs(ahead) - uncertainty);
}

Verdict verdictOf(const Finding &finding)
{
    return std::visit(
        overloaded{
            [](const Diagnostic &diagnostic) {
                switch (diagnostic.severity) {
                case Severity::Error:
                    return Verdict::Failed;
                case Severity::Warning:
                    return Verdict::Warning;
                case Severity::Hint:
                    break;
                }
                return Verdict::Passed;
            },
            [](const traffic::CallError &) { return Verdict::Failed; },
            [](const ClockSkew &skew) {
                if (skew.atLeast() > skewTooLarge)
                    return Verdict::Failed;
                return skew.atLeast() > skewToTell ? Verdict::Warning : Verdict::Passed;
            },
            [](const Occupants &who) { return who.agents.isEmpty() ? Verdict::Passed : Verdict::Warning; },
        },
        finding);
}

Verdict Report::overall() const
{
    for (const Verdict verdict : {Verdict::Failed, Verdict::Pending, Verdict::Warning}) {
        if (count(verdict) > 0)
            return verdict;
    }
    return Verdict::Passed;
}

int Report::count(Verdict verdict) const
{
    return static_cast<int>(std::ranges::count(checks, verdict, &Check::verdict));
}

int Report::problems() const
{
    qsizetype problems = 0;
    for (const Check &check : checks) {
        if (check.verdict == Verdict::Failed)
            problems += std::ranges::count(check.findings, Verdict::Failed, verdictOf);
    }
    return static_cast<int>(problems);
}

const Check *Report::find(CheckId id) const
{
    const auto place = std::ranges::find(checks, id, &Check::id);
    return place == checks.end() ? nullptr : &*place;
}

QList<Diagnostic> weighedFor(const openapi::Endpoint &endpoint, QList<Diagnostic> diagnostics)
{
    for (Diagnostic &diagnostic : diagnostics) {
        if (endpoint.isLoopback() && diagnostic.rule == RuleId::CallbackUrlLocal)
            diagnostic.severity = Severity::Hint;
        if (!endpoint.isLoopback() && diagnostic.rule == RuleId::EmptyRequiredKey)
            diagnostic.severity = Severity::Error;
    }
    return diagnostics;
}

Report reportOn(const Inputs &inputs)
{
    Report report;
    for (const CheckId id : orderedIds)
        report.checks.append(Check{.id = id});
    for (const Diagnostic &diagnostic : inputs.diagnostics)
        add(report.checks, checkOf(diagnostic), diagnostic);
    if (!inputs.journal)
        add(report.checks, CheckId::Journal, traffic::CallError(traffic::LocalRefusal{{}, inputs.journal.error()}));
    if (inputs.limits && !*inputs.limits)
        add(report.checks, CheckId::Limits, traffic::CallError(traffic::LocalRefusal{{}, inputs.limits->error()}));
    if (inputs.refusal)
        addRefusal(report.checks, *inputs.refusal);
    for (const Check &live : liveChecks(inputs))
        join(checkIn(report.checks, live.id), live);
    report.checks.removeIf([&](const Check &check) { return !applies(check, inputs); });
    for (Check &check : report.checks)
        std::ranges::stable_sort(check.findings, {}, verdictOf);
    return report;
}

} // namespace console::preflight
