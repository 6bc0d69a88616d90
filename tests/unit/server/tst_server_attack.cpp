// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a hostile web page or program may try, over real sockets. The measure is always the same: the upstream was not
// asked, nothing was started, and the server still serves the page it is for.
#include "tests/unit/server/serverworld.h"

#include <QMessageAuthenticationCode>
#include <QProcess>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QSslSocket>
#include <QTimer>

#include <sys/resource.h>

using namespace console;
using namespace console::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray start = "/proxy?Action=StartVoiceChat";
const QByteArray body = R"({"SceneID":"Custom"})";
constexpr auto secret = "0123456789abcdef0123456789abcdef";

QByteArray request(const QByteArray &line, const QByteArray &headers, const QByteArray &content = body)
{
    return line + "\r\n" + headers + "Content-Length: " + QByteArray::number(content.size()) + "\r\n\r\n" + content;
}

QByteArray signedHeaders(const QByteArray &target, const QByteArray &content, qint64 at, const QByteArray &nonce)
{
    const QByteArray hash = QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex();
    const QByteArray text = "POST\n" + target + '\n' + QByteArray::number(at) + '\n' + nonce + '\n' + hash;
    return pageHeaders + "X-Internal-Timestamp: " + QByteArray::number(at) + "\r\nX-Internal-Nonce: " + nonce +
           "\r\nX-Internal-Signature: " +
           QMessageAuthenticationCode::hash(text, secret, QCryptographicHash::Sha256).toHex() + "\r\n";
}

} // namespace

class TestServerAttack : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requests_data();
    void requests();
    void preflightOfAForeignPage();
    void slowHead();
    void slowBody();
    void silentClient();
    void endlessHead();
    void endlessBody();
    void clientThatDoesNotRead();
    void authenticationIsDemanded();
    void onlyLoopbackIsOpen();
    void tlsOnly();
    void wildStartsAreHeldBack();
    void wrongRequestsUseUpThePatience();
    void tenThousandConnections();
    void clientsHangUp();

private:
    void stillServes(ServerWorld &world);
};

void TestServerAttack::stillServes(ServerWorld &world)
{
    QVERIFY(world.upstream.requests().isEmpty());
    QVERIFY(world.openStates().isEmpty());
    QCOMPARE(post(world.port(), start, body).status, 200);
    QCOMPARE(world.upstreamCalls("StartVoiceChat").size(), 1);
}

void TestServerAttack::requests_data()
{
    QTest::addColumn<QByteArray>("wire"); // PORT stands for the port.
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const QByteArray &wire, int status) {
        QTest::newRow(name) << wire << status;
    };
    const QByteArray host = "Host: localhost:PORT\r\n";
    const QByteArray json = "Content-Type: application/json\r\n";
    const QByteArray page = host + "Origin: http://localhost:3000\r\n" + json;
    const QByteArray line = "POST " + start + " HTTP/1.1";
    row("foreign origin", request(line, host + "Origin: https://evil.example\r\n" + json), 403);
    row("origin null", request(line, host + "Origin: null\r\n" + json), 403);
    row("origin without scheme", request(line, host + "Origin: localhost:3000\r\n" + json), 403);
    row("two origins", request(line, page + "Origin: https://evil.example\r\n"), 403);
    row("rebinding", request(line, "Host: evil.example:PORT\r\nOrigin: http://evil.example:PORT\r\n" + json), 403);
    row("rebinding without origin", request(line, "Host: evil.example:PORT\r\n" + json), 403);
    row("rebinding to all zeros", request(line, "Host: 0.0.0.0:PORT\r\n" + json), 403);
    row("form", request(line, host + "Content-Type: application/x-www-form-urlencoded\r\n"), 415);
    row("text", request(line, host + "Content-Type: text/plain\r\n"), 415);
    row("text of an allowed page",
        request(line, host + "Origin: http://localhost:3000\r\nContent-Type: text/plain\r\n"), 415);
    row("no type", request(line, host), 415);
    row("beacon of another site", request(line, host + json + "Sec-Fetch-Site: cross-site\r\n"), 403);
    row("GET", "GET " + start + " HTTP/1.1\r\n" + page + "\r\n", 405);
    row("method override", request("GET " + start + " HTTP/1.1", page + "X-HTTP-Method-Override: POST\r\n"), 405);
    row("PUT", request("PUT " + start + " HTTP/1.1", page), 405);
    row("unknown method", request("START " + start + " HTTP/1.1", page), 405);
    row("path with a tail", request("POST /proxyXYZ?Action=StartVoiceChat HTTP/1.1", page), 404);
    row("path with a slash", request("POST /proxy/?Action=StartVoiceChat HTTP/1.1", page), 404);
    row("doubled slash", request("POST //proxy?Action=StartVoiceChat HTTP/1.1", page), 404);
    row("dots", request("POST /x/../proxy?Action=StartVoiceChat HTTP/1.1", page), 404);
    row("encoded", request("POST /%70roxy?Action=StartVoiceChat HTTP/1.1", page), 404);
    row("encoded slash", request("POST /healthz%2f..%2fproxy?Action=StartVoiceChat HTTP/1.1", page), 404);
    row("semicolon", request("POST /proxy;x?Action=StartVoiceChat HTTP/1.1", page), 404);
    row("capitals", request("POST /PROXY?Action=StartVoiceChat HTTP/1.1", page), 404);
    row("whole URL", request("POST http://localhost:PORT" + start + " HTTP/1.1", page), 400);
    row("files", "GET /../../etc/passwd HTTP/1.1\r\n" + page + "\r\n", 404);
    row("tunnel", "CONNECT rtc.volcengineapi.com:443 HTTP/1.1\r\n" + page + "\r\n", 400);
    row("length and chunks", line + "\r\n" + page + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        400);
    row("two lengths", line + "\r\n" + page + "Content-Length: 0\r\nContent-Length: 20\r\n\r\n" + body, 400);
    row("two hosts", request(line, page + "Host: evil.example\r\n"), 400);
    row("folded header",
        line + "\r\n" + host + json + "X: a\r\n Origin: https://evil.example\r\nContent-Length: 20\r\n\r\n" + body,
        400);
    row("hidden in a body", "POST /nowhere HTTP/1.1\r\n" + page + "Content-Length: 0\r\nX: y\r\n\r\n", 404);
    row("old HTTP", request("POST " + start + " HTTP/1.0", page), 505);
    row("oversized head", request(line, page + "X: " + QByteArray(20'000, 'a') + "\r\n"), 431);
    row("many headers", request(line, page + QByteArray("X: y\r\n").repeated(100)), 431);
    row("oversized body", line + "\r\n" + page + "Content-Length: 2000000\r\n\r\n" + body, 413);
    row("TLS on a plain port", "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03"_ba + QByteArray(600, 'x'), 400);
    row("deep JSON", request(line, page, QByteArray("[").repeated(100'000)), 400);
    row("invalid UTF-8", request(line, page, "{\"SceneID\":\"\xff\xfe\"}"), 400);
    row("NUL in the scene", request(line, page, R"({"SceneID":"Custom\u0000"})"), 400);
    row("scene outside", request(line, page, R"({"SceneID":"../scenes/Custom"})"), 400);
}

void TestServerAttack::requests()
{
    QFETCH(QByteArray, wire);
    ServerWorld world;
    world.start();
    RawClient client(world.port());
    client.send(wire.replace("PORT", QByteArray::number(world.port())));
    const RawAnswer answer = client.wait();
    QTEST(answer.status, "status");
    QVERIFY2(!answer.json().isEmpty(), "refusals speak JSON");
    if (answer.header("Access-Control-Allow-Origin") != "")
        QCOMPARE(answer.header("Access-Control-Allow-Origin"), "http://localhost:3000"_ba);
    stillServes(world);
}

void TestServerAttack::preflightOfAForeignPage()
{
    ServerWorld world;
    world.start();
    QSignalSpy refused(&world.server, &server::EmbeddedServer::originRefused);
    const QByteArray question = "OPTIONS " + start +
                                " HTTP/1.1\r\nHost: localhost:" + QByteArray::number(world.port()) +
                                "\r\nAccess-Control-Request-Method: POST\r\nOrigin: ";
    RawClient foreign(world.port());
    foreign.send(question + "https://evil.example\r\n\r\n");
    QCOMPARE(foreign.wait().status, 403);
    QVERIFY(!foreign.received.contains("Access-Control-Allow-Origin"));
    QCOMPARE(refused.size(), 1);
    QCOMPARE(refused.first().first().toString(), u"https://evil.example"_s);
    // The operator lets it in, and nothing has to be started anew.
    world.server.allowOrigin(u"https://evil.example"_s);
    RawClient again(world.port());
    again.send(question + "https://evil.example\r\n\r\n");
    QCOMPARE(again.wait().status, 204);
}

void TestServerAttack::slowHead()
{
    ServerWorld world;
    world.start([](server::ServerSettings &settings) { settings.limits.headTime = std::chrono::milliseconds(200); });
    RawClient client(world.port());
    QTimer drip;
    connect(&drip, &QTimer::timeout, &client.socketContext(), [&] { client.send("X"); });
    client.send("POST /proxy HTTP/1.1\r\nX: ");
    drip.start(10);
    QCOMPARE(client.wait().status, 408);
    QTRY_VERIFY(client.isClosed());
    stillServes(world);
}

void TestServerAttack::slowBody()
{
    ServerWorld world;
    world.start([](server::ServerSettings &settings) { settings.limits.bodyTime = std::chrono::milliseconds(200); });
    RawClient client(world.port());
    QTimer drip;
    connect(&drip, &QTimer::timeout, &client.socketContext(), [&] { client.send(" "); });
    client.send("POST " + start + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n\r\n");
    drip.start(10);
    QCOMPARE(client.wait().status, 408);
    QTRY_VERIFY(client.isClosed());
    stillServes(world);
}

void TestServerAttack::silentClient()
{
    ServerWorld world;
    world.start([](server::ServerSettings &settings) { settings.limits.idleTime = std::chrono::milliseconds(100); });
    RawClient client(world.port());
    QTRY_COMPARE(world.server.connections(), 1);
    QTRY_VERIFY(client.isClosed());
    QTRY_COMPARE(world.server.connections(), 0);
}

void TestServerAttack::endlessHead()
{
    ServerWorld world;
    world.start();
    RawClient client(world.port());
    client.send("GET /");
    int sent = 0;
    while (client.answer().status == 0 && !client.isClosed() && sent < 1000) {
        client.send(QByteArray(4096, 'a'));
        QCoreApplication::processEvents();
        ++sent;
    }
    QVERIFY(sent < 1000);
    QTRY_VERIFY(client.isClosed());
    stillServes(world);
}

void TestServerAttack::endlessBody()
{
    ServerWorld world;
    world.start();
    RawClient client(world.port());
    client.send("POST " + start + " HTTP/1.1\r\nHost: localhost:" + QByteArray::number(world.port()) + "\r\n" +
                pageHeaders + "Transfer-Encoding: chunked\r\n\r\n");
    int sent = 0;
    while (client.answer().status == 0 && !client.isClosed() && sent < 10'000) {
        client.send("4000\r\n" + QByteArray(0x4000, ' ') + "\r\n");
        QCoreApplication::processEvents();
        ++sent;
    }
    QVERIFY2(sent < 10'000, "a body without end ends");
    QTRY_VERIFY(client.isClosed());
    stillServes(world);
}

void TestServerAttack::clientThatDoesNotRead()
{
    // Asks again and again and never reads: neither may its answers pile up without bound, nor its questions.
    ServerWorld world;
    world.start([](server::ServerSettings &settings) { settings.limits.idleTime = std::chrono::milliseconds(200); });
    QTcpSocket deaf;
    deaf.setReadBufferSize(1);
    deaf.connectToHost(QHostAddress(QHostAddress::LocalHost), world.port());
    QVERIFY(deaf.waitForConnected());
    const QByteArray ask =
        "GET /openapi.json HTTP/1.1\r\nHost: localhost:" + QByteArray::number(world.port()) + "\r\n\r\n";
    QSignalSpy served(&world.server, &server::EmbeddedServer::served);
    deaf.write(ask.repeated(20'000));
    QTRY_VERIFY(!served.isEmpty());
    // Nothing moves any more: its connection is idle, and closed.
    QTRY_COMPARE_WITH_TIMEOUT(world.server.connections(), 0, 30'000);
    QVERIFY2(served.size() < 10'000, "a client that does not read is not served on and on");
    deaf.abort();
    stillServes(world);
}

void TestServerAttack::authenticationIsDemanded()
{
    ServerWorld world;
    world.start({}, Secret(QByteArrayView(secret)));
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    const RawAnswer without = post(world.port(), start, body);
    QCOMPARE(without.status, 401);
    QCOMPARE(without.body, QByteArray(R"({"code":401,"message":"鉴权失败"})"));
    QCOMPARE(post(world.port(), "/getScenes", "{}").status, 401);
    const QByteArray good = signedHeaders(start, body, now, "nonce-00000001");
    QCOMPARE(post(world.port(), start, body, good).status, 200);
    QCOMPARE(post(world.port(), start, body, good).status, 401);
    QCOMPARE(post(world.port(), start, body, signedHeaders(start, body, now - 400, "nonce-00000002")).status, 401);
    QCOMPARE(post(world.port(), start, body, signedHeaders(start, body, now + 400, "nonce-00000003")).status, 401);
    QCOMPARE(post(world.port(), start + "&Version=2024-06-01", body, signedHeaders(start, body, now, "nonce-00000004"))
                 .status,
             401);
    QCOMPARE(
        post(world.port(), start, R"({"SceneID":"Other"})", signedHeaders(start, body, now, "nonce-00000005")).status,
        401);
    QCOMPARE(world.upstreamCalls("StartVoiceChat").size(), 1);
    RawClient health(world.port());
    health.send("GET /healthz HTTP/1.1\r\nHost: localhost:" + QByteArray::number(world.port()) + "\r\n\r\n");
    QCOMPARE(health.wait().status, 200);
}

void TestServerAttack::onlyLoopbackIsOpen()
{
    ServerWorld world;
    using Kind = server::ServerProblem::Kind;
    server::ServerSettings settings;
    settings.port = 0;
    settings.address = QHostAddress(QHostAddress::AnyIPv4);
    QCOMPARE(world.server.start(settings, {}).error().kind, Kind::NeedsSecret);
    QCOMPARE(world.server.start(settings, Secret("short")).error().kind, Kind::ShortSecret);
    QCOMPARE(world.server.start(settings, Secret(QByteArrayView(secret))).error().kind, Kind::NeedsTls);
    settings.certificateFile = world.folder.filePath(u"none.pem"_s);
    settings.keyFile = settings.certificateFile;
    QCOMPARE(world.server.start(settings, Secret(QByteArrayView(secret))).error().kind, Kind::BadCertificate);
    QVERIFY(!world.server.isRunning());
}

void TestServerAttack::tlsOnly()
{
    ServerWorld world;
    world.start([](server::ServerSettings &settings) {
        settings.certificateFile = QStringLiteral(CONSOLE_TEST_DATA "/tls/valid.pem");
        settings.keyFile = QStringLiteral(CONSOLE_TEST_DATA "/tls/server.key");
    });
    QSslSocket socket;
    socket.setPeerVerifyMode(QSslSocket::VerifyNone);
    socket.connectToHostEncrypted(u"127.0.0.1"_s, world.port());
    QSignalSpy encrypted(&socket, &QSslSocket::encrypted);
    QTRY_COMPARE(encrypted.size(), 1);
    socket.write(postText(world.port(), start, body, pageHeaders));
    QTRY_VERIFY(socket.bytesAvailable() > 0);
    QVERIFY(socket.readAll().startsWith("HTTP/1.1 200"));
    RawClient plain(world.port());
    plain.send(postText(world.port(), start, body, pageHeaders));
    QCOMPARE(plain.wait().status, 0);
    QCOMPARE(world.upstreamCalls("StartVoiceChat").size(), 1);
}

void TestServerAttack::wildStartsAreHeldBack()
{
    ServerWorld world;
    world.start([](server::ServerSettings &settings) { settings.budget.startsPerMinute = 3; });
    for (int i = 0; i < 3; ++i)
        QCOMPARE(post(world.port(), start, body).status, 200);
    const RawAnswer held = post(world.port(), start, body);
    QCOMPARE(held.status, 429);
    QVERIFY(held.header("Retry-After").toInt() > 0);
    QCOMPARE(world.upstreamCalls("StartVoiceChat").size(), 3);
    // Written otherwise it is the same action.
    QCOMPARE(post(world.port(), "/proxy?Version=2024-12-01&Action=Start%56oiceChat", body).status, 429);
    QCOMPARE(world.upstreamCalls("StartVoiceChat").size(), 3);
    QCOMPARE(post(world.port(), "/proxy?Action=StopVoiceChat", body).status, 200);
}

void TestServerAttack::wrongRequestsUseUpThePatience()
{
    ServerWorld world;
    world.start([](server::ServerSettings &settings) { settings.budget.errorsPerMinute = 5; });
    for (int i = 0; i < 5; ++i)
        QCOMPARE(post(world.port(), "/proxy", body).status, 400);
    QCOMPARE(post(world.port(), start, body).status, 429);
    QVERIFY(world.upstream.requests().isEmpty());
    // Another page is another client.
    QCOMPARE(post(world.port(), start, body, "Content-Type: application/json\r\n").status, 200);
}

void TestServerAttack::tenThousandConnections()
{
    // As many at once as this process may open files, ten thousand in all.
    rlimit files{};
    getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    setrlimit(RLIMIT_NOFILE, &files);
    const int atOnce = static_cast<int>(std::min<rlim_t>(files.rlim_cur, 24'000) / 2 - 200);
    QVERIFY(atOnce > 300);
    ServerWorld world;
    world.start();
    int opened = 0;
    while (opened < 10'000) {
        std::vector<std::unique_ptr<QTcpSocket>> crowd;
        for (int i = 0; i < std::min(atOnce, 2'000) && opened < 10'000; ++i, ++opened) {
            crowd.push_back(std::make_unique<QTcpSocket>());
            crowd.back()->connectToHost(QHostAddress(QHostAddress::LocalHost), world.port());
            if (i % 100 == 0)
                QCoreApplication::processEvents();
        }
        QTRY_VERIFY_WITH_TIMEOUT(world.server.connections() >= 256, 30'000);
        QCOMPARE(world.server.connections(), 256);
    }
    QTRY_COMPARE_WITH_TIMEOUT(world.server.connections(), 0, 30'000);
    stillServes(world);
}

void TestServerAttack::clientsHangUp()
{
    // Leaves at every moment of a call, against upstreams that answer, hang, break off and reset.
    ServerWorld world;
    world.start();
    constexpr int storm = 2'000;
    const std::array behaviours{Behaviour::Answer,     Behaviour::Never,    Behaviour::Reset,
                                Behaviour::AnswerLate, Behaviour::HalfBody, Behaviour::Close};
    QRandomGenerator random(4711);
    std::deque<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < storm; ++i) {
        const QByteArray session = "X-Session-Id: tab-" + QByteArray::number(i) + "\r\n";
        const QByteArray wire = postText(world.port(), start, body, pageHeaders + session);
        world.upstream.behave(behaviours[static_cast<size_t>(random.bounded(static_cast<int>(behaviours.size())))]);
        clients.push_back(std::make_unique<RawClient>(world.port()));
        clients.back()->send(random.bounded(3) > 0 ? wire : wire.left(random.bounded(wire.size())));
        for (int turns = random.bounded(20); turns > 0; --turns)
            QCoreApplication::processEvents();
        if (clients.size() > 40) {
            clients.front()->leave();
            clients.pop_front();
        }
    }
    world.upstream.behave(Behaviour::Answer);
    clients.clear();
    QTRY_COMPARE_WITH_TIMEOUT(world.server.connections(), 0, 60'000);
    // Every task the upstream was told to start is known, and what may still run is being stopped.
    QSet<QString> known;
    for (const WireRequest &call : world.upstreamCalls("StartVoiceChat")) {
        const QString task = QJsonDocument::fromJson(call.body).object()["TaskId"_L1].toString();
        const auto tasks = world.journal.tasksOf(*TaskId::parse(task));
        QVERIFY2(tasks && !tasks->isEmpty(), qPrintable(task));
        known.insert(task);
    }
    // How many get that far depends on the machine.
    QVERIFY2(known.size() > 10, qPrintable(QString::number(known.size())));
    QCOMPARE(world.journal.verify()->fault, rooms::Verification::Fault::None);
    QCOMPARE(post(world.port(), "/getScenes", "").status, 200);
}

QTEST_GUILESS_MAIN(TestServerAttack)
#include "tst_server_attack.moc"
