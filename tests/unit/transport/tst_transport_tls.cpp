// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/unit/transport/transporttest.h"

#include <QSslCertificate>
#include <QTcpServer>
#include <QTcpSocket>

using namespace console;
using namespace console::test;
using namespace Qt::Literals::StringLiterals;
using Kind = TransportFailure::Kind;

Q_DECLARE_METATYPE(console::transport::TransportFailure::Kind)

/// TLS against the made-up authority in tests/data/tls.
class TransportTls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void validCertificate();
    void badCertificates_data();
    void badCertificates();
    void plainServerBehindHttps();

private:
    static QString file(QLatin1StringView name) { return QStringLiteral(CONSOLE_TEST_DATA "/tls/") + name; }
    SystemClock m_clock;
};

void TransportTls::initTestCase()
{
    QVERIFY(QSslSocket::supportsSsl());
}

void TransportTls::validCertificate()
{
    FakeUpstream up;
    QVERIFY(up.useTls(file("valid.pem"_L1), file("server.key"_L1)));
    transport::CurlTransport transport(m_clock, {.authorities = file("ca.pem"_L1)});
    const TransportOutcome outcome = send(transport, post(up.url()));
    QCOMPARE(reply(outcome).status, 200);
    QVERIFY(outcome.timings.encrypted);
    QVERIFY(*outcome.timings.connectStarted <= *outcome.timings.encrypted);
    QVERIFY(outcome.tls);
    QCOMPARE(outcome.tls->certificateSubject, u"localhost"_s);
    QCOMPARE(outcome.tls->certificateIssuer, u"Test authority"_s);
    QCOMPARE(outcome.tls->protocol, u"TLS 1.3"_s);
    QVERIFY(outcome.tls->cipher.startsWith("TLS_"_L1));
    QCOMPARE(outcome.tls->certificateExpiry, QDateTime(QDate(2124, 1, 1), QTime(0, 0), Qt::UTC));

    // A reused connection made no handshake, but it is known whose it is.
    const TransportOutcome second = send(transport, post(up.url()));
    QVERIFY(!second.timings.encrypted);
    QVERIFY(second.tls);
    QCOMPARE(*second.tls, *outcome.tls);
}

void TransportTls::badCertificates_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("subject");
    QTest::newRow("expired") << u"expired.pem"_s << Kind::CertificateExpired << u"expired.localhost"_s;
    QTest::newRow("not yet valid") << u"notyet.pem"_s << Kind::CertificateExpired << u"notyet.localhost"_s;
    QTest::newRow("wrong host") << u"wronghost.pem"_s << Kind::CertificateHostName << u"elsewhere.example"_s;
    QTest::newRow("self-signed") << u"selfsigned.pem"_s << Kind::CertificateUntrusted << u"selfsigned.localhost"_s;
}

void TransportTls::badCertificates()
{
    QFETCH(QString, certificate);
    QFETCH(QString, subject);
    FakeUpstream up;
    QVERIFY(up.useTls(QStringLiteral(CONSOLE_TEST_DATA "/tls/") + certificate, file("server.key"_L1)));
    transport::CurlTransport transport(m_clock, {.authorities = file("ca.pem"_L1)});
    const TransportFailure failed = failure(send(transport, post(up.url())));
    QTEST(failed.kind, "kind");
    QCOMPARE(failed.detail, subject);
    QVERIFY(!failed.mayHaveReachedService());
    QVERIFY(up.requests().isEmpty());
}

void TransportTls::plainServerBehindHttps()
{
    QTcpServer plain;
    QVERIFY(plain.listen(QHostAddress::LocalHost));
    connect(&plain, &QTcpServer::newConnection, this, [&plain] {
        QTcpSocket *socket = plain.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket,
                [socket] { socket->write("HTTP/1.1 400 Bad Request\r\n\r\n"); });
    });
    QUrl url(u"https://127.0.0.1/"_s);
    url.setPort(plain.serverPort());
    transport::CurlTransport transport(m_clock, {.authorities = file("ca.pem"_L1)});
    const TransportFailure failed = failure(send(transport, post(url)));
    QCOMPARE(failed.kind, Kind::TlsFailed);
    QVERIFY(!failed.detail.isEmpty());
}

QTEST_GUILESS_MAIN(TransportTls)
#include "tst_transport_tls.moc"
