// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/http/requestreader.h"

#include <QTest>

using namespace console;
using namespace console::http;
using namespace Qt::Literals::StringLiterals;

namespace {

const HttpLimits small{.headBytes = 512, .headers = 8, .bodyBytes = 64};

QByteArray get(const QByteArray &target)
{
    return "GET " + target + " HTTP/1.1\r\nHost: h\r\n\r\n";
}

QByteArray post(const QByteArray &headers, const QByteArray &body)
{
    return "POST /x HTTP/1.1\r\nHost: h\r\n" + headers + "\r\n" + body;
}

} // namespace

class TestHttpRequestReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void oneAfterTheOther();
    void saysHowFarItIs();
    void waitsForContinue();
    void endlessLines();
};

void TestHttpRequestReader::reads_data()
{
    QTest::addColumn<QByteArray>("wire");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("no query") << get("/a/b") << "/a/b"_ba
                              << ""_ba
                              << ""_ba;
    QTest::newRow("query") << get("/p?Action=a%20b&x=?") << "/p"_ba
                           << "Action=a%20b&x=?"_ba
                           << ""_ba;
    QTest::newRow("nothing is decoded") << get("/%2e%2E//%00/../x") << "/%2e%2E//%00/../x"_ba
                                        << ""_ba
                                        << ""_ba;
    QTest::newRow("length") << post("Content-Length: 4\r\n", "a\0\r\n"_ba) << "/x"_ba
                            << ""_ba
                            << "a\0\r\n"_ba;
    QTest::newRow("length of nothing") << post("Content-Length: 0\r\n", "") << "/x"_ba
                                       << ""_ba
                                       << ""_ba;
    QTest::newRow("chunks") << post("Transfer-Encoding: chunked\r\n", "3\r\nabc\r\n1\r\nd\r\n0\r\n\r\n") << "/x"_ba
                            << ""_ba
                            << "abcd"_ba;
}

void TestHttpRequestReader::reads()
{
    QFETCH(QByteArray, wire);
    RequestReader whole(small);
    whole.feed(wire);
    RequestReader bytewise(small);
    for (const char byte : wire) {
        QVERIFY(!bytewise.take());
        bytewise.feed(QByteArray(1, byte));
    }
    for (RequestReader *reader : {&whole, &bytewise}) {
        const auto request = reader->take();
        QVERIFY2(request, reader->refusal() ? reader->refusal()->reason.constData() : "incomplete");
        QTEST(request->path, "path");
        QTEST(request->query, "query");
        QTEST(request->body, "body");
        QCOMPARE(headerValue(request->headers, "host"), "h"_ba);
        QVERIFY(!reader->hasBegun());
    }
}

void TestHttpRequestReader::refuses_data()
{
    QTest::addColumn<QByteArray>("wire");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const QByteArray &wire, int status) {
        QTest::newRow(name) << wire << status;
    };
    row("no HTTP", "hello there\r\n\r\n", 400);
    row("TLS", "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03"_ba, 400);
    row("HTTP/1.0", "GET / HTTP/1.0\r\nHost: h\r\n\r\n", 505);
    row("HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505);
    row("no host", "GET / HTTP/1.1\r\n\r\n", 400);
    row("two hosts", "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400);
    row("whole URL", get("http://localhost:3001/"), 400);
    row("star", "OPTIONS * HTTP/1.1\r\nHost: h\r\n\r\n", 400);
    row("authority", "CONNECT a:1 HTTP/1.1\r\nHost: h\r\n\r\n", 400);
    row("fragment", get("/a#b"), 400);
    row("backslash", get("/a\\b"), 400);
    row("space before the colon", "GET / HTTP/1.1\r\nHost : h\r\n\r\n", 400);
    row("header without a colon", "GET / HTTP/1.1\r\nHost: h\r\nX\r\n\r\n", 400);
    row("bare line feeds", "GET / HTTP/1.1\nHost: h\n\n", 400);
    row("bare carriage return", "GET / HTTP/1.1\r\nHost: h\rX: y\r\n\r\n", 400);
    row("folded header", "GET / HTTP/1.1\r\nHost: h\r\nX: a\r\n Y: b\r\n\r\n", 400);
    row("NUL in a header", "GET / HTTP/1.1\r\nHost: h\0x\r\n\r\n"_ba, 400);
    row("length and chunks", post("Content-Length: 3\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"), 400);
    row("chunks and length", post("Transfer-Encoding: chunked\r\nContent-Length: 3\r\n", "0\r\n\r\n"), 400);
    row("two lengths", post("Content-Length: 3\r\nContent-Length: 4\r\n", "abcd"), 400);
    row("the same length twice", post("Content-Length: 3\r\nContent-Length: 3\r\n", "abc"), 400);
    row("list of lengths", post("Content-Length: 3, 4\r\n", "abcd"), 400);
    row("negative length", post("Content-Length: -1\r\n", ""), 400);
    row("length with a sign", post("Content-Length: +3\r\n", "abc"), 400);
    row("length beyond 64 bits", post("Content-Length: 18446744073709551617\r\n", "a"), 400);
    row("chunked twice", post("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"), 400);
    row("unknown encoding", post("Transfer-Encoding: gzip\r\n", ""), 501);
    row("hidden encoding", post("Transfer-Encoding: xchunked\r\n", "0\r\n\r\n"), 501);
    row("encoding after chunked", post("Transfer-Encoding: chunked, gzip\r\n", "0\r\n\r\n"), 501);
    row("chunk size is no number", post("Transfer-Encoding: chunked\r\n", "zz\r\n"), 400);
    row("chunk size overflows", post("Transfer-Encoding: chunked\r\n", "ffffffffffffffffff\r\n"), 400);
    row("upgrade", "GET / HTTP/1.1\r\nHost: h\r\nConnection: upgrade\r\nUpgrade: websocket\r\n\r\n", 400);
    row("body too long", post("Content-Length: 65\r\n", ""), 413);
    row("chunks too long",
        post("Transfer-Encoding: chunked\r\n", "28\r\n" + QByteArray(40, 'a') + "\r\n28\r\n" + QByteArray(40, 'a')),
        413);
    row("head too long", "GET /" + QByteArray(600, 'a') + " HTTP/1.1\r\nHost: h\r\n\r\n", 431);
    row("header too long", "GET / HTTP/1.1\r\nHost: h\r\nX: " + QByteArray(600, 'a') + "\r\n\r\n", 431);
    row("too many headers", "GET / HTTP/1.1\r\nHost: h\r\n" + QByteArray("X: y\r\n").repeated(8) + "\r\n", 431);
}

void TestHttpRequestReader::refuses()
{
    QFETCH(QByteArray, wire);
    RequestReader whole(small);
    whole.feed(wire);
    RequestReader bytewise(small);
    for (const char byte : wire) {
        bytewise.feed(QByteArray(1, byte));
        QVERIFY(!bytewise.take());
    }
    for (RequestReader *reader : {&whole, &bytewise}) {
        QVERIFY(!reader->take());
        QVERIFY(reader->refusal());
        QTEST(reader->refusal()->status, "status");
        QVERIFY(!reader->refusal()->reason.isEmpty());
        reader->feed(get("/later"));
        QVERIFY2(!reader->take(), "nothing may be read behind a refusal");
    }
}

void TestHttpRequestReader::oneAfterTheOther()
{
    RequestReader reader(small);
    reader.feed(post("Content-Length: 3\r\n", "abc") + get("/2") + "GET /3");
    QCOMPARE(reader.take()->body, "abc"_ba);
    QCOMPARE(reader.take()->path, "/2"_ba);
    QVERIFY(!reader.take());
    reader.feed(" HTTP/1.1\r\nHost: h\r\n\r\n");
    QCOMPARE(reader.take()->path, "/3"_ba);
}

void TestHttpRequestReader::saysHowFarItIs()
{
    RequestReader reader(small);
    QVERIFY(!reader.hasBegun());
    reader.feed("P");
    QVERIFY(reader.hasBegun());
    QVERIFY(!reader.hasHead());
    reader.feed("OST / HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\n\r\n");
    QVERIFY(reader.hasHead());
    QVERIFY(!reader.wantsContinue());
}

void TestHttpRequestReader::waitsForContinue()
{
    RequestReader reader(small);
    reader.feed(post("Expect: 100-Continue\r\nContent-Length: 1\r\n", ""));
    QVERIFY(reader.wantsContinue());
    reader.feed("a");
    QVERIFY(!reader.wantsContinue());
    QCOMPARE(reader.take()->body, "a"_ba);
}

void TestHttpRequestReader::endlessLines()
{
    for (const QByteArray &beginning : {"GET /"_ba, "GET / HTTP/1.1\r\nHost: h\r\nX: "_ba, "GET / HTTP/1.1\r\nX"_ba}) {
        RequestReader reader(small);
        reader.feed(beginning);
        int fed = 0;
        for (; !reader.refusal() && fed < 2000; ++fed)
            reader.feed("a");
        QVERIFY2(fed < 600, "an endless line is not kept");
        QCOMPARE(reader.refusal()->status, 431);
    }
}

QTEST_APPLESS_MAIN(TestHttpRequestReader)
#include "tst_http_requestreader.moc"
