// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/clock.h"
#include "core/base/whendone.h"
#include "core/http/httplistener.h"
#include "core/transport/curltransport.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace console;
using namespace console::http;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Keeps each request, and answers when the test says so.
class PatientHandler final : public RequestHandler
{
public:
    QFuture<HttpAnswer> handle(const HttpRequest &request, std::stop_token stop) override
    {
        requests.append(request);
        stops.push_back(std::move(stop));
        if (immediate)
            return readyFuture(*immediate);
        pending.emplace_back().start();
        return pending.back().future();
    }
    void answer(size_t index, const QByteArray &body)
    {
        pending.at(index).addResult(HttpAnswer{.status = 200, .headers = {}, .body = body});
        pending.at(index).finish();
    }

    std::optional<HttpAnswer> immediate;
    QList<HttpRequest> requests;
    std::vector<std::stop_token> stops;
    std::vector<QPromise<HttpAnswer>> pending;
};

/// A client that talks in bytes.
class RawClient
{
public:
    explicit RawClient(quint16 port)
    {
        m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
        QObject::connect(&m_socket, &QTcpSocket::readyRead, &m_socket, [this] { received += m_socket.readAll(); });
    }
    void send(const QByteArray &bytes) { m_socket.write(bytes); }
    QTcpSocket &socket() { return m_socket; }
    QByteArray received;

private:
    QTcpSocket m_socket;
};

constexpr auto simpleGet = "GET /x HTTP/1.1\r\nHost: h\r\n\r\n";

} // namespace

class TestHttpListener : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requestArrivesAsSent();
    void answerIsExactlyWhatWasGiven();
    void statusLines_data();
    void statusLines();
    void keepAliveServesSeveral();
    void connectionCloseIsHonoured();
    void requestsAreTakenOneAfterTheOther();
    void manyRequestsAtOnce();
    void bodyInPieces();
    void clientThatLeavesStopsItsRequest();
    void hundredClientsHangUp();
    void listenerGoesFirst();
    void handlerThatGivesUp();
    void headHasNoBody();
    void portInUse();
    void url();

private:
    SystemClock m_clock;
};

void TestHttpListener::requestArrivesAsSent()
{
    PatientHandler handler;
    handler.immediate = HttpAnswer{};
    HttpListener listener(handler);
    QVERIFY(listener.listen(QHostAddress::LocalHost, 0));
    RawClient client(listener.port());
    client.send("POST /proxy/%E4%B8%AD%20x?Action=StartVoiceChat&a=%20%2B+&b= HTTP/1.1\r\nHost: h\r\nX-One: a\r\n"
                "Content-Length: 5\r\n\r\na\0b\xff\n"_ba);
    QTRY_COMPARE(handler.requests.size(), 1);
    const HttpRequest &request = handler.requests.first();
    QCOMPARE(request.method, "POST");
    QCOMPARE(request.path, "/proxy/%E4%B8%AD%20x");
    QCOMPARE(request.query, "Action=StartVoiceChat&a=%20%2B+&b=");
    QCOMPARE(headerValue(request.headers, "x-one"), "a");
    QCOMPARE(request.body, "a\0b\xff\n"_ba);
    QVERIFY(request.peer.isLoopback());
}

void TestHttpListener::answerIsExactlyWhatWasGiven()
{
    PatientHandler handler;
    handler.immediate = HttpAnswer{.status = 401,
                                   .headers = {{.name = "Content-Type", .value = "application/json"},
                                               {.name = "X-Upstream-Status", .value = "401"}},
                                   .body = R"({"code":401,"message":"鉴权失败"})"};
    HttpListener listener(handler);
    QVERIFY(listener.listen(QHostAddress::LocalHost, 0));
    RawClient client(listener.port());
    client.send(simpleGet);
    const QByteArray expected =
        "HTTP/1.1 401 Unauthorized\r\nContent-Type: application/json\r\nX-Upstream-Status: 401\r\n"
        "Content-Length: 37\r\n\r\n" +
        handler.immediate->body;
    QTRY_COMPARE(client.received, expected);
}

void TestHttpListener::statusLines_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("200") << 200 << "HTTP/1.1 200 OK\r\n"_ba;
    QTest::newRow("404") << 404 << "HTTP/1.1 404 Not Found\r\n"_ba;
    QTest::newRow("413") << 413 << "HTTP/1.1 413 Payload Too Large\r\n"_ba;
    QTest::newRow("unlisted") << 299 << "HTTP/1.1 299 \r\n"_ba;
}

void TestHttpListener::statusLines()
{
    QFETCH(int, status);
    QFETCH(QByteArray, line);
    PatientHandler handler;
    handler.immediate = HttpAnswer{.status = status, .headers = {}, .body = {}};
    HttpListener listener(handler);
    QVERIFY(listener.listen(QHostAddress::LocalHost, 0));
    RawClient client(listener.port());
    client.send(simpleGet);
    QTRY_COMPARE(client.received, QByteArray(line + "Content-Length: 0\r\n\r\n"));
}

void TestHttpListener::keepAliveServesSeveral()
{
    PatientHandler handler;
    handler.immediate = HttpAnswer{.status = 200, .headers = {}, .body = "ok"};
    HttpListener listener(handler);
    QVERIFY(listener.listen(QHostAddress::LocalHost, 0));
    RawClient client(listener.port());
    for (int i = 1; i <= 5; ++i) {
        client.send(simpleGet);
        QTRY_COMPARE(client.received.count("\r\n\r\nok"), i);
    }
    QCOMPARE(client.socket().state(), QAbstractSocket::ConnectedState);
}

void TestHttpListener::connectionCloseIsHonoured()
{
    PatientHandler handler;
    handler.immediate = HttpAnswer{.status = 200, .headers = {}, .body = "ok"};
    HttpListener listener(handler);
    QVERIFY(listener.listen(QHostAddress::LocalHost, 0));
    RawClient client(listener.port());
    client.send("GET / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
    QTRY_VERIFY(client.received.endsWith("\r\n\r\nok"));
    QTRY_COMPARE(client.socket().state(), QAbstractSocket::UnconnectedState);
}

void TestHttpListener::requestsAreTakenOneAfterTheOther()
{
    PatientHandler handler;
    HttpListener listener(handler);
    QVERIFY(listener.listen(QHostAddress::LocalHost, 0));
    RawClient client(listener.port());
    client.send("GET /1 HTTP/1.1\r\nHost: h\r\n\r\nGET /2 HTTP/1.1\r\nHost: h\r\n\r\n");
    QTRY_COMPARE(handler.requests.size(), 1);
    QCOMPARE(handler.requests.first().path, "/1");
    handler.answer(0, "first");
    QTRY_COMPARE(handler.requests.size(), 2);
    QCOMPARE(handler.requests.last().path, "/2");
    handler.answer(1, "second");
    QTRY_VERIFY(client.received.endsWith("second"));
    QVERIFY(client.received.indexOf("first") < client.received.indexOf("second"));
}

void TestHttpListener::manyRequestsAtOnce()
{
    PatientHandler handler;
    handler.immediate = HttpAnswer{};
    HttpListener listener(handler);
    QVERIFY(listener.listen(QHostAddress::LocalHost, 0));
    RawClient client(listener.port());
    client.send(QByteArray(simpleGet).repeated(20'000));
    QTRY_COMPARE_WITH_TIMEOUT(handler.requests.size(), 20'000, 60'000);
}

void TestHttpListener::bodyInPieces()
{
    PatientHandler handler;
    handler.immediate = HttpAnswer{};
    HttpListener listener(handler);
    QVERIFY(listener.listen(QHostAddress::LocalHost, 0));
    RawClient client(listener.port());
    const QByteArray body(300'000, 'x');
    const QByteArray whole = "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 300000\r\n\r\n" + body;
    for (qsizetype at = 0; at < whole.size(); at += 20'011) {
        client.send(whole.sliced(at, std::min<qsizetype>(20'011, whole.size() - at)));
        QTRY_COMPARE(client.socket().bytesToWrite(), 0);
    }
    QTRY_COMPARE(handler.requests.size(), 1);
    QCOMPARE(handler.requests.first().body, body);
}

void TestHttpListener::clientThatLeavesStopsItsRequest()
{
    PatientHandler handler;
    HttpListener listener(handler);
    QVERIFY(listener.listen(QHostAddress::LocalHost, 0));
    RawClient leaving(listener.port());
    leaving.send(simpleGet);
    QTRY_COMPARE(handler.requests.size(), 1);
    RawClient staying(listener.port());
    staying.send(simpleGet);
    QTRY_COMPARE(handler.requests.size(), 2);

    leaving.socket().abort();
    QTRY_VERIFY(handler.stops.at(0).stop_requested());
    QVERIFY(!handler.stops.at(1).stop_requested());
    handler.answer(0, "too late");
    handler.answer(1, "ok");
    QTRY_VERIFY(staying.received.endsWith("ok"));
}

void TestHttpListener::hundredClientsHangUp()
{
    PatientHandler handler;
    HttpListener listener(handler);
    QVERIFY(listener.listen(QHostAddress::LocalHost, 0));
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 100; ++i) {
        clients.push_back(std::make_unique<RawClient>(listener.port()));
        // Half of them leave in the middle of their request, half while they wait for the answer.
        clients.back()->send(i % 2 == 0 ? simpleGet : "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 100\r\n\r\nhalf");
    }
    QTRY_COMPARE(handler.requests.size(), 50);
    // Some answers race with the hanging up.
    for (size_t i = 0; i < 10; ++i)
        handler.answer(i, "early");
    for (size_t i = 0; i < clients.size(); ++i) {
        if (i % 3 == 0)
            clients.at(i)->socket().abort();
        else
            clients.at(i)->socket().disconnectFromHost();
        if (i % 7 == 0)
            QCoreApplication::processEvents();
    }
    for (size_t i = 10; i < 30; ++i)
        handler.answer(i, "late");
    clients.clear();
    QTRY_VERIFY(std::ranges::all_of(handler.stops, &std::stop_token::stop_requested));
    for (size_t i = 30; i < 50; ++i)
        handler.answer(i, "much too late");

    RawClient after(listener.port());
    handler.immediate = HttpAnswer{.status = 200, .headers = {}, .body = "alive"};
    after.send(simpleGet);
    QTRY_VERIFY(after.received.endsWith("alive"));
}

void TestHttpListener::listenerGoesFirst()
{
    PatientHandler handler;
    auto listener = std::make_unique<HttpListener>(handler);
    QVERIFY(listener->listen(QHostAddress::LocalHost, 0));
    RawClient client(listener->port());
    client.send(simpleGet);
    QTRY_COMPARE(handler.requests.size(), 1);
    listener.reset();
    QVERIFY(handler.stops.at(0).stop_requested());
    handler.answer(0, "nobody listens");
    QTRY_COMPARE(client.socket().state(), QAbstractSocket::UnconnectedState);
    QVERIFY(client.received.isEmpty());
}

void TestHttpListener::handlerThatGivesUp()
{
    PatientHandler handler;
    HttpListener listener(handler);
    QVERIFY(listener.listen(QHostAddress::LocalHost, 0));
    RawClient client(listener.port());
    client.send(simpleGet);
    QTRY_COMPARE(handler.pending.size(), 1U);
    handler.pending.clear();
    QTRY_VERIFY(client.received.startsWith("HTTP/1.1 500 Internal Server Error\r\n"));
}

void TestHttpListener::headHasNoBody()
{
    PatientHandler handler;
    handler.immediate = HttpAnswer{.status = 200, .headers = {}, .body = "hidden"};
    HttpListener listener(handler);
    QVERIFY(listener.listen(QHostAddress::LocalHost, 0));
    RawClient client(listener.port());
    client.send("HEAD / HTTP/1.1\r\nHost: h\r\n\r\n");
    QTRY_COMPARE(client.received, "HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\n");
}

void TestHttpListener::portInUse()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    PatientHandler handler;
    HttpListener listener(handler);
    const auto listening = listener.listen(QHostAddress::LocalHost, other.serverPort());
    QVERIFY(!listening);
    QCOMPARE(listening.error().port, other.serverPort());
    QCOMPARE(listening.error().address, u"127.0.0.1"_s);
    QVERIFY(!listening.error().systemMessage.isEmpty());
    QCOMPARE(listener.port(), 0);
}

void TestHttpListener::url()
{
    PatientHandler handler;
    handler.immediate = HttpAnswer{.status = 200, .headers = {}, .body = "ok"};
    HttpListener listener(handler);
    QVERIFY(listener.url().isEmpty());
    QVERIFY(listener.listen(QHostAddress::LocalHost, 0));
    QCOMPARE(listener.url().toString(), u"http://127.0.0.1:%1"_s.arg(listener.port()));

    transport::CurlTransport transport(m_clock);
    const auto future = transport.send({.method = "POST", .url = listener.url(), .headers = {}, .body = "{}"}, {}, {});
    QTRY_VERIFY(future.isFinished());
    QCOMPARE(std::get<transport::TransportReply>(future.result().result).body, "ok");
}

QTEST_GUILESS_MAIN(TestHttpListener)
#include "tst_http_listener.moc"
