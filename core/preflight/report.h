// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/diagnostics/diagnostic.h"
#include "core/openapi/endpoint.h"
#include "core/rooms/journal.h"
#include "core/traffic/exchange.h"

#include <chrono>
#include <variant>

namespace console::preflight {

/// What a check is about. The names are stable (checkName()).
enum class CheckId {
    Key, ///< Is there a key, is it well formed, does the service take it for this app.
    Ids,
    Version,           ///< Does the body fit the version it is sent with.
    Members,           ///< Spelling and types of keys, JSON inside strings.
    SpeechRecognition, ///< ASRConfig
    SpeechSynthesis,   ///< TTSConfig
    Model,             ///< LLMConfig, tools, prompts
    SpeechToSpeech,    ///< S2SConfig; only where the scene has something to say about it.
    Callbacks,         ///< Callbacks and subtitles.
    Journal,           ///< Can the start be written down.
    Limits,            ///< Has a limit of the day been used up.
    Service,           ///< Does the endpoint answer.
    Clock,             ///< Does our clock go with the service's.
    Room,              ///< Is there an agent in the room already.
};

/// `key`, `ids`, `speech-recognition`, …: the same in every version and language.
[[nodiscard]] QString checkName(CheckId id);

enum class Verdict { Failed, Warning, Pending, Skipped, Passed };
/// `failed`, `warning`, `pending`, `skipped`, `passed`.
[[nodiscard]] QString verdictName(Verdict verdict);

/// Why a check was not made.
enum class SkipReason {
    None,
    Offline,   ///< Nothing was to be sent.
    NoCall,    ///< A call was not possible: another check says why.
    NoAnswer,  ///< The service did not answer.
    NotJudged, ///< It answered, but with an error that says nothing about this.
    NoDate,    ///< Its answer carries no date.
    NewRoom,   ///< The room's id will be made at the start, so nobody can be in it.
    Cancelled,
};

/// How far the service's clock is ahead of ours. It cannot be known more precisely than `uncertainty` either way: half
/// the round trip, and the half second that the header's whole seconds leave open.
struct ClockSkew
{
    std::chrono::milliseconds ahead{0};
    std::chrono::milliseconds uncertainty{0};

    /// The part that is certain, never negative.
    [[nodiscard]] std::chrono::milliseconds atLeast() const;
    friend bool operator==(const ClockSkew &, const ClockSkew &) = default;
};

/// Who is in the room before the start.
struct Occupants
{
    QStringList agents;
    QStringList others; ///< Not the scene's user.
    friend bool operator==(const Occupants &, const Occupants &) = default;
};

/// What a check found; wording/preflightwords.h says it.
using Finding = std::variant<diagnostics::Diagnostic, traffic::CallError, ClockSkew, Occupants>;

struct Check
{
    CheckId id = CheckId::Key;
    Verdict verdict = Verdict::Passed;
    SkipReason skipped = SkipReason::None; ///< Set when the verdict is Skipped.
    QList<Finding> findings = {};          ///< Gravest first. A check that passed may have some: hints.
};

/// Every check that applies, in the order of CheckId.
struct Report
{
    QList<Check> checks = {};

    /// The gravest verdict; a skipped check counts for nothing. Pending as long as no check failed and one is not done.
    [[nodiscard]] Verdict overall() const;
    [[nodiscard]] int count(Verdict verdict) const;
    /// Findings that make the start fail.
    [[nodiscard]] int problems() const;
    [[nodiscard]] bool isDone() const { return count(Verdict::Pending) == 0; }
    [[nodiscard]] const Check *find(CheckId id) const;
};

/// Whether a finding is what made its check fail or warn, and not one of the lesser ones beside it.
[[nodiscard]] Verdict verdictOf(const Finding &finding);

/// How far the test call is.
enum class Probe { None, UnderWay, Done };

/// Everything a report is made from.
struct Inputs
{
    QList<diagnostics::Diagnostic> diagnostics = {};
    std::optional<traffic::LocalRefusal> refusal = {}; ///< What a start would be refused with before a byte leaves.
    Result<void, rooms::JournalFailure> journal = {};
    std::optional<Result<void, traffic::LimitReached>> limits = {}; ///< Nothing: nobody keeps limits here.
    bool hasSpeechToSpeech = false;
    bool isNewRoom = false;
    QString userId = {};
    QString agentUserId = {};
    Probe probe = Probe::None;
    std::optional<traffic::Exchange> answer = {}; ///< Of the test call, GetRoomOnlineUsers; set when the probe is done.
};

/// A function of its arguments.
[[nodiscard]] Report reportOn(const Inputs &inputs);

/// The rules' findings as they count at that endpoint. The sandbox calls nobody back, so a local callback address is no
/// error there; a template that is not filled in does well enough there, and nowhere else.
[[nodiscard]] QList<diagnostics::Diagnostic> weighedFor(const openapi::Endpoint &endpoint,
                                                        QList<diagnostics::Diagnostic> diagnostics);

} // namespace console::preflight
