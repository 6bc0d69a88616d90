// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// `check` and `start --wait` through the real program: what an upstream says, and what is made of it.

#include "tests/e2e/ctlprocess.h"
#include "tests/support/fakeupstream.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace console::test;

class TestE2ePreflight : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void goodSceneOnAGoodService();
    void wrongKey();
    void skewedClock();
    void agentInTheRoom();
    void nobodyListens();
    void brokenScene();
    void withoutAKey();
    void offline();
    void wrongUsage();
    void waitsForTheAgent();
    void waitsInVain();

private:
    [[nodiscard]] QStringList check(const QStringList &more = {}) const
    {
        return QStringList{u"--json"_s,    u"check"_s, u"Assistant"_s, u"--endpoint"_s, m_upstream->url().toString(),
                           u"--timeout"_s, u"5"_s} +
               more;
    }
    [[nodiscard]] static QString verdict(const CtlRun &run, const QString &check);
    /// What GetRoomOnlineUsers answers, with a Date so far from now.
    void answerUsers(const QByteArray &users, int aheadSeconds = 0);
    [[nodiscard]] QList<QJsonObject> objects(const CtlRun &run) const;

    std::unique_ptr<FakeUpstream> m_upstream;
    std::unique_ptr<CtlProcess> m_ctl;
};

void TestE2ePreflight::init()
{
    m_upstream = std::make_unique<FakeUpstream>();
    m_upstream->account("AKLTmadeupmadeupmadeup", "c2VjcmV0LW1hZGUtdXA=");
    m_ctl = std::make_unique<CtlProcess>();
    m_ctl->setKeys(u"AKLTmadeupmadeupmadeup"_s, u"c2VjcmV0LW1hZGUtdXA="_s);
}

QString TestE2ePreflight::verdict(const CtlRun &run, const QString &check)
{
    const QJsonArray checks = run.json()[u"checks"].toArray();
    for (const QJsonValue &one : checks) {
        if (one[u"check"].toString() == check)
            return one[u"verdict"].toString();
    }
    return {};
}

void TestE2ePreflight::answerUsers(const QByteArray &users, int aheadSeconds)
{
    const QByteArray date =
        QLocale::c()
            .toString(QDateTime::currentDateTimeUtc().addSecs(aheadSeconds), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s)
            .toLatin1();
    m_upstream->answer(200,
                       R"({"ResponseMetadata":{"RequestId":"r"},"Result":{"RoomExists":true,"VisibleUserList":[)" +
                           users + R"(],"InvisibleUserList":[]}})",
                       {{"Date", date}});
}

QList<QJsonObject> TestE2ePreflight::objects(const CtlRun &run) const
{
    QList<QJsonObject> objects;
    for (const QByteArray &line : run.out.split('\n')) {
        if (!line.isEmpty())
            objects.append(QJsonDocument::fromJson(line).object());
    }
    return objects;
}

void TestE2ePreflight::goodSceneOnAGoodService()
{
    answerUsers("");
    const CtlRun run = m_ctl->run(check());
    QVERIFY2(run.exitCode == 0, run.err.constData());
    QCOMPARE(run.json()[u"ok"].toBool(), true);
    QCOMPARE(verdict(run, u"key"_s), u"passed"_s);
    QCOMPARE(verdict(run, u"clock"_s), u"passed"_s);
    QCOMPARE(verdict(run, u"room"_s), u"skipped"_s);
    QCOMPARE(m_upstream->requests().size(), 1);
    QVERIFY(m_upstream->lastRequest().target.contains("Action=GetRoomOnlineUsers"));
}

void TestE2ePreflight::wrongKey()
{
    m_ctl->setKeys(u"AKLTmadeupmadeupmadeup"_s, u"wrong"_s);
    const CtlRun run = m_ctl->run(check());
    QCOMPARE(run.exitCode, 1);
    QCOMPARE(verdict(run, u"key"_s), u"failed"_s);
    QCOMPARE(verdict(run, u"service"_s), u"passed"_s);
    QVERIFY(run.err.contains("Failed: Key:"));
    QCOMPARE(m_upstream->requests().size(), 1);
}

void TestE2ePreflight::skewedClock()
{
    answerUsers("", 90);
    CtlRun run = m_ctl->run(check());
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(verdict(run, u"clock"_s), u"warning"_s);
    answerUsers("", -600);
    run = m_ctl->run(check());
    QCOMPARE(run.exitCode, 1);
    QCOMPARE(verdict(run, u"clock"_s), u"failed"_s);
    QVERIFY2(run.err.contains("fast"), run.err.constData());
}

void TestE2ePreflight::agentInTheRoom()
{
    answerUsers(R"("voiceChat_user_1")");
    const CtlRun run = m_ctl->run(check({u"--room"_s, u"room-1"_s}));
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(verdict(run, u"room"_s), u"warning"_s);
    QVERIFY(run.err.contains("voiceChat_user_1"));
    QVERIFY(m_upstream->lastRequest().target.contains("RoomId=room-1"));
}

void TestE2ePreflight::nobodyListens()
{
    m_upstream->close();
    const CtlRun run = m_ctl->run({u"--json"_s, u"check"_s, u"Assistant"_s, u"--endpoint"_s, u"http://127.0.0.1:1"_s});
    QCOMPARE(run.exitCode, 1);
    QCOMPARE(verdict(run, u"service"_s), u"failed"_s);
    QCOMPARE(verdict(run, u"key"_s), u"skipped"_s);
}

void TestE2ePreflight::brokenScene()
{
    QTemporaryDir scenes;
    QFile file(scenes.filePath(u"Broken.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"VoiceChat":{"AppId":"a","AgentConfig":{"TargetUserId":["u"]},
        "Config":{"LLMConfig":{"Mode":"ArkV3"}}}})");
    file.close();
    answerUsers("");
    const CtlRun run = m_ctl->run({u"--json"_s, u"check"_s, u"Broken"_s, u"--scenes"_s, scenes.path(), u"--endpoint"_s,
                                   m_upstream->url().toString()});
    QCOMPARE(run.exitCode, 1);
    QCOMPARE(verdict(run, u"model"_s), u"failed"_s);
    QCOMPARE(verdict(run, u"key"_s), u"passed"_s);
}

void TestE2ePreflight::withoutAKey()
{
    m_ctl->removeKeys();
    const CtlRun run = m_ctl->run(check({u"--credential"_s, u"environment"_s}));
    QCOMPARE(run.exitCode, 3);
    QCOMPARE(verdict(run, u"key"_s), u"failed"_s);
    QVERIFY(m_upstream->requests().isEmpty());
}

void TestE2ePreflight::offline()
{
    const CtlRun run = m_ctl->run(check({u"--offline"_s}));
    QVERIFY2(run.exitCode == 0, run.err.constData());
    QCOMPARE(verdict(run, u"service"_s), u"skipped"_s);
    QVERIFY(m_upstream->requests().isEmpty());
}

void TestE2ePreflight::wrongUsage()
{
    QCOMPARE(m_ctl->run({u"check"_s}).exitCode, 2);
    QCOMPARE(m_ctl->run({u"check"_s, u"NoSuchScene"_s}).exitCode, 3);
    QCOMPARE(m_ctl->run({u"start"_s, u"Assistant"_s, u"--wait"_s, u"soon"_s}).exitCode, 2);
}

void TestE2ePreflight::waitsForTheAgent()
{
    m_upstream->answer(200, R"({"ResponseMetadata":{"RequestId":"r"},"Result":"ok"})");
    answerUsers(R"("user","xiaoning")");
    const CtlRun run = m_ctl->run({u"--json"_s, u"start"_s, u"Assistant"_s, u"--user"_s, u"user"_s, u"--endpoint"_s,
                                   m_upstream->url().toString(), u"--wait"_s, u"20"_s});
    QVERIFY2(run.exitCode == 0, run.err.constData());
    const QList<QJsonObject> printed = objects(run);
    QCOMPARE(printed.size(), 2);
    QCOMPARE(printed.last()[u"ok"].toBool(), true);
    QCOMPARE(printed.last()[u"steps"][2][u"state"].toString(), u"done"_s);
}

void TestE2ePreflight::waitsInVain()
{
    m_upstream->answer(200, R"({"ResponseMetadata":{"RequestId":"r"},"Result":"ok"})");
    for (int i = 0; i < 3; ++i)
        answerUsers(R"("user")");
    const CtlRun run = m_ctl->run({u"--json"_s, u"start"_s, u"Assistant"_s, u"--user"_s, u"user"_s, u"--endpoint"_s,
                                   m_upstream->url().toString(), u"--wait"_s, u"2"_s});
    QCOMPARE(run.exitCode, 1);
    const QJsonObject last = objects(run).last();
    QCOMPARE(last[u"ok"].toBool(), false);
    QVERIFY(last[u"causes"].toArray().size() >= 7);
    QVERIFY(run.err.contains("VoiceChatRoleForRTC"));
}

QTEST_GUILESS_MAIN(TestE2ePreflight)
#include "tst_e2e_preflight.moc"
