// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transport/replyfailure.h"
#include "core/transport/systemproxies.h"

#include <QTest>

using namespace console::transport;
using namespace Qt::Literals::StringLiterals;
using Kind = TransportFailure::Kind;

Q_DECLARE_METATYPE(console::transport::ReplyEnd)
Q_DECLARE_METATYPE(std::optional<console::transport::TransportFailure::Kind>)

/// The sorting of Qt's errors, also of those that no local server can bring about.
class TransportReplyFailure : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void kinds_data();
    void kinds();
    void loopbackGoesDirect_data();
    void loopbackGoesDirect();
};

void TransportReplyFailure::kinds_data()
{
    QTest::addColumn<ReplyEnd>("end");
    QTest::addColumn<std::optional<Kind>>("kind");
    const auto row = [](const char *name, const ReplyEnd &end, std::optional<Kind> kind) {
        QTest::newRow(name) << end << kind;
    };
    const auto tls = [](std::initializer_list<QSslError::SslError> errors) {
        ReplyEnd end{.error = QNetworkReply::SslHandshakeFailedError, .errorString = u"handshake"_s, .tlsErrors = {}};
        for (const QSslError::SslError error : errors)
            end.tlsErrors.append(QSslError(error));
        return end;
    };
    const auto ended = [](QNetworkReply::NetworkError error, int status = 0, bool sent = false) {
        return ReplyEnd{
            .error = error, .errorString = u"words"_s, .tlsErrors = {}, .status = status, .requestSent = sent};
    };

    row("answer", ended(QNetworkReply::NoError, 200), std::nullopt);
    row("400 is an answer", ended(QNetworkReply::ProtocolInvalidOperationError, 400), std::nullopt);
    row("404 is an answer", ended(QNetworkReply::ContentNotFoundError, 404), std::nullopt);
    row("407 is an answer", ended(QNetworkReply::ProxyAuthenticationRequiredError, 407), std::nullopt);
    row("503 is an answer", ended(QNetworkReply::ServiceUnavailableError, 503), std::nullopt);
    row("broke off", ended(QNetworkReply::RemoteHostClosedError, 200), Kind::CutShort);
    row("network went away", ended(QNetworkReply::UnknownNetworkError, 200), Kind::CutShort);
    row("framing after a status", ended(QNetworkReply::ProtocolFailure, 200), Kind::BadHttp);
    row("framing without a status", ended(QNetworkReply::ProtocolFailure), Kind::BadHttp);
    row("host", ended(QNetworkReply::HostNotFoundError), Kind::HostNotFound);
    row("refused", ended(QNetworkReply::ConnectionRefusedError), Kind::ConnectionRefused);
    row("no route", ended(QNetworkReply::UnknownNetworkError), Kind::Unreachable);
    row("connect timed out", ended(QNetworkReply::TimeoutError), Kind::Unreachable);
    row("network went away after sending", ended(QNetworkReply::UnknownNetworkError, 0, true), Kind::ConnectionLost);
    row("closed", ended(QNetworkReply::RemoteHostClosedError), Kind::ConnectionLost);
    row("repeat refused", ended(QNetworkReply::ContentReSendError), Kind::ConnectionLost);
    row("proxy refused", ended(QNetworkReply::ProxyConnectionRefusedError), Kind::ProxyFailed);
    row("proxy wants a password", ended(QNetworkReply::ProxyAuthenticationRequiredError), Kind::ProxyFailed);
    row("handshake", tls({}), Kind::TlsFailed);
    row("no certificate", tls({QSslError::NoPeerCertificate}), Kind::TlsFailed);
    row("expired", tls({QSslError::CertificateExpired}), Kind::CertificateExpired);
    row("not yet valid", tls({QSslError::CertificateNotYetValid}), Kind::CertificateExpired);
    row("host name", tls({QSslError::HostNameMismatch}), Kind::CertificateHostName);
    row("revoked", tls({QSslError::CertificateRevoked}), Kind::CertificateUntrusted);
    row("self-signed", tls({QSslError::SelfSignedCertificate}), Kind::CertificateUntrusted);
    row("unknown authority", tls({QSslError::UnableToGetLocalIssuerCertificate}), Kind::CertificateUntrusted);
    row("the gravest counts",
        tls({QSslError::HostNameMismatch, QSslError::SelfSignedCertificate, QSslError::CertificateExpired}),
        Kind::CertificateUntrusted);
}

void TransportReplyFailure::kinds()
{
    QFETCH(ReplyEnd, end);
    QFETCH(std::optional<Kind>, kind);
    const auto failed = failureOf(end);
    QCOMPARE(failed.has_value(), kind.has_value());
    if (failed)
        QCOMPARE(failed->kind, *kind);
}

void TransportReplyFailure::loopbackGoesDirect_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("direct");
    QTest::newRow("IPv4") << u"127.0.0.1"_s << true;
    QTest::newRow("IPv4, another") << u"127.8.9.1"_s << true;
    QTest::newRow("IPv6") << u"::1"_s << true;
    QTest::newRow("name") << u"localhost"_s << true;
    QTest::newRow("cloud") << u"rtc.volcengineapi.com"_s << false;
    QTest::newRow("trick") << u"localhost.example.com"_s << false;
}

void TransportReplyFailure::loopbackGoesDirect()
{
    QFETCH(QString, host);
    qputenv("http_proxy", "http://proxy.invalid:3128");
    QUrl url;
    url.setScheme(u"http"_s);
    url.setHost(host);
    const auto proxies = SystemProxies().queryProxy(QNetworkProxyQuery(url));
    qunsetenv("http_proxy");
    QVERIFY(!proxies.isEmpty());
    QTEST(proxies.first().type() == QNetworkProxy::NoProxy, "direct");
}

QTEST_APPLESS_MAIN(TransportReplyFailure)
#include "tst_transport_replyfailure.moc"
