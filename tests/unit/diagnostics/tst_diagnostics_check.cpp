// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/diagnostics/rules.h"
#include "tests/support/testfiles.h"
#include "wording/diagnosticwords.h"

#include <QDir>
#include <QRandomGenerator>
#include <QSet>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace console;
using namespace console::diagnostics;
using console::test::testData;

namespace {

const Diagnostic *find(const QList<Diagnostic> &found, RuleId rule)
{
    const auto place = std::ranges::find(found, rule, &Diagnostic::rule);
    return place == found.end() ? nullptr : &*place;
}

QString listed(const QList<Diagnostic> &found)
{
    QStringList lines;
    for (const Diagnostic &d : found)
        lines.append(u"%1 %2 at %3 (%4:%5)"_s.arg(ruleName(d.rule), d.pointer.toDotted())
                         .arg(d.at.offset)
                         .arg(d.at.line)
                         .arg(d.at.column));
    return lines.join(u'\n');
}

} // namespace

/// What check() does as a whole; the single rules are held by the corpus.
class TestDiagnosticsCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void realFilesHaveNoErrors_data();
    void realFilesHaveNoErrors();
    void shippedScenesHaveNoErrors();
    void realTypoIsFound();
    void oldShapeIsOneError();
    void positionsAndOrder();
    void givenIdsTakeThePlace();
    void credentialProfileSparesTheAccount();
    void schemaKnowsTheBody();
    void secretsStayOut();
    void everyRuleHasWords();
    void wordsNamePlace();
    void mutations();

private:
    QList<Diagnostic> found(const QByteArray &bytes, const StartContext &context = {.version = u"2024-12-01"_s}) const
    {
        const auto scene = scene::Scene::parse(u"S"_s, bytes);
        if (!scene)
            QTest::qFail("the document is no scene", __FILE__, __LINE__);
        return scene ? check(*scene, m_schema, context) : QList<Diagnostic>();
    }

    const SceneSchema m_schema = SceneSchema::builtIn();
};

void TestDiagnosticsCheck::realFilesHaveNoErrors_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<bool>("isBody");
    for (const char *scene : {"fork_dailingx_Custom", "rtc-aigc-demo_fcf8b92_Custom", "rtc-aigc-demo_main_Custom"})
        QTest::newRow(scene) << QString::fromLatin1(scene) << false;
    for (const char *body :
         {"voicechat_demo151_coze", "voicechat_doc_subtitle_2024-12-01", "voicechat_embedded_demo_2024-12-01"})
        QTest::newRow(body) << QString::fromLatin1(body) << true;
}

void TestDiagnosticsCheck::realFilesHaveNoErrors()
{
    QFETCH(const QString, file);
    QFETCH(const bool, isBody);
    const QByteArray bytes = testData(u"scenes/"_s + file + u".json"_s);
    for (const QString &version : {u"2024-12-01"_s, u"2025-06-01"_s, QString()}) {
        const auto all = found(isBody ? QByteArray("{\"VoiceChat\":" + bytes + '}') : bytes, {.version = version});
        QVERIFY2(!hasErrors(all), qPrintable(listed(all)));
    }
}

void TestDiagnosticsCheck::shippedScenesHaveNoErrors()
{
    const QDir folder(QStringLiteral(CONSOLE_TEST_DATA "/../../resources/scenes"));
    const QStringList files = folder.entryList({u"*.json"_s});
    QVERIFY(!files.isEmpty());
    for (const QString &name : files) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto all = found(file.readAll());
        QVERIFY2(!hasErrors(all), qPrintable(name + u'\n' + listed(all)));
    }
}

void TestDiagnosticsCheck::realTypoIsFound()
{
    // The official front-end scene, brought into the shape of today.
    QByteArray bytes = testData(u"scenes/rtc-aigc-demo_68da8e2_frontend_VirtualGirlfriend.json"_s);
    bytes.replace("\"llmConfig\"", "\"LLMConfig\"").replace("\"asrConfig\"", "\"ASRConfig\"");
    bytes.replace("\"ttsConfig\"", "\"TTSConfig\"");
    const auto all = found("{\"VoiceChat\":{\"Config\":" + bytes + "}}");
    const auto isTypo = [](const Diagnostic &d) { return d.value == u"SnapshoutConfig"_s; };
    QCOMPARE(std::ranges::count_if(all, isTypo), 1);
    const Diagnostic typo = *std::ranges::find_if(all, isTypo);
    QCOMPARE(typo.extra, QStringList{u"SnapshotConfig"_s});
    QCOMPARE(typo.pointer.toDotted(), u"VoiceChat.Config.LLMConfig.VisionConfig.SnapshoutConfig"_s);
}

void TestDiagnosticsCheck::oldShapeIsOneError()
{
    const QByteArray scene = "{\"VoiceChat\":" + testData(u"scenes/voicechat_old_shape_2024-06-01.json"_s) + '}';
    const auto all = found(scene);
    QVERIFY2(find(all, RuleId::OldShape), qPrintable(listed(all)));
    QCOMPARE(std::ranges::count(all, Severity::Error, &Diagnostic::severity), 1);
    const auto asItsOwnVersion = found(scene, {.version = u"2024-06-01"_s});
    QVERIFY2(!hasErrors(asItsOwnVersion), qPrintable(listed(asItsOwnVersion)));
}

void TestDiagnosticsCheck::positionsAndOrder()
{
    const auto all = found("{\n"
                           "  \"RTCConfig\": {\"AppId\": \"a\"},\n"
                           "  \"VoiceChat\": {\n"
                           "    \"AppId\": \"b\",\n"
                           "    \"TaskId\": \"\",\n"
                           "    \"agentConfig\": {}\n"
                           "  }\n"
                           "}\n",
                           {.version = u"2031-01-01"_s});
    const QList<Diagnostic> expected{
        {.rule = RuleId::MissingRequiredKey,
         .pointer = json::Pointer{u"VoiceChat", u"Config"},
         .at = {.offset = 48, .line = 3, .column = 16}},
        {.rule = RuleId::AppIdsDiffer,
         .pointer = json::Pointer{u"VoiceChat", u"AppId"},
         .value = u"b"_s,
         .extra = {u"a"_s},
         .at = {.offset = 63, .line = 4, .column = 14}},
        {.rule = RuleId::MissingTaskId,
         .severity = Severity::Hint,
         .pointer = json::Pointer{u"VoiceChat", u"TaskId"},
         .at = {.offset = 82, .line = 5, .column = 15}},
        {.rule = RuleId::NearMissKey,
         .severity = Severity::Warning,
         .pointer = json::Pointer{u"VoiceChat", u"agentConfig"},
         .value = u"agentConfig"_s,
         .extra = {u"AgentConfig"_s},
         .at = {.offset = 90, .line = 6, .column = 5}},
    };
    QCOMPARE(listed(all), listed(expected));
    QVERIFY(all == expected);
}

void TestDiagnosticsCheck::givenIdsTakeThePlace()
{
    const QByteArray scene = R"({"RTCConfig": {"AppId": "a", "RoomId": "r1", "UserId": "u1"},
        "VoiceChat": {"AppId": "b", "RoomId": "r 2", "AgentConfig": {"TargetUserId": ["u2"], "UserId": "bot"}}})";
    const auto alone = found(scene);
    const StartContext context{.version = u"2024-12-01"_s,
                               .given = {.appId = u"c"_s,
                                         .roomId = *RoomId::parse(u"room"),
                                         .taskId = *TaskId::parse(u"task"),
                                         .userId = *UserId::parse(u"user")}};
    const auto withIds = found(scene, context);
    for (const RuleId rule :
         {RuleId::AppIdsDiffer, RuleId::RoomIdsDiffer, RuleId::TargetUserDiffers, RuleId::MissingTaskId}) {
        QVERIFY2(find(alone, rule), qPrintable(ruleName(rule)));
        QVERIFY2(!find(withIds, rule), qPrintable(ruleName(rule)));
    }
    QCOMPARE(find(alone, RuleId::InvalidId)->severity, Severity::Error);
    QCOMPARE(find(withIds, RuleId::InvalidId)->severity, Severity::Warning);

    StartContext colliding = context;
    colliding.given.userId = *UserId::parse(u"bot");
    QVERIFY(find(found(scene, colliding), RuleId::UserIdsCollide));
    QVERIFY(!find(found("{\"VoiceChat\": {}}", context), RuleId::MissingAppId));
}

void TestDiagnosticsCheck::credentialProfileSparesTheAccount()
{
    const QByteArray scene = R"({"AccountConfig": {"secretKey": "made up"}, "VoiceChat": {}})";
    QVERIFY(find(found(scene), RuleId::SpacesInKey));
    QVERIFY(!find(found(scene, {.usesSceneAccount = false}), RuleId::SpacesInKey));
}

void TestDiagnosticsCheck::schemaKnowsTheBody()
{
    const json::Value body = m_schema.member(m_schema.root(), u"VoiceChat");
    QVERIFY(SceneSchema::keys(body).toWrite.contains(u"AgentConfig"_s));
    const json::Value llm = m_schema.member(m_schema.member(body, u"Config"), u"LLMConfig");
    QVERIFY(SceneSchema::keys(llm).toWrite.contains(u"EndPointId"_s));
    const json::Value prompt = m_schema.element(m_schema.member(llm, u"UserPrompts"));
    QVERIFY(SceneSchema::keys(prompt).toWrite.contains(u"Role"_s));
    QVERIFY(SceneSchema::keys(m_schema.member(llm, u"ExtraHeader")).toWrite.isEmpty());
    QVERIFY(m_schema.member(llm, u"Nothing").isMissing());
}

void TestDiagnosticsCheck::secretsStayOut()
{
    const auto all = found(R"({"AccountConfig": {"secretKey": "sec ret"}, "VoiceChat": {"AgentConfig": {
        "ServerMessageURLForRTS": "http://name:sec-ret@10.0.0.1/?token=sec-ret", "UserId": "b"},
        "Config": {"LLMConfig": {"Mode": "CustomLLM", "Url": "https://sec-ret@/", "Custom": "{\"key\": \"sec-ret",
        "APIKey": "sec-ret"}, "SubtitleConfig": {"ServerMessageSignature": "sec-ret",
        "ServerMessageUrl": "http://llm.example.com/?access_token=sec-ret"}}}})");
    QVERIFY(all.size() > 8);
    for (const Diagnostic &d : all) {
        const QString words = d.value + d.extra.join(u' ') + wording::explain(d).toText();
        QVERIFY2(!words.contains(u"sec-ret"_s) && !words.contains(u"sec ret"_s), qPrintable(words));
    }
}

void TestDiagnosticsCheck::everyRuleHasWords()
{
    QSet<QString> titles;
    for (const Rule &rule : allRules()) {
        const Diagnostic diagnostic{
            .rule = rule.id, .pointer = json::Pointer{u"VoiceChat", u"X"}, .value = u"V"_s, .extra = {u"E"_s, u"F"_s}};
        const wording::Explanation words = wording::explain(diagnostic);
        QVERIFY2(!words.title.isEmpty() && !words.cause.isEmpty() && !words.remedy.isEmpty(),
                 qPrintable(ruleName(rule.id)));
        QVERIFY2(!words.toText().contains(u'%'), qPrintable(words.toText()));
        titles.insert(words.title);
    }
    QCOMPARE(size_t(titles.size()), allRules().size());
}

void TestDiagnosticsCheck::wordsNamePlace()
{
    const auto all = found("{\"RTCConfig\": {\"AppId\": \"a\"},\n \"VoiceChat\": {\"AppId\": \"b\", \"Config\": {}}}");
    const wording::Explanation words = wording::explain(*find(all, RuleId::AppIdsDiffer));
    QCOMPARE(words.where, u"VoiceChat.AppId, line 2, column 25"_s);
    QVERIFY(words.cause.contains(u"VoiceChat.AppId is b, RTCConfig.AppId is a"_s));
}

/// Whatever becomes of a document: no crash, and every finding points into it.
void TestDiagnosticsCheck::mutations()
{
    constexpr int rounds = 1000;
    QRandomGenerator random(20261122);
    const QByteArray base = testData(u"diagnostics/base.json"_s);
    const QList<QByteArray> values{"null",        "true",
                                   "0",           "-1e999",
                                   "\"\"",        "\" \"",
                                   "\"ep-\"",     "[]",
                                   "{}",          "[[",
                                   "[null]",      "{\"a\": {}}",
                                   "\"\\ud800\"", "{\"Mode\": 1}",
                                   "\"{\"",       "1e3",
                                   "2",           "\"S_1\"",
                                   "[{}, 1]",     "{\"Enable\":true}",
                                   "\"http://[\""};
    int scenes = 0;
    for (int round = 0; round < rounds; ++round) {
        QByteArray bytes = base;
        for (int change = random.bounded(1, 6); change > 0; --change) {
            const json::Document document = json::Document::parse(bytes);
            const json::Value victim = document.valueAt(random.bounded(int(bytes.size())));
            if (random.bounded(4) == 0)
                bytes.remove(random.bounded(int(bytes.size())), random.bounded(1, 4));
            else if (!victim.isMissing() && !victim.parent().isMissing())
                bytes.replace(victim.begin(), victim.end() - victim.begin(),
                              values.at(random.bounded(int(values.size()))));
        }
        const auto scene = scene::Scene::parse(u"S"_s, bytes);
        if (!scene)
            continue;
        ++scenes;
        const QString version = random.bounded(2) == 0 ? u"2024-12-01"_s : u"2025-06-01"_s;
        qsizetype last = 0;
        for (const Diagnostic &d : check(*scene, m_schema, {.version = version})) {
            const bool isInside = d.at.offset >= last && d.at.offset < bytes.size() && d.at.line >= 1;
            QVERIFY2(isInside, qPrintable(ruleName(d.rule) + u'\n' + QString::fromUtf8(bytes)));
            last = d.at.offset;
            QVERIFY(!wording::explain(d).title.isEmpty());
        }
    }
    QVERIFY2(scenes > rounds / 4, qPrintable(QString::number(scenes)));
}

QTEST_GUILESS_MAIN(TestDiagnosticsCheck)

#include "tst_diagnostics_check.moc"
