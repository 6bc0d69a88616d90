// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sandbox/endpoints.h"
#include "core/transport/curltransport.h"
#include "tests/unit/sandbox/sandboxtest.h"

using namespace console;
using namespace console::test;
using namespace Qt::Literals::StringLiterals;
using Problem = traffic::EndpointProblem::Kind;

Q_DECLARE_METATYPE(console::traffic::EndpointProblem::Kind)

class SandboxEndpoints : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cloud();
    void sandboxStartsOnce();
    void urls_data();
    void urls();
    void refused_data();
    void refused();
    void sandboxThatCannotBeMade();
    void introducedKeyIsKnown();

private:
    [[nodiscard]] sandbox::Endpoints::MakeSandbox maker()
    {
        return [this] {
            ++m_made;
            return std::make_unique<sandbox::Sandbox>(sandbox::SandboxOptions{}, m_dictionary, m_clock);
        };
    }
    int m_made = 0;
    SystemClock m_clock;
    openapi::ErrorDictionary m_dictionary = openapi::ErrorDictionary::builtIn();
};

void SandboxEndpoints::cloud()
{
    sandbox::Endpoints endpoints(maker());
    QCOMPARE(endpoints.resolve(u"cloud"_s), openapi::cloudEndpoint());
    QVERIFY(!endpoints.sandbox());
}

void SandboxEndpoints::sandboxStartsOnce()
{
    m_made = 0;
    sandbox::Endpoints endpoints(maker());
    const auto first = endpoints.resolve(u"sandbox"_s);
    QVERIFY(first);
    QCOMPARE(first->name, u"sandbox"_s);
    QVERIFY(first->isLoopback());
    QVERIFY(first->url.port() > 0);
    QCOMPARE(endpoints.resolve(u"sandbox"_s), first);
    QCOMPARE(m_made, 1);
}

void SandboxEndpoints::urls_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("https") << u"https://rtc.example.com"_s;
    QTest::newRow("http on loopback") << u"http://127.0.0.1:8080"_s;
    QTest::newRow("http on localhost") << u"http://localhost:8080"_s;
}

void SandboxEndpoints::urls()
{
    QFETCH(QString, text);
    sandbox::Endpoints endpoints(maker());
    const auto endpoint = endpoints.resolve(text);
    QVERIFY(endpoint);
    QCOMPARE(endpoint->url.host(), QUrl(text).host());
    QVERIFY(!endpoints.sandbox());
}

void SandboxEndpoints::refused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Problem>("kind");
    QTest::newRow("empty") << QString() << Problem::Malformed;
    QTest::newRow("a word") << u"clod"_s << Problem::Malformed;
    QTest::newRow("another scheme") << u"ftp://127.0.0.1"_s << Problem::Malformed;
    QTest::newRow("unencrypted") << u"http://rtc.volcengineapi.com"_s << Problem::PlainHttp;
}

void SandboxEndpoints::refused()
{
    QFETCH(QString, text);
    sandbox::Endpoints endpoints(maker());
    const auto endpoint = endpoints.resolve(text);
    QVERIFY(!endpoint);
    QTEST(endpoint.error().kind, "kind");
    QCOMPARE(endpoint.error().endpoint, text);
}

void SandboxEndpoints::sandboxThatCannotBeMade()
{
    sandbox::Endpoints endpoints([] { return std::unique_ptr<sandbox::Sandbox>(); });
    const auto endpoint = endpoints.resolve(u"sandbox"_s);
    QVERIFY(!endpoint);
    QCOMPARE(endpoint.error().kind, Problem::SandboxUnavailable);
}

void SandboxEndpoints::introducedKeyIsKnown()
{
    sandbox::Endpoints endpoints(maker());
    const auto endpoint = endpoints.resolve(u"sandbox"_s);
    QVERIFY(endpoint);
    auto credential = std::make_shared<credentials::Credential>();
    credential->accessKeyId = Secret("AKLTmine");
    credential->secretKey = Secret("secret");

    transport::CurlTransport transport(m_clock);
    const auto send = [&] {
        WireRequest wire = SandboxHarness::request("Action=StartVoiceChat&Version=2024-12-01", startBody);
        wire.headers = {{.name = "Host", .value = endpoint->hostHeader()}};
        signWire(wire, {.accessKeyId = "AKLTmine", .secretKey = "secret", .sessionToken = {}}, m_clock.now());
        QUrl url = endpoint->url;
        url.setPath(u"/"_s);
        url.setQuery(QString::fromLatin1(wire.query()));
        const auto future =
            transport.send({.method = "POST", .url = url, .headers = wire.headers, .body = wire.body}, {}, {});
        return QTest::qWaitFor([&future] { return future.isFinished(); })
                   ? std::get<transport::TransportReply>(future.result().result).body
                   : QByteArray();
    };
    QVERIFY(send().contains("InvalidAccessKey"));
    endpoints.introduce(openapi::cloudEndpoint(), credential);
    QVERIFY(send().contains("InvalidAccessKey"));
    endpoints.introduce(*endpoint, credential);
    QVERIFY(send().contains(R"("Result":"ok")"));
}

QTEST_GUILESS_MAIN(SandboxEndpoints)
#include "tst_sandbox_endpoints.moc"
