// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/inspector/exchangewords.h"

#include "core/base/overloaded.h"
#include "core/json/write.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

using traffic::Exchange;
using transport::TransportFailure;

namespace {

QString failureWord(const TransportFailure &failure)
{
    switch (failure.kind) {
    case TransportFailure::Kind::Cancelled:
        return QCoreApplication::translate("ExchangeWords", "cancelled");
    case TransportFailure::Kind::TimedOut:
        return QCoreApplication::translate("ExchangeWords", "timed out");
    case TransportFailure::Kind::HostNotFound:
    case TransportFailure::Kind::ConnectionRefused:
    case TransportFailure::Kind::Unreachable:
    case TransportFailure::Kind::ProxyFailed:
        return QCoreApplication::translate("ExchangeWords", "unreachable");
    case TransportFailure::Kind::ConnectionLost:
    case TransportFailure::Kind::CutShort:
        return QCoreApplication::translate("ExchangeWords", "broken off");
    case TransportFailure::Kind::BadHttp:
        return QCoreApplication::translate("ExchangeWords", "not HTTP");
    case TransportFailure::Kind::TooLarge:
        return QCoreApplication::translate("ExchangeWords", "too large");
    case TransportFailure::Kind::CertificateExpired:
    case TransportFailure::Kind::CertificateHostName:
    case TransportFailure::Kind::CertificateUntrusted:
    case TransportFailure::Kind::TlsFailed:
        return QCoreApplication::translate("ExchangeWords", "TLS failed");
    }
    return {};
}

QString withBody(QString head, const QByteArray &body)
{
    return QString(head + u"\n\n" + QString::fromUtf8(body));
}

} // namespace

QString originText(traffic::Origin origin)
{
    switch (origin) {
    case traffic::Origin::Window:
        return QCoreApplication::translate("ExchangeWords", "Window");
    case traffic::Origin::CommandLine:
        return QCoreApplication::translate("ExchangeWords", "Command line");
    case traffic::Origin::ProxyClient:
        return QCoreApplication::translate("ExchangeWords", "Proxy client");
    }
    return {};
}

QString statusText(const Exchange &exchange)
{
    if (exchange.response)
        return QString::number(exchange.response->status);
    if (!exchange.error)
        return {};
    return std::visit(
        overloaded{
            [](const traffic::LocalRefusal &) { return QCoreApplication::translate("ExchangeWords", "not sent"); },
            [](const TransportFailure &failure) { return failureWord(failure); },
            [](const openapi::UnreadableAnswer &answer) { return QString::number(answer.httpStatus); },
            [](const openapi::ServiceError &) { return QString(); },
        },
        *exchange.error);
}

QString codeText(const Exchange &exchange)
{
    if (!exchange.error)
        return {};
    if (const auto *service = std::get_if<openapi::ServiceError>(&*exchange.error))
        return service->code;
    return {};
}

QString durationText(std::chrono::microseconds duration)
{
    const QLocale locale;
    const double milliseconds = static_cast<double>(duration.count()) / 1000.0;
    constexpr double aSecond = 1000.0;
    if (milliseconds >= aSecond)
        return QCoreApplication::translate("ExchangeWords", "%1 s")
            .arg(locale.toString(milliseconds / aSecond, 'f', 2));
    constexpr double exact = 10.0;
    return QCoreApplication::translate("ExchangeWords", "%1 ms")
        .arg(locale.toString(milliseconds, 'f', milliseconds < exact ? 2 : 0));
}

QString headerLines(const HttpHeaders &headers)
{
    QStringList lines;
    for (const HttpHeader &header : headers)
        lines.append(u"%1: %2"_s.arg(QString::fromUtf8(header.name), QString::fromUtf8(header.value)));
    return lines.join(u'\n');
}

QString rawRequest(const traffic::SentRequest &request)
{
    const QString target = QString::fromLatin1(request.url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority));
    const QString line = u"%1 %2 HTTP/1.1"_s.arg(QString::fromLatin1(request.method), target);
    return withBody(QString(line + u'\n' + headerLines(request.headers)), request.body);
}

QString rawResponse(const traffic::ReceivedResponse &response)
{
    const QString line = u"HTTP/1.1 %1 %2"_s.arg(response.status).arg(QString::fromLatin1(response.reason));
    return withBody(QString(line + u'\n' + headerLines(response.headers)), response.body);
}

QString prettyBody(const QByteArray &body)
{
    const json::Document document = json::Document::parse(body);
    return QString::fromUtf8(document.isValid() ? json::pretty(document.root()) : body);
}

} // namespace console::ui
