// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/openapi/endpoint.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace console::openapi;

class TestEndpoint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cloud();
    void fromUrl_data();
    void fromUrl();
    void refuses_data();
    void refuses();
};

void TestEndpoint::cloud()
{
    const Endpoint endpoint = cloudEndpoint();
    QCOMPARE(endpoint.name, u"cloud"_s);
    QCOMPARE(endpoint.url, QUrl(u"https://rtc.volcengineapi.com"_s));
    QCOMPARE(endpoint.hostHeader(), "rtc.volcengineapi.com");
    QCOMPARE(endpoint.region, "cn-north-1");
    QCOMPARE(endpoint.service, "rtc");
    QVERIFY(!endpoint.isLoopback());
}

void TestEndpoint::fromUrl_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<bool>("loopback");

    QTest::newRow("https") << u"https://open.example.com"_s << QByteArray("open.example.com") << false;
    QTest::newRow("own port of https") << u"https://open.example.com:443/"_s << QByteArray("open.example.com") << false;
    QTest::newRow("own port of http") << u"http://open.example.com:80"_s << QByteArray("open.example.com") << false;
    QTest::newRow("other port") << u"https://open.example.com:80"_s << QByteArray("open.example.com:80") << false;
    QTest::newRow("upper case") << u"HTTPS://Open.Example.COM"_s << QByteArray("open.example.com") << false;
    QTest::newRow("127.0.0.1") << u"http://127.0.0.1:3001"_s << QByteArray("127.0.0.1:3001") << true;
    QTest::newRow("127.1.2.3") << u"http://127.1.2.3"_s << QByteArray("127.1.2.3") << true;
    QTest::newRow("IPv6") << u"http://[::1]:8080"_s << QByteArray("[::1]:8080") << true;
    QTest::newRow("localhost") << u"http://localhost:1"_s << QByteArray("localhost:1") << true;
    QTest::newRow("name that only looks local")
        << u"http://localhost.example.com"_s << QByteArray("localhost.example.com") << false;
    QTest::newRow("address that only looks local")
        << u"http://127.0.0.1.example.com"_s << QByteArray("127.0.0.1.example.com") << false;
    QTest::newRow("international name") << u"https://例子.example"_s << QByteArray("xn--fsqu00a.example") << false;
    QTest::newRow("blanks around") << u" https://a.example "_s << QByteArray("a.example") << false;
}

void TestEndpoint::fromUrl()
{
    QFETCH(const QString, text);
    QFETCH(const QByteArray, host);
    QFETCH(const bool, loopback);
    const std::optional<Endpoint> endpoint = endpointFromUrl(text);
    QVERIFY(endpoint.has_value());
    // One place has one name, and the name leads there again.
    QCOMPARE(endpoint->name, QString(endpoint->url.scheme() + u"://" + QString::fromLatin1(host)));
    QCOMPARE(endpointFromUrl(endpoint->name).value(), *endpoint);
    QCOMPARE(endpoint->hostHeader(), host);
    QCOMPARE(endpoint->isLoopback(), loopback);
    QCOMPARE(endpoint->region, "cn-north-1");
}

void TestEndpoint::refuses_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"", " ", "cloud", "rtc.volcengineapi.com", "rtc.volcengineapi.com:443", "ftp://a.example", "file:///tmp",
          "https://", "https:///path", "http://a b", "https://user@a.example", "https://user:word@a.example",
          "https://a.example/?x=1", "https://a.example/#x", "https://a.example:99999", "http://[::1"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestEndpoint::refuses()
{
    QFETCH(const QString, text);
    QVERIFY(!endpointFromUrl(text));
}

QTEST_GUILESS_MAIN(TestEndpoint)
#include "tst_openapi_endpoint.moc"
