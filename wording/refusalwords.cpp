// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wording/refusalwords.h"

#include "core/base/overloaded.h"
#include "core/http/httplistener.h"
#include "wording/credentialwords.h"
#include "wording/journalwords.h"
#include "wording/railwords.h"

#include <QCoreApplication>
#include <QDir>

using namespace Qt::Literals::StringLiterals;

namespace console::wording {

namespace {

using traffic::EndpointProblem;
using traffic::MissingArgument;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(console::wording::Refusal)

public:
    [[nodiscard]] static QString standardInput() { return tr("Standard input"); }
    [[nodiscard]] static QString sceneAndPath(const QString &sceneId, const QString &path)
    {
        return sceneId.isEmpty() ? path : tr("Scene %1: %2").arg(sceneId, path);
    }
    [[nodiscard]] static Explanation missingArgument(const MissingArgument &problem);
    [[nodiscard]] static Explanation unknownScene(const traffic::UnknownScene &problem);
    [[nodiscard]] static Explanation injection(const scene::InjectionProblem &problem, const QString &sceneId);
    [[nodiscard]] static Explanation endpoint(const EndpointProblem &problem);
    [[nodiscard]] static Explanation file(const scene::FileProblem &problem);
    [[nodiscard]] static Explanation unknownTask(const traffic::UnknownTask &problem);
    [[nodiscard]] static Explanation ambiguousTask(const traffic::AmbiguousTask &problem);
    [[nodiscard]] static Explanation ownedElsewhere(const traffic::OwnedElsewhere &problem);
    [[nodiscard]] static Explanation versionUnstoppable(const traffic::VersionUnstoppable &problem);
    [[nodiscard]] static Explanation journal(const traffic::JournalProblem &problem);
    [[nodiscard]] static Explanation unrecordedStart();
    [[nodiscard]] static Explanation update(const traffic::UpdateProblem &problem);
    [[nodiscard]] static Explanation listen(const http::ListenProblem &problem);
};

Explanation Words::missingArgument(const MissingArgument &problem)
{
    switch (problem.what) {
    case MissingArgument::What::Action:
        return {.title = tr("No Action was given"), .remedy = tr("Name one, for example StartVoiceChat.")};
    case MissingArgument::What::Version:
        return {.title = tr("No Version was given"), .remedy = tr("Name one, for example 2024-12-01.")};
    case MissingArgument::What::SceneId:
        return {.title = tr("No scene was given"),
                .remedy = tr("The scene tells which configuration and account to use.")};
    }
    Q_UNREACHABLE();
}

Explanation Words::unknownScene(const traffic::UnknownScene &problem)
{
    return {.title = tr("There is no scene %1").arg(problem.sceneId),
            .where = QDir::toNativeSeparators(problem.folder),
            .cause = tr("A scene is a file named SCENE.json in the scene folder."),
            .remedy = tr("Check the name, or choose another folder.")};
}

Explanation Words::injection(const scene::InjectionProblem &problem, const QString &sceneId)
{
    using enum scene::InjectionProblem::Kind;
    const QString path = problem.pointer.toDotted();
    const QString where = sceneAndPath(sceneId, path);
    switch (problem.kind) {
    case MissingAppId:
        return {.title = tr("There is no AppId"),
                .where = where,
                .cause = tr("VoiceChat.AppId and RTCConfig.AppId are empty."),
                .remedy = tr("Fill in the AppId of your RTC application, or give one for this call.")};
    case MissingRoomId:
        return {.title = tr("There is no RoomId to stop"),
                .where = where,
                .cause = tr("%1 is empty, and no running task of this scene is on record.").arg(path),
                .remedy = tr("Give the room and the task that were used at the start.")};
    case MissingTaskId:
        return {.title = tr("There is no TaskId to stop"),
                .where = where,
                .cause = tr("%1 is empty, and no running task of this scene is on record.").arg(path),
                .remedy = tr("Give the task that was used at the start.")};
    case InvalidId:
        return {.title = tr("“%1” is not a valid id").arg(problem.value),
                .where = where,
                .cause = tr("Ids have 1 to 128 characters out of A-Z a-z 0-9 _ @ - and the full stop."),
                .remedy = tr("Change it, or leave it empty to have one made.")};
    case WrongType:
        return {.title = tr("A value has the wrong type"),
                .where = where,
                .cause = tr("Ids are strings, AgentConfig and Config are objects, TargetUserId is a list."),
                .remedy = tr("Correct it, or take it out to have it filled in.")};
    }
    Q_UNREACHABLE();
}

Explanation Words::endpoint(const EndpointProblem &problem)
{
    switch (problem.kind) {
    case EndpointProblem::Kind::Malformed:
        return {.title = tr("“%1” is no endpoint").arg(problem.endpoint),
                .remedy = tr("Use cloud, sandbox, or a URL such as https://rtc.volcengineapi.com.")};
    case EndpointProblem::Kind::PlainHttp:
        return {.title = tr("The endpoint %1 is not encrypted").arg(problem.endpoint),
                .cause =
                    tr("Signed requests carry account data and tokens; in the open they could be read and repeated."),
                .remedy = tr("Use https. Plain http is allowed for this machine only.")};
    case EndpointProblem::Kind::SandboxKeyElsewhere:
        return {.title = tr("The sandbox key works on the sandbox only"),
                .where = problem.endpoint,
                .remedy = tr("Choose another credential for this endpoint.")};
    case EndpointProblem::Kind::SandboxUnavailable:
        return {.title = tr("The built-in sandbox could not start"),
                .cause = tr("It could not listen on this machine's loopback address."),
                .remedy = tr("Check that local connections to 127.0.0.1 are allowed.")};
    }
    Q_UNREACHABLE();
}

Explanation Words::file(const scene::FileProblem &problem)
{
    using enum scene::FileProblem::Kind;
    const QString where = QDir::toNativeSeparators(problem.path);
    switch (problem.kind) {
    case NotFound:
        return {.title = tr("File or folder not found"),
                .where = where,
                .cause = problem.systemMessage,
                .remedy = tr("Check the path.")};
    case NotReadable:
        return {.title = tr("The file cannot be read"),
                .where = where,
                .cause = problem.systemMessage,
                .remedy = tr("Check that it is a file and that you may read it.")};
    case NotWritable:
        return {.title = tr("The file could not be saved"),
                .where = where,
                .cause = problem.systemMessage,
                .remedy = tr("The file on disk is as it was. Check permissions and free space, then save again.")};
    case TooLarge:
        return {.title = tr("The file is too large"),
                .where = where,
                .cause = tr("The limit for scenes and bodies is 64 MiB."),
                .remedy = tr("Check that it is the right file.")};
    case NotAFolder:
        return {.title = tr("This is not a folder"),
                .where = where,
                .remedy = tr("Give the folder that holds the scenes.")};
    }
    Q_UNREACHABLE();
}

Explanation Words::unknownTask(const traffic::UnknownTask &problem)
{
    return {.title = tr("No running task is on record for %1").arg(problem.what),
            .cause = tr("The service has no list of running tasks; this program stops what it has started."),
            .remedy = tr("Give scene, room and task if the agent was started elsewhere.")};
}

Explanation Words::ambiguousTask(const traffic::AmbiguousTask &problem)
{
    return {.title = tr("Several running tasks fit %1").arg(problem.what),
            .where = problem.choices.join(u'\n'),
            .remedy = tr("Name the one that is meant: its task, and its room too if the task is not enough. A stop can "
                         "take them all: stop SCENE --all.")};
}

Explanation Words::ownedElsewhere(const traffic::OwnedElsewhere &problem)
{
    const auto owner = rooms::Owner::fromText(problem.owner);
    return {.title = tr("Task %1 belongs to another process that is running").arg(problem.taskId),
            .cause = owner ? tr("It may be running, and is looked after by: %1.").arg(ownerText(*owner)) : QString(),
            .remedy = tr("Stop it there, or start with another task ID. On the command line --if-started tells what to "
                         "do with it.")};
}

Explanation Words::versionUnstoppable(const traffic::VersionUnstoppable &problem)
{
    return {.title = tr("Nothing is started in version %1").arg(problem.version),
            .cause = tr("It names a task by its user. The stop that this program sends would not end the agent, which "
                        "would go on billing."),
            .remedy = tr("Start in version 2024-12-01 or a later one. A scene of the old shape has to be rewritten.")};
}

Explanation Words::journal(const traffic::JournalProblem &problem)
{
    using enum traffic::JournalProblem::Kind;
    const QString where = QDir::toNativeSeparators(problem.path);
    const QString consequence = tr(
        "Nothing is started until it can be written, for an agent that nobody knows of would go on billing. Stopping "
        "works without it when room, task and AppId are given.");
    switch (problem.kind) {
    case NewerSchema:
        return {.title = tr("The record of running tasks was made by a newer version of this program"),
                .where = where,
                .cause = consequence,
                .remedy = tr("Use that version. The file was left as it is.")};
    case Damaged:
        return {.title = tr("The record of running tasks is damaged"),
                .where = where,
                .cause = QString(problem.systemMessage + u'\n' + consequence),
                .remedy = tr("The file was left as it is. Move it away to go on with an empty record.")};
    case EntryDamaged:
        return {.title = tr("An entry in the record of running tasks is damaged"),
                .where = where + u'\n' + problem.systemMessage,
                .cause = tr("What it said of its room cannot be read. The room is listed as possibly running all the "
                            "same, with what is left, and can be stopped."),
                .remedy = tr("Stop the room if it should not run. “voicechatctl rooms verify” tells where the record "
                             "was changed.")};
    case Busy:
        return {.title = tr("The record of running tasks is in use by another program"),
                .where = where,
                .cause = consequence,
                .remedy = tr("Try again. If it stays in use, end the program that holds the file.")};
    case CannotOpen:
    case CannotRead:
    case CannotWrite:
        break;
    }
    return {.title = tr("The record of running tasks cannot be used"),
            .where = where,
            .cause = QString(problem.systemMessage + u'\n' + consequence),
            .remedy = tr("Check permissions and free space.")};
}

Explanation Words::unrecordedStart()
{
    return {.title = tr("“call” would start an agent that is not on record"),
            .cause = tr("Nothing was sent. The agent would cost money until somebody stops it, and neither “stop”, nor "
                        "“rooms”, nor the window would know of it."),
            .remedy =
                tr("Put the body under VoiceChat in a scene, and use: voicechatctl start SCENE. To send it all the "
                   "same, add --unrecorded, and end the agent with: voicechatctl stop --task ID --room ID "
                   "--app-id ID --endpoint NAME.")};
}

Explanation Words::update(const traffic::UpdateProblem &problem)
{
    using enum traffic::UpdateProblem::Kind;
    const QString again = tr("Correct it and send the command again.");
    switch (problem.kind) {
    case Missing:
        return {.title = tr("%1 cannot go out without %2").arg(problem.command, problem.field),
                .where = problem.field,
                .cause = problem.allowed.isEmpty() ? tr("It is missing or empty.")
                                                   : tr("It is missing; due here is %1.").arg(problem.allowed),
                .remedy = tr("Fill it in and send the command again.")};
    case TooLong:
        return {.title = tr("The text for %1 is too long").arg(problem.command),
                .where = problem.field,
                .cause = tr("It has %1 characters; up to %2 are spoken at a time.").arg(problem.value, problem.allowed),
                .remedy = tr("Shorten it, or send it in several parts.")};
    case OutOfRange:
        return {.title = tr("%1 does not take “%2”").arg(problem.command, problem.value),
                .where = problem.field,
                .cause = tr("Allowed: %1").arg(problem.allowed),
                .remedy = again};
    case NotJson:
        return {.title = tr("The value for %1 is not valid JSON").arg(problem.command),
                .where = problem.field,
                .cause = tr("The first error is at %1 (line:column).").arg(problem.value),
                .remedy = again};
    case WrongType:
        return {.title = tr("A value for %1 has the wrong type").arg(problem.command),
                .where = problem.field,
                .cause = tr("Allowed: %1").arg(problem.allowed),
                .remedy = again};
    case UnknownMember:
        return {.title = tr("%1 cannot change this in a running agent").arg(problem.command),
                .where = problem.field,
                .cause = tr("These can be changed here: %1").arg(problem.allowed),
                .remedy = tr("Take it out, or start the agent again with the changed scene.")};
    case NeedsVersion:
        return {.title = tr("%1 needs Version %2 or newer").arg(problem.command, problem.allowed),
                .where = problem.field,
                .cause = tr("The call was made with Version “%1”.").arg(problem.value),
                .remedy = tr("Use it with an agent that was started with that Version.")};
    case BadUrl:
        return {.title = tr("The address of an image cannot be used"),
                .where = problem.field,
                .cause = tr("The model fetches the image itself: the address must begin with http or https and be "
                            "reachable from the internet."),
                .remedy = tr("Put the image on a public server and give its address.")};
    case NotWithS2S:
        return {.title = tr("%1 has no effect on this agent").arg(problem.command),
                .where = problem.field,
                .cause = tr("It was started with an end-to-end speech model, which takes no text."),
                .remedy = tr("Start the agent without S2SConfig to use it.")};
    }
    Q_UNREACHABLE();
}

Explanation Words::listen(const http::ListenProblem &problem)
{
    const QString title = tr("Cannot listen on %1, port %2").arg(problem.address, QString::number(problem.port));
    if (problem.isTaken)
        return {.title = title,
                .cause = problem.holder.isEmpty() ? tr("Another program listens there.")
                                                  : tr("%1 listens there.").arg(problem.holder),
                .remedy = tr("End it, or choose another port.")};
    return {.title = title, .cause = problem.systemMessage, .remedy = tr("Choose another address or port.")};
}

Explanation sceneUnusable(const traffic::SceneUnusable &scene)
{
    Explanation words = explain(scene.problem, scene.sceneId);
    if (!scene.path.isEmpty())
        words.where = QString(QDir::toNativeSeparators(scene.path) + u'\n' + words.where);
    return words;
}

Explanation bodyProblem(const traffic::BodyProblem &body)
{
    const QString what = body.source == "-"_L1 ? Words::standardInput() : body.source;
    return std::visit(
        overloaded{
            [&](const scene::SyntaxProblem &problem) { return explainSyntax(problem, what); },
            [&](const scene::NotAnObject &problem) { return explainNotAnObject(problem, what); },
            [&](const scene::ForeignShapeProblem &problem) { return explainForeignShape(problem, what, true); },
        },
        body.problem);
}

} // namespace

Explanation explain(const traffic::LocalRefusal &refusal)
{
    const QString &sceneId = refusal.sceneId;
    return std::visit(overloaded{
                          [](const MissingArgument &p) { return Words::missingArgument(p); },
                          [](const traffic::UnknownScene &p) { return Words::unknownScene(p); },
                          [](const traffic::SceneUnusable &p) { return sceneUnusable(p); },
                          [](const scene::FileProblem &p) { return Words::file(p); },
                          [&](const credentials::CredentialProblem &p) { return explain(p, sceneId); },
                          [&](const scene::InjectionProblem &p) { return Words::injection(p, sceneId); },
                          [](const traffic::BodyProblem &p) { return bodyProblem(p); },
                          [](const EndpointProblem &p) { return Words::endpoint(p); },
                          [](const traffic::UnknownTask &p) { return Words::unknownTask(p); },
                          [](const traffic::AmbiguousTask &p) { return Words::ambiguousTask(p); },
                          [](const traffic::JournalProblem &p) { return Words::journal(p); },
                          [](const traffic::UpdateProblem &p) { return Words::update(p); },
                          [](const traffic::LimitReached &p) { return explain(p); },
                          [](const traffic::OwnedElsewhere &p) { return Words::ownedElsewhere(p); },
                          [](const traffic::VersionUnstoppable &p) { return Words::versionUnstoppable(p); },
                          [](const traffic::UnrecordedStart &) { return Words::unrecordedStart(); },
                      },
                      refusal.reason);
}

Explanation explain(const scene::FileProblem &problem)
{
    return Words::file(problem);
}

Explanation explain(const traffic::JournalProblem &problem)
{
    return Words::journal(problem);
}

Explanation explain(const traffic::UpdateProblem &problem)
{
    return Words::update(problem);
}

Explanation explain(const http::ListenProblem &problem)
{
    return Words::listen(problem);
}

} // namespace console::wording
