// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/calls/replay.h"

#include "core/json/edit.h"
#include "core/scene/injection.h"
#include "core/traffic/redaction.h"

#include <QRegularExpression>
#include <QUrlQuery>

#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace console::calls {

namespace {

/// Whether the value holds the mark of a redaction; a text may have the same of its own.
bool isMarked(const json::Value &value)
{
    return value.isString() && value.toString().contains(QString::fromUtf8(traffic::redactedText()));
}

/// Whether the mark surely stands for a secret.
bool isSurelyRedacted(const json::Value &value)
{
    const QString text = value.toString().trimmed();
    return traffic::isSecretValue(value) || text.contains("://"_L1) || text.startsWith(u'{') || text.startsWith(u'[');
}

/// Whether `text` is the marked one with something in the place of each mark.
bool fits(const QString &text, const QString &marked)
{
    QStringList parts = marked.split(QString::fromUtf8(traffic::redactedText()));
    for (QString &part : parts)
        part = QRegularExpression::escape(part);
    const QRegularExpression pattern(QRegularExpression::anchoredPattern(parts.join(u".*"_s)),
                                     QRegularExpression::DotMatchesEverythingOption);
    return pattern.match(text).hasMatch();
}

} // namespace

Result<QByteArray, ReplayProblem> withSecretsOf(const QByteArray &source, const QByteArray &redactedBody)
{
    const json::Document body = json::Document::parse(redactedBody);
    const json::Document whole = json::Document::parse(source);
    const json::Document redacted = json::Document::parse(traffic::redactedJson(source));
    QByteArray result;
    qsizetype copied = 0;
    std::vector<json::Value> pending{body.root()};
    while (!pending.empty()) {
        const json::Value value = pending.back();
        pending.pop_back();
        if (value.isMissing())
            continue;
        const std::vector<json::Value> children = value.children();
        pending.insert(pending.end(), children.rbegin(), children.rend());
        if (!isMarked(value))
            continue;
        const json::Pointer place = value.pointer();
        const json::Value same = redacted.root().at(place);
        const bool isSame = same.isString() && (same.toString() == value.toString() ||
                                                (!isSurelyRedacted(value) && fits(same.toString(), value.toString())));
        if (!isSame && !isSurelyRedacted(value))
            continue;
        if (!isSame)
            return unexpected(ReplayProblem{ReplayProblem::Kind::SecretGone, place.toDotted()});
        result.append(body.bytes().mid(copied, value.begin() - copied)).append(whole.root().at(place).text());
        copied = value.end();
    }
    return result + body.bytes().mid(copied);
}

Result<QByteArray, ReplayProblem> sceneOfStart(const traffic::Exchange &start, const scene::Scene &scene)
{
    const ReplayProblem gone{ReplayProblem::Kind::SceneGone, scene.id()};
    // As it was sent: ids stand in it, also in the addresses for callbacks.
    const auto ids = scene::resolveIds(scene, idsOf(start.subject));
    if (!ids)
        return unexpected(gone);
    const auto source = scene::startBody(scene, *ids);
    if (!source)
        return unexpected(gone);
    return withSecretsOf(*source, start.request->body)
        .and_then([&](const QByteArray &body) -> Result<QByteArray, ReplayProblem> {
            const auto edit = json::setValue(scene.document(), {u"VoiceChat"}, body);
            if (!edit)
                return unexpected(gone);
            return json::applied(scene.document().bytes(), *edit);
        });
}

scene::GivenIds idsOf(const traffic::CallSubject &subject)
{
    return {.appId = subject.appId,
            .roomId = RoomId::parse(subject.roomId),
            .taskId = TaskId::parse(subject.taskId),
            .userId = UserId::parse(subject.userId)};
}

openapi::Query parametersOf(const traffic::SentRequest &request)
{
    openapi::Query parameters;
    const QUrlQuery query(request.url);
    QStringList done{u"Action"_s, u"Version"_s};
    for (const auto &[name, value] : query.queryItems(QUrl::FullyDecoded)) {
        if (done.contains(name))
            continue;
        done.append(name);
        parameters.append({name, query.allQueryItemValues(name, QUrl::FullyDecoded)});
    }
    return parameters;
}

} // namespace console::calls
