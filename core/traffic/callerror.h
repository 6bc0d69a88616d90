// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/credentials/resolver.h"
#include "core/openapi/responsemetadata.h"
#include "core/scene/injection.h"
#include "core/scene/scene.h"
#include "core/scene/scenelibrary.h"
#include "core/transport/transport.h"

#include <chrono>
#include <variant>

namespace console::traffic {

/// A call without one of the things every call needs.
struct MissingArgument
{
    enum class What { Action, Version, SceneId };
    What what = What::Action;
    friend bool operator==(const MissingArgument &, const MissingArgument &) = default;
};

struct UnknownScene
{
    QString sceneId;
    QString folder;
    friend bool operator==(const UnknownScene &, const UnknownScene &) = default;
};

/// A request body given by hand that must not go out.
struct BodyProblem
{
    QString source; ///< File name, or `-` for standard input.
    std::variant<scene::SyntaxProblem, scene::NotAnObject, scene::ForeignShapeProblem> problem;
    friend bool operator==(const BodyProblem &, const BodyProblem &) = default;
};

/// The endpoint is neither `cloud` nor `sandbox` nor an http(s) URL, or a signature would travel unencrypted.
struct EndpointProblem
{
    enum class Kind { Malformed, PlainHttp, SandboxKeyElsewhere, SandboxUnavailable };
    Kind kind = Kind::Malformed;
    QString endpoint;
    friend bool operator==(const EndpointProblem &, const EndpointProblem &) = default;
};

/// Nothing is known about a task that was to be stopped.
struct UnknownTask
{
    QString what; ///< The scene or task id that was asked for.
    friend bool operator==(const UnknownTask &, const UnknownTask &) = default;
};

/// Several tasks fit, and stopping the wrong one is not an option.
struct AmbiguousTask
{
    QString what;        ///< The scene or task id that was asked for.
    QStringList choices; ///< One line each: task, room, when it was started.
    friend bool operator==(const AmbiguousTask &, const AmbiguousTask &) = default;
};

/// The journal of running tasks cannot be used; nothing in it was overwritten. A start is refused then: without its
/// intent on disk an agent could run that nobody knows of.
struct JournalProblem
{
    enum class Kind {
        CannotOpen,
        NewerSchema,
        Damaged,
        CannotRead,
        CannotWrite,
        Busy,         ///< Another process held it for longer than was waited for.
        EntryDamaged, ///< One entry cannot be read; `systemMessage` has its number and the options that name its task.
    };
    Kind kind = Kind::CannotOpen;
    QString path;
    QString systemMessage;
    friend bool operator==(const JournalProblem &, const JournalProblem &) = default;
};

/// A command for a running agent that breaks a documented limit (domain.md 4.7).
struct UpdateProblem
{
    enum class Kind {
        Missing,
        TooLong,       ///< `value` counts the characters, `allowed` says how many there may be.
        OutOfRange,    ///< `allowed` holds `lowest..highest` or the values.
        NotJson,       ///< `value` is line:column of the first error.
        WrongType,     ///< `allowed` names the JSON types.
        UnknownMember, ///< `allowed` lists the members that can be changed.
        NeedsVersion,  ///< `value` is the call's version, `allowed` the oldest that has the command.
        BadUrl,        ///< No http(s) URL on the internet. Never in `value`: it may carry a signature.
        NotWithS2S,    ///< The agent runs an end-to-end speech model, which ignores the command.
    };
    Kind kind = Kind::Missing;
    QString command;      ///< As the wire spells it.
    QString field;        ///< `Message.ToolCallID`, `ImageConfig.Images[0]`, `Parameters.Config.LLMConfig.Mode`.
    QString value = {};   ///< What was given, where it can be shown.
    QString allowed = {}; ///< In the terms of the wire, the same in every language.
    friend bool operator==(const UpdateProblem &, const UpdateProblem &) = default;
};

/// A limit of the operator's own that is used up for today (core/rails), and forbids further starts in its scope.
struct LimitReached
{
    QString limit;   ///< As the journal names it: `every-room:day-time:7200s`.
    qint64 used = 0; ///< In the limit's unit.
    std::chrono::milliseconds untilMidnight{0};
    QString currency; ///< ISO 4217, for a limit of money.
    friend bool operator==(const LimitReached &, const LimitReached &) = default;
};

/// A start with the ids of a task that may be running and that another living process answers for.
struct OwnedElsewhere
{
    QString taskId;
    QString owner; ///< rooms::Owner::text().
    friend bool operator==(const OwnedElsewhere &, const OwnedElsewhere &) = default;
};

/// A start in a version that names tasks by their UserId: no stop that is made here would end it (domain.md 1.2).
struct VersionUnstoppable
{
    QString version;
    friend bool operator==(const VersionUnstoppable &, const VersionUnstoppable &) = default;
};

/// A start that would not be written down: an agent could run, and cost money, that nobody knows of.
struct UnrecordedStart
{
    friend bool operator==(const UnrecordedStart &, const UnrecordedStart &) = default;
};

/// A scene file that is there but unusable.
struct SceneUnusable
{
    QString sceneId;
    scene::SceneProblem problem;
    QString path = {}; ///< Its file; empty for a text that is being edited.
    friend bool operator==(const SceneUnusable &, const SceneUnusable &) = default;
};

/// Refused before a byte was sent.
struct LocalRefusal
{
    using Reason =
        std::variant<MissingArgument, UnknownScene, SceneUnusable, scene::FileProblem, credentials::CredentialProblem,
                     scene::InjectionProblem, BodyProblem, EndpointProblem, UnknownTask, AmbiguousTask, JournalProblem,
                     UpdateProblem, LimitReached, OwnedElsewhere, VersionUnstoppable, UnrecordedStart>;
    QString sceneId; ///< Empty for a call without a scene.
    Reason reason;

    friend bool operator==(const LocalRefusal &, const LocalRefusal &) = default;
};

/// Everything that can go wrong with a call, in the order of the pipeline.
using CallError =
    std::variant<LocalRefusal, transport::TransportFailure, openapi::UnreadableAnswer, openapi::ServiceError>;

} // namespace console::traffic
