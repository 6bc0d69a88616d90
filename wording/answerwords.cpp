// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wording/answerwords.h"

#include <QCoreApplication>
#include <QLocale>

namespace console::wording {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(console::wording::Answer)

public:
    [[nodiscard]] static Explanation failure(const transport::TransportFailure &failure);
    [[nodiscard]] static Explanation unreadable(const openapi::UnreadableAnswer &answer);
    [[nodiscard]] static Explanation unknownError(const openapi::ServiceError &error);
    [[nodiscard]] static QString codeLine(const openapi::ServiceError &error);

private:
    [[nodiscard]] static QString received(const transport::TransportFailure &failure);
    [[nodiscard]] static QString actedWarning();
};

QString Words::actedWarning()
{
    return tr("The service may have carried out the request all the same. Check the room before you repeat it.");
}

QString Words::received(const transport::TransportFailure &failure)
{
    const QLocale locale;
    if (failure.bytesExpected < 0)
        return tr("%1 bytes arrived.").arg(locale.toString(failure.bytesReceived));
    return tr("%1 of %2 bytes arrived.")
        .arg(locale.toString(failure.bytesReceived), locale.toString(failure.bytesExpected));
}

Explanation Words::failure(const transport::TransportFailure &failure)
{
    using enum transport::TransportFailure::Kind;
    switch (failure.kind) {
    case Cancelled:
        return {.title = tr("The call was cancelled"),
                .cause = failure.mayHaveReachedService() ? actedWarning() : tr("Nothing was waiting for its answer.")};
    case TimedOut:
        return {.title = tr("No answer in time"),
                .cause = tr("The time limit of the call was reached."),
                .remedy = actedWarning()};
    case HostNotFound:
        return {.title = tr("The host was not found"),
                .cause = failure.detail,
                .remedy = tr("Check the endpoint's spelling, and the network's name service (DNS).")};
    case ConnectionRefused:
        return {.title = tr("The connection was refused"),
                .cause = failure.detail,
                .remedy = tr("Nothing listens at this address and port. Check the endpoint.")};
    case Unreachable:
        return {.title = tr("The endpoint cannot be reached"),
                .cause = failure.detail,
                .remedy = tr("Check the network, a VPN and the firewall.")};
    case ConnectionLost:
        return {.title = tr("The connection was lost before an answer came"),
                .cause = failure.detail,
                .remedy = actedWarning()};
    case CutShort:
        return {.title = tr("The answer was cut short"), .cause = received(failure), .remedy = actedWarning()};
    case BadHttp:
        return {.title = tr("What came back is not HTTP"),
                .cause = failure.detail,
                .remedy = tr("Something else listens at this address. Check the endpoint's scheme and port.")};
    case TooLarge:
        return {.title = tr("The answer is too large"),
                .cause = received(failure),
                .remedy = tr("It was dropped to protect this program. Ask for less, or check what answers there.")};
    case CertificateExpired:
        return {.title = tr("The server's certificate is not valid at this time"),
                .cause = failure.detail,
                .remedy =
                    tr("Check this machine's clock first, then ask whoever runs the server for a new certificate.")};
    case CertificateHostName:
        return {.title = tr("The server's certificate is made out to another host"),
                .cause = failure.detail,
                .remedy = tr("Check the endpoint. A proxy that inspects TLS causes this as well.")};
    case CertificateUntrusted:
        return {.title = tr("The server's certificate is not trusted"),
                .cause = failure.detail,
                .remedy = tr("Install the authority's certificate in the system if you trust it. Nothing was sent.")};
    case TlsFailed:
        return {.title = tr("No secure connection could be made"),
                .cause = failure.detail,
                .remedy = tr("Check that the endpoint speaks HTTPS at this port.")};
    case ProxyFailed:
        return {.title = tr("The proxy failed"),
                .cause = failure.detail,
                .remedy = tr("Check the system's proxy settings.")};
    }
    Q_UNREACHABLE();
}

Explanation Words::unreadable(const openapi::UnreadableAnswer &answer)
{
    using enum openapi::UnreadableAnswer::Kind;
    const QString status = tr("HTTP status %1.").arg(answer.httpStatus);
    switch (answer.kind) {
    case Empty:
        return {.title = tr("The answer is empty"), .cause = status, .remedy = actedWarning()};
    case Html:
        return {.title = tr("A web page came back instead of the service's answer"),
                .cause = status,
                .remedy = tr("A proxy or a log-in portal answered. Check the network and the endpoint.")};
    case NotJson:
        return {.title = tr("The answer is not valid JSON"),
                .where = answer.detail,
                .cause = status,
                .remedy = actedWarning()};
    case CutShort:
        return {.title = tr("The answer was cut short"), .cause = status, .remedy = actedWarning()};
    case NoEnvelope:
        return {.title = tr("The answer has no ResponseMetadata"),
                .cause = status,
                .remedy = tr("Something other than the OpenAPI answered. Check the endpoint.")};
    case Redirect:
        return {.title = tr("The endpoint redirects elsewhere"),
                .where = answer.detail,
                .cause = tr("%1 A signed request is never sent on to another address.").arg(status),
                .remedy = tr("Enter the final address as the endpoint if you trust it.")};
    }
    Q_UNREACHABLE();
}

QString Words::codeLine(const openapi::ServiceError &error)
{
    if (error.codeN == 0 || error.code == QString::number(error.codeN))
        return tr("The service says: %1: %2").arg(error.code, error.message);
    return tr("The service says: %1 (%2): %3").arg(error.code, QString::number(error.codeN), error.message);
}

Explanation Words::unknownError(const openapi::ServiceError &error)
{
    return {.title = tr("The service refused the call"),
            .cause = codeLine(error),
            .remedy =
                tr("This code is not in the dictionary. Look it up with the RequestId in the service's documents.")};
}

} // namespace

Explanation explainFailure(const transport::TransportFailure &failure)
{
    return Words::failure(failure);
}

Explanation explainUnreadable(const openapi::UnreadableAnswer &answer)
{
    return Words::unreadable(answer);
}

Explanation explainServiceError(const openapi::ServiceError &error, const openapi::ErrorDictionary &dictionary,
                                const QString &language)
{
    const openapi::ErrorEntry *entry = dictionary.find(error);
    if (entry == nullptr)
        return Words::unknownError(error);
    return {.title = entry->title.forLanguage(language),
            .cause = QString(Words::codeLine(error) + u'\n' + entry->cause.forLanguage(language)),
            .remedy = entry->remedy.forLanguage(language)};
}

} // namespace console::wording
