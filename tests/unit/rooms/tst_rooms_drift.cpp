// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rooms/drift.h"
#include "core/rooms/driftremedy.h"
#include "core/traffic/redaction.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace console;
using namespace console::rooms;

// Before the texts: moc loses its way in long raw strings and then sees no class.
class TestRoomsDrift : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingToTell();
    void whatTheEntriesSay_data();
    void whatTheEntriesSay();
    void unknowable_data();
    void unknowable();
    void updatesWithoutAnswer();
    void updatesThatOverlap();
    void farfieldIsPartOfTheConfig();
    void anotherServiceTakesItsParametersAsGiven();
    void obstacles_data();
    void obstacles();
    void theDifferenceIsJustThat_data();
    void theDifferenceIsJustThat();
    void secretsStayOut();
    void takeBackLeavesTheRest_data();
    void takeBackLeavesTheRest();
};

namespace {

const QString newVersion = u"2025-06-01"_s;

const QByteArray sceneText = R"({
  "AccountConfig": {"accessKeyId": "AKLTmadeup", "secretKey": "bWFkZXVw"},
  "VoiceChat": {
    "AppId": "app",
    "Config": {
      "LLMConfig": {
        "Mode": "ArkV3",
        "Temperature": 0.50,
        "SystemMessages": ["You are kind.", "Be short."],
        "UserPrompts": [{"Role": "user", "Content": "a"}, {"Role": "assistant", "Content": "b"}],
        "VisionConfig": {"Enable": true, "SnapshotConfig": {"Height": 360}},
        "Url": "https://hook.example/a?x=1#f",
        "Custom": "{\"level\": 1, \"api_key\": \"madeup\"}",
        "APIKey": "madeup-key-1"
      },
      "TTSConfig": {
        "Provider": "volcano",
        "ProviderParams": {"app": {"appid": "1", "token": "madeup-token"}, "audio": {"speed_ratio": 1.0, "voice_type": "v1"}},
        "IgnoreBracketText": [1, 2]
      },
      "ASRConfig": {"FarfieldConfig": {"Enable": false, "Level": "Low"}},
      "InterruptMode": 0
    },
    "AgentConfig": {"TargetUserId": ["user"], "WelcomeMessage": "Hello!"}
  }
}
)";

RoomTask theTask()
{
    return {.version = newVersion,
            .appId = u"app"_s,
            .roomId = *RoomId::parse(u"room"),
            .taskId = *TaskId::parse(u"task"),
            .userId = u"user"_s};
}

QByteArray fileBody(const QByteArray &text)
{
    const auto scene = scene::Scene::parse(u"S"_s, text);
    return scene ? startBodyFor(*scene, theTask()).value_or(QByteArray()) : QByteArray();
}

/// An entry as the journal gives it back: its body without secrets.
JournalEntry entry(TaskEvent event, const QByteArray &body = {}, const QString &reason = {})
{
    JournalEntry entry{.number = 0,
                       .at = {},
                       .event = event,
                       .task = theTask(),
                       .bodyDigest = {},
                       .body = traffic::redactedJson(body)};
    entry.task.reason = reason;
    return entry;
}

QList<JournalEntry> started(const QByteArray &text = sceneText)
{
    return {entry(TaskEvent::StartSent, fileBody(text)), entry(TaskEvent::StartAccepted)};
}

QList<JournalEntry> updated(const QByteArray &config, TaskEvent outcome = TaskEvent::UpdateAccepted)
{
    const QString reason = u"UpdateParameters"_s;
    const QByteArray body = R"({"Command":"UpdateParameters","Parameters":{"Config":)" + config + "}}";
    return {entry(TaskEvent::UpdateSent, body, reason), entry(outcome, {}, reason)};
}

QByteArray changed(QByteArray text, const QByteArray &from, const QByteArray &to)
{
    return text.contains(from) ? text.replace(from, to) : QByteArray("not there: " + from);
}

Drift driftOf(const QByteArray &text, const QList<JournalEntry> &history, const QString &version = newVersion)
{
    return driftBetween(fileBody(text), liveConfig(history).value(), version);
}

const char *kindName(DriftKind kind)
{
    switch (kind) {
    case DriftKind::InFile:
        return "file";
    case DriftKind::ByUpdate:
        return "update";
    case DriftKind::InBoth:
        return "both";
    case DriftKind::Agreed:
        return "agreed";
    }
    return "";
}

/// `file /Config/InterruptMode 1 0 0`, one entry a line; `-` where nothing is.
QByteArray print(const Drift &drift)
{
    const auto text = [](const std::optional<QByteArray> &value) { return value.value_or("-"); };
    QByteArrayList lines;
    for (const DriftEntry &entry : drift.entries) {
        QByteArrayList words{kindName(entry.kind), entry.pointer.toString().toUtf8(), text(entry.file),
                             text(entry.sent), text(entry.running)};
        if (entry.isUncertain)
            words.append("or " + text(entry.possible));
        lines.append(words.join(' '));
    }
    return lines.join('\n');
}

} // namespace

void TestRoomsDrift::nothingToTell()
{
    // The same in another order, other layout and other number text.
    const QByteArray text = R"({"VoiceChat":{"Config":{"InterruptMode":0.0,"A":[1,{"b":"{\"x\":1,\"y\":2}","c":3}]},
        "AppId":"app"}})";
    const QByteArray other = R"({"VoiceChat":{"AppId":"app","Config":{"A":[1e0,{"c":3.00,"d":null,"b":
        "{\"y\":2, \"x\":1.0}"}],"InterruptMode":0}}})";
    QCOMPARE(print(driftOf(other, started(text))), QByteArray());
}

void TestRoomsDrift::whatTheEntriesSay_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("config"); // Of an update that was accepted; empty: none.
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const QByteArray &text, const QByteArray &config,
                        const QByteArray &expected) { QTest::newRow(name) << text << config << expected; };
    row("same", sceneText, {}, {});
    row("changed in the file", changed(sceneText, "0.50", "0.7"), {},
        "file /Config/LLMConfig/Temperature 0.7 0.50 0.50");
    row("number written otherwise", changed(sceneText, "0.50", "5e-1"), {}, {});
    row("taken away", changed(sceneText, "\"Temperature\": 0.50,", ""), {},
        "file /Config/LLMConfig/Temperature - 0.50 0.50");
    row("added", changed(sceneText, "\"Mode\"", "\"TopP\": {\"a\": 1}, \"Mode\""), {},
        R"(file /Config/LLMConfig/TopP {"a":1} - -)");
    row("an element", changed(sceneText, "Be short", "Be brief"), {},
        R"(file /Config/LLMConfig/SystemMessages/1 "Be brief." "Be short." "Be short.")");
    row("an element more", changed(sceneText, "[1, 2]", "[1, 2, 3]"), {},
        "file /Config/TTSConfig/IgnoreBracketText/2 3 - -");
    row("another kind", changed(sceneText, "[1, 2]", "7"), {},
        "file /Config/TTSConfig/IgnoreBracketText 7 [1,2] [1,2]");
    row("JSON within a string", changed(sceneText, R"({\"level\": 1,)", R"({\"level\":1.0,)"), {}, {});
    row("outside of VoiceChat", changed(sceneText, "AKLTmadeup", "AKLTother"), {}, {});
    row("by an update", sceneText, R"({"InterruptMode":1})", "update /Config/InterruptMode 0 0 1");
    row("members stay that an update does not name", sceneText,
        R"({"TTSConfig":{"ProviderParams":{"audio":{"speed_ratio":2}}}})",
        "update /Config/TTSConfig/ProviderParams/audio/speed_ratio 1.0 1.0 2");
    row("lists are replaced", sceneText, R"({"LLMConfig":{"SystemMessages":["Be rude."]}})",
        R"(update /Config/LLMConfig/SystemMessages/0 "You are kind." "You are kind." "Be rude.")"
        "\n"
        R"(update /Config/LLMConfig/SystemMessages/1 "Be short." "Be short." -)");
    row("null clears", sceneText, R"({"LLMConfig":{"UserPrompts":null}})",
        R"(update /Config/LLMConfig/UserPrompts [{"Role":"user","Content":"a"},{"Role":"assistant","Content":"b"}] )"
        R"([{"Role":"user","Content":"a"},{"Role":"assistant","Content":"b"}] -)");
    row("both", changed(sceneText, "\"speed_ratio\": 1.0", "\"speed_ratio\": 3"),
        R"({"TTSConfig":{"ProviderParams":{"audio":{"speed_ratio":2}}}})",
        "both /Config/TTSConfig/ProviderParams/audio/speed_ratio 3 1.0 2");
    row("both to the same", changed(sceneText, "\"speed_ratio\": 1.0", "\"speed_ratio\": 2"),
        R"({"TTSConfig":{"ProviderParams":{"audio":{"speed_ratio":2.0}}}})",
        "agreed /Config/TTSConfig/ProviderParams/audio/speed_ratio 2 1.0 2.0");
}

void TestRoomsDrift::whatTheEntriesSay()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, config);
    QList<JournalEntry> history = started();
    if (!config.isEmpty())
        history += updated(config);
    QTEST(print(driftOf(text, history)), "expected");
}

void TestRoomsDrift::unknowable_data()
{
    QTest::addColumn<QList<JournalEntry>>("history");
    QTest::addColumn<int>("expected"); // -1: it is known.
    const auto row = [](const char *name, const QList<JournalEntry> &history, std::optional<Unknowable> expected) {
        QTest::newRow(name) << history << (expected ? static_cast<int>(*expected) : -1);
    };
    const JournalEntry sent = entry(TaskEvent::StartSent, fileBody(sceneText));
    row("nothing", {}, Unknowable::NotStartedHere);
    row("imported", {entry(TaskEvent::Imported), entry(TaskEvent::Adopted)}, Unknowable::NotStartedHere);
    row("refused", {sent, entry(TaskEvent::StartRefused)}, Unknowable::NotStartedHere);
    row("was running already", {sent, entry(TaskEvent::AlreadyStarted)}, Unknowable::StartedBefore);
    row("damaged", {entry(TaskEvent::StartSent, "[1]"), entry(TaskEvent::StartAccepted)}, Unknowable::Unreadable);
    row("on its way", {sent}, std::nullopt);
    row("without an answer", {sent, entry(TaskEvent::StartUnanswered)}, std::nullopt);
    row("started twice", started() + QList{sent, entry(TaskEvent::AlreadyStarted)}, std::nullopt);
    row("adopted", started() + QList{entry(TaskEvent::Adopted)}, std::nullopt);
}

void TestRoomsDrift::unknowable()
{
    QFETCH(QList<JournalEntry>, history);
    const auto live = liveConfig(history);
    QTEST(live ? -1 : static_cast<int>(live.error()), "expected");
}

void TestRoomsDrift::updatesWithoutAnswer()
{
    const QByteArray mode = R"({"InterruptMode":1})";
    const auto lost = started() + updated(mode, TaskEvent::UpdateUnanswered);
    QCOMPARE(print(driftOf(sceneText, lost)), "update /Config/InterruptMode 0 0 0 or 1"_ba);
    QCOMPARE(driftOf(sceneText, lost).differences(), 1);
    QCOMPARE(driftOf(sceneText, lost).takenBack(), 0);
    QCOMPARE(driftOf(sceneText, lost).unansweredUpdates, 1);
    // On its way is no answer either.
    QList<JournalEntry> underWay = started() + updated(mode);
    underWay.removeLast();
    QCOMPARE(print(driftOf(sceneText, underWay)), "update /Config/InterruptMode 0 0 0 or 1"_ba);
    // Even if the second one brought it back, the first one may be the only one that arrived.
    const QByteArray back = R"({"InterruptMode":0})";
    QCOMPARE(print(driftOf(sceneText, lost + updated(back, TaskEvent::UpdateUnanswered))),
             "update /Config/InterruptMode 0 0 0 or 1"_ba);
    QCOMPARE(print(driftOf(sceneText, lost + updated(back))), QByteArray());
    QCOMPARE(print(driftOf(sceneText, started() + updated(mode, TaskEvent::UpdateRefused))), QByteArray());
    // A restart settles it.
    QCOMPARE(print(driftOf(sceneText, lost + started())), QByteArray());
}

void TestRoomsDrift::updatesThatOverlap()
{
    QList<JournalEntry> first = updated(R"({"InterruptMode":1})");
    QList<JournalEntry> second =
        updated(R"({"LLMConfig":{"VisionConfig":{"Enable":false}}})", TaskEvent::UpdateRefused);
    const QList<JournalEntry> history = started() + QList{first[0], second[0], first[1], second[1]};
    QCOMPARE(print(driftOf(sceneText, history)),
             "update /Config/LLMConfig/VisionConfig/Enable true true true or false\n"
             "update /Config/InterruptMode 0 0 0 or 1"_ba);
}

void TestRoomsDrift::farfieldIsPartOfTheConfig()
{
    const QString reason = u"UpdateFarfieldConfig"_s;
    const QByteArray body = R"({"Command":"UpdateFarfieldConfig","Message":"{\"Enable\":true,\"Threshold\":7}"})";
    const QList<JournalEntry> update{entry(TaskEvent::UpdateSent, body, reason),
                                     entry(TaskEvent::UpdateAccepted, {}, reason)};
    QCOMPARE(print(driftOf(sceneText, started() + update)),
             "update /Config/ASRConfig/FarfieldConfig/Enable false false true\n"
             "update /Config/ASRConfig/FarfieldConfig/Threshold - - 7"_ba);
}

void TestRoomsDrift::anotherServiceTakesItsParametersAsGiven()
{
    const auto drift = driftOf(
        sceneText, started() + updated(R"({"TTSConfig":{"Provider":"minimax","ProviderParams":{"model":"m"}}})"));
    const QByteArray expected = R"(update /Config/TTSConfig/Provider "volcano" "volcano" "minimax"
update /Config/TTSConfig/ProviderParams/app {"appid":"1","token":"***"} {"appid":"1","token":"***"} -
update /Config/TTSConfig/ProviderParams/audio {"speed_ratio":1.0,"voice_type":"v1"} {"speed_ratio":1.0,"voice_type":"v1"} -
update /Config/TTSConfig/ProviderParams/model - - "m")";
    QCOMPARE(print(drift), expected);
    // Back again: with its parameters, and so with the secret that the file holds.
    const auto change = differenceFor(drift.entries, fileBody(sceneText));
    QVERIFY(change);
    const QByteArray whole = R"({"TTSConfig":{"Provider":"volcano","ProviderParams":{"app":{"appid":"1",)"
                             R"("token":"madeup-token"},"audio":{"speed_ratio":1.0,"voice_type":"v1"}}}})";
    QCOMPARE(change->config, whole);
}

void TestRoomsDrift::obstacles_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("version");
    QTest::addColumn<int>("expected");
    const auto row = [](const char *name, const QByteArray &from, const QByteArray &to, Obstacle expected,
                        const QString &version = newVersion) {
        QTest::newRow(name) << changed(sceneText, from, to) << version << static_cast<int>(expected);
    };
    using enum Obstacle;
    row("prompt", "Be short", "Be brief", None);
    row("older version", "Be short", "Be brief", NeedsVersion, u"2024-12-01"_s);
    row("fixed in an older version", "0.50", "0.7", Fixed, u"2024-12-01"_s);
    row("temperature", "0.50", "0.7", Fixed);
    row("welcome", "Hello!", "Hi!", Fixed);
    row("vision", "360", "720", None);
    row("voice", "\"v1\"", "\"v2\"", None);
    row("list away", R"("SystemMessages": ["You are kind.", "Be short."],)", "", None);
    row("other list away", ",\n        \"IgnoreBracketText\": [1, 2]", "", OnlyLists);
    row("member away", R"(, "SnapshotConfig": {"Height": 360})", "", OnlyLists);
    row("prompts without a pair", R"({"Role": "user", "Content": "a"}, )", "", Refused);
    row("mode out of range", "\"InterruptMode\": 0", "\"InterruptMode\": 5", Refused);
    row("another service", "\"Provider\": \"volcano\"", "\"Provider\": \"minimax\"", None);
}

void TestRoomsDrift::obstacles()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, version);
    QFETCH(int, expected);
    const Drift drift = driftOf(text, started(), version);
    QVERIFY(!drift.entries.isEmpty());
    for (const DriftEntry &entry : drift.entries) {
        QCOMPARE(static_cast<int>(entry.obstacle), expected);
        QCOMPARE(entry.problem.has_value(), entry.obstacle == Obstacle::Refused);
    }
}

void TestRoomsDrift::theDifferenceIsJustThat_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const QByteArray &text, const QByteArray &expected) {
        QTest::newRow(name) << text << expected;
    };
    row("nothing", sceneText, {});
    row("nothing that can be changed", changed(sceneText, "0.50", "0.7"), {});
    row("a member", changed(sceneText, "\"speed_ratio\": 1.0", "\"speed_ratio\": 1.50"),
        R"({"TTSConfig":{"ProviderParams":{"audio":{"speed_ratio":1.50}}}})");
    row("all of a list", changed(sceneText, "Be short", "Be brief"),
        R"({"LLMConfig":{"SystemMessages":["You are kind.","Be brief."]}})");
    row("a list away", changed(sceneText, R"("SystemMessages": ["You are kind.", "Be short."],)", ""),
        R"({"LLMConfig":{"SystemMessages":null}})");
    row("what can be, of several",
        changed(changed(sceneText, "0.50", "0.7"), "\"InterruptMode\": 0", "\"InterruptMode\": 1"),
        R"({"InterruptMode":1})");
}

void TestRoomsDrift::theDifferenceIsJustThat()
{
    QFETCH(QByteArray, text);
    const auto change = differenceFor(driftOf(text, started()).entries, fileBody(text));
    QTEST(change ? change->config : QByteArray(), "expected");
}

void TestRoomsDrift::secretsStayOut()
{
    QByteArray text = changed(sceneText, "madeup-key-1", "madeup-key-2");
    QCOMPARE(print(driftOf(text, started())), QByteArray());
    text = changed(sceneText, R"(\"api_key\": \"madeup\")", R"(\"api_key\": \"other\", \"more\": 1)");
    const Drift drift = driftOf(text, started());
    QCOMPARE(drift.entries.size(), 1);
    QVERIFY(!print(drift).contains("other"));
    QVERIFY(!drift.entries.first().canTakeBack);
    QCOMPARE(takeBack(text, drift.entries, theTask().roomId), text);
    // A new key is seen as one, and stays.
    text = changed(sceneText, "\"Mode\"", "\"AccessToken\": \"madeup-3\", \"Mode\"");
    const Drift added = driftOf(text, started());
    QCOMPARE(print(added), "file /Config/LLMConfig/AccessToken \"***\" - -"_ba);
    QCOMPARE(takeBack(text, added.entries, theTask().roomId), text);
    // Three stars of its author's own are no secret.
    text = changed(sceneText, "Hello!", "*** Hello!");
    QVERIFY(driftOf(text, started()).entries.first().canTakeBack);
}

void TestRoomsDrift::takeBackLeavesTheRest_data()
{
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *name, const QByteArray &from, const QByteArray &to) {
        QTest::newRow(name) << changed(sceneText, from, to);
    };
    row("value", "0.50", "0.7");
    row("longer value", "\"Hello!\"", "{\"a\": [1, 2, 3]}");
    row("added member", "\"Mode\"", "\"TopP\": 1, \"Mode\"");
    row("added element", "[1, 2]", "[1, 2, 3]");
    row("callback", "https://hook.example/a?x=1#f", "https://other.example/");
    row("element away", "[\"You are kind.\", \"Be short.\"]", "[\"You are kind.\"]");
    row("last member away", ", \"WelcomeMessage\": \"Hello!\"", "");
}

void TestRoomsDrift::takeBackLeavesTheRest()
{
    QFETCH(QByteArray, text);
    const Drift drift = driftOf(text, started());
    QVERIFY(!drift.entries.isEmpty());
    QCOMPARE(takeBack(text, drift.entries, theTask().roomId), sceneText);
}

QTEST_APPLESS_MAIN(TestRoomsDrift)
#include "tst_rooms_drift.moc"
