// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rooms/snippets.h"
#include "core/rooms/updatelimits.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace console::rooms;

namespace {

const QList<UpdateCommand> everyCommand{
    Interrupt{},
    FunctionResult{.toolCallId = u"call-1"_s, .content = u"晴 \"22\""_s},
    Say{.text = u"你好。\nHello."_s, .priority = Priority::Low},
    PromptForLlm{.text = u"The user is in Paris."_s},
    AskLlm{.text = u"What is it?"_s,
           .images = ImageOrder{.groupId = 7, .urls = {u"https://example.com/a.png"_s}},
           .priority = Priority::Medium},
    AskLlm{.text = {}, .images = ImageOrder{.action = ImageOrder::Action::Delete, .groupId = 7}},
    AskLlm{.text = u"Why?"_s},
    FinishSpeech{},
    ChangeParameters{.config = R"({"LLMConfig":{"Temperature":1.50}})"},
    TtsContext{.tag = R"({"emotion":"happy"})"},
    VoicePrint{.enable = true, .voiceDuration = 10},
    VoicePrint{},
    Farfield{.enable = true, .level = u"High"_s, .threshold = 30, .fixedSource = false},
    Farfield{}};

Snippet say(const QString &name, const QString &text = u"Hello."_s)
{
    return {.name = name, .fields = fieldsOf(Say{.text = text})};
}

QString names(const SnippetList &list)
{
    QStringList result;
    for (const Snippet &snippet : list.snippets)
        result.append(snippet.name);
    return result.join(u' ');
}

} // namespace

class TestRoomsSnippets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void commandsSurviveTheFile();
    void noFileMeansNone();
    void whatCannotBeReadIsKept();
    void unusableFiles_data();
    void unusableFiles();
    void namesAreUnique();
    void keysAreNotKept();
    void fieldsSayWhatIsWrong_data();
    void fieldsSayWhatIsWrong();
    void spellings();
};

void TestRoomsSnippets::commandsSurviveTheFile()
{
    const QTemporaryDir folder;
    SnippetList list;
    for (qsizetype i = 0; i < everyCommand.size(); ++i)
        list = withSnippet(list, {.name = QString::number(i), .fields = fieldsOf(everyCommand.at(i))});
    QVERIFY(saveSnippets(folder.path(), list));
    const auto loaded = loadSnippets(folder.path());
    QVERIFY(loaded);
    QVERIFY(*loaded == list);
    for (qsizetype i = 0; i < everyCommand.size(); ++i) {
        const auto command = commandFrom(loaded->snippets.at(i).fields);
        QVERIFY2(command && *command == everyCommand.at(i), qPrintable(QString::number(i)));
    }
}

void TestRoomsSnippets::noFileMeansNone()
{
    const QTemporaryDir folder;
    QVERIFY(*loadSnippets(folder.path()) == SnippetList{});
    const auto saved = saveSnippets(folder.filePath(u"none/none"_s), {});
    QVERIFY(!saved);
}

void TestRoomsSnippets::whatCannotBeReadIsKept()
{
    const QByteArray file = R"({"format":1,"snippets":[{"name":"later","command":"SingASong","pitch":1.50},
        {"name":"hello","command":"ExternalTextToSpeech","message":"Hello."},
        {"name":"","command":"interrupt"}, {"name":"n","command":"interrupt","message":5}, 7,
        {"name":"hello","command":"interrupt"}]})";
    const auto list = snippetsFromJson(file, u"f"_s);
    QVERIFY(list);
    QCOMPARE(names(*list), u"hello"_s);
    QCOMPARE(list->snippets.first().fields.message, u"Hello."_s);
    QCOMPARE(list->kept.size(), 5);
    const QByteArray again = toJson(withSnippet(*list, say(u"new"_s)));
    QVERIFY2(again.contains("\"pitch\": 1.50"), again.constData());
    const auto read = snippetsFromJson(again, u"f"_s);
    QCOMPARE(names(*read), u"hello new"_s);
    QCOMPARE(read->kept.size(), 5);
}

void TestRoomsSnippets::unusableFiles_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("where");
    using enum SnippetFileProblem::Kind;
    QTest::newRow("broken") << QByteArray("{\n \"format\" 1}") << static_cast<int>(NotJson) << u"2:10"_s;
    QTest::newRow("newer") << QByteArray(R"({"format":2,"snippets":[]})") << static_cast<int>(NewerFormat)
                           << u"format"_s;
    QTest::newRow("list") << QByteArray("[]") << static_cast<int>(WrongShape) << u"format"_s;
    QTest::newRow("no list") << QByteArray(R"({"format":1,"snippets":{}})") << static_cast<int>(WrongShape)
                             << u"snippets"_s;
}

void TestRoomsSnippets::unusableFiles()
{
    QFETCH(QByteArray, file);
    QFETCH(int, kind);
    QFETCH(QString, where);
    const QTemporaryDir folder;
    QFile written(folder.filePath(u"snippets.json"_s));
    QVERIFY(written.open(QIODevice::WriteOnly));
    written.write(file);
    written.close();
    const auto list = loadSnippets(folder.path());
    QVERIFY(!list);
    const auto *problem = std::get_if<SnippetFileProblem>(&list.error());
    QVERIFY(problem);
    QCOMPARE(static_cast<int>(problem->kind), kind);
    QCOMPARE(problem->where, where);
    QCOMPARE(problem->path, folder.filePath(u"snippets.json"_s));
}

void TestRoomsSnippets::keysAreNotKept()
{
    const ChangeParameters command{.config = R"({"LLMConfig":{"APIKey":"made-up","Temperature":1.50}})"};
    const SnippetList list = withSnippet({}, {.name = u"a"_s, .fields = fieldsOf(command)});
    const QByteArray expected = R"({"LLMConfig":{"APIKey":"***","Temperature":1.50}})";
    QCOMPARE(findSnippet(list, u"a")->fields.config, expected);
}

void TestRoomsSnippets::namesAreUnique()
{
    SnippetList list = withSnippet(withSnippet(withSnippet({}, say(u"a"_s)), say(u"b"_s)), say(u"c"_s));
    list = withSnippet(list, say(u"b"_s, u"Other."_s));
    QCOMPARE(names(list), u"a b c"_s);
    QCOMPARE(findSnippet(list, u"b")->fields.message, u"Other."_s);
    list = renamed(list, u"c", u"a"_s);
    QCOMPARE(names(list), u"b a"_s);
    QCOMPARE(names(renamed(list, u"none", u"b"_s)), u"b a"_s);
    QCOMPARE(names(renamed(list, u"a", u"a"_s)), u"b a"_s);
    QCOMPARE(names(withoutSnippet(list, u"b")), u"a"_s);
}

void TestRoomsSnippets::fieldsSayWhatIsWrong_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *name, const QString &command, const QString &message, const QString &field) {
        QTest::newRow(name) << command << message << field;
    };
    row("unknown", u"FunctionCallResult"_s, {}, u"Command"_s);
    row("no JSON", u"SetTTSContext"_s, u"happy"_s, u"Message"_s);
    row("no object", u"SetTTSContext"_s, u"[1]"_s, u"Message"_s);
    row("no switch", u"UpdateVoicePrintSV"_s, u"{}"_s, u"Message.Enable"_s);
    row("switch is a number", u"UpdateFarfieldConfig"_s, u"{\"Enable\":1}"_s, u"Message.Enable"_s);
    row("duration is text", u"UpdateVoicePrintSV"_s, u"{\"Enable\":true,\"VoiceDuration\":\"5\"}"_s,
        u"Message.VoiceDuration"_s);
    row("level is a number", u"UpdateFarfieldConfig"_s, u"{\"Enable\":true,\"Level\":1}"_s, u"Message.Level"_s);
    row("unknown member", u"UpdateFarfieldConfig"_s, u"{\"Enable\":true,\"enable\":true}"_s, u"Message.enable"_s);
}

void TestRoomsSnippets::fieldsSayWhatIsWrong()
{
    QFETCH(QString, command);
    QFETCH(QString, message);
    QFETCH(QString, field);
    const auto made = commandFrom({.command = command, .message = message});
    QVERIFY(!made);
    QCOMPARE(made.error().field, field);
    QCOMPARE(made.error().command, command);
}

void TestRoomsSnippets::spellings()
{
    QCOMPARE(documentedName(u"Interrupt"), QLatin1StringView("interrupt"));
    QCOMPARE(documentedName(u"Function"), QLatin1StringView("function"));
    QVERIFY(documentedName(u"INTERRUPT").isEmpty());
    QCOMPARE(commandNames().size(), 10);
    // A priority beyond all numbers is not cut down to one that is allowed.
    const auto say = commandFrom({.command = u"ExternalTextToSpeech"_s, .message = u"a"_s, .interruptMode = 1LL << 32});
    QVERIFY(limitProblem(*say));
    for (const UpdateCommand &command : everyCommand)
        QVERIFY(documentedName(fieldsOf(command).command) == commandName(command));
}

QTEST_APPLESS_MAIN(TestRoomsSnippets)
#include "tst_rooms_snippets.moc"
