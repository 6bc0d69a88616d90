// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/server/proxyanswer.h"

#include "core/server/wirewords.h"

namespace console::server {

using namespace Qt::Literals::StringLiterals;
using transport::TransportFailure;

namespace {

http::HttpAnswer failureAnswer(const QString &action, const TransportFailure &failure)
{
    using enum TransportFailure::Kind;
    switch (failure.kind) {
    case Cancelled:
        return errorAnswer(502, action, u"请求已取消"_s);
    case TimedOut:
        return errorAnswer(504, action, u"服务端超时未应答"_s);
    case HostNotFound:
    case ConnectionRefused:
    case Unreachable:
        return errorAnswer(502, action, u"无法连接服务端"_s);
    case ConnectionLost:
    case CutShort:
        return errorAnswer(502, action, u"与服务端的连接中断, 请求可能已生效"_s);
    default:
        return errorAnswer(502, action, u"服务端应答异常"_s);
    }
}

} // namespace

http::HttpAnswer proxyAnswer(const QString &action, const traffic::Exchange &exchange)
{
    if (exchange.answer && exchange.response) {
        http::HttpAnswer answer = jsonAnswer(200, exchange.response->body);
        answer.headers.append(HttpHeader{"X-Upstream-Status", QByteArray::number(exchange.response->status)});
        return answer;
    }
    if (!exchange.error)
        return errorAnswer(502, action, u"服务端应答异常"_s);
    if (const auto *refusal = std::get_if<traffic::LocalRefusal>(&*exchange.error))
        return errorAnswer(400, action, wireMessage(*refusal));
    if (const auto *failure = std::get_if<TransportFailure>(&*exchange.error))
        return failureAnswer(action, *failure);
    http::HttpAnswer answer = errorAnswer(502, action, u"服务端应答不是 JSON"_s);
    if (exchange.response)
        answer.headers.append(HttpHeader{"X-Upstream-Status", QByteArray::number(exchange.response->status)});
    return answer;
}

} // namespace console::server
