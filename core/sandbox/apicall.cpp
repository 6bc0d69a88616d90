// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sandbox/apicall.h"

#include <algorithm>

namespace console::sandbox {

using namespace Qt::Literals::StringLiterals;

namespace {

QString decoded(const QByteArray &text)
{
    return QString::fromUtf8(QByteArray::fromPercentEncoding(text));
}

} // namespace

ApiError invalidField(QStringView field, const QString &why)
{
    return {.code = u"InvalidParameter."_s + field.mid(field.lastIndexOf(u'.') + 1), .message = field + u' ' + why};
}

QString ApiCall::parameter(QStringView key) const
{
    const auto found = std::ranges::find(parameters, key, &Parameter::key);
    return found == parameters.end() ? QString() : found->value;
}

QList<Parameter> decodedQuery(const QByteArray &query)
{
    QList<Parameter> parameters;
    for (const QByteArray &pair : query.split('&')) {
        const qsizetype equals = pair.indexOf('=');
        if (pair.isEmpty() || equals == 0)
            continue;
        parameters.append({.key = decoded(equals < 0 ? pair : pair.first(equals)),
                           .value = equals < 0 ? QString() : decoded(pair.sliced(equals + 1))});
    }
    return parameters;
}

ApiCall readCall(const http::HttpRequest &request)
{
    ApiCall call{.action = {}, .version = {}, .parameters = decodedQuery(request.query), .body = request.body};
    call.action = call.parameter(u"Action");
    call.version = call.parameter(u"Version");
    return call;
}

} // namespace console::sandbox
