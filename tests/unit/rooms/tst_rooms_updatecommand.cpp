// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rooms/publicurl.h"
#include "core/rooms/updatecommand.h"
#include "core/sandbox/updatecheck.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace console;
using namespace console::rooms;

Q_DECLARE_METATYPE(console::rooms::UpdateCommand)
Q_DECLARE_METATYPE(console::rooms::UpdateProblem)

namespace {

using Kind = UpdateProblem::Kind;

const QString first = u"2024-12-01"_s;
const QString second = u"2025-06-01"_s;

scene::StopIds ids()
{
    return {.appId = u"app"_s, .roomId = *RoomId::parse(u"room"), .taskId = *TaskId::parse(u"task")};
}

UpdateCommand ask(const QString &text, std::optional<ImageOrder> images, Priority priority = Priority::Medium)
{
    return AskLlm{.text = text, .images = std::move(images), .priority = priority};
}

UpdateCommand config(const QByteArray &json)
{
    return ChangeParameters{.config = json};
}

} // namespace

class TestRoomsUpdateCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bodies_data();
    void bodies();
    void limits_data();
    void limits();
    void withinLimits_data();
    void withinLimits();
    void versions_data();
    void versions();
    void publicUrls_data();
    void publicUrls();
    void speechModelTakesNoText();
};

/// The golden bodies: every command of domain.md 4.7, and what its optional members add.
void TestRoomsUpdateCommand::bodies_data()
{
    QTest::addColumn<UpdateCommand>("command");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("members"); // What follows the command's name.
    const auto row = [](const char *title, UpdateCommand command, const QString &name, const QByteArray &members) {
        QTest::newRow(title) << std::move(command) << name << members;
    };
    row("interrupt", Interrupt(), u"interrupt"_s, "");
    row("function", FunctionResult{.toolCallId = u"call_cx"_s, .content = u"上海天气是台风"_s}, u"function"_s,
        R"(,"Message":"{\"ToolCallID\":\"call_cx\",\"Content\":\"上海天气是台风\"}")");
    row("function, JSON in JSON in JSON", FunctionResult{.toolCallId = u"c"_s, .content = uR"({"t":"\n"})"_s},
        u"function"_s, R"(,"Message":"{\"ToolCallID\":\"c\",\"Content\":\"{\\\"t\\\":\\\"\\\\n\\\"}\"}")");
    row("function, no content", FunctionResult{.toolCallId = u"c"_s, .content = {}}, u"function"_s,
        R"(,"Message":"{\"ToolCallID\":\"c\",\"Content\":\"\"}")");
    row("say", Say{.text = u"你好 😀\n\"quoted\" </script>"_s, .priority = Priority::High}, u"ExternalTextToSpeech"_s,
        R"(,"Message":"你好 😀\n\"quoted\" </script>","InterruptMode":1)");
    row("say later", Say{.text = u"hi"_s, .priority = Priority::Medium}, u"ExternalTextToSpeech"_s,
        R"(,"Message":"hi","InterruptMode":2)");
    row("prompt", PromptForLlm{.text = u"用户在上海"_s}, u"ExternalPromptsForLLM"_s, R"(,"Message":"用户在上海")");
    row("ask", ask(u"今天天气如何？"_s, {}, Priority::Low), u"ExternalTextToLLM"_s,
        R"(,"Message":"今天天气如何？","InterruptMode":3)");
    row("ask with images", ask(u"这是什么"_s, ImageOrder{.groupId = 2, .urls = {u"https://a.example.com/1.jpg"_s}}),
        u"ExternalTextToLLM"_s,
        R"(,"Message":"这是什么","InterruptMode":2,"ImageConfig":{"Action":"insert","GroupID":2,"ImageType":"url",)"
        R"("Images":["https://a.example.com/1.jpg"]})");
    row("images only",
        ask({}, ImageOrder{.groupId = 0, .urls = {u"https://a.cn/1"_s, u"https://a.cn/2?q=%E4%B8%AD"_s}}),
        u"ExternalTextToLLM"_s,
        R"(,"InterruptMode":2,"ImageConfig":{"Action":"insert","GroupID":0,"ImageType":"url",)"
        R"("Images":["https://a.cn/1","https://a.cn/2?q=%E4%B8%AD"]})");
    row("forget images", ask({}, ImageOrder{.action = ImageOrder::Action::Delete, .groupId = 4294967296}),
        u"ExternalTextToLLM"_s, R"(,"InterruptMode":2,"ImageConfig":{"Action":"delete","GroupID":4294967296})");
    row("finish", FinishSpeech(), u"FinishSpeechRecognition"_s, "");
    row("parameters", config(R"({ "TTSConfig": {"ProviderParams":{"audio":{"speed_ratio":1.10}}},
                                  "LLMConfig": {"SystemMessages":["你\u597d"],"Tools":null,"VisionConfig":null},
                                  "InterruptMode": 0 })"),
        u"UpdateParameters"_s,
        R"(,"Parameters":{"Config":{"TTSConfig":{"ProviderParams":{"audio":{"speed_ratio":1.10}}},)"
        R"("LLMConfig":{"SystemMessages":["你\u597d"],"Tools":null,"VisionConfig":null},"InterruptMode":0}})");
    row("context", TtsContext{.tag = R"({"additions": {"context_texts": ["你的语气再欢乐一点"]}})"}, u"SetTTSContext"_s,
        R"(,"Message":"{\"Tag\":{\"additions\":{\"context_texts\":[\"你的语气再欢乐一点\"]}}}")");
    row("voice print", VoicePrint{.enable = true, .voiceDuration = 10}, u"UpdateVoicePrintSV"_s,
        R"(,"Message":"{\"Enable\":true,\"VoiceDuration\":10}")");
    row("voice print off", VoicePrint(), u"UpdateVoicePrintSV"_s, R"(,"Message":"{\"Enable\":false}")");
    row("far field", Farfield{.enable = true, .level = u"Medium"_s, .threshold = 0, .fixedSource = false},
        u"UpdateFarfieldConfig"_s,
        R"(,"Message":"{\"Enable\":true,\"Level\":\"Medium\",\"Threshold\":0,\"FixedSource\":false}")");
    row("far field off", Farfield(), u"UpdateFarfieldConfig"_s, R"(,"Message":"{\"Enable\":false}")");
}

void TestRoomsUpdateCommand::bodies()
{
    QFETCH(UpdateCommand, command);
    QFETCH(QString, name);
    QFETCH(QByteArray, members);
    QCOMPARE(QString(commandName(command)), name);
    const auto body = updateBody(ids(), command, second);
    QVERIFY2(body.has_value(), qPrintable(body ? QString() : body.error().field));
    const QByteArray head = R"({"AppId":"app","RoomId":"room","TaskId":"task","Command":")";
    const QByteArray expected = head + name.toUtf8() + '"' + members + '}';
    QCOMPARE(*body, expected);
    const auto document = json::Document::parse(*body);
    QVERIFY(document.isValid());
    QVERIFY(!sandbox::commandError(document.root(), second));
}

void TestRoomsUpdateCommand::limits_data()
{
    QTest::addColumn<UpdateCommand>("command");
    QTest::addColumn<UpdateProblem>("problem");
    const auto row = [](const char *title, const UpdateCommand &command, Kind kind, const QString &field,
                        const QString &value = {}, const QString &allowed = {}) {
        QTest::newRow(title) << command
                             << UpdateProblem{.kind = kind,
                                              .command = commandName(command),
                                              .field = field,
                                              .value = value,
                                              .allowed = allowed};
    };
    row("tool call id", FunctionResult{.toolCallId = {}, .content = u"x"_s}, Kind::Missing, u"Message.ToolCallID"_s);
    row("nothing to say", Say{.text = u" \n　"_s}, Kind::Missing, u"Message"_s);
    row("201 characters", Say{.text = QString(201, u'x')}, Kind::TooLong, u"Message"_s, u"201"_s, u"200"_s);
    row("201 ideographs", Say{.text = QString(201, u'长')}, Kind::TooLong, u"Message"_s, u"201"_s, u"200"_s);
    row("201 emoji", Say{.text = u"😀"_s.repeated(201)}, Kind::TooLong, u"Message"_s, u"201"_s, u"200"_s);
    row("say, priority 0", Say{.text = u"x"_s, .priority = static_cast<Priority>(0)}, Kind::OutOfRange,
        u"InterruptMode"_s, u"0"_s, u"1..3"_s);
    row("ask, priority 4", ask(u"x"_s, {}, static_cast<Priority>(4)), Kind::OutOfRange, u"InterruptMode"_s, u"4"_s,
        u"1..3"_s);
    row("no prompt", PromptForLlm(), Kind::Missing, u"Message"_s);
    row("no question", ask({}, {}), Kind::Missing, u"Message"_s);
    row("no images", ask(u"x"_s, ImageOrder{.groupId = 1}), Kind::Missing, u"ImageConfig.Images"_s);
    row("group -1", ask(u"x"_s, ImageOrder{.action = ImageOrder::Action::Delete, .groupId = -1}), Kind::OutOfRange,
        u"ImageConfig.GroupID"_s, u"-1"_s, u"0.."_s);
    row("second image", ask({}, ImageOrder{.groupId = 1, .urls = {u"https://a.cn/1"_s, u"ftp://a.cn/2"_s}}),
        Kind::BadUrl, u"ImageConfig.Images[1]"_s);
    row("voice of 3 s", VoicePrint{.enable = true, .voiceDuration = 3}, Kind::OutOfRange, u"Message.VoiceDuration"_s,
        u"3"_s, u"4..33"_s);
    row("voice of 34 s", VoicePrint{.enable = true, .voiceDuration = 34}, Kind::OutOfRange, u"Message.VoiceDuration"_s,
        u"34"_s, u"4..33"_s);
    row("level", Farfield{.enable = true, .level = u"high"_s}, Kind::OutOfRange, u"Message.Level"_s, u"high"_s,
        u"High, Medium, Low"_s);
    row("threshold -1", Farfield{.enable = true, .threshold = -1}, Kind::OutOfRange, u"Message.Threshold"_s, u"-1"_s,
        u"0..127"_s);
    row("threshold 128", Farfield{.enable = true, .threshold = 128}, Kind::OutOfRange, u"Message.Threshold"_s, u"128"_s,
        u"0..127"_s);
    row("tag, no JSON", TtsContext{.tag = "{\n'a':1}"}, Kind::NotJson, u"Message.Tag"_s, u"2:1"_s);
    row("tag, nothing", TtsContext(), Kind::NotJson, u"Message.Tag"_s, u"1:1"_s);
    row("tag, list", TtsContext{.tag = "[]"}, Kind::WrongType, u"Message.Tag"_s, {}, u"object"_s);
    row("tag, empty", TtsContext{.tag = "{}"}, Kind::Missing, u"Message.Tag"_s);

    const QString place = u"Parameters.Config"_s;
    const QString llm = u"Parameters.Config.LLMConfig"_s;
    row("config, no JSON", config("{"), Kind::NotJson, place, u"1:1"_s);
    row("config, text", config("\"x\""), Kind::WrongType, place, {}, u"object"_s);
    row("config, empty", config("{}"), Kind::Missing, place);
    row("config, unknown", config(R"({"ASRConfig":{}})"), Kind::UnknownMember, u"Parameters.Config.ASRConfig"_s, {},
        u"LLMConfig, TTSConfig, InterruptMode"_s);
    row("model", config(R"({"LLMConfig":{"Tools":[],"EndPointId":"ep-1"}})"), Kind::UnknownMember,
        u"Parameters.Config.LLMConfig.EndPointId"_s, {}, u"SystemMessages, UserPrompts, Tools, VisionConfig"_s);
    row("second of two", config(R"({"LLMConfig":{"Mode":""},"LLMConfig":{}})"), Kind::UnknownMember,
        u"Parameters.Config.LLMConfig.Mode"_s, {}, u"SystemMessages, UserPrompts, Tools, VisionConfig"_s);
    row("llm, list", config(R"({"LLMConfig":[]})"), Kind::WrongType, llm, {}, u"object, null"_s);
    row("messages", config(R"({"LLMConfig":{"SystemMessages":"x"}})"), Kind::WrongType,
        u"Parameters.Config.LLMConfig.SystemMessages"_s, {}, u"array, null"_s);
    row("message", config(R"({"LLMConfig":{"SystemMessages":["x",1]}})"), Kind::WrongType,
        u"Parameters.Config.LLMConfig.SystemMessages[1]"_s, {}, u"string"_s);
    row("tool", config(R"({"LLMConfig":{"Tools":["x"]}})"), Kind::WrongType, u"Parameters.Config.LLMConfig.Tools[0]"_s,
        {}, u"object"_s);
    row("vision", config(R"({"LLMConfig":{"VisionConfig":true}})"), Kind::WrongType,
        u"Parameters.Config.LLMConfig.VisionConfig"_s, {}, u"object, null"_s);
    row("prompt without role", config(R"({"LLMConfig":{"UserPrompts":[{"Content":"x"}]}})"), Kind::Missing,
        u"Parameters.Config.LLMConfig.UserPrompts[0].Role"_s);
    row("prompt of old", config(R"({"LLMConfig":{"UserPrompts":["user:x"]}})"), Kind::WrongType,
        u"Parameters.Config.LLMConfig.UserPrompts[0]"_s, {}, u"object"_s);
    row("answer first", config(R"({"LLMConfig":{"UserPrompts":[{"Role":"assistant","Content":"x"}]}})"),
        Kind::OutOfRange, u"Parameters.Config.LLMConfig.UserPrompts[0].Role"_s, u"assistant"_s, u"user"_s);
    row("two questions", config(R"({"LLMConfig":{"UserPrompts":[{"Role":"user"},{"Role":"user"}]}})"), Kind::OutOfRange,
        u"Parameters.Config.LLMConfig.UserPrompts[1].Role"_s, u"user"_s, u"assistant"_s);
    row("no answer", config(R"({"LLMConfig":{"UserPrompts":[{"Role":"system"},{"Role":"user"}]}})"), Kind::Missing,
        u"Parameters.Config.LLMConfig.UserPrompts[2]"_s, {}, u"assistant"_s);
    row("interrupt mode 2", config(R"({"InterruptMode":2})"), Kind::OutOfRange, u"Parameters.Config.InterruptMode"_s,
        u"2"_s, u"0, 1"_s);
    row("interrupt mode -1", config(R"({"InterruptMode":-1})"), Kind::OutOfRange, u"Parameters.Config.InterruptMode"_s,
        u"-1"_s, u"0, 1"_s);
    row("interrupt mode true", config(R"({"InterruptMode":true})"), Kind::WrongType,
        u"Parameters.Config.InterruptMode"_s, {}, u"number"_s);
    row("provider alone", config(R"({"TTSConfig":{"Provider":"minimax"}})"), Kind::Missing,
        u"Parameters.Config.TTSConfig.ProviderParams"_s);
    row("provider, no params", config(R"({"TTSConfig":{"Provider":"minimax","ProviderParams":null}})"), Kind::WrongType,
        u"Parameters.Config.TTSConfig.ProviderParams"_s, {}, u"object"_s);
}

void TestRoomsUpdateCommand::limits()
{
    QFETCH(UpdateCommand, command);
    QFETCH(UpdateProblem, problem);
    const auto body = updateBody(ids(), command, second);
    QVERIFY2(!body, body ? body->constData() : "");
    QCOMPARE(body.error().field, problem.field);
    QCOMPARE(body.error().allowed, problem.allowed);
    QCOMPARE(body.error().value, problem.value);
    QVERIFY(body.error() == problem);
}

/// The other side of every edge in limits().
void TestRoomsUpdateCommand::withinLimits_data()
{
    QTest::addColumn<UpdateCommand>("command");
    const auto row = [](const char *title, UpdateCommand command) { QTest::newRow(title) << std::move(command); };
    row("200 characters", Say{.text = QString(200, u'x')});
    row("200 ideographs", Say{.text = QString(200, u'长')});
    row("200 emoji", Say{.text = u"😀"_s.repeated(200)});
    row("priority low", Say{.text = u"x"_s, .priority = Priority::Low});
    row("group 0", ask({}, ImageOrder{.action = ImageOrder::Action::Delete, .groupId = 0}));
    row("voice of 4 s", VoicePrint{.enable = true, .voiceDuration = 4});
    row("voice of 33 s", VoicePrint{.enable = true, .voiceDuration = 33});
    row("threshold 127", Farfield{.enable = true, .threshold = 127});
    row("level high", Farfield{.enable = true, .level = u"High"_s});
    row("level low", Farfield{.enable = true, .level = u"Low"_s});
    row("interrupt mode 1", config(R"({"InterruptMode":1})"));
    row("prompts cleared", config(R"({"LLMConfig":{"UserPrompts":null,"SystemMessages":[]}})"));
    row("prompt pairs", config(R"({"LLMConfig":{"UserPrompts":[{"Role":"system"},{"Role":"user"},{"Role":"assistant"},
                                  {"Role":"system"},{"Role":"user"},{"Role":"assistant"}]}})"));
    row("other service", config(R"({"TTSConfig":{"Provider":"minimax","ProviderParams":{"model":"speech-01"}}})"));
    row("same service", config(R"({"TTSConfig":{"IgnoreBracketText":[1]}})"));
    row("byte order mark", config("\xEF\xBB\xBF{\"InterruptMode\":1}"));
}

void TestRoomsUpdateCommand::withinLimits()
{
    QFETCH(UpdateCommand, command);
    const auto body = updateBody(ids(), command, second);
    QVERIFY2(body.has_value(), qPrintable(body ? QString() : body.error().field));
    const auto document = json::Document::parse(*body);
    QVERIFY(document.isValid());
    QVERIFY(!sandbox::commandError(document.root(), second));
}

void TestRoomsUpdateCommand::versions_data()
{
    QTest::addColumn<UpdateCommand>("command");
    QTest::addColumn<QString>("needed");
    QTest::newRow("interrupt") << UpdateCommand(Interrupt()) << first;
    QTest::newRow("function") << UpdateCommand(FunctionResult{.toolCallId = u"c"_s, .content = {}}) << first;
    QTest::newRow("say") << UpdateCommand(Say{.text = u"x"_s}) << first;
    QTest::newRow("prompt") << UpdateCommand(PromptForLlm{.text = u"x"_s}) << first;
    QTest::newRow("ask") << ask(u"x"_s, {}) << first;
    QTest::newRow("finish") << UpdateCommand(FinishSpeech()) << first;
    QTest::newRow("parameters") << config(R"({"InterruptMode":1})") << second;
    QTest::newRow("context") << UpdateCommand(TtsContext{.tag = R"({"a":1})"}) << second;
    QTest::newRow("voice print") << UpdateCommand(VoicePrint()) << second;
    QTest::newRow("far field") << UpdateCommand(Farfield()) << second;
}

void TestRoomsUpdateCommand::versions()
{
    QFETCH(UpdateCommand, command);
    QFETCH(QString, needed);
    QCOMPARE(QString(neededVersion(command)), needed);
    for (const QString &version : {u"2024-06-01"_s, u"2024-11-30"_s, first, u"2025-05-31"_s, second, u"2026-01-01"_s,
                                   QString(), u"latest"_s, u"2025-13-01"_s}) {
        const bool isDate = QRegularExpression(u"^20\\d\\d-(0\\d|1[0-2])-\\d\\d$"_s).match(version).hasMatch();
        const auto body = updateBody(ids(), command, version);
        QCOMPARE(body.has_value(), isDate && version >= needed);
        const UpdateProblem problem{.kind = Kind::NeedsVersion,
                                    .command = commandName(command),
                                    .field = u"Version"_s,
                                    .value = version,
                                    .allowed = needed};
        QVERIFY(body || body.error() == problem);
    }
}

void TestRoomsUpdateCommand::publicUrls_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("isPublic");
    for (const QString &url :
         {u"https://bucket.volces.com/a.jpg"_s, u"http://a.cn"_s, u"HTTPS://A.CN/%20"_s, u"https://图片.中国/猫.jpg"_s,
          u"https://8.8.8.8/a.jpg?X=1&Y=%2F"_s, u"https://[2001:4860:4860::8888]:8443/a"_s, u"https://172.32.0.1/"_s})
        QTest::newRow(qPrintable(url)) << url << true;
    for (const QString &url : {QString(),
                               u"a.jpg"_s,
                               u"//a.cn/b"_s,
                               u"ftp://a.cn/b"_s,
                               u"file:///etc/passwd"_s,
                               u"data:image/png;base64,AA=="_s,
                               u"https://"_s,
                               u"https://a b.cn/"_s,
                               u" https://a.cn/"_s,
                               u"https://a.cn/x y"_s,
                               u"https://a.cn:99999/"_s,
                               u"https://localhost/a"_s,
                               u"https://nas/a"_s,
                               u"https://nas.local/a"_s,
                               u"https://x.localhost/a"_s,
                               u"https://127.0.0.1/a"_s,
                               u"https://10.1.2.3/a"_s,
                               u"https://172.16.0.1/a"_s,
                               u"https://172.31.255.255/a"_s,
                               u"https://192.168.1.1/a"_s,
                               u"https://169.254.169.254/latest"_s,
                               u"https://100.64.0.1/"_s,
                               u"https://0.0.0.0/"_s,
                               u"https://[::1]/a"_s,
                               u"https://[fe80::1]/a"_s,
                               u"https://[fd00::1]/a"_s,
                               u"https://[::ffff:127.0.0.1]/a"_s,
                               u"https://[::ffff:10.0.0.1]/a"_s})
        QTest::newRow(qPrintable(u"not "_s + url)) << url << false;
}

void TestRoomsUpdateCommand::publicUrls()
{
    QFETCH(QString, url);
    QTEST(isPublicUrl(url), "isPublic");
}

void TestRoomsUpdateCommand::speechModelTakesNoText()
{
    const auto s2s = json::Document::parse(R"({"Config":{"S2SConfig":{"Provider":"volcano"}}})");
    const auto chain = json::Document::parse(R"({"Config":{"S2SConfig":null,"LLMConfig":{}}})");
    const UpdateCommand question = ask(u"x"_s, {});
    const UpdateProblem expected{
        .kind = Kind::NotWithS2S, .command = u"ExternalTextToLLM"_s, .field = u"Config.S2SConfig"_s};
    QVERIFY(agentProblem(question, s2s.root()) == expected);
    QVERIFY(agentProblem(PromptForLlm{.text = u"x"_s}, s2s.root()));
    QVERIFY(!agentProblem(Say{.text = u"x"_s}, s2s.root()));
    QVERIFY(!agentProblem(Interrupt(), s2s.root()));
    QVERIFY(!agentProblem(question, chain.root()));
    QVERIFY(!agentProblem(question, {}));
}

QTEST_GUILESS_MAIN(TestRoomsUpdateCommand)
#include "tst_rooms_updatecommand.moc"
