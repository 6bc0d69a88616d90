// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/json/document.h"
#include "core/scene/injection.h"
#include "core/traffic/callerror.h"

#include <QLatin1StringView>
#include <QStringList>

#include <optional>
#include <variant>

namespace console::rooms {

using traffic::UpdateProblem;

/// What becomes of a text when the agent is busy; the values are those of the wire's InterruptMode, which is another
/// thing than Config.InterruptMode.
enum class Priority {
    High = 1,   ///< Cuts in at once.
    Medium = 2, ///< Waits until the agent has finished.
    Low = 3,    ///< Is dropped while the agent is busy.
};

/// Stops what the agent is saying.
struct Interrupt
{
    friend bool operator==(const Interrupt &, const Interrupt &) = default;
};

/// Answers a function call of the model.
struct FunctionResult
{
    QString toolCallId;
    QString content; ///< May be empty: not every function returns something.
    friend bool operator==(const FunctionResult &, const FunctionResult &) = default;
};

/// Has the agent speak a text: at most `speechLimit` characters, see splitSpeech().
struct Say
{
    QString text;
    Priority priority = Priority::High;
    friend bool operator==(const Say &, const Say &) = default;
};

/// Background for the model, joined to the user's next turn; nothing is answered.
struct PromptForLlm
{
    QString text;
    friend bool operator==(const PromptForLlm &, const PromptForLlm &) = default;
};

/// Images that go with a question, or are forgotten again.
struct ImageOrder
{
    enum class Action { Insert, Delete };
    Action action = Action::Insert;
    qint64 groupId = 0;    ///< The caller keeps it rising: images and the questions about them share one.
    QStringList urls = {}; ///< For Insert only: at least one, reachable from the internet.
    friend bool operator==(const ImageOrder &, const ImageOrder &) = default;
};

/// Asks the model by text, images or both. Images without a text are kept until a question of their group comes.
struct AskLlm
{
    QString text;
    std::optional<ImageOrder> images = {};
    Priority priority = Priority::High;
    friend bool operator==(const AskLlm &, const AskLlm &) = default;
};

/// Ends the user's turn now, for agents with manual turn detection.
struct FinishSpeech
{
    friend bool operator==(const FinishSpeech &, const FinishSpeech &) = default;
};

/// Changes the configuration from the next question on.
struct ChangeParameters
{
    /// A JSON object with LLMConfig, TTSConfig and InterruptMode; its order, number text and escapes go out as they
    /// are.
    QByteArray config;
    friend bool operator==(const ChangeParameters &, const ChangeParameters &) = default;
};

/// Sets the tone of the next answer.
struct TtsContext
{
    QByteArray tag; ///< A JSON object, what is to stand in Message's `Tag`.
    friend bool operator==(const TtsContext &, const TtsContext &) = default;
};

/// Switches the live voice print on or off.
struct VoicePrint
{
    bool enable = false;
    std::optional<int> voiceDuration = {}; ///< Seconds of speech to enrol with, 4 to 33; unset leaves it as it is.
    friend bool operator==(const VoicePrint &, const VoicePrint &) = default;
};

/// Switches the suppression of distant voices; what is unset stays out of the message.
struct Farfield
{
    bool enable = false;
    QString level = {};                ///< `High`, `Medium` or `Low`; empty is unset.
    std::optional<int> threshold = {}; ///< 0 to 127; 0 means that the level counts.
    std::optional<bool> fixedSource = {};
    friend bool operator==(const Farfield &, const Farfield &) = default;
};

/// Everything UpdateVoiceChat can be told (domain.md 4.7).
using UpdateCommand = std::variant<Interrupt, FunctionResult, Say, PromptForLlm, AskLlm, FinishSpeech, ChangeParameters,
                                   TtsContext, VoicePrint, Farfield>;

/// The wire's name, in the documented spelling: `interrupt`, `ExternalTextToSpeech`.
[[nodiscard]] QLatin1StringView commandName(const UpdateCommand &command);

/// The oldest version that has the command and names tasks by TaskId. Version 2024-06-01 names them by UserId; tasks
/// of that kind are not started here and so are not updated either.
[[nodiscard]] QLatin1StringView neededVersion(const UpdateCommand &command);

/// UpdateVoiceChat's body, compact, its members in the order of the documentation, text as raw UTF-8. Refused here,
/// with the field named, is what breaks a documented limit.
[[nodiscard]] Result<QByteArray, UpdateProblem> updateBody(const scene::StopIds &ids, const UpdateCommand &command,
                                                           QStringView version);

/// Whether agentProblem() has to be asked at all.
[[nodiscard]] bool dependsOnAgent(const UpdateCommand &command);
/// What stands against the command for an agent that was started with that body: an end-to-end speech model ignores
/// texts for the LLM.
[[nodiscard]] std::optional<UpdateProblem> agentProblem(const UpdateCommand &command, const json::Value &startBody);

} // namespace console::rooms
