// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The commands that work on data alone: sign, token, validate.

#include "tests/e2e/ctlprocess.h"
#include "tests/support/testfiles.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace console::test;

namespace {

void vectorRows(const QString &file)
{
    QTest::addColumn<QJsonObject>("vector");
    const auto vectors = QJsonDocument::fromJson(testData(u"vectors/"_s + file))[u"vectors"].toArray();
    for (const QJsonValue &vector : vectors)
        QTest::newRow(qPrintable(vector[u"name"].toString())) << vector.toObject();
}

} // namespace

class TestE2eData : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sign_data();
    void sign();
    void signProblems_data();
    void signProblems();
    void token_data();
    void token();
    void tokenProblems();
    void validate();
    void validateShapes();
};

void TestE2eData::sign_data()
{
    vectorRows(u"signing.json"_s);
}

void TestE2eData::sign()
{
    QFETCH(QJsonObject, vector);
    QJsonObject input = vector[u"input"].toObject();
    input[u"mode"_s] = vector[u"mode"];
    const CtlRun run = CtlProcess().run({u"sign"_s}, QJsonDocument(input).toJson());
    QVERIFY2(run.exitCode == 0, run.err.constData());
    QCOMPARE(run.json(), vector[u"output"].toObject());
}

void TestE2eData::signProblems_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("hello");
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("no keys") << QByteArray(R"({"method":"GET"})");
}

void TestE2eData::signProblems()
{
    QFETCH(QByteArray, input);
    const CtlRun run = CtlProcess().run({u"sign"_s}, input);
    QCOMPARE(run.exitCode, 3);
    QVERIFY(!run.err.isEmpty());
    QVERIFY(run.out.isEmpty());
}

void TestE2eData::token_data()
{
    vectorRows(u"rtc_token.json"_s);
}

void TestE2eData::token()
{
    QFETCH(QJsonObject, vector);
    const CtlProcess ctl;
    const CtlRun made = ctl.run({u"token"_s}, QJsonDocument(vector[u"input"].toObject()).toJson());
    QVERIFY2(made.exitCode == 0, made.err.constData());
    QCOMPARE(made.json(), vector[u"output"].toObject());
    const CtlRun decoded = ctl.run({u"token"_s, u"--decode"_s, made.json()[u"token"].toString()});
    QCOMPARE(decoded.exitCode, 0);
    QCOMPARE(decoded.json(), vector[u"output"][u"parsedBack"].toObject());
}

void TestE2eData::tokenProblems()
{
    const CtlProcess ctl;
    const CtlRun bad = ctl.run({u"token"_s, u"--decode"_s, u"002nonsense"_s});
    QCOMPARE(bad.exitCode, 1);
    QVERIFY(bad.err.contains("not an RTC token") && bad.err.contains("001"));
    const QByteArray incomplete = R"({"appId":"a"})";
    QCOMPARE(ctl.run({u"token"_s}, incomplete).exitCode, 3);
}

void TestE2eData::validate()
{
    const QTemporaryDir dir;
    QFile file(dir.filePath(u"a.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\n  \"你\": 01,\n  \"b\" 2,\n}\n");
    file.close();
    const CtlProcess ctl;
    const CtlRun run = ctl.run({u"validate"_s, u"--syntax-only"_s, file.fileName()});
    QCOMPARE(run.exitCode, 1);
    const QByteArray path = file.fileName().toUtf8();
    QVERIFY2(run.err.contains(QByteArray(path + ":2:8: error: ")), run.err.constData());
    QVERIFY2(run.err.contains(QByteArray(path + ":3:6: error: ")), run.err.constData());
    QVERIFY(run.err.contains("(syntax)"));
    const CtlRun json = ctl.run({u"--json"_s, u"validate"_s, u"--syntax-only"_s, file.fileName()});
    const QByteArrayList lines = json.out.trimmed().split('\n');
    QVERIFY(lines.size() >= 3);
    const QJsonObject first = QJsonDocument::fromJson(lines.first()).object();
    QCOMPARE(first[u"line"].toInt(), 2);
    QCOMPARE(first[u"column"].toInt(), 8);
    QCOMPARE(first[u"severity"].toString(), u"error"_s);
    QCOMPARE(ctl.run({u"validate"_s, dir.filePath(u"none.json"_s)}).exitCode, 1);
}

void TestE2eData::validateShapes()
{
    const CtlProcess ctl;
    const QString scenes = QStringLiteral(CONSOLE_TEST_DATA "/scenes/");
    const CtlRun good = ctl.run(
        {u"validate"_s, scenes + u"rtc-aigc-demo_main_Custom.json"_s, scenes + u"voicechat_demo151_coze.json"_s});
    QVERIFY2(good.exitCode == 0, good.err.constData());
    const QString old = scenes + u"voicechat_old_shape_2024-06-01.json"_s;
    const CtlRun bad = ctl.run({u"validate"_s, old});
    QCOMPARE(bad.exitCode, 1);
    QVERIFY2(bad.err.contains(QByteArray(old.toUtf8() + ":4:3: error: ")), bad.err.constData());
    QCOMPARE(ctl.run({u"validate"_s, u"--syntax-only"_s, old}).exitCode, 0);

    // What start would refuse is an error here as well.
    const QTemporaryDir dir;
    QFile file(dir.filePath(u"Bad.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"VoiceChat\":{\"AppId\":\"\",\n\"RoomId\":\"room 7\"}}");
    file.close();
    const CtlRun room = ctl.run({u"validate"_s, file.fileName()});
    QCOMPARE(room.exitCode, 1);
    QVERIFY2(room.err.contains(":2:10: error: ") && room.err.contains("[/VoiceChat/RoomId] (start)"),
             room.err.constData());
}

QTEST_GUILESS_MAIN(TestE2eData)
#include "tst_e2e_data.moc"
