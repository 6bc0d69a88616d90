// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/e2e/backgroundprocess.h"

#include <QFile>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>

using namespace console::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Posts and waits for the answer's body; empty when the connection ended without one.
QByteArray post(quint16 port, const QByteArray &target, const QByteArray &body)
{
    QTcpSocket socket;
    QByteArray received;
    QObject::connect(&socket, &QTcpSocket::readyRead, &socket, [&] { received += socket.readAll(); });
    socket.connectToHost(u"127.0.0.1"_s, port);
    socket.write("POST " + target + " HTTP/1.1\r\nHost: localhost:" + QByteArray::number(port) +
                 "\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: " +
                 QByteArray::number(body.size()) + "\r\n\r\n" + body);
    (void)QTest::qWaitFor([&] { return socket.state() == QAbstractSocket::UnconnectedState; }, 30'000);
    return received.mid(received.indexOf("\r\n\r\n") + 4);
}

const QByteArray start = "/proxy?Action=StartVoiceChat";
const QByteArray assistant = R"({"SceneID":"Assistant"})";

} // namespace

class TestE2eServe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void examplesPassTheAuthentication_data();
    void examplesPassTheAuthentication();
    void requestUnderWayGetsItsAnswer();
    void roomsAreKeptWhenToldSo();
    void takenPortNamesItsHolder();
    void wrongUsage_data();
    void wrongUsage();
    void unsafeAddressesAreRefused();

private:
    [[nodiscard]] static quint16 portOf(BackgroundProcess &server)
    {
        return static_cast<quint16>(QUrl(server.waitFor(u"url"_s)).port());
    }
    const QStringList m_serve{u"--json"_s, u"serve"_s, u"--port"_s, u"0"_s, u"--credential"_s, u"sandbox"_s};
};

void TestE2eServe::examplesPassTheAuthentication_data()
{
    QTest::addColumn<QString>("interpreter");
    QTest::addColumn<QString>("script");
    QTest::newRow("Python") << u"python3"_s << u"internal_auth.py"_s;
    QTest::newRow("JavaScript") << u"node"_s << u"internal_auth.mjs"_s;
}

void TestE2eServe::examplesPassTheAuthentication()
{
    QFETCH(QString, interpreter);
    QFETCH(QString, script);
    const QString program = QStandardPaths::findExecutable(interpreter);
    QVERIFY2(!program.isEmpty(), "scripts/setup test installs it");
    const CtlProcess ctl;
    QFile secret(ctl.dataDir().filePath(u"secret"_s));
    QVERIFY(secret.open(QIODevice::WriteOnly));
    secret.write("0123456789abcdef-madeup\n");
    secret.close();
    BackgroundProcess server(
        ctl, m_serve + QStringList{u"--endpoint"_s, u"sandbox"_s, u"--internal-secret-file"_s, secret.fileName()});
    const QString url = QString(server.waitFor(u"url"_s) + u"/proxy?Action=StartVoiceChat"_s);
    const auto ask = [&](const QString &secretFile) {
        QProcess client;
        client.start(program, {QStringLiteral(CONSOLE_SOURCE_DIR "/docs/examples/") + script, url, secretFile,
                               QString::fromUtf8(assistant)});
        client.waitForFinished();
        return client.readAllStandardOutput();
    };
    QVERIFY(ask(secret.fileName()).contains(R"("Result":"ok")"));
    QFile other(ctl.dataDir().filePath(u"other"_s));
    QVERIFY(other.open(QIODevice::WriteOnly));
    other.write("another-secret-of-enough-length");
    other.close();
    QVERIFY(!ask(other.fileName()).contains("Result"));
}

void TestE2eServe::requestUnderWayGetsItsAnswer()
{
    const CtlProcess ctl;
    BackgroundProcess sandbox(ctl, {u"--json"_s, u"sandbox"_s, u"--latency"_s, u"700"_s});
    BackgroundProcess server(ctl, m_serve + QStringList{u"--endpoint"_s, sandbox.waitFor(u"url"_s)});
    const quint16 port = portOf(server);
    QTcpSocket client;
    QByteArray received;
    connect(&client, &QTcpSocket::readyRead, &client, [&] { received += client.readAll(); });
    client.connectToHost(u"127.0.0.1"_s, port);
    client.write("POST " + start + " HTTP/1.1\r\nHost: localhost:" + QByteArray::number(port) +
                 "\r\nContent-Type: application/json\r\nContent-Length: 23\r\n\r\n" + assistant);
    // Written down means that it is on its way.
    QTRY_COMPARE_WITH_TIMEOUT(ctl.run({u"--json"_s, u"rooms"_s, u"list"_s}).out.count('\n'), 1, 30'000);
    QCOMPARE(server.terminate(), 0);
    QTRY_VERIFY(received.contains(R"("Result":"ok")"));
    QCOMPARE(ctl.run({u"--json"_s, u"rooms"_s, u"list"_s}).out, QByteArray());
}

void TestE2eServe::roomsAreKeptWhenToldSo()
{
    const CtlProcess ctl;
    BackgroundProcess server(ctl, m_serve + QStringList{u"--endpoint"_s, u"sandbox"_s, u"--on-exit"_s, u"keep"_s});
    QVERIFY(post(portOf(server), start, assistant).contains(R"("Result":"ok")"));
    QCOMPARE(server.terminate(), 0);
    const QByteArray rooms = ctl.run({u"--json"_s, u"rooms"_s, u"list"_s}).out;
    QCOMPARE(rooms.count('\n'), 1);
    QVERIFY(rooms.contains("running"));
}

void TestE2eServe::takenPortNamesItsHolder()
{
    QTcpServer taken;
    QVERIFY(taken.listen(QHostAddress(QHostAddress::LocalHost)));
    const CtlProcess ctl;
    const CtlRun run =
        ctl.run({u"serve"_s, u"--port"_s, QString::number(taken.serverPort()), u"--endpoint"_s, u"sandbox"_s});
    QCOMPARE(run.exitCode, 3);
    const QByteArray holder =
        "tst_e2e_serve (" + QByteArray::number(QCoreApplication::applicationPid()) + ") listens there";
    QVERIFY2(run.err.contains(holder), run.err.constData());
}

void TestE2eServe::wrongUsage_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("positional") << QStringList{u"Custom"_s};
    QTest::newRow("port") << QStringList{u"--port"_s, u"70000"_s};
    QTest::newRow("host") << QStringList{u"--host"_s, u"example.com"_s};
    QTest::newRow("half of TLS") << QStringList{u"--certificate"_s, u"a.pem"_s};
    QTest::newRow("on exit") << QStringList{u"--on-exit"_s, u"maybe"_s};
    QTest::newRow("starts") << QStringList{u"--starts-per-minute"_s, u"0"_s};
}

void TestE2eServe::wrongUsage()
{
    QFETCH(QStringList, options);
    const CtlRun run = CtlProcess().run(QStringList{u"serve"_s} + options);
    QCOMPARE(run.exitCode, 2);
    QVERIFY(!run.err.isEmpty());
}

void TestE2eServe::unsafeAddressesAreRefused()
{
    const CtlRun run =
        CtlProcess().run({u"serve"_s, u"--host"_s, u"0.0.0.0"_s, u"--port"_s, u"0"_s, u"--endpoint"_s, u"sandbox"_s});
    QCOMPARE(run.exitCode, 3);
    QVERIFY2(run.err.contains("internal authentication"), run.err.constData());
    const CtlRun star =
        CtlProcess().run({u"serve"_s, u"--allow-origin"_s, u"*"_s, u"--port"_s, u"0"_s, u"--endpoint"_s, u"sandbox"_s});
    QCOMPARE(star.exitCode, 3);
    QVERIFY2(star.err.contains("no origin"), star.err.constData());
}

QTEST_GUILESS_MAIN(TestE2eServe)
#include "tst_e2e_serve.moc"
