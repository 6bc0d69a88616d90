// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/server/accessrules.h"
#include "core/server/clientbudget.h"
#include "core/server/embeddedserver.h"
#include "core/server/internalauth.h"
#include "tests/support/manualclock.h"

#include <QMessageAuthenticationCode>
#include <QTest>

using namespace console;
using namespace console::server;
using namespace Qt::Literals::StringLiterals;
using std::chrono::seconds;

namespace {

const AccessRules rules{.hosts = loopbackHosts(3001) + QStringList{u"demo.example"_s},
                        .origins = {u"http://localhost:3000"_s, u"https://app.example"_s}};

http::HttpRequest requestWith(const HttpHeaders &headers, const QByteArray &method = "POST")
{
    return {.method = method, .path = "/proxy", .query = "Action=a", .headers = headers, .body = "{}", .peer = {}};
}

HttpHeaders pageHeaders(const QByteArray &host, const QByteArray &origin, const QByteArray &type = "application/json")
{
    HttpHeaders headers{{"Host", host}};
    if (!origin.isNull())
        headers.append(HttpHeader{"Origin", origin});
    if (!type.isNull())
        headers.append(HttpHeader{"Content-Type", type});
    return headers;
}

constexpr auto secret = "0123456789abcdef0123456789abcdef";

/// The client's side, written from docs/server.md and not with our function.
http::HttpRequest signedRequest(qint64 at, const QByteArray &nonce, const QByteArray &key = secret)
{
    http::HttpRequest request = requestWith({{"Host", "h"}});
    const QByteArray bodyHash = QCryptographicHash::hash(request.body, QCryptographicHash::Sha256).toHex();
    const QByteArray text = "POST\n/proxy?Action=a\n" + QByteArray::number(at) + '\n' + nonce + '\n' + bodyHash;
    request.headers +=
        {{"X-Internal-Timestamp", QByteArray::number(at)},
         {"X-Internal-Nonce", nonce},
         {"X-Internal-Signature", QMessageAuthenticationCode::hash(text, key, QCryptographicHash::Sha256).toHex()}};
    return request;
}

} // namespace

class TestServerAccess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void letsIn_data();
    void letsIn();
    void denies_data();
    void denies();
    void corsNeverSaysEverybody();
    void origins_data();
    void origins();
    void authenticRequestPassesOnce();
    void forgeries_data();
    void forgeries();
    void skew_data();
    void skew();
    void noncesAreForgottenAndBounded();
    void nonceOutlivesAClockSetBack();
    void budgets();
    void budgetIsPerClientAndBounded();
};

void TestServerAccess::letsIn_data()
{
    QTest::addColumn<HttpHeaders>("headers");
    QTest::newRow("the vendor's page") << pageHeaders("localhost:3001", "http://localhost:3000");
    QTest::newRow("by address") << pageHeaders("127.0.0.1:3001", "http://localhost:3000");
    QTest::newRow("IPv6") << pageHeaders("[::1]:3001", "http://localhost:3000");
    QTest::newRow("any case") << pageHeaders("LocalHost:3001", "HTTP://localhost:3000");
    QTest::newRow("a program") << pageHeaders("localhost:3001", {});
    QTest::newRow("a name of ours, any port") << pageHeaders("demo.example:8443", "https://app.example");
    QTest::newRow("charset") << pageHeaders("localhost:3001", {}, "Application/JSON; charset=utf-8");
}

void TestServerAccess::letsIn()
{
    QFETCH(HttpHeaders, headers);
    QVERIFY(!denialFor(requestWith(headers), rules, BodyRule::Json));
}

void TestServerAccess::denies_data()
{
    QTest::addColumn<HttpHeaders>("headers");
    QTest::addColumn<Denial::Kind>("kind");
    using enum Denial::Kind;
    const auto row = [](const char *name, const HttpHeaders &headers, Denial::Kind kind) {
        QTest::newRow(name) << headers << kind;
    };
    row("rebinding", pageHeaders("evil.example:3001", "http://evil.example:3001"), Host);
    row("rebinding, same origin", pageHeaders("evil.example:3001", {}), Host);
    row("another port", pageHeaders("localhost:80", "http://localhost:3000"), Host);
    row("name with a tail", pageHeaders("localhost:3001.evil.example", {}), Host);
    row("name as a user", pageHeaders("localhost:3001@evil.example", {}), Host);
    row("empty host", pageHeaders("", {}), Host);
    row("foreign page", pageHeaders("localhost:3001", "https://evil.example"), Origin);
    row("null", pageHeaders("localhost:3001", "null"), Origin);
    row("origin with a tail", pageHeaders("localhost:3001", "http://localhost:3000.evil.example"), Origin);
    row("origin, other port", pageHeaders("localhost:3001", "http://localhost:30000"), Origin);
    row("origin, other scheme", pageHeaders("localhost:3001", "https://localhost:3000"), Origin);
    row("two origins", pageHeaders("localhost:3001", "http://localhost:3000") + HttpHeaders{{"Origin", "null"}},
        Origin);
    row("list of origins", pageHeaders("localhost:3001", "http://localhost:3000, https://evil.example"), Origin);
    row("no origin, but from a page", pageHeaders("localhost:3001", {}) + HttpHeaders{{"Sec-Fetch-Site", "cross-site"}},
        CrossSite);
    row("form", pageHeaders("localhost:3001", {}, "application/x-www-form-urlencoded"), ContentType);
    row("plain text", pageHeaders("localhost:3001", {}, "text/plain"), ContentType);
    row("JSON as plain text", pageHeaders("localhost:3001", {}, "text/plain; application/json"), ContentType);
    row("multipart", pageHeaders("localhost:3001", {}, "multipart/form-data; boundary=x"), ContentType);
    row("no type", pageHeaders("localhost:3001", {}, {}), ContentType);
    row("json with a tail", pageHeaders("localhost:3001", {}, "application/jsonp"), ContentType);
}

void TestServerAccess::denies()
{
    QFETCH(HttpHeaders, headers);
    const auto denial = denialFor(requestWith(headers), rules, BodyRule::Json);
    QVERIFY(denial);
    QTEST(denial->kind, "kind");
    QCOMPARE(statusOf(denial->kind), denial->kind == Denial::Kind::ContentType ? 415 : 403);
}

void TestServerAccess::corsNeverSaysEverybody()
{
    const HttpHeaders page = corsHeaders(requestWith(pageHeaders("localhost:3001", "http://localhost:3000")));
    QCOMPARE(headerValue(page, "Access-Control-Allow-Origin"), "http://localhost:3000"_ba);
    QCOMPARE(headerValue(page, "Vary"), "Origin"_ba);
    QVERIFY(!headerValue(corsHeaders(requestWith(pageHeaders("localhost:3001", {}))), "Access-Control-Allow-Origin"));
}

void TestServerAccess::origins_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("origin");
    QTest::newRow("as is") << u"http://localhost:3000"_s << u"http://localhost:3000"_s;
    QTest::newRow("slash, case, usual port") << u"HTTPS://App.Example:443/"_s << u"https://app.example"_s;
    QTest::newRow("IPv6") << u"http://[::1]:3000"_s << u"http://[::1]:3000"_s;
    for (const QString &bad : {u"*"_s, u"null"_s, u"localhost:3000"_s, u"http://a/b"_s, u"http://u@a"_s, u"file:///a"_s,
                               u"http://"_s, u""_s, u"http://a?b"_s})
        QTest::newRow(qPrintable(bad)) << bad << QString();
}

void TestServerAccess::origins()
{
    QFETCH(QString, text);
    QTEST(originFrom(text).value_or(QString()), "origin");
}

void TestServerAccess::authenticRequestPassesOnce()
{
    const test::ManualClock clock;
    InternalAuth auth(Secret(QByteArrayView(secret)), clock);
    const auto request = signedRequest(clock.now().toSecsSinceEpoch(), "nonce-0001");
    QVERIFY(auth.check(request));
    const auto again = auth.check(request);
    QVERIFY(!again);
    QCOMPARE(again.error(), AuthFailure::Replayed);
    QVERIFY(auth.check(signedRequest(clock.now().toSecsSinceEpoch(), "nonce-0002")));
}

void TestServerAccess::forgeries_data()
{
    QTest::addColumn<QByteArray>("what");
    QTest::addColumn<AuthFailure>("failure");
    QTest::newRow("body") << "body"_ba << AuthFailure::Forged;
    QTest::newRow("method") << "method"_ba << AuthFailure::Forged;
    QTest::newRow("path") << "path"_ba << AuthFailure::Forged;
    QTest::newRow("query") << "query"_ba << AuthFailure::Forged;
    QTest::newRow("nonce") << "nonce"_ba << AuthFailure::Forged;
    QTest::newRow("timestamp") << "timestamp"_ba << AuthFailure::Forged;
    QTest::newRow("signature in capitals") << "capitals"_ba << AuthFailure::Forged;
    QTest::newRow("half a signature") << "half"_ba << AuthFailure::Forged;
    QTest::newRow("no signature") << "nothing"_ba << AuthFailure::Missing;
    QTest::newRow("two nonces") << "two"_ba << AuthFailure::Missing;
    QTest::newRow("short nonce") << "short"_ba << AuthFailure::Nonce;
    QTest::newRow("another secret") << "secret"_ba << AuthFailure::Forged;
}

void TestServerAccess::forgeries()
{
    QFETCH(QByteArray, what);
    const test::ManualClock clock;
    InternalAuth auth(Secret(QByteArrayView(secret)), clock);
    const qint64 now = clock.now().toSecsSinceEpoch();
    auto request = signedRequest(now, "nonce-0001", what == "secret" ? QByteArray(32, 'x') : QByteArray(secret));
    HttpHeader &timestamp = request.headers[1];
    HttpHeader &nonce = request.headers[2];
    HttpHeader &signature = request.headers[3];
    if (what == "body")
        request.body = "{ }";
    if (what == "method")
        request.method = "GET";
    if (what == "path")
        request.path = "/proxy/";
    if (what == "query")
        request.query = "Action=b";
    if (what == "nonce")
        nonce.value = "nonce-0002";
    if (what == "timestamp")
        timestamp.value = QByteArray::number(now + 1);
    if (what == "capitals")
        signature.value = signature.value.toUpper();
    if (what == "half")
        signature.value.chop(32);
    if (what == "nothing")
        request.headers.removeLast();
    if (what == "two")
        request.headers.append(HttpHeader{"x-internal-nonce", "nonce-0002"});
    if (what == "short")
        nonce.value = "n";
    const auto checked = auth.check(request);
    QVERIFY(!checked);
    QTEST(checked.error(), "failure");
    QVERIFY2(auth.check(signedRequest(now, "nonce-0001")), "a forgery uses up no nonce");
}

void TestServerAccess::skew_data()
{
    QTest::addColumn<qint64>("off");
    QTest::addColumn<bool>("isGood");
    QTest::newRow("five minutes ago") << qint64(-300) << true;
    QTest::newRow("later than that") << qint64(-301) << false;
    QTest::newRow("five minutes ahead") << qint64(300) << true;
    QTest::newRow("further ahead") << qint64(301) << false;
}

void TestServerAccess::skew()
{
    QFETCH(qint64, off);
    const test::ManualClock clock;
    InternalAuth auth(Secret(QByteArrayView(secret)), clock);
    QTEST(auth.check(signedRequest(clock.now().toSecsSinceEpoch() + off, "nonce-0001")).has_value(), "isGood");
}

void TestServerAccess::noncesAreForgottenAndBounded()
{
    test::ManualClock clock;
    InternalAuth auth(Secret(QByteArrayView(secret)), clock);
    const auto nonce = [](int i) { return QByteArray("nonce-" + QByteArray::number(i)).leftJustified(12, '_'); };
    for (int i = 0; i < InternalAuth::nonceLimit; ++i)
        QVERIFY(auth.check(signedRequest(clock.now().toSecsSinceEpoch(), nonce(i))));
    const auto crowded = auth.check(signedRequest(clock.now().toSecsSinceEpoch(), "one-too-many"));
    QCOMPARE(crowded.error(), AuthFailure::Crowded);
    clock.advance(2 * InternalAuth::window + seconds(1));
    QVERIFY(auth.check(signedRequest(clock.now().toSecsSinceEpoch(), nonce(0))));
}

void TestServerAccess::nonceOutlivesAClockSetBack()
{
    test::ManualClock clock;
    InternalAuth auth(Secret(QByteArrayView(secret)), clock);
    const QDateTime before = clock.now();
    const auto request = signedRequest(before.toSecsSinceEpoch(), "nonce-0001");
    QVERIFY(auth.check(request));
    clock.setNow(before.addDays(1));
    QVERIFY(!auth.check(request));
    clock.setNow(before);
    QCOMPARE(auth.check(request).error(), AuthFailure::Replayed);
}

void TestServerAccess::budgets()
{
    test::ManualClock clock;
    clock.advance(seconds(1));
    ClientBudget budget({.startsPerMinute = 2, .errorsPerMinute = 3}, clock);
    QVERIFY(budget.takeStart("a"));
    QVERIFY(budget.takeStart("a"));
    QVERIFY(!budget.takeStart("a"));
    QCOMPARE(budget.secondsLeft("a"), 60);
    clock.advance(seconds(59));
    QVERIFY(!budget.takeStart("a"));
    QCOMPARE(budget.secondsLeft("a"), 1);
    clock.advance(seconds(1));
    QVERIFY(budget.takeStart("a"));
    for (int i = 0; i < 3; ++i) {
        QVERIFY(!budget.isExhausted("a"));
        budget.noteError("a");
    }
    QVERIFY(budget.isExhausted("a"));
    clock.advance(seconds(60));
    QVERIFY(!budget.isExhausted("a"));
}

void TestServerAccess::budgetIsPerClientAndBounded()
{
    test::ManualClock clock;
    clock.advance(seconds(1));
    ClientBudget budget({.startsPerMinute = 1, .errorsPerMinute = 1}, clock);
    for (int i = 0; i < ClientBudget::clientLimit; ++i)
        QVERIFY(budget.takeStart(QByteArray::number(i)));
    QVERIFY2(budget.takeStart("the next"), "all others are counted as one");
    QVERIFY(!budget.takeStart("and the next"));
    clock.advance(seconds(61));
    QVERIFY(budget.takeStart("another"));
    QVERIFY(budget.takeStart("and another"));
}

QTEST_APPLESS_MAIN(TestServerAccess)
#include "tst_server_access.moc"
