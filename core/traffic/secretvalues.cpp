// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/traffic/secretvalues.h"

#include "core/json/document.h"
#include "core/traffic/redaction.h"

#include <QUrl>
#include <QUrlQuery>

using namespace Qt::Literals::StringLiterals;

namespace console::traffic {

namespace {

constexpr int nestedTextLimit = 3;
constexpr qsizetype sureLength = 16;

SecretKind kindOf(const QString &key)
{
    const QString name = key.toLower();
    if (name == "accesskeyid"_L1 || name == "ak"_L1)
        return SecretKind::AccessKeyId;
    if (name == "secretkey"_L1 || name == "secretaccesskey"_L1 || name == "sk"_L1)
        return SecretKind::SecretKey;
    if (name == "sessiontoken"_L1)
        return SecretKind::SessionToken;
    return name == "appkey"_L1 ? SecretKind::AppKey : SecretKind::SceneSecret;
}

/// `Bearer abc…` is as secret as what follows the first word.
QByteArray withoutScheme(const QString &text)
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    const bool hasScheme = words.size() == 2 && words.last().size() >= SecretScan::leastLength;
    return (hasScheme ? words.last() : text).toUtf8();
}

void collectFromUrl(const QString &text, std::vector<SecretValue> &found)
{
    const QUrl url(text);
    if (!url.password().isEmpty())
        found.push_back({SecretKind::SceneSecret, Secret(url.password().toUtf8())});
    for (const auto &[name, value] : QUrlQuery(url).queryItems(QUrl::FullyDecoded)) {
        if (isSecretParameter(name) && value.size() >= sureLength)
            found.push_back({SecretKind::SceneSecret, Secret(value.toUtf8())});
    }
}

bool isSurelySecret(const json::Value &value)
{
    return isSecretKey(value.key()) || (isSecretValue(value) && isSecretParameter(value.key()));
}

void collect(const QByteArray &text, int nesting, std::vector<SecretValue> &found)
{
    std::vector<json::Value> pending{json::Document::parse(text).root()};
    while (!pending.empty()) {
        const json::Value value = pending.back();
        pending.pop_back();
        if (value.isMissing())
            continue;
        const std::vector<json::Value> children = value.children();
        pending.insert(pending.end(), children.begin(), children.end());
        if (value.isNumber() && isSurelySecret(value))
            found.push_back({kindOf(value.key()), Secret(value.text())});
        if (!value.isString())
            continue;
        const QString content = value.toString();
        if (isSurelySecret(value)) {
            found.push_back({kindOf(value.key()), Secret(withoutScheme(content))});
            continue;
        }
        if (const QString trimmed = content.trimmed();
            nesting < nestedTextLimit && (trimmed.startsWith(u'{') || trimmed.startsWith(u'[')))
            collect(content.toUtf8(), nesting + 1, found);
        else if (content.contains("://"_L1))
            collectFromUrl(content, found);
    }
}

} // namespace

std::vector<SecretValue> secretValuesOf(const QByteArray &json)
{
    std::vector<SecretValue> found;
    collect(json, 0, found);
    return found;
}

} // namespace console::traffic
