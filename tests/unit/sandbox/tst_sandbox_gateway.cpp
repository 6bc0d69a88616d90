// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/credentials/resolver.h"
#include "core/openapi/signature.h"
#include "tests/unit/sandbox/sandboxtest.h"

#include <QRegularExpression>

using namespace console;
using namespace console::test;
using namespace Qt::Literals::StringLiterals;

Q_DECLARE_METATYPE(console::test::WireRequest)

namespace {

void setHeader(WireRequest &request, const QByteArray &name, const QByteArray &value)
{
    for (HttpHeader &header : request.headers) {
        if (header.name.compare(name, Qt::CaseInsensitive) == 0)
            header.value = value;
    }
}

void removeHeader(WireRequest &request, const QByteArray &name)
{
    request.headers.removeIf(
        [&name](const HttpHeader &header) { return header.name.compare(name, Qt::CaseInsensitive) == 0; });
}

} // namespace

/// What the gateway says before a call is even looked at (domain.md 5.1).
class SandboxGateway : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void envelopeOfSuccess();
    void refusals_data();
    void refusals();
    void clockSkew_data();
    void clockSkew();
    void sessionToken();
    void presignedUrl();
    void presignedUrlRefusals();
    void ourSignerIsUnderstood_data();
    void ourSignerIsUnderstood();
    void builtInAccount();
    void failCode_data();
    void failCode();
    void latencyDelaysOnlyTheAnswer();
    void rateIsASlidingSecond();
    void rateIsForEachAccount();
    void rateCountsNoForgeries();
};

void SandboxGateway::envelopeOfSuccess()
{
    SandboxHarness harness;
    const SandboxAnswer answer = harness.call("StartVoiceChat", startBody);
    QVERIFY2(answer.isOk(), answer.http.body.constData());
    QVERIFY(answer.http.body.startsWith("{\"ResponseMetadata\":{\"RequestId\":\"20250701160910"));
    const QString requestId = answer.metadata.value("RequestId"_L1).toString();
    QVERIFY(QRegularExpression(u"^[0-9]{14}[0-9A-F]{20}$"_s).match(requestId).hasMatch());
    QCOMPARE(answer.metadata.value("Action"_L1).toString(), u"StartVoiceChat"_s);
    QCOMPARE(answer.metadata.value("Version"_L1).toString(), u"2024-12-01"_s);
    QCOMPARE(answer.metadata.value("Service"_L1).toString(), u"rtc"_s);
    QCOMPARE(answer.metadata.value("Region"_L1).toString(), u"cn-north-1"_s);
    QVERIFY(!answer.metadata.contains("Error"_L1));
    QCOMPARE(headerValue(answer.http.headers, "Date"), "Tue, 01 Jul 2025 08:09:10 GMT");
    QCOMPARE(headerValue(answer.http.headers, "Content-Type"), "application/json; charset=utf-8");
}

void SandboxGateway::refusals_data()
{
    QTest::addColumn<WireRequest>("request");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    const SandboxHarness harness;
    const auto whole = [&harness] {
        return harness.signedRequest("Action=StopVoiceChat&Version=2024-12-01", taskBody);
    };
    const auto row = [](const char *name, const WireRequest &request, int status, const QString &code) {
        QTest::newRow(name) << request << status << code;
    };
    const auto withAuthorization = [&whole](const auto &change) {
        WireRequest request = whole();
        QByteArray value = request.header("Authorization");
        change(value);
        setHeader(request, "Authorization", value);
        return request;
    };

    row("no action", harness.signedRequest("Version=2024-12-01", taskBody), 400, u"MissingParameter"_s);
    row("no version", harness.signedRequest("Action=StopVoiceChat", taskBody), 400, u"MissingParameter"_s);
    row("nothing", SandboxHarness::request({}), 400, u"MissingParameter"_s);
    row("unknown action", harness.signedRequest("Action=StartVoiceChats&Version=2024-12-01", taskBody), 404,
        u"InvalidActionOrVersion"_s);
    row("version not offered", harness.signedRequest("Action=StartVoiceChat&Version=2020-12-01", taskBody), 404,
        u"InvalidActionOrVersion"_s);
    row("unsigned", SandboxHarness::request("Action=StopVoiceChat&Version=2024-12-01", taskBody), 401,
        u"MissingAuthenticationToken"_s);
    row("another scheme", withAuthorization([](QByteArray &v) { v = "Bearer abc"; }), 400, u"InvalidAuthorization"_s);
    row("no credential", withAuthorization([](QByteArray &v) { v.replace("Credential=", "Credentials="); }), 400,
        u"InvalidAuthorization"_s);
    row("empty access key", withAuthorization([](QByteArray &v) { v.replace("AKLTtestaccount", ""); }), 400,
        u"InvalidAuthorization"_s);
    row("short scope", withAuthorization([](QByteArray &v) { v.replace("/rtc/request", "/request"); }), 400,
        u"InvalidAuthorization"_s);
    row("no signature", withAuthorization([](QByteArray &v) { v.truncate(v.indexOf(", Signature=")); }), 401,
        u"MissingSignature"_s);
    row("unknown access key", withAuthorization([](QByteArray &v) { v.replace("AKLTtestaccount", "AKLTother"); }), 401,
        u"InvalidAccessKey"_s);
    row("scope of another day", withAuthorization([](QByteArray &v) { v.replace("20250701/", "20250702/"); }), 400,
        u"InvalidCredential"_s);
    row("another region", withAuthorization([](QByteArray &v) { v.replace("cn-north-1", "cn-south-1"); }), 400,
        u"InvalidCredential"_s);
    row("another service", withAuthorization([](QByteArray &v) { v.replace("/rtc/", "/vod/"); }), 400,
        u"InvalidCredential"_s);
    row("flipped digit", withAuthorization([](QByteArray &v) { v.back() = v.back() == '0' ? '1' : '0'; }), 401,
        u"SignatureDoesNotMatch"_s);
    row("host not signed", withAuthorization([](QByteArray &v) { v.replace("=host;", "="); }), 401,
        u"SignatureDoesNotMatch"_s);

    WireRequest request = whole();
    removeHeader(request, "X-Date");
    row("no X-Date", request, 400, u"MissingRequestInfo"_s);
    request = whole();
    setHeader(request, "X-Date", "20250701080911Z");
    row("malformed X-Date", request, 400, u"InvalidTimestamp"_s);
    request = whole();
    request.body += ' ';
    row("body changed", request, 401, u"SignatureDoesNotMatch"_s);
    request = whole();
    removeHeader(request, "X-Content-Sha256");
    row("body hash not sent", request, 401, u"SignatureDoesNotMatch"_s);
    request = whole();
    request.target += "&Extra=1";
    row("query changed", request, 401, u"SignatureDoesNotMatch"_s);
    request = whole();
    request.method = "PUT";
    row("method changed", request, 401, u"SignatureDoesNotMatch"_s);
    request = whole();
    setHeader(request, "Host", "elsewhere");
    row("host changed", request, 401, u"SignatureDoesNotMatch"_s);
    request = whole();
    request.headers.append({.name = "X-Security-Token", .value = QByteArray("stale")});
    row("token nobody asked for", request, 401, u"InvalidSecretToken"_s);
    request = SandboxHarness::request("Action=StopVoiceChat&Version=2024-12-01", taskBody);
    signWire(request, {.accessKeyId = "AKLTtestaccount", .secretKey = "another secret", .sessionToken = {}},
             harness.clock.now());
    row("wrong secret key", request, 401, u"SignatureDoesNotMatch"_s);
    request = whole();
    request.target.replace("/?", "/elsewhere?");
    row("another path", request, 404, u"ServiceNotFound"_s);
}

void SandboxGateway::refusals()
{
    QFETCH(WireRequest, request);
    SandboxHarness harness;
    const SandboxAnswer answer = harness.ask(request);
    QTEST(answer.code(), "code");
    QTEST(answer.http.status, "status");
    QVERIFY(!answer.message().isEmpty());
    QVERIFY(answer.result.isUndefined());
    QVERIFY(!answer.http.body.contains("made-up secret"));
}

void SandboxGateway::clockSkew_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("code");
    QTest::newRow("just old enough") << -900 << u"InvalidParameter.TaskNotExist"_s;
    QTest::newRow("too old") << -901 << u"InvalidTimestamp"_s;
    QTest::newRow("just young enough") << 900 << u"InvalidParameter.TaskNotExist"_s;
    QTest::newRow("from the future") << 901 << u"InvalidTimestamp"_s;
}

void SandboxGateway::clockSkew()
{
    QFETCH(int, seconds);
    SandboxHarness harness;
    harness.clock.setNow(QDateTime(QDate(2025, 7, 1), QTime(8, 0), Qt::UTC));
    WireRequest request = SandboxHarness::request("Action=StopVoiceChat&Version=2024-12-01", taskBody);
    signWire(request, harness.account, harness.clock.now().addSecs(seconds));
    QTEST(harness.ask(request).code(), "code");
}

void SandboxGateway::sessionToken()
{
    SandboxHarness harness;
    auto credential = std::make_shared<credentials::Credential>();
    credential->accessKeyId = Secret("AKTPtemporary");
    credential->secretKey = Secret("secret");
    credential->sessionToken = Secret("token");
    harness.sandbox.addAccount(credential);
    const auto ask = [&harness](const QByteArray &token) {
        WireRequest request = SandboxHarness::request("Action=StartVoiceChat&Version=2024-12-01", startBody);
        signWire(request, {.accessKeyId = "AKTPtemporary", .secretKey = "secret", .sessionToken = token},
                 harness.clock.now());
        return harness.ask(request);
    };
    QCOMPARE(ask({}).code(), u"InvalidSecretToken"_s);
    QCOMPARE(ask("other").code(), u"InvalidSecretToken"_s);
    QVERIFY(ask("token").isOk());
}

void SandboxGateway::presignedUrl()
{
    SandboxHarness harness;
    WireRequest request = SandboxHarness::request("Action=StartVoiceChat&Version=2024-12-01", startBody);
    presignWire(request, harness.account, harness.clock.now());
    QVERIFY2(harness.ask(request).isOk(), request.target.constData());
}

void SandboxGateway::presignedUrlRefusals()
{
    SandboxHarness harness;
    const WireRequest plain = SandboxHarness::request("Action=StartVoiceChat&Version=2024-12-01", startBody);
    WireRequest request = plain;
    presignWire(request, {.accessKeyId = "AKLTother", .secretKey = "x", .sessionToken = {}}, harness.clock.now());
    QCOMPARE(harness.ask(request).code(), u"InvalidAccessKey"_s);
    request = plain;
    presignWire(request, harness.account, harness.clock.now().addSecs(-3600));
    QCOMPARE(harness.ask(request).code(), u"InvalidTimestamp"_s);
    request = plain;
    presignWire(request, harness.account, harness.clock.now());
    request.target.replace("StartVoiceChat", "StopVoiceChat");
    QCOMPARE(harness.ask(request).code(), u"SignatureDoesNotMatch"_s);
    request = plain;
    presignWire(request, harness.account, harness.clock.now());
    request.target.replace("X-Algorithm=HMAC-SHA256", "X-Algorithm=HMAC-MD5");
    QCOMPARE(harness.ask(request).code(), u"InvalidAuthorization"_s);
}

void SandboxGateway::ourSignerIsUnderstood_data()
{
    QTest::addColumn<QString>("value");
    QTest::newRow("plain") << u"x"_s;
    QTest::newRow("empty") << QString();
    QTest::newRow("to be encoded") << u"a b+c*d!'()~ü中😀&=?/"_s;
}

void SandboxGateway::ourSignerIsUnderstood()
{
    QFETCH(QString, value);
    SandboxHarness harness;
    const openapi::Query query = {{u"Action"_s, u"StartVoiceChat"_s},
                                  {u"Version"_s, u"2024-12-01"_s},
                                  {u"a"_s, value},
                                  {u"Z"_s, u"1"_s},
                                  {u"_"_s, value}};
    openapi::SigningInput input{
        .accessKeyId = harness.account.accessKeyId,
        .secretKey = harness.account.secretKey,
        .sessionToken = {},
        .date = harness.clock.now(),
        .region = "cn-north-1",
        .service = "rtc",
        .method = "POST",
        .path = "/",
        .query = query,
        .headers = {{.name = "Host", .value = "127.0.0.1:1"}, {.name = "Content-Type", .value = "application/json"}},
        .body = startBody};
    WireRequest request = SandboxHarness::request(openapi::canonicalQuery(query), startBody);
    request.headers = openapi::signWithHeaders(input).headers;
    const SandboxAnswer answer = harness.ask(request);
    QVERIFY2(answer.isOk(), answer.http.body.constData());

    input.body = {}; // Not signed in this mode: our signer is told of none.
    WireRequest presigned = SandboxHarness::request(openapi::signWithQuery(input).queryString, startBody);
    QCOMPARE(harness.ask(presigned).code(), u"InvalidParameter"_s); // Already started, so the signature was right.
}

void SandboxGateway::builtInAccount()
{
    SandboxHarness harness;
    const auto own = credentials::sandboxCredential();
    WireRequest request = SandboxHarness::request("Action=StartVoiceChat&Version=2024-12-01", startBody);
    signWire(request,
             {.accessKeyId = own->accessKeyId.reveal().toByteArray(),
              .secretKey = own->secretKey.reveal().toByteArray(),
              .sessionToken = {}},
             harness.clock.now());
    QVERIFY(harness.ask(request).isOk());
}

void SandboxGateway::failCode_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("number");
    QTest::newRow("signature") << u"SignatureDoesNotMatch"_s << 401 << 100010;
    QTest::newRow("platform") << u"InternalError"_s << 500 << 100014;
    QTest::newRow("too often") << u"FlowLimitExceeded"_s << 429 << 0;
    QTest::newRow("not in the dictionary") << u"Surprise"_s << 400 << 0;
}

void SandboxGateway::failCode()
{
    QFETCH(QString, code);
    SandboxHarness harness;
    harness.sandbox.setFailCode(code);
    const SandboxAnswer answer = harness.call("StartVoiceChat", startBody);
    QCOMPARE(answer.code(), code);
    QTEST(answer.http.status, "status");
    QTEST(answer.error.value("CodeN"_L1).toInt(), "number");
    harness.sandbox.setFailCode({});
    QVERIFY2(harness.call("StartVoiceChat", startBody).isOk(), "a refused start must not have started anything");
}

void SandboxGateway::latencyDelaysOnlyTheAnswer()
{
    SandboxHarness harness;
    harness.sandbox.setLatency(std::chrono::milliseconds(50));
    const auto first = harness.send(harness.signedRequest("Action=StartVoiceChat&Version=2024-12-01", startBody));
    QVERIFY(!first.isFinished());
    harness.sandbox.setLatency({});
    QVERIFY2(harness.call("StopVoiceChat", taskBody).isOk(), "the task runs although its start is not yet answered");
    QTRY_VERIFY(first.isFinished());
    QVERIFY(SandboxAnswer(first.result()).isOk());
}

void SandboxGateway::rateIsASlidingSecond()
{
    SandboxHarness harness;
    harness.sandbox.setRate(3);
    const auto call = [&] { return harness.call("StopVoiceChat", taskBody).code(); };
    const QString taken = u"InvalidParameter.TaskNotExist"_s;
    const QString refused = u"FlowLimitExceeded"_s;
    QCOMPARE(call(), taken);
    harness.clock.advance(std::chrono::milliseconds(600));
    QCOMPARE(call(), taken);
    QCOMPARE(call(), taken);
    QCOMPARE(call(), refused);
    harness.clock.advance(std::chrono::milliseconds(399));
    const SandboxAnswer answer = harness.call("StopVoiceChat", taskBody);
    QCOMPARE(answer.http.status, 429);
    QCOMPARE(answer.code(), refused);
    // A second after the first one there is room for one, and only for one; that refusals came between is no matter.
    harness.clock.advance(std::chrono::milliseconds(1));
    QCOMPARE(call(), taken);
    QCOMPARE(call(), refused);
    QCOMPARE(harness.sandbox.rateRefusals(), quint64(3));
    harness.sandbox.setRate(0);
    QCOMPARE(call(), taken);
}

void SandboxGateway::rateIsForEachAccount()
{
    SandboxHarness harness;
    harness.sandbox.setRate(1);
    const WireAccount other{.accessKeyId = "AKLTother", .secretKey = "another secret", .sessionToken = {}};
    auto credential = std::make_shared<credentials::Credential>();
    credential->accessKeyId = Secret(other.accessKeyId);
    credential->secretKey = Secret(other.secretKey);
    harness.sandbox.addAccount(credential);
    QVERIFY(harness.call("StartVoiceChat", startBody).isOk());
    WireRequest stop = SandboxHarness::request("Action=StopVoiceChat&Version=2024-12-01", taskBody);
    signWire(stop, other, harness.clock.now());
    QVERIFY(harness.ask(stop).isOk());
    QCOMPARE(harness.call("StartVoiceChat", startBody).code(), u"FlowLimitExceeded"_s);
    QCOMPARE(harness.ask(stop).code(), u"FlowLimitExceeded"_s);
}

void SandboxGateway::rateCountsNoForgeries()
{
    SandboxHarness harness;
    harness.sandbox.setRate(1);
    WireRequest forged = SandboxHarness::request("Action=StopVoiceChat&Version=2024-12-01", taskBody);
    signWire(forged, {.accessKeyId = harness.account.accessKeyId, .secretKey = "wrong", .sessionToken = {}},
             harness.clock.now());
    QCOMPARE(harness.ask(forged).code(), u"SignatureDoesNotMatch"_s);
    QVERIFY(harness.call("StartVoiceChat", startBody).isOk());
}

QTEST_GUILESS_MAIN(SandboxGateway)
#include "tst_sandbox_gateway.moc"
