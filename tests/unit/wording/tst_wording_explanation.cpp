// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/http/httplistener.h"
#include "tests/support/testfiles.h"
#include "wording/explanation.h"
#include "wording/syntaxwords.h"
#include "wording/translations.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace console;
using wording::Explanation;

class TestWordingExplanation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTransportFailureHasWords();
    void everyUnreadableAnswerHasWords();
    void everySyntaxErrorHasWords();
    void serviceErrorsComeFromTheDictionary();
    void unknownServiceErrorsKeepTheServicesWords();
    void refusals_data();
    void refusals();
    void updateProblems_data();
    void updateProblems();
    void scenes_data();
    void scenes();
    void manySyntaxErrorsAreCutShort();

private:
    const openapi::ErrorDictionary m_dictionary = openapi::ErrorDictionary::builtIn();
};

void TestWordingExplanation::everyTransportFailureHasWords()
{
    using Kind = transport::TransportFailure::Kind;
    QStringList titles;
    for (int i = 0; i <= static_cast<int>(Kind::ProxyFailed); ++i) {
        const transport::TransportFailure failure{.kind = static_cast<Kind>(i), .detail = u"detail"_s};
        const Explanation words = wording::explain(failure, m_dictionary, u"en"_s);
        QVERIFY2(!words.title.isEmpty() && !(words.cause.isEmpty() && words.remedy.isEmpty()),
                 qPrintable(QString::number(i)));
        titles.append(words.title);
    }
    QCOMPARE(QSet<QString>(titles.begin(), titles.end()).size(), titles.size());
}

void TestWordingExplanation::everyUnreadableAnswerHasWords()
{
    using Kind = openapi::UnreadableAnswer::Kind;
    for (int i = 0; i <= static_cast<int>(Kind::Redirect); ++i) {
        const openapi::UnreadableAnswer answer{.kind = static_cast<Kind>(i), .httpStatus = 502, .detail = u"there"_s};
        const Explanation words = wording::explain(answer, m_dictionary, u"en"_s);
        QVERIFY(!words.title.isEmpty());
        QVERIFY2(words.cause.contains(u"502"_s), qPrintable(words.cause));
    }
}

void TestWordingExplanation::everySyntaxErrorHasWords()
{
    QSet<QString> texts;
    const int last = static_cast<int>(json::SyntaxErrorCode::ContentAfterEnd);
    for (int i = 0; i <= last; ++i)
        texts.insert(wording::syntaxText(static_cast<json::SyntaxErrorCode>(i)));
    QCOMPARE(texts.size(), last + 1);
}

void TestWordingExplanation::serviceErrorsComeFromTheDictionary()
{
    const openapi::ServiceError error{u"SignatureDoesNotMatch"_s, 100010, u"nope"_s};
    const Explanation en = wording::explain(error, m_dictionary, u"en"_s);
    const Explanation zh = wording::explain(error, m_dictionary, u"zh_CN"_s);
    const openapi::ErrorEntry *entry = m_dictionary.findCode(u"SignatureDoesNotMatch");
    QVERIFY(entry != nullptr);
    QVERIFY(en.cause.endsWith(entry->cause.en));
    QCOMPARE(zh.remedy, entry->remedy.zh);
    QVERIFY(en.cause.contains(u"SignatureDoesNotMatch (100010): nope"_s));
}

void TestWordingExplanation::unknownServiceErrorsKeepTheServicesWords()
{
    const Explanation words =
        wording::explain(openapi::ServiceError{u"Brand.New"_s, 0, u"something new"_s}, m_dictionary, u"en"_s);
    QVERIFY(words.cause.contains(u"Brand.New: something new"_s));
    QVERIFY(!words.remedy.isEmpty());
}

void TestWordingExplanation::refusals_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("parts");
    const auto row = [](const char *name, traffic::LocalRefusal::Reason reason, const QStringList &parts) {
        QTest::newRow(name) << wording::explain(traffic::LocalRefusal{u"Tutor"_s, std::move(reason)}).toText() << parts;
    };
    using scene::InjectionProblem;
    using traffic::MissingArgument;
    row("no action", MissingArgument{MissingArgument::What::Action}, {u"No Action"_s});
    row("no version", MissingArgument{MissingArgument::What::Version}, {u"No Version"_s, u"2024-12-01"_s});
    row("no scene", MissingArgument{MissingArgument::What::SceneId}, {u"No scene"_s});
    row("unknown scene", traffic::UnknownScene{u"Tutor"_s, u"/scenes"_s}, {u"no scene Tutor"_s, u"/scenes"_s});
    row("no id",
        credentials::CredentialProblem{credentials::CredentialProblem::Kind::MissingAccessKeyId,
                                       u"AccountConfig.accessKeyId"_s},
        {u"Scene Tutor: AccountConfig.accessKeyId"_s, u"VOLC_ACCESSKEY"_s});
    row("no secret",
        credentials::CredentialProblem{credentials::CredentialProblem::Kind::MissingSecretKey,
                                       u"AccountConfig.secretKey"_s},
        {u"Scene Tutor: AccountConfig.secretKey"_s});
    row("no AppId", InjectionProblem{InjectionProblem::Kind::MissingAppId, {u"VoiceChat", u"AppId"}, {}},
        {u"Scene Tutor: VoiceChat.AppId"_s});
    row("no RoomId", InjectionProblem{InjectionProblem::Kind::MissingRoomId, {u"VoiceChat", u"RoomId"}, {}},
        {u"Scene Tutor: VoiceChat.RoomId"_s});
    row("no TaskId", InjectionProblem{InjectionProblem::Kind::MissingTaskId, {u"VoiceChat", u"TaskId"}, {}},
        {u"Scene Tutor: VoiceChat.TaskId"_s});
    row("bad id", InjectionProblem{InjectionProblem::Kind::InvalidId, {u"VoiceChat", u"RoomId"}, u"my room"_s},
        {u"my room"_s, u"128"_s});
    row("several tasks", traffic::AmbiguousTask{u"Tutor"_s, {u"t1"_s, u"t2"_s}}, {u"t1\nt2"_s, u"room"_s});
    row("ledger", traffic::JournalProblem{traffic::JournalProblem::Kind::CannotWrite, u"/d/rooms.db"_s, u"disk full"_s},
        {u"/d/rooms.db"_s, u"disk full"_s});
    row("file", scene::FileProblem{scene::FileProblem::Kind::NotReadable, u"/d/a.json"_s, u"denied"_s},
        {u"/d/a.json"_s, u"denied"_s});
    row("plain http", traffic::EndpointProblem{traffic::EndpointProblem::Kind::PlainHttp, u"http://x.cn"_s},
        {u"http://x.cn"_s, u"https"_s});
}

void TestWordingExplanation::refusals()
{
    QFETCH(QString, text);
    QFETCH(QStringList, parts);
    for (const QString &part : parts)
        QVERIFY2(text.contains(part), qPrintable(text));
}

void TestWordingExplanation::updateProblems_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QStringList>("parts");
    using enum traffic::UpdateProblem::Kind;
    const auto row = [](const char *name, traffic::UpdateProblem::Kind kind, const QStringList &parts) {
        QTest::newRow(name) << static_cast<int>(kind) << parts;
    };
    row("missing", Missing, {u"COMMAND"_s, u"ALLOWED"_s});
    row("too long", TooLong, {u"COMMAND"_s, u"VALUE"_s, u"ALLOWED"_s});
    row("out of range", OutOfRange, {u"COMMAND"_s, u"VALUE"_s, u"ALLOWED"_s});
    row("not JSON", NotJson, {u"COMMAND"_s, u"VALUE"_s});
    row("wrong type", WrongType, {u"COMMAND"_s, u"ALLOWED"_s});
    row("unknown member", UnknownMember, {u"COMMAND"_s, u"ALLOWED"_s});
    row("version", NeedsVersion, {u"COMMAND"_s, u"VALUE"_s, u"ALLOWED"_s});
    row("URL", BadUrl, {u"https"_s});
    row("speech model", NotWithS2S, {u"COMMAND"_s, u"S2SConfig"_s});
}

/// In both languages: what failed, where, why and what to do, with nothing of the problem left out.
void TestWordingExplanation::updateProblems()
{
    QFETCH(int, kind);
    QFETCH(QStringList, parts);
    const traffic::UpdateProblem problem{.kind = static_cast<traffic::UpdateProblem::Kind>(kind),
                                         .command = u"COMMAND"_s,
                                         .field = u"Message.Field"_s,
                                         .value = u"VALUE"_s,
                                         .allowed = u"ALLOWED"_s};
    QStringList titles;
    for (const QString &language : {u"en"_s, u"zh_CN"_s}) {
        wording::Translations translations(*QCoreApplication::instance());
        translations.use(language);
        const Explanation words = wording::explain(traffic::LocalRefusal{u"Tutor"_s, problem});
        QCOMPARE(words.where, problem.field);
        QVERIFY(!words.title.isEmpty() && !words.cause.isEmpty() && !words.remedy.isEmpty());
        for (const QString &part : parts)
            QVERIFY2(words.toText().contains(part), qPrintable(words.toText()));
        titles.append(words.title);
    }
    QVERIFY(titles.first() != titles.last());
}

void TestWordingExplanation::scenes_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QStringList>("parts");
    QTest::newRow("front end") << u"rtc-aigc-demo_68da8e2_frontend_Custom.json"_s
                               << QStringList{u"older front-end shape"_s, u"agentConfig, line 10, column 3"_s,
                                              u"llmConfig"_s};
    QTest::newRow("old body") << u"voicechat_old_shape_2024-06-01.json"_s
                              << QStringList{u"2024-06-01"_s, u"UserId, line 4, column 3"_s,
                                             u"Config.LLMConfig.WelcomeSpeech"_s};
    QTest::newRow("body") << u"voicechat_demo151_coze.json"_s
                          << QStringList{u"bare StartVoiceChat body"_s, u"call StartVoiceChat"_s};
}

void TestWordingExplanation::scenes()
{
    QFETCH(QString, file);
    QFETCH(QStringList, parts);
    const auto scene = scene::Scene::parse(u"Old"_s, test::testData(u"scenes/"_s + file));
    QVERIFY(!scene);
    const QString text = wording::explain(scene.error(), u"Old"_s).toText();
    for (const QString &part : parts)
        QVERIFY2(text.contains(part), qPrintable(text));
}

void TestWordingExplanation::manySyntaxErrorsAreCutShort()
{
    const auto scene = scene::Scene::parse(u"S"_s, "[" + QByteArray("nope,").repeated(30) + "1]");
    const QString text = wording::explain(scene.error(), u"S"_s).toText();
    QVERIFY2(text.contains(u"25 more"_s), qPrintable(text));
}

QTEST_GUILESS_MAIN(TestWordingExplanation)
#include "tst_wording_explanation.moc"
