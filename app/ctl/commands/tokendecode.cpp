// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/commands/tokendecode.h"

#include "app/ctl/calloptions.h"
#include "app/ctl/commands/serve/serveoptions.h"
#include "app/ctl/output.h"
#include "app/ctl/table.h"
#include "app/services.h"
#include "core/base/whendone.h"
#include "core/calls/sceneaccess.h"
#include "core/json/write.h"
#include "core/openapi/tokenjson.h"
#include "core/tokens/scenetoken.h"
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
    [[nodiscard]] static QString noScene() { return tr("--scenes says where --scene is looked for"); }
    [[nodiscard]] static QString noKey(const QString &file) { return tr("there is no AppKey in %1").arg(file); }
};

QList<QCommandLineOption> Words::options()
{
    return {
        {u"decode"_s, tr("Show what this token says, and whether it is good; - reads it from standard input."),
         u"TOKEN"_s},
        {u"app-key-file"_s, tr("Check the signature with the AppKey in this file; - for standard input."), u"FILE"_s},
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

/// The scene that was named, read anew.
Result<scene::Scene, traffic::LocalRefusal> namedScene(const QCommandLineParser &parser, const CallOptions &options,
                                                       CommandContext &context)
{
    const QString sceneId = parser.value(u"scene"_s);
    scene::SceneLibrary library;
    if (const auto opened = openScenes(library, options, context.services); !opened)
        return unexpected(traffic::LocalRefusal{sceneId, opened.error()});
    return calls::loadScene(library, sceneId);
}

/// The AppKey of the file or of standard input.
Result<Secret, scene::FileProblem> givenKey(const QString &file, CommandContext &context)
{
    if (file != u"-"_s)
        return readSecret(file);
    return readInput(context.input).map([](QByteArray &&bytes) {
        Secret secret(QByteArrayView(bytes).trimmed());
        bytes.fill('\0');
        return secret;
    });
}

ExitCode report(const QByteArray &text, const Grounds &grounds, CommandContext &context)
{
    const QDateTime now = context.services.clock().now();
    const auto report = tokens::reportOn(text, grounds.appKeys, grounds.ids, now);
    if (!report) {
        context.output.error(wording::explain(report.error()));
        return ExitCode::ServiceError;
    }
    context.output.result(reportJson(*report));
    context.output.say(context.output.isJson() ? wording::verdictText(*report) : Words::lines(*report, grounds, now));
    return report->isRefused() ? ExitCode::ServiceError : ExitCode::Done;
}

} // namespace

void TokenDecode::declare(QCommandLineParser &parser)
{
    parser.addOptions(Words::options());
    CallOptions::declare(parser, {u"scenes"_s});
}

QStringList TokenDecode::ownOptions()
{
    return {u"app-key-file"_s, u"scene"_s, u"scenes"_s};
}

QFuture<ExitCode> TokenDecode::run(const QCommandLineParser &parser, CommandContext &context)
{
    const QString given = parser.value(u"decode"_s);
    const QString keyFile = parser.value(u"app-key-file"_s);
    if (given == u"-"_s && keyFile == u"-"_s)
        return wrongUsage(context, Words::twoOfInput());
    const auto options = CallOptions::read(parser);
    if (!options)
        return wrongUsage(context, options.error());
    if (!options->scenesFolder.isEmpty() && !parser.isSet(u"scene"_s))
        return wrongUsage(context, Words::noScene());

    QByteArray text = given.toUtf8();
    if (given == u"-"_s) {
        auto read = readInput(context.input);
        if (!read) {
            context.output.error(wording::explain(read.error()));
            return readyFuture(ExitCode::Refused);
        }
        text = *std::move(read);
    }
    Grounds grounds;
    if (parser.isSet(u"app-key-file"_s)) {
        auto key = givenKey(keyFile, context);
        if (!key) {
            context.output.error(wording::explain(key.error()));
            return readyFuture(ExitCode::Refused);
        }
        if (key->isEmpty())
            return wrongUsage(context, Words::noKey(keyFile));
        // Whose key it is nobody says: it is held to be the token's own application's.
        if (const auto decoded = openapi::decodeToken(text.trimmed()))
            grounds.appKeys.push_back({.appId = decoded->token.appId, .appKey = *std::move(key)});
    }
    if (parser.isSet(u"scene"_s)) {
        const auto scene = namedScene(parser, *options, context);
        if (!scene) {
            context.output.error(wording::explain(scene.error()));
            return readyFuture(ExitCode::Refused);
        }
        grounds.ids = tokens::joinIdsOf(*scene);
        grounds.appKeys.push_back(tokens::applicationOf(*scene));
    }
    return readyFuture(report(text, grounds, context));
}

} // namespace console::ctl
