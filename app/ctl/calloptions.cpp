// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/calloptions.h"

#include "app/ctl/output.h"
#include "app/examplescenes.h"
#include "app/services.h"

#include "core/openapi/actions.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QIODevice>

using namespace Qt::Literals::StringLiterals;

namespace console::ctl {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(console::ctl::CallOptions)

public:
    [[nodiscard]] static QList<QCommandLineOption> all();
    [[nodiscard]] static QString badId(const QString &option, const QString &value)
    {
        return tr("--%1: “%2” is not a valid id (1 to 128 characters out of A-Z a-z 0-9 _ @ - and the full stop)")
            .arg(option, value);
    }
    [[nodiscard]] static QString badTimeout(const QString &value)
    {
        return tr("--timeout: “%1” is not a number of seconds from 1 to 600").arg(value);
    }
};

QList<QCommandLineOption> Words::all()
{
    return {
        {u"scenes"_s, tr("Folder with the scene files; default: scenes in the data folder."), u"DIR"_s},
        {u"endpoint"_s, tr("cloud, sandbox, or a URL; default: cloud, or where the task was started."), u"NAME|URL"_s},
        {u"credential"_s,
         tr("A profile, or auto, scene, environment, sandbox; default: auto (the profile that the scene is bound to, "
            "its own account, the environment, ~/.volc)."),
         u"NAME"_s},
        {u"version"_s, tr("Version of the OpenAPI; default: the action's own, 2024-12-01 for voice chats."), u"V"_s},
        {u"app-id"_s, tr("AppId for this call."), u"ID"_s},
        {u"room"_s, tr("RoomId for this call."), u"ID"_s},
        {u"task"_s, tr("TaskId for this call."), u"ID"_s},
        {u"user"_s, tr("UserId for this call."), u"ID"_s},
        {u"timeout"_s, tr("Seconds to wait for the answer; default: 15."), u"SECONDS"_s},
        {u"har"_s, tr("Write the calls that were made to FILE, as an HTTP Archive without secrets."), u"FILE"_s},
        {u"dry-run"_s, tr("Sign and show the request, send nothing.")},
        {u"ignore-limits"_s, tr("Start although a limit of the day is used up; recorded as the reason.")},
    };
}

template<class IdType>
Result<std::optional<IdType>, QString> idOption(const QCommandLineParser &parser, const QString &name)
{
    const QString text = parser.value(name);
    if (text.isEmpty())
        return std::optional<IdType>();
    if (auto id = IdType::parse(text))
        return id;
    return unexpected(Words::badId(name, text));
}

/// parser.value() warns about options that were not declared; a command declares only those it has.
bool has(const QCommandLineParser &parser, const QString &name)
{
    return parser.optionNames().contains(name);
}

Result<std::chrono::milliseconds, QString> timeout(const QCommandLineParser &parser)
{
    constexpr int longest = 600;
    bool ok = false;
    const int seconds = parser.value(u"timeout"_s).toInt(&ok);
    if (!ok || seconds < 1 || seconds > longest)
        return unexpected(Words::badTimeout(parser.value(u"timeout"_s)));
    return std::chrono::seconds(seconds);
}

} // namespace

void CallOptions::declare(QCommandLineParser &parser, const QStringList &names)
{
    const auto options = Words::all();
    for (const QCommandLineOption &option : options) {
        if (names.contains(option.names().first()))
            parser.addOption(option);
    }
}

Result<CallOptions, QString> CallOptions::read(const QCommandLineParser &parser)
{
    CallOptions options;
    if (has(parser, u"scenes"_s))
        options.scenesFolder = parser.value(u"scenes"_s);
    options.dryRun = has(parser, u"dry-run"_s);
    options.ignoreLimits = has(parser, u"ignore-limits"_s);
    options.versionGiven = has(parser, u"version"_s);
    if (options.versionGiven)
        options.version = parser.value(u"version"_s);
    if (has(parser, u"endpoint"_s))
        options.endpoint = parser.value(u"endpoint"_s);
    if (has(parser, u"app-id"_s))
        options.ids.appId = parser.value(u"app-id"_s);
    if (has(parser, u"credential"_s)) {
        options.credential = credentials::choiceFromName(parser.value(u"credential"_s));
    }
    if (has(parser, u"timeout"_s)) {
        const auto limit = timeout(parser);
        if (!limit)
            return unexpected(limit.error());
        options.send.timeout = *limit;
    }
    const auto take = [&parser]<class IdType>(const QString &name,
                                              std::optional<IdType> &into) -> Result<void, QString> {
        if (!has(parser, name))
            return {};
        return idOption<IdType>(parser, name).map([&into](std::optional<IdType> id) { into = std::move(id); });
    };
    for (const auto &taken : {take(u"room"_s, options.ids.roomId), take(u"task"_s, options.ids.taskId),
                              take(u"user"_s, options.ids.userId)}) {
        if (!taken)
            return unexpected(taken.error());
    }
    return options;
}

QString voiceChatVersion(const CallOptions &options)
{
    return options.versionGiven ? options.version : QString(openapi::defaultVoiceChatVersion());
}

traffic::CallSubject voiceChatSubject(const QString &action, const QString &sceneId, const CallOptions &options)
{
    const scene::GivenIds &ids = options.ids;
    return {.action = action,
            .version = voiceChatVersion(options),
            .sceneId = sceneId,
            .appId = ids.appId,
            .roomId = ids.roomId ? ids.roomId->text() : QString(),
            .taskId = ids.taskId ? ids.taskId->text() : QString(),
            .userId = ids.userId ? ids.userId->text() : QString()};
}

Result<QByteArray, scene::FileProblem> readInput(QIODevice &input)
{
    QByteArray bytes = input.read(scene::maximumSceneBytes + 1);
    if (bytes.size() > scene::maximumSceneBytes)
        return unexpected(
            scene::FileProblem{.kind = scene::FileProblem::Kind::TooLarge, .path = u"-"_s, .systemMessage = {}});
    return bytes;
}

Result<void, scene::FileProblem> openScenes(scene::SceneLibrary &library, const CallOptions &options,
                                            const app::Services &services)
{
    if (!options.scenesFolder.isEmpty())
        return library.open(options.scenesFolder);
    return app::ensureScenesFolder(services.dataDir()).and_then([&](const QString &folder) {
        return library.open(folder);
    });
}

ExitCode refuse(CommandContext &context, const traffic::CallSubject &subject, const QString &endpoint,
                traffic::LocalRefusal refusal)
{
    const traffic::Exchange exchange =
        context.services.client().refuse(traffic::Origin::CommandLine, subject, endpoint, std::move(refusal));
    return context.output.exchange(exchange);
}

} // namespace console::ctl
