// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/wirerequest.h"

namespace console::test {

namespace {

void readHead(QByteArrayView head, WireRequest &request)
{
    const QList<QByteArray> lines = head.toByteArray().split('\n');
    const QList<QByteArray> words = lines.first().trimmed().split(' ');
    request.method = words.value(0);
    request.target = words.value(1);
    for (const QByteArray &line : lines.sliced(1)) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            request.headers.append({.name = line.first(colon), .value = line.sliced(colon + 1).trimmed()});
    }
}

} // namespace

QByteArray WireRequest::path() const
{
    return target.split('?').first();
}

QByteArray WireRequest::query() const
{
    const qsizetype mark = target.indexOf('?');
    return mark < 0 ? QByteArray() : target.sliced(mark + 1);
}

QByteArray WireRequest::header(QByteArrayView name) const
{
    return headerValue(headers, name).value_or(QByteArray());
}

QByteArray WireRequest::parameter(QByteArrayView name) const
{
    for (const QByteArray &pair : query().split('&')) {
        const qsizetype equals = pair.indexOf('=');
        if (equals > 0 && QByteArrayView(pair).first(equals) == name)
            return QByteArray::fromPercentEncoding(pair.sliced(equals + 1));
    }
    return {};
}

std::optional<WireRequest> takeRequest(QByteArray &buffer)
{
    const qsizetype blankLine = buffer.indexOf("\r\n\r\n");
    if (blankLine < 0)
        return std::nullopt;
    WireRequest request;
    readHead(QByteArrayView(buffer).first(blankLine), request);
    const qsizetype size = blankLine + 4 + request.header("Content-Length").toLongLong();
    if (buffer.size() < size)
        return std::nullopt;
    request.raw = buffer.first(size);
    request.body = request.raw.sliced(blankLine + 4);
    buffer.remove(0, size);
    return request;
}

} // namespace console::test
