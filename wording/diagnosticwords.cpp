// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wording/diagnosticwords.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace console::wording {

namespace {

using diagnostics::Diagnostic;
using enum diagnostics::RuleId;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(console::wording::Diagnostic)

public:
    [[nodiscard]] static Explanation of(const Diagnostic &d);
    [[nodiscard]] static QString place(const Diagnostic &d);
    [[nodiscard]] static QString severity(diagnostics::Severity severity);

private:
    [[nodiscard]] static Explanation ids(const Diagnostic &d);
    [[nodiscard]] static Explanation idForm(const Diagnostic &d);
    [[nodiscard]] static Explanation keys(const Diagnostic &d);
    [[nodiscard]] static Explanation versions(const Diagnostic &d);
    [[nodiscard]] static Explanation nestedJson(const Diagnostic &d);
    [[nodiscard]] static Explanation speech(const Diagnostic &d);
    [[nodiscard]] static Explanation subtitles(const Diagnostic &d);
    [[nodiscard]] static Explanation s2s(const Diagnostic &d);
    [[nodiscard]] static Explanation model(const Diagnostic &d);
    [[nodiscard]] static Explanation prompts(const Diagnostic &d);
    [[nodiscard]] static Explanation callbacks(const Diagnostic &d);
    [[nodiscard]] static Explanation callbackUrl(const Diagnostic &d);
};

/// The key that a finding is about, or the whole path when that is an element of a list.
QString keyOf(const Diagnostic &d)
{
    const QString last = d.pointer.isRoot() ? QString() : d.pointer.steps().last();
    bool isIndex = false;
    (void)last.toInt(&isIndex);
    return isIndex ? d.pointer.toDotted() : last;
}

QString choice(const Diagnostic &d)
{
    return d.extra.isEmpty() ? keyOf(d) : d.extra.join(u" / "_s);
}

// Written and read by a person, a list with nothing at the index is no reason to fall over.
QString extra(const Diagnostic &d, qsizetype index = 0)
{
    return d.extra.value(index);
}

QString Words::place(const Diagnostic &d)
{
    const QString line = QString::number(d.at.line);
    const QString column = QString::number(d.at.column);
    return d.pointer.isRoot() ? tr("line %1, column %2").arg(line, column)
                              : tr("%1, line %2, column %3").arg(d.pointer.toDotted(), line, column);
}

QString Words::severity(diagnostics::Severity severity)
{
    switch (severity) {
    case diagnostics::Severity::Error:
        return tr("Error");
    case diagnostics::Severity::Warning:
        return tr("Warning");
    case diagnostics::Severity::Hint:
        return tr("Hint");
    }
    Q_UNREACHABLE();
}

Explanation Words::ids(const Diagnostic &d)
{
    switch (d.rule) {
    case MissingAppId:
        return {.title = tr("There is no AppId"),
                .cause = tr("VoiceChat.AppId and RTCConfig.AppId are empty."),
                .remedy = tr("Fill in the AppId of your RTC application, or give one for the call.")};
    case AppIdsDiffer:
        return {.title = tr("The two AppIds differ"),
                .cause = tr("VoiceChat.AppId is %1, RTCConfig.AppId is %2. Agent and user could not meet, or the "
                            "service says that the account has no permission for the app.")
                             .arg(d.value, extra(d)),
                .remedy = tr("Write the same AppId in both places.")};
    case RoomIdsDiffer:
        return {.title = tr("The two RoomIds differ"),
                .cause = tr("The agent would join %1, the user %2.").arg(d.value, extra(d)),
                .remedy = tr("Write the same RoomId in both places, or leave both empty to have one made.")};
    case TargetUserDiffers:
        return {
            .title = tr("TargetUserId is not the user of RTCConfig"),
            .cause =
                tr("The list says %1, RTCConfig.UserId says %2. The start sends the latter.").arg(d.value, extra(d)),
            .remedy = tr("Write the same id in both places, or leave both empty to have one made.")};
    case UserIdsCollide:
        return {.title = tr("Two participants have the same id"),
                .cause = tr("User, agent and avatar are in one room; %1 also stands for %2.")
                             .arg(d.value, extra(d).isEmpty() ? tr("the user of this call") : extra(d)),
                .remedy = tr("Give each an id of its own.")};
    case MissingTaskId:
        return {.title = tr("A new TaskId is made at each start"),
                .cause = tr("TaskId is empty. Programs that do not fill it in could not stop the agent."),
                .remedy = tr("Fill one in if another program uses this scene too.")};
    case TargetUserCount:
        return {.title = tr("TargetUserId must hold one id"),
                .cause = tr("It holds %1. An agent talks with one user.").arg(d.value),
                .remedy = tr("Keep one, and start a task for each further user.")};
    default:
        return idForm(d);
    }
}

Explanation Words::idForm(const Diagnostic &d)
{
    switch (d.rule) {
    case InvalidId:
        return {.title = tr("“%1” is not a valid id").arg(d.value),
                .cause = tr("Ids have 1 to 128 characters out of A-Z a-z 0-9 _ @ - and the full stop."),
                .remedy = tr("Change it, or leave it empty to have one made.")};
    case WrongType:
        return {.title = tr("%1 has the wrong type").arg(keyOf(d)),
                .cause = tr("It must be of the type %1.").arg(extra(d)),
                .remedy = tr("Correct it, or take it out.")};
    case SpacesInKey:
        return {.title = tr("%1 holds a space").arg(keyOf(d)),
                .cause = tr("Keys have no spaces; one was likely copied along."),
                .remedy = tr("Remove it, or empty the field to use another credential.")};
    default:
        Q_UNREACHABLE();
    }
}

Explanation Words::keys(const Diagnostic &d)
{
    switch (d.rule) {
    case MissingRequiredKey:
        return {.title = tr("%1 is missing").arg(choice(d)),
                .cause = d.extra.isEmpty() ? tr("The chosen mode or provider needs it.")
                                           : tr("The chosen mode or provider needs one of them."),
                .remedy = tr("Add it.")};
    case EmptyRequiredKey:
        return {.title = tr("%1 is not filled in").arg(choice(d)),
                .cause = tr("The start may succeed, but the agent would not work."),
                .remedy = tr("Fill it in before you start in the cloud.")};
    case UnknownVariant:
        return {.title = tr("“%1” is no known value of %2").arg(d.value, keyOf(d)),
                .cause = tr("Known are %1. Capital letters count.").arg(d.extra.join(u", "_s)),
                .remedy = tr("Check the spelling.")};
    case NestedJson:
        return nestedJson(d);
    case NearMissKey:
        return {.title = tr("“%1” is likely meant to be %2").arg(d.value, extra(d)),
                .cause = tr("The service ignores keys that it does not know, or refuses them with code 1000002."),
                .remedy = tr("Rename it to %1.").arg(extra(d))};
    default:
        return versions(d);
    }
}

Explanation Words::nestedJson(const Diagnostic &d)
{
    if (d.extra.isEmpty())
        return {.title = tr("%1 must be a string").arg(keyOf(d)),
                .cause = tr("It holds JSON, but as text inside quotes."),
                .remedy = tr("Put the JSON in quotes, with a backslash before each quote inside.")};
    return {.title = tr("The JSON inside %1 cannot be read").arg(keyOf(d)),
            .cause = tr("The error is at line %1, column %2 of the text inside.").arg(extra(d), extra(d, 1)),
            .remedy = tr("Mend the text inside the quotes.")};
}

Explanation Words::versions(const Diagnostic &d)
{
    switch (d.rule) {
    case OldShape:
        return {.title = tr("VoiceChat has the shape of version 2024-06-01"),
                .cause = tr("Only that version has %1.").arg(d.extra.join(u", "_s)),
                .remedy =
                    tr("Write it in the shape of 2024-12-01. In version 2024-06-01 nothing is started from here.")};
    case ModelOfOtherVersion:
        return {.title = tr("Version %1 does not choose the model by %2").arg(extra(d), d.value),
                .cause = tr("It needs %1.").arg(extra(d, 1)),
                .remedy = tr("Fill in %1, or call with the version that this scene was written for.").arg(extra(d, 1))};
    case FieldOfOtherVersion:
        return {.title = tr("%1 is not documented for version %2").arg(d.value, extra(d)),
                .cause = tr("It is documented for %1 and may be ignored.").arg(extra(d, 1)),
                .remedy = tr("Check that you call with the version you mean.")};
    default:
        Q_UNREACHABLE();
    }
}

Explanation Words::speech(const Diagnostic &d)
{
    switch (d.rule) {
    case SeedAsrStreamMode:
        return {.title = tr("This speech recognition needs StreamMode 1 or 2"),
                .cause = tr("Version 2.0 (volc.seedasr) does not take StreamMode %1.").arg(d.value),
                .remedy = tr("Set StreamMode to 2.")};
    case NonstreamStreamMode:
        return {.title = tr("enable_nonstream works with StreamMode 2 only"),
                .cause = tr("StreamMode is %1.").arg(d.value),
                .remedy = tr("Set StreamMode to 2, or take enable_nonstream out.")};
    case KeywordsWithDuration:
        return {.title = tr("InterruptKeywords need InterruptSpeechDuration 0"),
                .cause = tr("It is %1, so that speech without a keyword interrupts too.").arg(d.value),
                .remedy = tr("Set it to 0, or take the keywords out.")};
    case VoiceResource:
        return {.title = tr("Voice and ResourceId do not fit"),
                .cause = tr("The voice %1 belongs to %2.").arg(extra(d), extra(d, 1)),
                .remedy = tr("Change the ResourceId, or choose another voice.")};
    case NoiseWithVoicePrint:
        return {.title = tr("AI denoising and voice-print denoising cannot work together"),
                .cause = tr("AnsMode is %1 and VoicePrint.Mode is 1.").arg(d.value),
                .remedy = tr("Set AnsMode to 0, or VoicePrint.Mode to 0 or 2.")};
    case VoicePrintIds:
        return {.title = tr("The number of voice prints does not fit the mode"),
                .cause = tr("IdList holds %1; mode 1 takes at most one, mode 2 takes one to three.").arg(d.value),
                .remedy = tr("Change IdList or VoicePrint.Mode.")};
    default:
        return subtitles(d);
    }
}

Explanation Words::subtitles(const Diagnostic &d)
{
    switch (d.rule) {
    case LatexWithoutFilter:
        return {.title = tr("enable_latex_tn needs disable_markdown_filter"),
                .cause = tr("Formulas are read out only when that is true."),
                .remedy = tr("Set disable_markdown_filter to true.")};
    case LatexAlignedSubtitles:
        return {.title = tr("enable_latex_tn does not go with aligned subtitles"),
                .cause = tr("With a voice of version 2.0, SubtitleMode must not be 0."),
                .remedy = tr("Set SubtitleMode to 1, or take enable_latex_tn out.")};
    case SubtitleMode:
        return {.title = tr("SubtitleMode must be 1"),
                .cause = tr("With an avatar or S2SConfig there are no aligned subtitles; it is %1.").arg(d.value),
                .remedy = tr("Set SubtitleConfig.SubtitleMode to 1.")};
    default:
        return s2s(d);
    }
}

Explanation Words::s2s(const Diagnostic &d)
{
    switch (d.rule) {
    case IgnoredWithS2s:
        return {.title = tr("%1 has no effect here").arg(d.value),
                .cause = tr("S2SConfig is set, and the speech model does this work itself."),
                .remedy = tr("Take one of the two out.")};
    case VisionWithS2s:
        return {.title = tr("Vision has no effect here"),
                .cause = tr("S2SConfig is set, and the speech model does not see."),
                .remedy = tr("Switch vision off, or take S2SConfig out.")};
    case S2sHybridMode:
        return {.title = tr("The hybrid speech model works with ArkV3 only"),
                .cause = tr("OutputMode is 1 and LLMConfig.Mode is %1.").arg(d.value),
                .remedy = tr("Set LLMConfig.Mode to ArkV3, or OutputMode to 0.")};
    default:
        Q_UNREACHABLE();
    }
}

Explanation Words::model(const Diagnostic &d)
{
    switch (d.rule) {
    case EndPointAndBot:
        return {.title = tr("BotId has no effect here"),
                .cause = tr("EndPointId is given too, and it wins."),
                .remedy = tr("Take one of the two out.")};
    case EndPointPrefix:
        return {.title = tr("EndPointId does not begin with ep-"),
                .cause = tr("Only endpoints that you made in the Ark console work; “%1” looks like something else.")
                             .arg(d.value),
                .remedy = tr("Copy the endpoint's id from the Ark console.")};
    case ToolNameTaken:
        return {.title = tr("The tool name “%1” is taken").arg(d.value),
                .cause = tr("%1 has the same name.").arg(extra(d)),
                .remedy = tr("Give each function, MCP server and web search a name of its own.")};
    case ThinkingUnsupported:
        return {.title = tr("This model does not know ThinkingType"),
                .cause = tr("%1 is not a thinking model.").arg(extra(d)),
                .remedy = tr("Take ThinkingType out, or choose a thinking model.")};
    case ThinkingLeftOn:
        return {.title = tr("The model may think before it answers"),
                .cause = tr("%1 is a thinking model; that makes the first words late.").arg(d.value),
                .remedy = tr("Set ThinkingType to disabled for quick answers.")};
    default:
        return prompts(d);
    }
}

Explanation Words::prompts(const Diagnostic &d)
{
    switch (d.rule) {
    case UnpairedPrompt:
        return {.title = tr("Prompts of user and assistant must come in pairs"),
                .cause = tr("The pair is broken here, at the role “%1”.").arg(d.value),
                .remedy = tr("Let an assistant's prompt follow each user's.")};
    case HistoryTooShort:
        return {.title = tr("HistoryLength is less than the prompts given"),
                .cause =
                    tr("There are %1 pairs and HistoryLength is %2; the oldest are dropped.").arg(extra(d), d.value),
                .remedy = tr("Raise HistoryLength, or shorten UserPrompts.")};
    default:
        Q_UNREACHABLE();
    }
}

Explanation Words::callbacks(const Diagnostic &d)
{
    switch (d.rule) {
    case CallbackHalf:
        return {.title = tr("A callback needs its URL and its signature"),
                .cause = tr("%1 is there, %2 is not.").arg(keyOf(d), extra(d)),
                .remedy = tr("Fill in both, or neither.")};
    case SubtitleUrlDiffers:
        return {
            .title = tr("The two callback URLs differ"),
            .cause =
                tr("Subtitles go to %1, states to %2; version 2024-12-01 wants one for both.").arg(d.value, extra(d)),
            .remedy = tr("Write the same URL in both places.")};
    default:
        return callbackUrl(d);
    }
}

Explanation Words::callbackUrl(const Diagnostic &d)
{
    switch (d.rule) {
    case CallbackUrlMalformed:
        return {.title = tr("“%1” is no web address").arg(d.value),
                .cause = tr("The service calls it over https."),
                .remedy = tr("Write it as https://, a public domain and a path.")};
    case CallbackUrlLocal:
        return {.title = tr("The service cannot reach %1").arg(d.value),
                .cause = tr("It calls from the internet, and this address is on this machine or the local network."),
                .remedy = tr("Use a public domain, for instance that of a tunnel.")};
    case CallbackUrlPlain:
        return {.title = tr("The address %1 is not encrypted").arg(d.value),
                .cause = tr("The service wants https, and what is said travels in the open."),
                .remedy = tr("Use https.")};
    default:
        Q_UNREACHABLE();
    }
}

// Without a default: a new rule must be given its words here.
Explanation Words::of(const Diagnostic &d)
{
    switch (d.rule) {
    case MissingAppId:
    case AppIdsDiffer:
    case RoomIdsDiffer:
    case TargetUserDiffers:
    case UserIdsCollide:
    case InvalidId:
    case WrongType:
    case MissingTaskId:
    case TargetUserCount:
    case SpacesInKey:
        return ids(d);
    case MissingRequiredKey:
    case EmptyRequiredKey:
    case UnknownVariant:
    case NestedJson:
    case NearMissKey:
    case OldShape:
    case ModelOfOtherVersion:
    case FieldOfOtherVersion:
        return keys(d);
    case SeedAsrStreamMode:
    case NonstreamStreamMode:
    case KeywordsWithDuration:
    case VoiceResource:
    case NoiseWithVoicePrint:
    case VoicePrintIds:
    case LatexWithoutFilter:
    case LatexAlignedSubtitles:
    case SubtitleMode:
    case IgnoredWithS2s:
    case VisionWithS2s:
    case S2sHybridMode:
        return speech(d);
    case EndPointAndBot:
    case EndPointPrefix:
    case ToolNameTaken:
    case UnpairedPrompt:
    case HistoryTooShort:
    case ThinkingUnsupported:
    case ThinkingLeftOn:
        return model(d);
    case CallbackHalf:
    case SubtitleUrlDiffers:
    case CallbackUrlMalformed:
    case CallbackUrlLocal:
    case CallbackUrlPlain:
        return callbacks(d);
    }
    Q_UNREACHABLE();
}

} // namespace

Explanation explain(const Diagnostic &diagnostic)
{
    Explanation words = Words::of(diagnostic);
    words.where = Words::place(diagnostic);
    return words;
}

QString severityText(diagnostics::Severity severity)
{
    return Words::severity(severity);
}

} // namespace console::wording
