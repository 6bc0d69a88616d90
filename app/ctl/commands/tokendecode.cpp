// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/commands/tokendecode.h"

#include "app/ctl/calloptions.h"
#include "app/ctl/commands/credentials/credentialscommands.h"
#include "app/ctl/output.h"
#include "app/ctl/secretinput.h"
#include "app/ctl/table.h"
#include "app/services.h"
#include "core/base/whendone.h"
#include "core/calls/sceneaccess.h"
#include "core/json/write.h"
#include "core/openapi/tokenjson.h"
#include "core/tokens/scenetoken.h"
#include "wording/credentialwords.h"
#include "wording/inputwords.h"
#include "wording/tokenwords.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace console::ctl {

namespace {

using tokens::MacVerdict;
using tokens::Match;
using tokens::TokenReport;

/// What the token is held against.
struct Grounds
{
    std::vector<credentials::RtcApplication> appKeys = {};
    std::optional<tokens::JoinIds> ids = {};
};

/// The command line and its files, read.
struct Request
{
    QByteArray token = {};
    Secret appKey = {};
    QString profile = {};
    std::optional<scene::Scene> scene = {};
    QString scenePath = {};
};

QString macKey(MacVerdict verdict)
{
    switch (verdict) {
    case MacVerdict::Right:
        return u"right"_s;
    case MacVerdict::Wrong:
        return u"wrong"_s;
    case MacVerdict::Unknown:
        return u"unknown"_s;
    }
    Q_UNREACHABLE();
}

QString matchKey(Match match)
{
    switch (match) {
    case Match::NotGiven:
        return u"not-given"_s;
    case Match::Same:
        return u"same"_s;
    case Match::Different:
        return u"different"_s;
    }
    Q_UNREACHABLE();
}

QByteArray rightsJson(const TokenReport &report)
{
    QByteArrayList rights;
    for (const tokens::TokenRight &right : report.rights) {
        rights.append(json::ObjectWriter()
                          .add(u"code", qint64(right.code))
                          .add(u"name", tokens::privilegeName(right.code))
                          .add(u"until", right.until.isValid() ? right.until.toSecsSinceEpoch() : 0)
                          .addBool(u"over", right.isOver)
                          .bytes());
    }
    return '[' + rights.join(',') + ']';
}

QByteArray reportJson(const TokenReport &report)
{
    json::ObjectWriter object;
    const auto content = json::Document::parse(openapi::tokenContentAsJson(report.token));
    for (json::Value member = content.root().firstChild(); !member.isMissing(); member = member.nextSibling())
        object.addRaw(member.key(), json::compact(member));
    object.addBool(u"ok", !report.isRefused()).addBool(u"expired", report.isExpired());
    if (report.expiresIn)
        object.add(u"expiresInSeconds", qint64(report.expiresIn->count()));
    else
        object.addRaw(u"expiresInSeconds", "null");
    object.add(u"mac", macKey(report.mac)).addRaw(u"rights", rightsJson(report));
    if (report.comparison) {
        object.addRaw(u"scene", json::ObjectWriter()
                                    .addBool(u"fits", report.comparison->fits())
                                    .add(u"appId", matchKey(report.comparison->appId))
                                    .add(u"roomId", matchKey(report.comparison->roomId))
                                    .add(u"userId", matchKey(report.comparison->userId))
                                    .bytes());
    }
    return object.bytes();
}

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(console::ctl::TokenDecode)

public:
    [[nodiscard]] static QString lines(const TokenReport &report, const Grounds &grounds, const QDateTime &now);
    [[nodiscard]] static QList<QCommandLineOption> options();
    [[nodiscard]] static QString twoOfInput()
    {
        return tr("standard input holds either the token or the AppKey, not both");
    }
    [[nodiscard]] static QString noProfile() { return tr("--application names a profile"); }
    [[nodiscard]] static QString noScene() { return tr("--scenes says where --scene is looked for"); }
    [[nodiscard]] static QString noKey(const QString &file) { return tr("there is no AppKey in %1").arg(file); }
};

QList<QCommandLineOption> Words::options()
{
    return {
        {u"decode"_s, tr("Show what this token says, and whether it is good; - reads it from standard input."),
         u"TOKEN"_s},
        {u"app-key-file"_s, tr("Check the signature with the AppKey in this file; - for standard input."), u"FILE"_s},
        {u"application"_s, tr("Check the signature with the AppKey of this RTC application profile."), u"PROFILE"_s},
        {u"scene"_s, tr("Compare with this scene, and check the signature with its AppKey."), u"SCENE"_s}};
}

QString Words::lines(const TokenReport &report, const Grounds &grounds, const QDateTime &now)
{
    const openapi::RtcToken &token = report.token;
    QList<QStringList> rows;
    const auto id = [&](const QString &label, const QString &value, Match match, const QString &given) {
        const QString beside = report.comparison ? wording::matchText(match, given) : QString();
        rows.append({label, value, beside});
    };
    const tokens::JoinIds ids = grounds.ids.value_or(tokens::JoinIds());
    const tokens::Comparison comparison = report.comparison.value_or(tokens::Comparison());
    id(tr("AppId"), token.appId, comparison.appId, ids.appId);
    id(tr("Room"), token.roomId, comparison.roomId, ids.roomId);
    id(tr("User"), token.userId, comparison.userId, ids.userId);
    rows.append({tr("Issued"), wording::momentText(report.issuedAt, now), {}});
    rows.append({tr("Expires"), wording::expiryText(report, now), {}});
    QStringList rights;
    for (const tokens::TokenRight &right : report.rights) {
        const QString name = wording::rightText(right.code);
        rights.append(right.isOver && !report.isExpired() ? tr("%1 (over)").arg(name) : name);
    }
    rows.append({tr("Rights"), rights.isEmpty() ? tr("none") : rights.join(tr(", ")), {}});
    rows.append({tr("Signature"), wording::macText(report.mac), {}});
    QStringList lines{wording::verdictText(report)};
    for (const QStringList &row : std::as_const(rows)) {
        constexpr qsizetype labelWidth = 12;
        const QString beside = row.at(2).isEmpty() ? QString() : QString(u"  ("_s + row.at(2) + u')');
        lines.append(u"  "_s + padded(row.at(0), labelWidth) + row.at(1) + beside);
    }
    return lines.join(u'\n');
}

/// The AppKey of the file or of standard input.
Result<Secret, scene::FileProblem> givenKey(const QString &file, CommandContext &context)
{
    if (file != u"-"_s)
        return secretOf(file);
    return readInput(context.input).map([](QByteArray &&bytes) {
        Secret secret(QByteArrayView(bytes).trimmed());
        bytes.fill('\0');
        return secret;
    });
}

/// Why the command ends before it has looked at the token.
using Refusal = std::function<QFuture<ExitCode>()>;

Refusal refusal(CommandContext &context, const wording::Explanation &words)
{
    return [&context, words] {
        context.output.error(words);
        return readyFuture(ExitCode::Refused);
    };
}

Refusal misuse(CommandContext &context, const QString &message)
{
    return [&context, message] { return wrongUsage(context, message); };
}

Result<void, Refusal> readScene(const QCommandLineParser &parser, Request &request, CommandContext &context)
{
    const auto options = CallOptions::read(parser);
    if (!options)
        return unexpected(misuse(context, options.error()));
    if (!parser.isSet(u"scene"_s) && !options->scenesFolder.isEmpty())
        return unexpected(misuse(context, Words::noScene()));
    if (!parser.isSet(u"scene"_s))
        return {};
    const QString sceneId = parser.value(u"scene"_s);
    scene::SceneLibrary library;
    if (const auto opened = openScenes(library, *options, context.services); !opened)
        return unexpected(refusal(context, wording::explain(traffic::LocalRefusal{sceneId, opened.error()})));
    auto scene = calls::loadScene(library, sceneId);
    if (!scene)
        return unexpected(refusal(context, wording::explain(scene.error())));
    request.scene = *std::move(scene);
    request.scenePath = library.path(sceneId);
    return {};
}

Result<Request, Refusal> readRequest(const QCommandLineParser &parser, CommandContext &context)
{
    const QString given = parser.value(u"decode"_s);
    const QString keyFile = parser.value(u"app-key-file"_s);
    Request request{.token = given.toUtf8(), .appKey = {}, .profile = parser.value(u"application"_s)};
    if (given == u"-"_s && keyFile == u"-"_s)
        return unexpected(misuse(context, Words::twoOfInput()));
    // As an unset variable of a script makes it.
    if (parser.isSet(u"application"_s) && request.profile.isEmpty())
        return unexpected(misuse(context, Words::noProfile()));
    if (const auto read = readScene(parser, request, context); !read)
        return unexpected(read.error());
    if (given == u"-"_s) {
        auto read = readInput(context.input);
        if (!read)
            return unexpected(refusal(context, wording::explain(read.error())));
        request.token = *std::move(read);
    }
    if (parser.isSet(u"app-key-file"_s)) {
        auto key = givenKey(keyFile, context);
        if (!key)
            return unexpected(refusal(context, wording::explain(key.error())));
        if (key->isEmpty())
            return unexpected(misuse(context, Words::noKey(keyFile)));
        context.services.secrets()->add(traffic::SecretKind::AppKey, key->reveal());
        request.appKey = *std::move(key);
    }
    return request;
}

/// The key of the scene's own RTCConfig, or of the profile that it is bound to.
Result<void, ExitCode> addSceneKey(const Request &request, Grounds &grounds, CommandContext &context)
{
    const auto application = context.services.resolver().application(*request.scene, request.scenePath);
    if (!application) {
        context.output.error(wording::explain(application.error(), request.scene->id()));
        return unexpected(ExitCode::Refused);
    }
    const tokens::JoinIds ids = tokens::joinIdsOf(*request.scene);
    grounds.ids = ids;
    if (*application) {
        const QString &appId = (*application)->appId;
        grounds.appKeys.push_back(
            {.appId = appId.isEmpty() ? ids.appId : appId, .appKey = (*application)->appKey->clone()});
    }
    return {};
}

ExitCode report(const Request &request, CommandContext &context)
{
    Grounds grounds;
    // Whose key it is nobody says: it is held to be the token's own application's.
    const auto decoded = openapi::decodeToken(QByteArrayView(request.token).trimmed());
    if (decoded && !request.appKey.isEmpty())
        grounds.appKeys.push_back({.appId = decoded->token.appId, .appKey = request.appKey.clone()});
    if (!request.profile.isEmpty()) {
        const credentials::ProfilePtr profile = context.services.profiles().find(request.profile);
        if (!profile)
            return refuseProfile(context, request.profile);
        const auto *application = std::get_if<credentials::RtcApplication>(&profile->key);
        if (!application) {
            const credentials::CredentialProblem problem{.kind = credentials::CredentialProblem::Kind::NotAnApplication,
                                                         .where = request.profile};
            context.output.error(wording::explain(problem, QString()));
            return ExitCode::Refused;
        }
        grounds.appKeys.push_back({.appId = application->appId, .appKey = application->appKey.clone()});
    }
    if (request.scene) {
        if (const auto added = addSceneKey(request, grounds, context); !added)
            return added.error();
    }
    const QDateTime now = context.services.clock().now();
    const auto report = tokens::reportOn(request.token, grounds.appKeys, grounds.ids, now);
    if (!report) {
        context.output.error(wording::explain(report.error()));
        return ExitCode::ServiceError;
    }
    context.output.result(reportJson(*report));
    context.output.say(context.output.isJson() ? wording::verdictText(*report) : Words::lines(*report, grounds, now));
    return report->isRefused() ? ExitCode::ServiceError : ExitCode::Done;
}

bool needsStore(const Request &request, CommandContext &context)
{
    return !request.profile.isEmpty() ||
           (request.scene && context.services.credentialSettings().bindingOf(request.scenePath).application);
}

} // namespace

void TokenDecode::declare(QCommandLineParser &parser)
{
    parser.addOptions(Words::options());
    CallOptions::declare(parser, {u"scenes"_s});
}

QStringList TokenDecode::ownOptions()
{
    return {u"app-key-file"_s, u"application"_s, u"scene"_s, u"scenes"_s};
}

QFuture<ExitCode> TokenDecode::run(const QCommandLineParser &parser, CommandContext &context)
{
    auto read = readRequest(parser, context);
    if (!read)
        return read.error()();
    const auto request = std::make_shared<const Request>(*std::move(read));
    if (!needsStore(*request, context))
        return readyFuture(report(*request, context));
    return withStore(context, [request, &context] { return readyFuture(report(*request, context)); });
}

} // namespace console::ctl
