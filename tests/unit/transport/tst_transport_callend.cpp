// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transport/callend.h"
#include "core/transport/headreader.h"
#include "core/transport/systemproxies.h"

#include <QTest>
#include <QUrl>

#include <cerrno>

using namespace console::transport;
using namespace Qt::Literals::StringLiterals;
using Kind = TransportFailure::Kind;

Q_DECLARE_METATYPE(console::transport::CallEnd)
Q_DECLARE_METATYPE(std::optional<console::transport::TransportFailure::Kind>)

/// The sorting of libcurl's errors, also of those that no local server can bring about, and the reading of heads.
class TransportCallEnd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void kinds_data();
    void kinds();
    void readsHeads();
    void boundsHeads();
    void loopbackGoesDirect_data();
    void loopbackGoesDirect();
};

void TransportCallEnd::kinds_data()
{
    QTest::addColumn<CallEnd>("end");
    QTest::addColumn<std::optional<Kind>>("kind");
    const auto row = [](const char *name, const CallEnd &end, std::optional<Kind> kind) {
        QTest::newRow(name) << end << kind;
    };
    const auto ended = [](CURLcode code, int status = 0, bool sent = false) {
        return CallEnd{.code = code, .detail = u"words"_s, .status = status, .isSent = sent};
    };
    const auto notConnected = [](int systemError) {
        return CallEnd{.code = CURLE_COULDNT_CONNECT, .detail = u"words"_s, .systemError = systemError};
    };
    const auto verified = [](std::optional<Kind> problem, const QString &subject) {
        return CallEnd{.code = CURLE_PEER_FAILED_VERIFICATION,
                       .detail = u"words"_s,
                       .certificateProblem = problem,
                       .certificateSubject = subject};
    };
    CallEnd proxy = ended(CURLE_RECV_ERROR);
    proxy.proxyStatus = 407;
    CallEnd chunks = ended(CURLE_RECV_ERROR, 200, true);
    chunks.detail = u"Illegal or missing hexadecimal sequence in chunked-encoding"_s;

    row("answer", ended(CURLE_OK, 200, true), std::nullopt);
    row("400 is an answer", ended(CURLE_OK, 400, true), std::nullopt);
    row("503 is an answer", ended(CURLE_OK, 503, true), std::nullopt);
    row("ended within its head", ended(CURLE_OK, 0, true), Kind::ConnectionLost);
    row("broke off", ended(CURLE_PARTIAL_FILE, 200, true), Kind::CutShort);
    row("network went away", ended(CURLE_RECV_ERROR, 200, true), Kind::CutShort);
    row("chunk framing", chunks, Kind::BadHttp);
    row("no status line", ended(CURLE_UNSUPPORTED_PROTOCOL, 0, true), Kind::BadHttp);
    row("a status line nobody can read", ended(CURLE_WEIRD_SERVER_REPLY, 0, true), Kind::BadHttp);
    row("endless head", ended(CURLE_WRITE_ERROR, 0, true), Kind::BadHttp);
    row("our own limit", ended(CURLE_OPERATION_TIMEDOUT, 200, true), Kind::TimedOut);
    row("host", ended(CURLE_COULDNT_RESOLVE_HOST), Kind::HostNotFound);
    row("refused", notConnected(ECONNREFUSED), Kind::ConnectionRefused);
    row("no route", notConnected(EHOSTUNREACH), Kind::Unreachable);
    row("network went away before sending", ended(CURLE_SEND_ERROR), Kind::Unreachable);
    row("network went away after sending", ended(CURLE_SEND_ERROR, 0, true), Kind::ConnectionLost);
    row("closed", ended(CURLE_GOT_NOTHING, 0, true), Kind::ConnectionLost);
    row("repeat refused", ended(CURLE_ABORTED_BY_CALLBACK, 0, true), Kind::ConnectionLost);
    row("proxy not found", ended(CURLE_COULDNT_RESOLVE_PROXY), Kind::ProxyFailed);
    row("proxy wants a password", proxy, Kind::ProxyFailed);
    row("handshake", ended(CURLE_SSL_CONNECT_ERROR), Kind::TlsFailed);
    row("no certificate", verified(std::nullopt, {}), Kind::TlsFailed);
    row("expired", verified(Kind::CertificateExpired, u"a"_s), Kind::CertificateExpired);
    row("untrusted", verified(Kind::CertificateUntrusted, u"a"_s), Kind::CertificateUntrusted);
    row("host name", verified(std::nullopt, u"a"_s), Kind::CertificateHostName);
}

void TransportCallEnd::kinds()
{
    QFETCH(CallEnd, end);
    QFETCH(std::optional<Kind>, kind);
    const auto failed = failureOf(end);
    QCOMPARE(failed.has_value(), kind.has_value());
    if (!failed)
        return;
    QCOMPARE(failed->kind, *kind);
    QVERIFY(!failed->detail.isEmpty());
}

void TransportCallEnd::readsHeads()
{
    HeadReader head;
    for (const QByteArray &line : {"HTTP/1.1 100 Continue\r\n"_ba, "X-Interim: 1\r\n"_ba, "\r\n"_ba})
        QVERIFY(head.take(line));
    QVERIFY(!head.isWhole());
    QCOMPARE(head.status(), 0);
    for (const QByteArray &line : {"HTTP/1.1 429 Too Many\r\n"_ba, "Content-Length:  12 \r\n"_ba, "x-long: a\r\n"_ba,
                                   "  b\r\n"_ba, "no header\r\n"_ba})
        QVERIFY(head.take(line));
    QVERIFY(!head.isWhole());
    QVERIFY(head.take("\r\n"));
    QCOMPARE(head.status(), 429);
    QCOMPARE(head.reason(), "Too Many");
    QCOMPARE(head.length(), 12);
    QCOMPARE(headerValue(head.headers(), "X-Long"), "a b");
    QVERIFY(!headerValue(head.headers(), "X-Interim"));
    QCOMPARE(head.headers().size(), 2);
    // A trailer is no header.
    QVERIFY(head.take("X-Trailer: 1\r\n"));
    QCOMPARE(head.headers().size(), 2);
}

void TransportCallEnd::boundsHeads()
{
    HeadReader head;
    QVERIFY(head.take("HTTP/1.1 200\r\n"));
    const QByteArray line = QByteArray("X: " + QByteArray(1000, 'x') + "\r\n");
    int taken = 0;
    while (head.take(line))
        QVERIFY(++taken < 2000);
    QVERIFY(taken > 500);
}

void TransportCallEnd::loopbackGoesDirect_data()
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

void TransportCallEnd::loopbackGoesDirect()
{
    QFETCH(QString, host);
    qputenv("http_proxy", "http://proxy.invalid:3128");
    QUrl url;
    url.setScheme(u"http"_s);
    url.setHost(host);
    const QNetworkProxy proxy = proxyFor(url);
    qunsetenv("http_proxy");
    QTEST(proxy.type() == QNetworkProxy::NoProxy, "direct");
}

QTEST_APPLESS_MAIN(TransportCallEnd)
#include "tst_transport_callend.moc"
