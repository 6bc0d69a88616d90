// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/json/write.h"
#include "tests/unit/sandbox/sandboxtest.h"

#include <QJsonArray>
#include <QSqlDatabase>
#include <QSqlQuery>

using namespace console;
using namespace console::test;
using namespace Qt::Literals::StringLiterals;

/// The VoiceChat actions and what is asked about rooms, over the task file.
class SandboxTasks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startStopStart();
    void secondStartIsRefused();
    void tasksAreToldApart();
    void badBodies_data();
    void badBodies();
    void updates_data();
    void updates();
    void updateLimits_data();
    void updateLimits();
    void updateAndStopOfNothing();
    void onlineUsers();
    void agentComesLateOrNever();
    void roomAndUserLists();
    void otherActions();
    void twoSandboxesShareAFile();
    void restartFindsTasks();
    void unusableTaskFile_data();
    void unusableTaskFile();
    void lockedTaskFile();

private:
    QTemporaryDir m_folder;
};

void SandboxTasks::startStopStart()
{
    SandboxHarness harness;
    QVERIFY(harness.call("StartVoiceChat", startBody).isOk());
    QVERIFY(harness.call("StopVoiceChat", taskBody).isOk());
    QVERIFY(harness.call("StartVoiceChat", startBody, "2025-06-01").isOk());
}

void SandboxTasks::secondStartIsRefused()
{
    SandboxHarness harness;
    QVERIFY(harness.call("StartVoiceChat", startBody).isOk());
    const SandboxAnswer second = harness.call("StartVoiceChat", startBody);
    QCOMPARE(second.http.status, 400);
    QCOMPARE(second.message(),
             u"The task has been started. Please do not call the startup task interface repeatedly."_s);
    const openapi::ErrorEntry *entry =
        harness.dictionary.find({.code = second.code(), .codeN = 0, .message = second.message()});
    QVERIFY(entry);
    QCOMPARE(entry->family, openapi::ErrorEntry::Family::VoiceChat);
}

void SandboxTasks::tasksAreToldApart()
{
    SandboxHarness harness;
    QVERIFY(harness.call("StartVoiceChat", startBody).isOk());
    for (const char *part : {"\"app\"", "\"room\"", "\"task\""}) {
        QByteArray other = startBody;
        QVERIFY2(harness.call("StartVoiceChat", other.replace(part, "\"other\"")).isOk(), part);
    }
}

void SandboxTasks::badBodies_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("inMessage");
    const auto row = [](const char *name, const QByteArray &from, const QByteArray &to, const QString &code,
                        const QString &inMessage) {
        QByteArray body = startBody;
        QVERIFY2(body.contains(from), name);
        QTest::newRow(name) << body.replace(from, to) << code << inMessage;
    };
    const QString plain = u"InvalidParameter"_s;
    QTest::newRow("not JSON") << "{\n  \"AppId\": }"_ba << plain << u"line 2"_s;
    QTest::newRow("not an object") << "[]"_ba << plain << u"object"_s;
    QTest::newRow("web form") << "AppId=app"_ba << plain << u"JSON"_s;
    row("no AppId", R"("AppId":"app",)", "", u"InvalidParameter.AppId"_s, u"AppId is required"_s);
    row("empty AppId", R"("AppId":"app")", R"("AppId":"")", u"InvalidParameter.AppId"_s, u"AppId is required"_s);
    row("AppId is a number", R"("AppId":"app")", R"("AppId":1)", u"InvalidParameter.AppId"_s,
        u"AppId must be a string"_s);
    row("no RoomId", R"("RoomId":"room",)", "", u"InvalidParameter.RoomId"_s, u"RoomId"_s);
    row("no TaskId", R"("TaskId":"task",)", "", u"InvalidParameter.TaskId"_s, u"TaskId"_s);
    row("no Config", R"("Config":{"LLMConfig":{}},)", "", u"InvalidParameter.Config"_s, u"Config is required"_s);
    row("Config is a list", R"("Config":{"LLMConfig":{}})", R"("Config":[])", u"InvalidParameter.Config"_s,
        u"object"_s);
    row("no AgentConfig", R"(,"AgentConfig":{"TargetUserId":["user"],"UserId":"bot"})", "",
        u"InvalidParameter.AgentConfig"_s, u"AgentConfig is required"_s);
    row("no user", R"("TargetUserId":["user"],)", "", u"InvalidParameter.TargetUserId"_s,
        u"AgentConfig.TargetUserId"_s);
    row("empty list of users", R"(["user"])", "[]", u"InvalidParameter.TargetUserId"_s, u"exactly one"_s);
    row("two users", R"(["user"])", R"(["user","other"])", u"InvalidParameter.TargetUserId"_s, u"exactly one"_s);
    row("room charset", R"("room")", R"("room 7")", plain, u"RoomId"_s);
    row("task charset", R"("task")", R"("任务")", plain, u"TaskId"_s);
    row("user charset", R"(["user"])", R"(["us/er"])", plain, u"TargetUserId[0]"_s);
    row("task too long", R"("task")", '"' + QByteArray(129, 'x') + '"', plain, u"TaskId"_s);
    row("agent is its user", R"("UserId":"bot")", R"("UserId":"user")", u"InvalidParameter.UserId"_s, u"differ"_s);
    row("old key", R"("TaskId":"task")", R"("UserId":"user")", plain, u"2024-06-01"_s);
    row("old config", R"("Config")", R"("config")", plain, u"2024-06-01"_s);
    row("old bot name", R"({"LLMConfig":{}})", R"({"BotName":"b"})", plain, u"Config.BotName"_s);
    row("old ASR", R"({"LLMConfig":{}})", R"({"ASRConfig":{"AppId":"1","Cluster":"c"}})", plain,
        u"Config.ASRConfig.AppId"_s);
    row("old TTS", R"({"LLMConfig":{}})", R"({"TTSConfig":{"VoiceType":"v"}})", plain, u"Config.TTSConfig.VoiceType"_s);
    row("old welcome", R"({"LLMConfig":{}})", R"({"LLMConfig":{"WelcomeSpeech":"hi"}})", plain, u"WelcomeSpeech"_s);
}

void SandboxTasks::badBodies()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, inMessage);
    SandboxHarness harness;
    const SandboxAnswer answer = harness.call("StartVoiceChat", body);
    QCOMPARE(answer.http.status, 400);
    QTEST(answer.code(), "code");
    QVERIFY2(answer.message().contains(inMessage), qPrintable(answer.message()));
}

void SandboxTasks::updates_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QByteArray>("version");
    QTest::addColumn<QString>("code");
    const QByteArray first = "2024-12-01";
    const QByteArray second = "2025-06-01";
    QTest::newRow("interrupt") << R"("Command":"interrupt")"_ba << first << QString();
    QTest::newRow("as the official code spells it") << R"("Command":"Interrupt")"_ba << first << QString();
    QTest::newRow("say") << R"("Command":"ExternalTextToSpeech","Message":"hi","InterruptMode":1)"_ba << first
                         << QString();
    QTest::newRow("none") << R"("Message":"hi")"_ba << first << u"InvalidParameter.Command"_s;
    QTest::newRow("unknown") << R"("Command":"FunctionCallResult")"_ba << first << u"InvalidParameter.Command"_s;
    QTest::newRow("say nothing") << R"("Command":"ExternalTextToSpeech","InterruptMode":1)"_ba << first
                                 << u"InvalidParameter.Message"_s;
    QTest::newRow("say somehow") << R"("Command":"ExternalTextToSpeech","Message":"hi")"_ba << first
                                 << u"InvalidParameter.InterruptMode"_s;
    QTest::newRow("mode 4") << R"("Command":"ExternalTextToLLM","InterruptMode":4)"_ba << first
                            << u"InvalidParameter.InterruptMode"_s;
    QTest::newRow("parameters") << R"("Command":"UpdateParameters","Parameters":{}})"_ba.chopped(1) << second
                                << QString();
    QTest::newRow("no parameters") << R"("Command":"UpdateParameters")"_ba << second
                                   << u"InvalidParameter.Parameters"_s;
    QTest::newRow("newer command") << R"("Command":"UpdateParameters","Parameters":{})"_ba << first
                                   << u"InvalidParameter.Command"_s;
}

void SandboxTasks::updates()
{
    QFETCH(QByteArray, members);
    QFETCH(QByteArray, version);
    SandboxHarness harness;
    QVERIFY(harness.call("StartVoiceChat", startBody).isOk());
    const SandboxAnswer answer = harness.call("UpdateVoiceChat", taskBody.chopped(1) + ',' + members + '}', version);
    QTEST(answer.code(), "code");
    QCOMPARE(answer.isOk(), answer.code().isEmpty());
}

/// The limits of domain.md 4.7, each at its edge and one beyond: the console must not find out here that a check of its
/// own is missing.
void SandboxTasks::updateLimits_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QString>("field"); // Empty for a body that is taken.
    const auto row = [](const char *title, const QByteArray &members, const QString &field = {}) {
        QTest::newRow(title) << members << field;
    };
    const auto say = [](const QByteArray &text) {
        return QByteArray(R"("Command":"ExternalTextToSpeech","InterruptMode":3,"Message":")" + text + '"');
    };
    const auto message = [](const QByteArray &command, const QString &json) {
        return QByteArray("\"Command\":\"" + command + "\",\"Message\":" + json::quoted(json));
    };
    const auto images = [](const QByteArray &config) {
        return QByteArray(R"("Command":"ExternalTextToLLM","InterruptMode":2,"ImageConfig":)" + config);
    };
    const auto config = [](const QByteArray &json) {
        return QByteArray(R"("Command":"UpdateParameters","Parameters":{"Config":)" + json + '}');
    };
    row("200 characters", say("\xF0\x9F\x98\x80"_ba.repeated(200)));
    row("201 characters", say("\xE9\x95\xBF"_ba.repeated(201)), u"Message"_s);
    row("function", message("function", uR"({"ToolCallID":"c","Content":""})"_s));
    row("function, text", message("function", u"sunny"_s), u"Message"_s);
    row("function, no id", message("function", uR"({"Content":""})"_s), u"Message.ToolCallID"_s);
    row("function, no content", message("function", uR"({"ToolCallID":"c"})"_s), u"Message.Content"_s);
    row("question", R"("Command":"ExternalTextToLLM","InterruptMode":2,"Message":"x")");
    row("no question", R"("Command":"ExternalTextToLLM","InterruptMode":2)", u"Message"_s);
    row("image", images(R"({"Action":"insert","GroupID":0,"ImageType":"url","Images":["https://a.cn/1"]})"));
    row("image action", images(R"({"Action":"add","GroupID":0})"), u"ImageConfig.Action"_s);
    row("image group", images(R"({"Action":"delete","GroupID":-1})"), u"ImageConfig.GroupID"_s);
    row("image deletion", images(R"({"Action":"delete","GroupID":1})"));
    row("image type", images(R"({"Action":"insert","GroupID":0,"Images":["https://a.cn/1"]})"),
        u"ImageConfig.ImageType"_s);
    row("no images", images(R"({"Action":"insert","GroupID":0,"ImageType":"url","Images":[]})"),
        u"ImageConfig.Images"_s);
    row("image of another kind", images(R"({"Action":"insert","GroupID":0,"ImageType":"url","Images":["data:,x"]})"),
        u"ImageConfig.Images"_s);
    row("configuration", config(R"({"InterruptMode":1,"TTSConfig":{"Provider":"minimax","ProviderParams":{}}})"));
    row("configuration, list", config("[]"), u"Parameters.Config"_s);
    row("interrupt mode 2", config(R"({"InterruptMode":2})"), u"Parameters.Config.InterruptMode"_s);
    row("provider alone", config(R"({"TTSConfig":{"Provider":"minimax"}})"),
        u"Parameters.Config.TTSConfig.ProviderParams"_s);
    row("context", message("SetTTSContext", uR"({"Tag":{}})"_s));
    row("context without tag", message("SetTTSContext", uR"({"additions":{}})"_s), u"Message.Tag"_s);
    for (const int seconds : {3, 4, 33, 34}) {
        row(qPrintable(QString(u"voice of %1 s"_s).arg(seconds)),
            message("UpdateVoicePrintSV", QString(uR"({"Enable":true,"VoiceDuration":%1})"_s).arg(seconds)),
            seconds < 4 || seconds > 33 ? u"Message.VoiceDuration"_s : QString());
    }
    row("voice print switch", message("UpdateVoicePrintSV", uR"({"Enable":1})"_s), u"Message.Enable"_s);
    for (const int threshold : {-1, 0, 127, 128}) {
        row(qPrintable(QString(u"threshold %1"_s).arg(threshold)),
            message("UpdateFarfieldConfig", QString(uR"({"Level":"Low","Threshold":%1})"_s).arg(threshold)),
            threshold < 0 || threshold > 127 ? u"Message.Threshold"_s : QString());
    }
    row("level", message("UpdateFarfieldConfig", uR"({"Level":"low"})"_s), u"Message.Level"_s);
    row("fixed source", message("UpdateFarfieldConfig", uR"({"FixedSource":"yes"})"_s), u"Message.FixedSource"_s);
}

void SandboxTasks::updateLimits()
{
    QFETCH(QByteArray, members);
    SandboxHarness harness;
    QVERIFY(harness.call("StartVoiceChat", startBody).isOk());
    const SandboxAnswer answer =
        harness.call("UpdateVoiceChat", taskBody.chopped(1) + ',' + members + '}', "2025-06-01");
    QFETCH(QString, field);
    QCOMPARE(answer.isOk(), field.isEmpty());
    if (field.isEmpty())
        return;
    QCOMPARE(answer.code(), QString(u"InvalidParameter."_s + field.section(u'.', -1)));
    QVERIFY2(answer.message().startsWith(field + u' '), qPrintable(answer.message()));
}

void SandboxTasks::updateAndStopOfNothing()
{
    SandboxHarness harness;
    const QByteArray update = taskBody.chopped(1) + R"(,"Command":"interrupt"})";
    QCOMPARE(harness.call("UpdateVoiceChat", update).code(), u"InvalidParameter.TaskNotExist"_s);
    QCOMPARE(harness.call("StopVoiceChat", taskBody).code(), u"InvalidParameter.TaskNotExist"_s);
    QVERIFY(harness.call("StartVoiceChat", startBody).isOk());
    QVERIFY(harness.call("StopVoiceChat", taskBody).isOk());
    const SandboxAnswer again = harness.call("StopVoiceChat", taskBody);
    QCOMPARE(again.code(), u"InvalidParameter.TaskNotExist"_s);
    QCOMPARE(again.http.status, 400);
    QCOMPARE(harness.call("StopVoiceChat", R"({"AppId":"app","RoomId":"room"})").code(), u"InvalidParameter.TaskId"_s);
}

void SandboxTasks::onlineUsers()
{
    SandboxHarness harness;
    const auto ask = [&harness](const QByteArray &room) {
        return harness.ask(
            harness.signedRequest("Action=GetRoomOnlineUsers&AppId=app&RoomId=" + room + "&Version=2023-11-01"));
    };
    QVERIFY(harness.call("StartVoiceChat", startBody).isOk());
    const SandboxAnswer there = ask("room");
    QCOMPARE(there.http.status, 200);
    QCOMPARE(there.result.toObject().value("RoomExists"_L1), QJsonValue(true));
    QCOMPARE(there.result.toObject().value("TotalUser"_L1), QJsonValue(2));
    QCOMPARE(there.result.toObject().value("VisibleUserList"_L1), QJsonValue(QJsonArray{u"user"_s, u"bot"_s}));
    QCOMPARE(there.result.toObject().value("TotalInvisibleUser"_L1), QJsonValue(0));
    QCOMPARE(there.result.toObject().value("InvisibleUserList"_L1), QJsonValue(QJsonArray()));
    QCOMPARE(ask("elsewhere").result.toObject().value("RoomExists"_L1), QJsonValue(false));
    QCOMPARE(ask({}).code(), u"InvalidParameter.RoomId"_s);
    QVERIFY(harness.call("StopVoiceChat", taskBody).isOk());
    QCOMPARE(ask("room").result.toObject().value("TotalUser"_L1), QJsonValue(0));
}

void SandboxTasks::agentComesLateOrNever()
{
    SandboxHarness harness;
    const auto users = [&harness] {
        return harness.ask(harness.signedRequest("Action=GetRoomOnlineUsers&AppId=app&RoomId=room&Version=2023-11-01"))
            .result.toObject()
            .value("VisibleUserList"_L1)
            .toArray();
    };
    harness.sandbox.setAgentDelay(std::chrono::seconds(5));
    QVERIFY(harness.call("StartVoiceChat", startBody).isOk());
    harness.clock.advance(std::chrono::milliseconds(4999));
    QCOMPARE(users(), QJsonArray{u"user"_s});
    harness.clock.advance(std::chrono::milliseconds(1));
    QCOMPARE(users(), (QJsonArray{u"user"_s, u"bot"_s}));
    harness.sandbox.setAgentDelay(std::nullopt);
    harness.clock.advance(std::chrono::hours(1));
    QCOMPARE(users(), QJsonArray{u"user"_s});
}

void SandboxTasks::roomAndUserLists()
{
    SandboxHarness harness;
    QVERIFY(harness.call("StartVoiceChat", startBody).isOk());
    harness.clock.advance(std::chrono::seconds(30));
    QVERIFY(harness.call("StopVoiceChat", taskBody).isOk());
    const auto ask = [&harness](const QByteArray &action, const QByteArray &more) {
        return harness.ask(harness.signedRequest("Action=" + action + "&AppId=app&EndTime=2025-07-02T00%3A00%3A00Z" +
                                                 more + "&StartTime=2025-07-01T00%3A00%3A00Z&Version=2023-11-01"));
    };
    const QJsonObject rooms = ask("ListRoomInfo", {}).result.toObject();
    QCOMPARE(rooms.value("Total"_L1), QJsonValue(1));
    QCOMPARE(rooms.value("HasMore"_L1), QJsonValue(false));
    const QJsonObject room = rooms.value("RoomList"_L1).toArray().at(0).toObject();
    QCOMPARE(room.value("RoomId"_L1).toString(), u"room"_s);
    QCOMPARE(room.value("CreatedTime"_L1).toString(), u"2025-07-01T08:09:10Z"_s);
    QCOMPARE(room.value("DestroyTime"_L1).toString(), u"2025-07-01T08:09:40Z"_s);
    QCOMPARE(room.value("IsFinished"_L1), QJsonValue(true));

    const QJsonArray users =
        ask("ListUserInfo", "&ExcludeServerUser=false").result.toObject().value("UserList"_L1).toArray();
    QCOMPARE(users.size(), 2);
    QCOMPARE(users.at(1).toObject().value("UserId"_L1).toString(), u"bot"_s);
    QCOMPARE(users.at(1).toObject().value("Duration"_L1), QJsonValue(30));
    QCOMPARE(ask("ListUserInfo", {}).result.toObject().value("Total"_L1), QJsonValue(1));
    QCOMPARE(ask("ListRoomInfo", "&PageSize=101").code(), u"InvalidParameter.PageSize"_s);
    QCOMPARE(ask("ListRoomInfo", "&PageNum=2").result.toObject().value("RoomList"_L1), QJsonValue(QJsonArray()));
}

void SandboxTasks::otherActions()
{
    SandboxHarness harness;
    QCOMPARE(harness.call("BanRoomUser", R"({"AppId":"app"})", "2023-11-01").result, QJsonValue(QJsonObject()));
    QCOMPARE(harness.call("BanRoomUser", "{}", "2023-11-01").code(), u"InvalidParameter.AppId"_s);
}

void SandboxTasks::twoSandboxesShareAFile()
{
    const QString file = m_folder.filePath(u"shared/sandbox.db"_s);
    SandboxHarness one(file);
    SandboxHarness other(file);
    QVERIFY(one.call("StartVoiceChat", startBody).isOk());
    QVERIFY(other.call("StartVoiceChat", startBody).message().startsWith("The task has been started"_L1));
    QVERIFY(other.call("StopVoiceChat", taskBody).isOk());
    QCOMPARE(one.call("StopVoiceChat", taskBody).code(), u"InvalidParameter.TaskNotExist"_s);
}

void SandboxTasks::restartFindsTasks()
{
    const QString file = m_folder.filePath(u"restart.db"_s);
    {
        SandboxHarness before(file);
        QVERIFY(before.call("StartVoiceChat", startBody).isOk());
    }
    SandboxHarness after(file);
    QVERIFY(after.call("StopVoiceChat", taskBody).isOk());
    QVERIFY(QSqlDatabase::connectionNames().size() <= 1);
}

void SandboxTasks::unusableTaskFile_data()
{
    QTest::addColumn<QString>("path");
    const auto write = [this](const QString &name, const QByteArray &bytes) {
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    };
    write(u"damaged.db"_s, QByteArray(8192, 'x'));
    write(u"plain"_s, "text");
    QTest::newRow("not a database") << m_folder.filePath(u"damaged.db"_s);
    QTest::newRow("a folder") << m_folder.path();
    QTest::newRow("below a file") << m_folder.filePath(u"plain/sandbox.db"_s);
    QTest::newRow("where nobody may write") << u"/proc/sandbox.db"_s;
}

void SandboxTasks::unusableTaskFile()
{
    QFETCH(QString, path);
    SandboxHarness harness(path);
    for (int attempt = 0; attempt < 2; ++attempt) {
        const SandboxAnswer answer = harness.call("StartVoiceChat", startBody);
        QCOMPARE(answer.http.status, 500);
        QCOMPARE(answer.code(), u"InternalError"_s);
        QVERIFY2(answer.message().contains(path), qPrintable(answer.message()));
    }
    QCOMPARE(
        harness.ask(harness.signedRequest("Action=GetRoomOnlineUsers&AppId=app&RoomId=r&Version=2023-11-01")).code(),
        u"InternalError"_s);
}

void SandboxTasks::lockedTaskFile()
{
    const QString file = m_folder.filePath(u"locked.db"_s);
    SandboxHarness harness(file);
    QVERIFY(harness.call("StartVoiceChat", startBody).isOk());
    {
        QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
        other.setDatabaseName(file);
        QVERIFY(other.open());
        QVERIFY(QSqlQuery(other).exec(u"BEGIN EXCLUSIVE"_s));
        const SandboxAnswer locked = harness.call("StopVoiceChat", taskBody);
        QCOMPARE(locked.code(), u"InternalError"_s);
        QVERIFY2(locked.message().contains("locked"_L1), qPrintable(locked.message()));
    }
    QSqlDatabase::removeDatabase(u"other"_s);
    QVERIFY2(harness.call("StopVoiceChat", taskBody).isOk(), "a lock that is gone is forgotten");
}

QTEST_GUILESS_MAIN(SandboxTasks)
#include "tst_sandbox_tasks.moc"
