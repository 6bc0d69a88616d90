// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/scene/scene.h"
#include "tests/support/testfiles.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace console::scene;

namespace {

QString shapeName(ForeignShape shape)
{
    switch (shape) {
    case ForeignShape::FrontEndScene:
        return u"front-end"_s;
    case ForeignShape::StartBody:
        return u"body"_s;
    case ForeignShape::SceneFile:
        return u"scene file"_s;
    case ForeignShape::OldStartBody:
        return u"old body"_s;
    }
    return {};
}

/// The verdict on a file in a line, so that a failing row shows what it is.
QString verdict(const console::Result<Scene, SceneProblem> &scene)
{
    if (scene)
        return u"scene "_s + scene->name();
    if (const auto *foreign = std::get_if<ForeignShapeProblem>(&scene.error())) {
        return u"%1 at %2 (%3:%4)"_s.arg(shapeName(foreign->shape), foreign->evidence.value(0).toDotted())
            .arg(foreign->at.line)
            .arg(foreign->at.column);
    }
    if (const auto *section = std::get_if<SectionProblem>(&scene.error()))
        return u"%1 %2"_s.arg(section->missing ? u"missing"_s : u"no object"_s, section->pointer.toDotted());
    if (const auto *syntax = std::get_if<SyntaxProblem>(&scene.error()))
        return u"syntax %1:%2"_s.arg(syntax->errors.front().at.line).arg(syntax->errors.front().at.column);
    return u"not an object"_s;
}

} // namespace

class TestSceneParse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void realFiles_data();
    void realFiles();
    void texts_data();
    void texts();
    void oldBodyListsItsEvidence();
    void bodies_data();
    void bodies();
    void oldShapeInsideAScene_data();
    void oldShapeInsideAScene();
    void unknownMembersStay();
    void nameFallsBackToId();
};

void TestSceneParse::realFiles_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *file, const QString &expected) {
        QTest::newRow(file) << QString::fromLatin1(file) << expected;
    };
    row("rtc-aigc-demo_main_Custom.json", u"scene 自定义助手"_s);
    row("rtc-aigc-demo_fcf8b92_Custom.json", u"scene 自定义助手"_s);
    row("fork_dailingx_Custom.json", u"scene 自定义助手"_s);
    row("rtc-aigc-demo_68da8e2_frontend_Custom.json", u"front-end at agentConfig (10:3)"_s);
    row("rtc-aigc-demo_68da8e2_frontend_VirtualGirlfriend.json", u"front-end at agentConfig (10:3)"_s);
    row("voicechat_doc_subtitle_2024-12-01.json", u"body at Config (5:3)"_s);
    row("voicechat_embedded_demo_2024-12-01.json", u"body at Config (5:3)"_s);
    row("voicechat_demo151_coze.json", u"body at Config (5:3)"_s);
    row("voicechat_old_shape_2024-06-01.json", u"old body at UserId (4:3)"_s);
}

void TestSceneParse::realFiles()
{
    QFETCH(QString, file);
    QFETCH(QString, expected);
    QCOMPARE(verdict(Scene::parse(u"S"_s, console::test::testData(u"scenes/"_s + file))), expected);
}

void TestSceneParse::texts_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("empty") << QByteArray() << u"syntax 1:1"_s;
    QTest::newRow("list") << QByteArray("[]") << u"not an object"_s;
    QTest::newRow("no VoiceChat") << QByteArray("{}") << u"missing VoiceChat"_s;
    QTest::newRow("VoiceChat is a list") << QByteArray(R"({"VoiceChat":[]})") << u"no object VoiceChat"_s;
    QTest::newRow("RTCConfig is text") << QByteArray(R"({"RTCConfig":"x","VoiceChat":{}})") << u"no object RTCConfig"_s;
    QTest::newRow("only VoiceChat") << QByteArray(R"({"VoiceChat":{}})") << u"scene S"_s;
    QTest::newRow("BOM") << QByteArray("\xEF\xBB\xBF{\"VoiceChat\":{}}") << u"scene S"_s;
    QTest::newRow("broken") << QByteArray("{\n  \"VoiceChat\": {\"a\" 1}\n}") << u"syntax 2:20"_s;
    QTest::newRow("VoiceChat wins over old keys")
        << QByteArray(R"({"llmConfig":{},"VoiceChat":{"Config":{}}})") << u"scene S"_s;
}

void TestSceneParse::texts()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    QCOMPARE(verdict(Scene::parse(u"S"_s, text)), expected);
}

void TestSceneParse::oldBodyListsItsEvidence()
{
    const auto scene = Scene::parse(u"S"_s, console::test::testData(u"scenes/voicechat_old_shape_2024-06-01.json"_s));
    QVERIFY(!scene);
    QStringList places;
    for (const auto &pointer : std::get<ForeignShapeProblem>(scene.error()).evidence)
        places.append(pointer.toDotted());
    QCOMPARE(places,
             QStringList({u"UserId"_s, u"Config.BotName"_s, u"Config.ASRConfig.AppId"_s, u"Config.ASRConfig.Cluster"_s,
                          u"Config.TTSConfig.AppId"_s, u"Config.TTSConfig.Cluster"_s, u"Config.TTSConfig.VoiceType"_s,
                          u"Config.LLMConfig.UserMessages"_s, u"Config.LLMConfig.WelcomeSpeech"_s}));
}

void TestSceneParse::bodies_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("expected");
    QTest::newRow("subtitle page") << u"voicechat_doc_subtitle_2024-12-01.json"_s << QString();
    QTest::newRow("embedded") << u"voicechat_embedded_demo_2024-12-01.json"_s << QString();
    QTest::newRow("coze") << u"voicechat_demo151_coze.json"_s << QString();
    QTest::newRow("old") << u"voicechat_old_shape_2024-06-01.json"_s << u"old body"_s;
    QTest::newRow("front end") << u"rtc-aigc-demo_68da8e2_frontend_Custom.json"_s << u"front-end"_s;
    QTest::newRow("a whole scene") << u"rtc-aigc-demo_main_Custom.json"_s << u"scene file"_s;
}

void TestSceneParse::bodies()
{
    QFETCH(QString, file);
    QFETCH(QString, expected);
    const auto problem = foreignStartBody(console::json::Document::parse(console::test::testData(u"scenes/"_s + file)));
    QCOMPARE(problem ? shapeName(problem->shape) : QString(), expected);
}

void TestSceneParse::oldShapeInsideAScene_data()
{
    QTest::addColumn<QByteArray>("voiceChat");
    QTest::addColumn<QString>("first"); // piece of evidence
    QTest::newRow("flat TTS") << QByteArray(R"({"Config":{"TTSConfig":{"VoiceType":"v"}}})")
                              << u"VoiceChat.Config.TTSConfig.VoiceType"_s;
    QTest::newRow("small config") << QByteArray(R"({"TaskId":"t","config":{"LLMConfig":{"WelcomeSpeech":"w"}}})")
                                  << u"VoiceChat.config"_s;
    QTest::newRow("a UserId alone is no proof") << QByteArray(R"({"UserId":"u","Config":{}})") << QString();
    QTest::newRow("the new shape") << QByteArray(
                                          R"({"Config":{"ASRConfig":{"ProviderParams":{"AppId":"a","Cluster":"c"}}}})")
                                   << QString();
}

void TestSceneParse::oldShapeInsideAScene()
{
    QFETCH(QByteArray, voiceChat);
    QFETCH(QString, first);
    const auto scene = Scene::parse(u"S"_s, "{\"VoiceChat\":" + voiceChat + "}");
    QVERIFY(scene.has_value());
    const auto problem = foreignVoiceChat(*scene);
    QCOMPARE(problem ? problem->evidence.first().toDotted() : QString(), first);
}

void TestSceneParse::unknownMembersStay()
{
    const QByteArray text = R"({"Mine":{"b":1,"a":1.0},"VoiceChat":{"Mine2":12345678901234567890}})";
    const auto scene = Scene::parse(u"S"_s, text);
    QVERIFY(scene.has_value());
    QCOMPARE(scene->document().bytes(), text);
}

void TestSceneParse::nameFallsBackToId()
{
    QCOMPARE(Scene::parse(u"Tutor"_s, R"({"SceneConfig":{"name":""},"VoiceChat":{}})")->name(), u"Tutor"_s);
    QCOMPARE(Scene::parse(u"Tutor"_s, R"({"SceneConfig":{"name":7},"VoiceChat":{}})")->name(), u"Tutor"_s);
}

QTEST_GUILESS_MAIN(TestSceneParse)
#include "tst_scene_parse.moc"
