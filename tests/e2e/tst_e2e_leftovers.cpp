// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// `voicechatctl rooms …`, each command in a process of its own.

#include "core/rooms/journal.h"
#include "tests/e2e/ctlprocess.h"
#include "tests/support/manualclock.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLockFile>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace console;
using console::test::CtlProcess;
using console::test::CtlRun;

namespace {

const QStringList onSandbox{u"--endpoint"_s, u"sandbox"_s};
/// Nobody listens there: the discard service's port, closed on any machine that runs tests.
const QString nowhere = u"http://127.0.0.1:9"_s;

QList<QJsonObject> lines(const CtlRun &run)
{
    QList<QJsonObject> objects;
    for (const QByteArray &line : run.out.split('\n')) {
        if (!line.isEmpty())
            objects.append(QJsonDocument::fromJson(line).object());
    }
    return objects;
}

void start(const CtlProcess &ctl, const QString &scene, const QString &task)
{
    const CtlRun run =
        ctl.run(QStringList{u"start"_s, scene, u"--task"_s, task, u"--room"_s, QString(u"room-"_s + task)} + onSandbox);
    QVERIFY2(run.exitCode == 0, run.err.constData());
}

/// Puts a running task of ours on record without a start.
void record(const CtlProcess &ctl, const QString &task, const QString &endpoint,
            const std::optional<rooms::Owner> &owner)
{
    const SystemClock clock;
    rooms::Journal journal(ctl.dataDir().filePath(u"rooms.db"_s), clock);
    const rooms::RoomTask running{.sceneId = u"Recorded"_s,
                                  .endpointName = endpoint,
                                  .version = u"2024-12-01"_s,
                                  .appId = u"0123456789abcdef01234567"_s,
                                  .roomId = *RoomId::parse(u"room-recorded"),
                                  .taskId = *TaskId::parse(task),
                                  .owner = owner};
    QVERIFY(journal.append({.task = running, .event = rooms::TaskEvent::StartSent}));
    QVERIFY(journal.append({.task = running, .event = rooms::TaskEvent::StartAccepted}));
}

} // namespace

class TestE2eLeftovers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsWhatRuns();
    void listsPresence();
    void listsWhatEnded();
    void stopsAll();
    void stopsAllThatFit();
    void saysWhatCouldNotBeStopped();
    void reconcileSparesLivingOwners();
    void reconcileSparesKeptRooms();
    void emptyOptionsAreNoFilter_data();
    void emptyOptionsAreNoFilter();
    void costsAreEstimated();
    void driftIsCompared();
    void startSaysThatNobodyWatches();
    void verifyFindsChanges();
    void historyTellsWhatHappened();
    void forgetsWhatIsGone();
    void groupNeedsACommand();
};

void TestE2eLeftovers::listsWhatRuns()
{
    const CtlProcess ctl;
    const CtlRun none = ctl.run({u"rooms"_s, u"list"_s});
    QCOMPARE(none.exitCode, 0);
    QCOMPARE(none.err, "No rooms.\n");
    start(ctl, u"Assistant"_s, u"one"_s);
    start(ctl, u"EnglishTutor"_s, u"two"_s);

    const CtlRun people = ctl.run({u"rooms"_s, u"list"_s});
    QVERIFY(people.out.isEmpty());
    QCOMPARE(people.err.count('\n'), 4);
    QVERIFY2(people.err.contains("Cost (estimate)") && people.err.contains("All rooms today: "),
             people.err.constData());
    QVERIFY2(people.err.contains("started by voicechatctl"), people.err.constData());
    QVERIFY(people.err.contains("AKLT…deup") && !people.err.contains("AKLTmadeup"));

    // Globals may stand anywhere.
    const CtlRun json = ctl.run({u"rooms"_s, u"--json"_s, u"list"_s});
    const auto tasks = lines(json);
    QCOMPARE(tasks.size(), 2);
    const QJsonObject newest = tasks.first();
    QCOMPARE(newest[u"taskId"].toString(), u"two"_s);
    QCOMPARE(newest[u"state"].toString(), u"running"_s);
    QCOMPARE(newest[u"scene"].toString(), u"EnglishTutor"_s);
    QCOMPARE(newest[u"owner"][u"kind"].toString(), u"command-line"_s);
    QCOMPARE(newest[u"owner"][u"alive"].toBool(true), false);
    QCOMPARE(newest[u"orphan"].toBool(), true);
    QCOMPARE(newest[u"kept"].toBool(true), false);
    QCOMPARE(newest[u"cost"].toObject(),
             (QJsonObject{{u"amount"_s, 0}, {u"currency"_s, u"CNY"_s}, {u"estimate"_s, true}, {u"assumed"_s, false}}));
    QVERIFY(newest[u"presence"].isUndefined());
    QCOMPARE(lines(ctl.run({u"--json"_s, u"rooms"_s, u"list"_s, u"--scene"_s, u"Assistant"_s})).size(), 1);
    QCOMPARE(lines(ctl.run({u"--json"_s, u"rooms"_s, u"list"_s, u"--endpoint"_s, u"cloud"_s})).size(), 0);
    QCOMPARE(ctl.run({u"rooms"_s, u"list"_s, u"--endpoint"_s, u"nonsense"_s}).exitCode, 3);
}

void TestE2eLeftovers::listsPresence()
{
    const CtlProcess ctl;
    start(ctl, u"Assistant"_s, u"one"_s);
    record(ctl, u"two"_s, nowhere, std::nullopt);
    const auto tasks = lines(ctl.run({u"--json"_s, u"rooms"_s, u"list"_s, u"--presence"_s}));
    QCOMPARE(tasks.size(), 2);
    QVERIFY(!tasks.at(0)[u"presence"][u"error"][u"title"].toString().isEmpty());
    QCOMPARE(tasks.at(1)[u"presence"].toObject(),
             (QJsonObject{{u"roomExists"_s, true}, {u"agent"_s, true}, {u"user"_s, true}}));
    const CtlRun people = ctl.run({u"rooms"_s, u"list"_s, u"--presence"_s});
    QVERIFY(people.err.contains("agent and user") && people.err.contains("not known: "));
}

void TestE2eLeftovers::listsWhatEnded()
{
    const CtlProcess ctl;
    start(ctl, u"Assistant"_s, u"one"_s);
    QCOMPARE(ctl.run({u"stop"_s, u"Assistant"_s}).exitCode, 0);
    QCOMPARE(lines(ctl.run({u"--json"_s, u"rooms"_s, u"list"_s})).size(), 0);
    const auto all = lines(ctl.run({u"--json"_s, u"rooms"_s, u"list"_s, u"--all"_s}));
    QCOMPARE(all.size(), 1);
    QCOMPARE(all.first()[u"state"].toString(), u"stopped"_s);
    QCOMPARE(all.first()[u"open"].toBool(true), false);
}

void TestE2eLeftovers::stopsAll()
{
    const CtlProcess ctl;
    QCOMPARE(ctl.run({u"rooms"_s, u"stop-all"_s}).exitCode, 0);
    start(ctl, u"Assistant"_s, u"one"_s);
    start(ctl, u"EnglishTutor"_s, u"two"_s);
    // One that the service does not know any more is as good as stopped.
    record(ctl, u"gone"_s, u"sandbox"_s, std::nullopt);
    const CtlRun run = ctl.run({u"--json"_s, u"rooms"_s, u"stop-all"_s, u"--reason"_s, u"end of the day"_s});
    QVERIFY2(run.exitCode == 0, run.err.constData());
    QStringList outcomes;
    for (const QJsonObject &stop : lines(run)) {
        QCOMPARE(stop[u"ok"].toBool(), true);
        outcomes.append(stop[u"taskId"].toString() + u' ' + stop[u"outcome"].toString());
    }
    outcomes.sort();
    QCOMPARE(outcomes, QStringList({u"gone already-gone"_s, u"one stopped"_s, u"two stopped"_s}));
    QVERIFY2(run.err.contains("Rooms stopped: 3 of 3."), run.err.constData());
    QCOMPARE(lines(ctl.run({u"--json"_s, u"rooms"_s, u"list"_s})).size(), 0);
    QVERIFY(ctl.run({u"--json"_s, u"rooms"_s, u"history"_s, u"one"_s}).out.contains("end of the day"));
}

void TestE2eLeftovers::stopsAllThatFit()
{
    const CtlProcess ctl;
    start(ctl, u"Assistant"_s, u"one"_s);
    start(ctl, u"EnglishTutor"_s, u"two"_s);
    QCOMPARE(ctl.run({u"rooms"_s, u"stop-all"_s, u"--scene"_s, u"Assistant"_s}).exitCode, 0);
    const auto left = lines(ctl.run({u"--json"_s, u"rooms"_s, u"list"_s}));
    QCOMPARE(left.size(), 1);
    QCOMPARE(left.first()[u"taskId"].toString(), u"two"_s);
}

void TestE2eLeftovers::saysWhatCouldNotBeStopped()
{
    const CtlProcess ctl;
    start(ctl, u"Assistant"_s, u"one"_s);
    record(ctl, u"far"_s, nowhere, std::nullopt);
    record(ctl, u"odd"_s, u"no endpoint"_s, std::nullopt);
    const CtlRun run = ctl.run({u"--json"_s, u"rooms"_s, u"stop-all"_s});
    // Their failures differ, so it is neither's code.
    QCOMPARE(run.exitCode, 1);
    QHash<QString, QString> reasons;
    for (const QJsonObject &stop : lines(run))
        reasons.insert(stop[u"taskId"].toString(), stop[u"error"][u"reason"].toString());
    QCOMPARE(reasons, (QHash<QString, QString>{
                          {u"one"_s, QString()}, {u"far"_s, u"connection-refused"_s}, {u"odd"_s, u"endpoint"_s}}));
    QVERIFY2(run.err.contains("Rooms stopped: 1 of 3.") && run.err.contains("Not stopped"), run.err.constData());
    QCOMPARE(ctl.run({u"rooms"_s, u"stop-all"_s, u"--endpoint"_s, nowhere}).exitCode, 4);
    QCOMPARE(lines(ctl.run({u"--json"_s, u"rooms"_s, u"list"_s})).size(), 2);
}

void TestE2eLeftovers::reconcileSparesLivingOwners()
{
    const CtlProcess ctl;
    start(ctl, u"Assistant"_s, u"one"_s);
    record(ctl, u"mine"_s, u"sandbox"_s, rooms::Owner::current(rooms::Owner::Kind::Window));
    const CtlRun dry = ctl.run({u"--json"_s, u"rooms"_s, u"reconcile"_s, u"--dry-run"_s});
    QCOMPARE(dry.exitCode, 0);
    QCOMPARE(lines(dry).size(), 1);
    QCOMPARE(lines(dry).first()[u"presence"][u"agent"].toBool(), true);
    QCOMPARE(lines(ctl.run({u"--json"_s, u"rooms"_s, u"list"_s})).size(), 2);

    const CtlRun run = ctl.run({u"--json"_s, u"rooms"_s, u"reconcile"_s});
    QVERIFY2(run.exitCode == 0, run.err.constData());
    QVERIFY2(run.err.contains("1 room left alone"), run.err.constData());
    QCOMPARE(lines(run).size(), 1);
    QCOMPARE(lines(run).first()[u"taskId"].toString(), u"one"_s);
    const auto left = lines(ctl.run({u"--json"_s, u"rooms"_s, u"list"_s}));
    QCOMPARE(left.size(), 1);
    QCOMPARE(left.first()[u"taskId"].toString(), u"mine"_s);
    QCOMPARE(left.first()[u"orphan"].toBool(true), false);
    QVERIFY(ctl.run({u"--json"_s, u"rooms"_s, u"history"_s, u"one"_s}).out.contains("left-over"));
    QVERIFY(ctl.run({u"rooms"_s, u"reconcile"_s}).err.contains("No room is left over."));
}

void TestE2eLeftovers::reconcileSparesKeptRooms()
{
    const CtlProcess ctl;
    start(ctl, u"Assistant"_s, u"one"_s);
    start(ctl, u"Assistant"_s, u"kept"_s);
    {
        const SystemClock clock;
        rooms::Journal journal(ctl.dataDir().filePath(u"rooms.db"_s), clock);
        const auto tasks = journal.tasksOf(*TaskId::parse(u"kept"));
        QVERIFY(tasks && journal.append({.task = tasks->first(), .event = rooms::TaskEvent::Kept}));
    }
    const CtlRun dry = ctl.run({u"--json"_s, u"rooms"_s, u"reconcile"_s, u"--dry-run"_s});
    QCOMPARE(lines(dry).size(), 1);
    QCOMPARE(lines(dry).first()[u"taskId"].toString(), u"one"_s);
    const CtlRun run = ctl.run({u"rooms"_s, u"reconcile"_s});
    QVERIFY2(run.exitCode == 0, run.err.constData());
    QVERIFY2(run.err.contains("1 room left alone: the operator chose to keep"), run.err.constData());
    const auto left = lines(ctl.run({u"--json"_s, u"rooms"_s, u"list"_s}));
    QCOMPARE(left.size(), 1);
    QCOMPARE(left.first()[u"taskId"].toString(), u"kept"_s);
    QCOMPARE(left.first()[u"kept"].toBool(), true);
    QCOMPARE(ctl.run({u"rooms"_s, u"reconcile"_s, u"--kept"_s}).exitCode, 0);
    QCOMPARE(lines(ctl.run({u"--json"_s, u"rooms"_s, u"list"_s})).size(), 0);
}

void TestE2eLeftovers::emptyOptionsAreNoFilter_data()
{
    QTest::addColumn<QStringList>("arguments");
    const auto row = [](const char *name, const QStringList &arguments) { QTest::newRow(name) << arguments; };
    for (const QString &option : {u"--scene"_s, u"--endpoint"_s}) {
        for (const QString &command : {u"list"_s, u"stop-all"_s, u"reconcile"_s})
            QTest::addRow("%s %s", qPrintable(command), qPrintable(option))
                << QStringList{u"rooms"_s, command, option, QString()};
    }
    for (const QString &option : {u"--task"_s, u"--room"_s, u"--app-id"_s, u"--endpoint"_s, u"--scenes"_s})
        QTest::addRow("stop %s", qPrintable(option)) << QStringList{u"stop"_s, u"Assistant"_s, option, QString()};
    row("with =", {u"rooms"_s, u"stop-all"_s, u"--scene="_s});
    row("an empty scene", {u"stop"_s, QString()});
    row("every room of an empty scene", {u"stop"_s, QString(), u"--all"_s});
    row("start", {u"start"_s, u"Assistant"_s, u"--endpoint"_s, u"sandbox"_s, u"--user"_s, QString()});
    row("update", {u"update"_s, u"Assistant"_s, u"--command"_s, u"interrupt"_s, u"--task"_s, QString()});
    row("data folder before the command", {u"--data-dir"_s, QString(), u"rooms"_s, u"list"_s});
    row("data folder within the group", {u"rooms"_s, u"--data-dir"_s, QString(), u"list"_s});
}

void TestE2eLeftovers::emptyOptionsAreNoFilter()
{
    QFETCH(QStringList, arguments);
    const CtlProcess ctl;
    start(ctl, u"Assistant"_s, u"one"_s);
    const CtlRun run = ctl.run(arguments);
    QVERIFY2(run.exitCode == 2, run.err.constData());
    QVERIFY(!run.err.isEmpty());
    const auto left = lines(ctl.run({u"--json"_s, u"rooms"_s, u"list"_s}));
    QCOMPARE(left.size(), 1);
    QCOMPARE(left.first()[u"state"].toString(), u"running"_s);
}

void TestE2eLeftovers::costsAreEstimated()
{
    const CtlProcess ctl;
    record(ctl, u"far"_s, nowhere, std::nullopt);
    {
        // Two hours ago: the journal's clock is the test's here.
        test::ManualClock clock;
        clock.setNow(QDateTime::currentDateTimeUtc().addSecs(-7200));
        rooms::Journal journal(ctl.dataDir().filePath(u"rooms.db"_s), clock);
        const rooms::RoomTask early{.endpointName = nowhere,
                                    .version = u"2024-12-01"_s,
                                    .appId = u"app"_s,
                                    .roomId = *RoomId::parse(u"room"),
                                    .taskId = *TaskId::parse(u"early")};
        QVERIFY(journal.append({.task = early, .event = rooms::TaskEvent::StartSent}));
    }
    const auto tasks = lines(ctl.run({u"--json"_s, u"rooms"_s, u"list"_s}));
    QCOMPARE(tasks.size(), 2);
    const QJsonObject cost = tasks.last()[u"cost"].toObject();
    QVERIFY2(cost[u"amount"].toDouble() > 0, QJsonDocument(cost).toJson().constData());
    QCOMPARE(cost[u"estimate"].toBool(), true);
    const CtlRun people = ctl.run({u"rooms"_s, u"list"_s});
    const QByteArray today = people.err.mid(people.err.indexOf("All rooms today"));
    QVERIFY2(today.contains("estimate") && today.contains("¥"), people.err.constData());
}

void TestE2eLeftovers::driftIsCompared()
{
    const CtlProcess ctl;
    start(ctl, u"Assistant"_s, u"one"_s);
    const CtlRun none = ctl.run({u"--json"_s, u"rooms"_s, u"drift"_s, u"Assistant"_s});
    QVERIFY2(none.exitCode == 0, none.err.constData());
    QCOMPARE(none.json()[u"differences"].toInt(-1), 0);

    QFile scene(ctl.dataDir().filePath(u"scenes/Assistant.json"_s));
    QVERIFY(scene.open(QIODevice::ReadWrite));
    QByteArray text = scene.readAll();
    const QByteArray member = R"("EnableConversationStateCallback": )";
    QVERIFY(text.contains(QByteArray(member + "true")));
    text.replace(QByteArray(member + "true"), QByteArray(member + "false"));
    QVERIFY(scene.resize(0));
    QVERIFY(scene.seek(0) && scene.write(text) == text.size());
    scene.close();
    const CtlRun drift = ctl.run({u"--json"_s, u"rooms"_s, u"drift"_s, u"--task"_s, u"one"_s});
    QVERIFY2(drift.exitCode == 1, drift.err.constData());
    QCOMPARE(drift.json()[u"differences"].toInt(), 1);
    const QJsonObject entry = drift.json()[u"entries"][0].toObject();
    QCOMPARE(entry[u"kind"].toString(), u"in-file"_s);
    QVERIFY(entry[u"pointer"].toString().endsWith(u"/EnableConversationStateCallback"_s));
    QCOMPARE(entry[u"file"].toBool(true), false);
    QVERIFY(entry[u"sent"].toBool() && entry[u"running"].toBool());
    const CtlRun people = ctl.run({u"rooms"_s, u"drift"_s, u"Assistant"_s});
    QVERIFY2(people.err.contains("1 difference") && people.err.contains("EnableConversationStateCallback"),
             people.err.constData());
    QVERIFY(people.out.isEmpty());

    record(ctl, u"far"_s, nowhere, std::nullopt);
    QCOMPARE(ctl.run({u"rooms"_s, u"drift"_s, u"--task"_s, u"far"_s}).exitCode, 3);
    QCOMPARE(ctl.run({u"rooms"_s, u"drift"_s, u"Nobody"_s}).exitCode, 3);
    QCOMPARE(ctl.run({u"rooms"_s, u"drift"_s}).exitCode, 2);
}

void TestE2eLeftovers::startSaysThatNobodyWatches()
{
    const CtlProcess ctl;
    const QStringList arguments = QStringList{u"start"_s, u"Assistant"_s} + onSandbox;
    const QByteArray words = "no window is open that would stop the room";
    QVERIFY(!ctl.run(arguments).err.contains(words));
    QFile limits(ctl.dataDir().filePath(u"limits.json"_s));
    QVERIFY(limits.open(QIODevice::WriteOnly));
    limits.write(R"({"format":1,"limits":[{"scope":"every-room","measure":"room-time","seconds":3600}]})");
    limits.close();
    const CtlRun alone = ctl.run(arguments);
    QCOMPARE(alone.exitCode, 0);
    QVERIFY2(alone.err.contains(words), alone.err.constData());
    QLockFile window(ctl.dataDir().filePath(u"window.lock"_s));
    QVERIFY(window.tryLock());
    QVERIFY(!ctl.run(arguments).err.contains(words));
    // What a crash left behind is no window.
    window.unlock();
    QFile left(ctl.dataDir().filePath(u"window.lock"_s));
    QVERIFY(left.open(QIODevice::WriteOnly));
    left.write("999999999\nvoicechat-console\n\n");
    left.close();
    QVERIFY(ctl.run(arguments).err.contains(words));
}

void TestE2eLeftovers::verifyFindsChanges()
{
    const CtlProcess ctl;
    const CtlRun empty = ctl.run({u"--json"_s, u"rooms"_s, u"verify"_s});
    QCOMPARE(empty.exitCode, 0);
    QCOMPARE(empty.json()[u"head"].toString(), QString());
    start(ctl, u"Assistant"_s, u"one"_s);
    const CtlRun sound = ctl.run({u"--json"_s, u"rooms"_s, u"verify"_s});
    QCOMPARE(sound.exitCode, 0);
    const QString head = sound.json()[u"head"].toString();
    for (const QString &noted : {head, QString(head + u"@2"_s)})
        QCOMPARE(ctl.run({u"rooms"_s, u"verify"_s, u"--head"_s, noted}).exitCode, 0);
    const CtlRun elsewhere = ctl.run({u"--json"_s, u"rooms"_s, u"verify"_s, u"--head"_s, QString(head + u"@1"_s)});
    QCOMPARE(elsewhere.exitCode, 1);
    QCOMPARE(elsewhere.json()[u"fault"].toString(), u"head-missing"_s);
    for (const QString &odd : {QString(), u"abc"_s, QString(head + u"@0"_s), QString(head + u"@"_s)})
        QCOMPARE(ctl.run({u"rooms"_s, u"verify"_s, u"--head"_s, odd}).exitCode, 2);
    QCOMPARE(sound.json()[u"entries"].toInt(), 2);
    QCOMPARE(sound.json()[u"head"].toString().size(), 64);
    QVERIFY(sound.err.contains("2 entries") && sound.err.contains(sound.json()[u"head"].toString().toUtf8()));

    const QString file = ctl.dataDir().filePath(u"rooms.db"_s);
    {
        QFile database(file);
        QVERIFY(database.open(QIODevice::ReadWrite));
        QByteArray bytes = database.readAll();
        const QByteArray event = R"("event":"start-accepted")";
        QVERIFY2(bytes.contains(event), "the journal was folded into its file when the command ended");
        database.seek(0);
        database.write(bytes.replace(event, R"("event":"start-refused" )"));
    }
    const CtlRun faulty = ctl.run({u"--json"_s, u"rooms"_s, u"verify"_s});
    QCOMPARE(faulty.exitCode, 1);
    QCOMPARE(faulty.json()[u"ok"].toBool(true), false);
    QCOMPARE(faulty.json()[u"fault"].toString(), u"entry-changed"_s);
    QCOMPARE(faulty.json()[u"entries"].toInt(), 1);
    QCOMPARE(faulty.json()[u"at"].toInt(), 2);
    QVERIFY2(faulty.err.contains("Entry 2 was changed"), faulty.err.constData());
}

void TestE2eLeftovers::historyTellsWhatHappened()
{
    const CtlProcess ctl;
    start(ctl, u"Assistant"_s, u"one"_s);
    QCOMPARE(ctl.run({u"stop"_s, u"Assistant"_s}).exitCode, 0);
    const CtlRun run = ctl.run({u"--json"_s, u"rooms"_s, u"history"_s, u"one"_s});
    QStringList events;
    for (const QJsonObject &entry : lines(run))
        events.append(entry[u"event"].toString());
    QCOMPARE(events, QStringList({u"start-sent"_s, u"start-accepted"_s, u"stop-sent"_s, u"stop-accepted"_s}));
    QCOMPARE(lines(run).first()[u"body"][u"TaskId"].toString(), u"one"_s);
    const CtlRun people = ctl.run({u"rooms"_s, u"history"_s, u"one"_s});
    QVERIFY(people.err.contains("start sent") && people.err.contains("by the operator"));
    QCOMPARE(ctl.run({u"rooms"_s, u"history"_s, u"another"_s}).exitCode, 3);
    QCOMPARE(ctl.run({u"rooms"_s, u"history"_s}).exitCode, 2);
}

void TestE2eLeftovers::forgetsWhatIsGone()
{
    const CtlProcess ctl;
    record(ctl, u"far"_s, nowhere, std::nullopt);
    QCOMPARE(ctl.run({u"rooms"_s, u"forget"_s}).exitCode, 2);
    QCOMPARE(ctl.run({u"rooms"_s, u"forget"_s, u"--task"_s, u"another"_s}).exitCode, 3);
    const CtlRun run = ctl.run({u"--json"_s, u"rooms"_s, u"forget"_s, u"--task"_s, u"far"_s});
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(run.json()[u"state"].toString(), u"stopped"_s);
    QVERIFY(run.err.contains("Nothing was sent") && run.err.contains("goes on costing money"));
    // Nobody has asked the service: a stop is sent, and nothing is taken for a success before it was.
    QCOMPARE(ctl.run({u"stop"_s, u"--task"_s, u"far"_s, u"--credential"_s, u"sandbox"_s}).exitCode, 4);
    QCOMPARE(lines(ctl.run({u"--json"_s, u"rooms"_s, u"list"_s})).size(), 0);
}

void TestE2eLeftovers::groupNeedsACommand()
{
    const CtlProcess ctl;
    const CtlRun none = ctl.run({u"rooms"_s});
    QCOMPARE(none.exitCode, 2);
    QVERIFY(none.err.contains("stop-all") && none.err.contains("reconcile"));
    QCOMPARE(ctl.run({u"rooms"_s, u"dance"_s}).exitCode, 2);
    const CtlRun help = ctl.run({u"rooms"_s, u"--help"_s});
    QCOMPARE(help.exitCode, 0);
    QVERIFY(help.out.contains("Usage: voicechatctl rooms [options] COMMAND"));
    QVERIFY(ctl.run({u"rooms"_s, u"list"_s, u"--help"_s}).out.contains("Usage: voicechatctl rooms list [options]"));
}

QTEST_GUILESS_MAIN(TestE2eLeftovers)
#include "tst_e2e_leftovers.moc"
