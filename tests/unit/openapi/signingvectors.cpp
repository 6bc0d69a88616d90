// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "signingvectors.h"

#include <QFile>
#include <QJsonDocument>

namespace console::test {

using namespace Qt::Literals::StringLiterals;

namespace {

QString asText(const QJsonValue &value)
{
    return value.toVariant().toString();
}

openapi::Query queryOf(const QJsonObject &object)
{
    openapi::Query query;
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!it->isNull())
            query.append({it.key(), asText(*it)});
    }
    return query;
}

HttpHeaders headersOf(const QJsonObject &object)
{
    HttpHeaders headers;
    for (auto it = object.begin(); it != object.end(); ++it)
        headers.append({it.key().toUtf8(), asText(*it).toUtf8()});
    return headers;
}

} // namespace

QJsonArray vectorsOf(const QString &fileName)
{
    QFile file(QStringLiteral(CONSOLE_TEST_DATA) + u"/vectors/"_s + fileName);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object().value("vectors"_L1).toArray();
}

VectorInput::VectorInput(const QJsonObject &input)
    : accessKeyId(asText(input["accessKeyId"_L1]).toUtf8()),
      secretKey(asText(input["secretKey"_L1]).toUtf8()),
      sessionToken(asText(input["sessionToken"_L1]).toUtf8())
{
    signing = {
        .accessKeyId = accessKeyId,
        .secretKey = secretKey,
        .sessionToken = sessionToken,
        .date = QDateTime::fromString(asText(input["date"_L1]), Qt::ISODateWithMs),
        .region = asText(input["region"_L1]).toUtf8(),
        .service = asText(input["service"_L1]).toUtf8(),
        .method = asText(input["method"_L1]).toUtf8(),
        .path = asText(input["path"_L1]).toUtf8(),
        .query = queryOf(input["query"_L1].toObject()),
        .headers = headersOf(input["headers"_L1].toObject()),
        .body = asText(input["body"_L1]).toUtf8(),
    };
}

} // namespace console::test
