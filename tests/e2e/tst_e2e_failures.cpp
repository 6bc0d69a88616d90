// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every way an upstream can fail, through the real program: message, exit code and recorded Exchange.

#include "tests/e2e/ctlprocess.h"
#include "tests/support/fakeupstream.h"

#include <QSignalSpy>
#include <QTest>

#include <csignal>

using namespace Qt::Literals::StringLiterals;
using namespace console::test;

class TestE2eFailures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void succeedsWithItsOwnVerification();
    void behaviours_data();
    void behaviours();
    void answers_data();
    void answers();
    void nobodyListens();
    void hostDoesNotExist();
    void certificates_data();
    void certificates();
    void interrupted();
    void startWithoutAnswerCountsAsRunning();

private:
    [[nodiscard]] static QStringList start(const FakeUpstream &upstream)
    {
        return {u"--json"_s,    u"start"_s, u"Assistant"_s, u"--endpoint"_s, upstream.url().toString(),
                u"--timeout"_s, u"3"_s};
    }
};

void TestE2eFailures::succeedsWithItsOwnVerification()
{
    FakeUpstream upstream;
    upstream.account("AKLTmadeupmadeupmadeup", "c2VjcmV0LW1hZGUtdXA=", "STSmadeup");
    CtlProcess ctl;
    ctl.setKeys(u"AKLTmadeupmadeupmadeup"_s, u"c2VjcmV0LW1hZGUtdXA="_s, u"STSmadeup"_s);
    const CtlRun run = ctl.run(start(upstream));
    QVERIFY2(run.exitCode == 0, run.err.constData());
    QCOMPARE(upstream.requests().size(), 1);
    ctl.setKeys(u"AKLTmadeupmadeupmadeup"_s, u"wrong"_s, u"STSmadeup"_s);
    const CtlRun wrong = ctl.run(start(upstream));
    QCOMPARE(wrong.exitCode, 1);
    QCOMPARE(wrong.json()[u"error"][u"code"].toString(), u"SignatureDoesNotMatch"_s);
}

void TestE2eFailures::behaviours_data()
{
    QTest::addColumn<int>("behaviour");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("part");
    const auto row = [](const char *name, Behaviour behaviour, int exitCode, const QString &kind, const QString &part) {
        QTest::newRow(name) << static_cast<int>(behaviour) << exitCode << kind << part;
    };
    row("slow", Behaviour::AnswerSlowly, 0, {}, u"succeeded"_s);
    row("late", Behaviour::AnswerLate, 0, {}, u"succeeded"_s);
    row("reset", Behaviour::Reset, 4, u"transport"_s, u"connection was lost"_s);
    row("close", Behaviour::Close, 4, u"transport"_s, u"connection was lost"_s);
    row("half a body", Behaviour::HalfBody, 4, u"transport"_s, u"cut short"_s);
    row("length too long", Behaviour::LengthTooLong, 4, u"transport"_s, u"cut short"_s);
    row("length too short", Behaviour::LengthTooShort, 4, u"unreadable"_s, u"cut short"_s);
    row("chunks cut off", Behaviour::ChunksCutOff, 4, u"transport"_s, u"cut short"_s);
    row("html", Behaviour::Html, 1, u"unreadable"_s, u"web page"_s);
    row("empty", Behaviour::EmptyBody, 1, u"unreadable"_s, u"empty"_s);
    row("redirect", Behaviour::Redirect, 1, u"unreadable"_s, u"redirects"_s);
    row("endless", Behaviour::Endless, 4, u"transport"_s, u"too large"_s);
    row("never", Behaviour::Never, 4, u"transport"_s, u"No answer in time"_s);
}

void TestE2eFailures::behaviours()
{
    QFETCH(int, behaviour);
    QFETCH(int, exitCode);
    QFETCH(QString, kind);
    QFETCH(QString, part);
    FakeUpstream upstream;
    upstream.behave(static_cast<Behaviour>(behaviour));
    const CtlProcess ctl;
    const CtlRun run = ctl.run(start(upstream));
    QVERIFY2(run.exitCode == exitCode, run.err.constData());
    QVERIFY2(QString::fromUtf8(run.err).contains(part), run.err.constData());
    QCOMPARE(run.json()[u"ok"].toBool(), exitCode == 0);
    QVERIFY(run.json()[u"request"].isObject());
    // A chunked answer that breaks off is told by Qt or, if Qt takes it for whole, by its text.
    if (static_cast<Behaviour>(behaviour) != Behaviour::ChunksCutOff)
        QCOMPARE(run.json()[u"error"][u"kind"].toString(), kind);
    // Whatever happened on the way, a start is sent once.
    QCOMPARE(upstream.requests().size(), 1);
}

void TestE2eFailures::answers_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("part");
    const auto row = [](const char *name, int status, const QByteArray &body, const QString &part) {
        QTest::newRow(name) << status << body << part;
    };
    row("known error", 403,
        R"({"ResponseMetadata":{"RequestId":"R1","Error":{"Code":"AccessDenied","CodeN":100013,"Message":"m"}}})",
        u"AccessDenied (100013): m"_s);
    row("unknown error", 400, R"({"ResponseMetadata":{"Error":{"Code":"New","Message":"m"}}})",
        u"not in the dictionary"_s);
    row("500 with an envelope", 500,
        R"({"ResponseMetadata":{"Error":{"Code":"InternalError","CodeN":100014,"Message":"m"}}})",
        u"InternalError (100014)"_s);
    row("500 with text", 500, "oops", u"not valid JSON"_s);
    row("JSON of somebody else", 200, R"({"hello":1})", u"no ResponseMetadata"_s);
}

void TestE2eFailures::answers()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, part);
    FakeUpstream upstream;
    upstream.answer(status, body);
    const CtlRun run = CtlProcess().run(start(upstream));
    QVERIFY2(run.exitCode == 1, run.err.constData());
    QVERIFY2(QString::fromUtf8(run.err).contains(part), run.err.constData());
    QCOMPARE(run.json()[u"response"][u"status"].toInt(), status);
}

void TestE2eFailures::nobodyListens()
{
    QString url;
    {
        const FakeUpstream upstream;
        url = upstream.url().toString();
    }
    const CtlProcess ctl;
    const CtlRun run = ctl.run({u"--json"_s, u"start"_s, u"Assistant"_s, u"--endpoint"_s, url});
    QCOMPARE(run.exitCode, 4);
    QVERIFY2(run.err.contains("connection was refused"), run.err.constData());
    QCOMPARE(run.json()[u"error"][u"reason"].toString(), u"connection-refused"_s);
    // Nothing can be running there.
    const CtlRun stop = ctl.run({u"stop"_s, u"Assistant"_s});
    QCOMPARE(stop.exitCode, 0);
    QVERIFY2(stop.err.contains("does not run: its start failed"), stop.err.constData());
}

void TestE2eFailures::hostDoesNotExist()
{
    const CtlRun run =
        CtlProcess().run({u"--json"_s, u"start"_s, u"Assistant"_s, u"--endpoint"_s, u"https://nowhere.invalid"_s});
    QCOMPARE(run.exitCode, 4);
    QVERIFY2(run.err.contains("host was not found"), run.err.constData());
}

void TestE2eFailures::certificates_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("part");
    QTest::newRow("self-signed") << u"selfsigned.pem"_s << u"certificate-untrusted"_s << u"not trusted"_s;
    QTest::newRow("unknown authority") << u"valid.pem"_s << u"certificate-untrusted"_s << u"not trusted"_s;
    // Expired and made out to another host take an authority that is trusted: tst_transport_tls.
}

void TestE2eFailures::certificates()
{
    QFETCH(QString, certificate);
    QFETCH(QString, reason);
    QFETCH(QString, part);
    FakeUpstream upstream;
    const QString tls = QStringLiteral(CONSOLE_TEST_DATA "/tls/");
    QVERIFY(upstream.useTls(tls + certificate, tls + u"server.key"_s));
    const CtlRun run = CtlProcess().run(start(upstream));
    QCOMPARE(run.exitCode, 4);
    QCOMPARE(run.json()[u"error"][u"reason"].toString(), reason);
    QVERIFY2(QString::fromUtf8(run.err).contains(part), run.err.constData());
    QVERIFY(upstream.requests().isEmpty());
}

void TestE2eFailures::interrupted()
{
    FakeUpstream upstream;
    upstream.behave(Behaviour::Never);
    const CtlProcess ctl;
    QProcess process;
    const QSignalSpy received(&upstream, &FakeUpstream::received);
    ctl.start(process, {u"--json"_s, u"start"_s, u"Assistant"_s, u"--endpoint"_s, upstream.url().toString()});
    QTRY_COMPARE(received.count(), 1);
    ::kill(static_cast<pid_t>(process.processId()), SIGINT);
    QTRY_COMPARE(process.state(), QProcess::NotRunning);
    QCOMPARE(process.exitCode(), 130);
    const CtlRun run{.exitCode = 130, .out = process.readAllStandardOutput(), .err = process.readAllStandardError()};
    QVERIFY2(run.err.contains("cancelled"), run.err.constData());
    QCOMPARE(run.json()[u"error"][u"kind"].toString(), u"transport"_s);
}

void TestE2eFailures::startWithoutAnswerCountsAsRunning()
{
    FakeUpstream upstream;
    upstream.behaveOnce(Behaviour::Close);
    const CtlProcess ctl;
    const CtlRun lost = ctl.run(start(upstream));
    QCOMPARE(lost.exitCode, 4);
    QVERIFY2(lost.err.contains("voicechatctl stop Assistant"), lost.err.constData());
    const CtlRun stopped = ctl.run({u"--json"_s, u"stop"_s, u"Assistant"_s});
    QVERIFY2(stopped.exitCode == 0, stopped.err.constData());
    QCOMPARE(upstream.requests().size(), 2);
}

QTEST_GUILESS_MAIN(TestE2eFailures)
#include "tst_e2e_failures.moc"
