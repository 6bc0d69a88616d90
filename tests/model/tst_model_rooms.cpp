// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/manualclock.h"
#include "ui/rooms/roomsfilter.h"
#include "ui/rooms/roomsmodel.h"
#include "ui/widgets/carddelegate.h"

#include <QAbstractItemModelTester>
#include <QGuiApplication>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using namespace console;
using namespace Qt::Literals::StringLiterals;
using rooms::Owner;
using rooms::RoomTask;
using rooms::TaskState;
using ui::CardDelegate;
using ui::RoomsFilter;
using ui::RoomsModel;
using ui::StateGroup;

namespace {

/// What each room's card shows.
QStringList cards(const QAbstractItemModel &model)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList parts;
        for (const int role : {int(Qt::DisplayRole), int(CardDelegate::SubtitleRole), int(CardDelegate::TrailingRole)})
            parts.append(model.index(row, 0).data(role).toString());
        lines.append(parts.join(u" | "_s));
    }
    return lines;
}

QString cell(const RoomsModel &model, int column, int role = Qt::DisplayRole)
{
    return model.index(0, column).data(role).toString();
}

RoomTask task(const QString &scene, const QString &room, const Clock &clock, TaskState state = TaskState::Running)
{
    return {.sceneId = scene,
            .scenePath = {},
            .endpointName = u"sandbox"_s,
            .version = {},
            .appId = u"app"_s,
            .roomId = *RoomId::parse(room),
            .taskId = *TaskId::parse(QString(u"task-"_s + room)),
            .userId = {},
            .state = state,
            .startedAt = clock.now(),
            .changedAt = clock.now(),
            .credentialName = u"AKLT…cdef"_s,
            .owner = Owner::current(Owner::Kind::Window)};
}

} // namespace

class RoomsModelTest : public QObject
{
    Q_OBJECT

    const Owner self = Owner::current(Owner::Kind::Window);

private Q_SLOTS:
    void insertsChangesAndRemoves()
    {
        test::ManualClock clock;
        RoomsModel model(clock, self);
        const QAbstractItemModelTester tester(&model);
        model.setOpenTasks({task(u"Old"_s, u"r1"_s, clock)});
        clock.advance(std::chrono::seconds(134));
        RoomTask tutor = task(u"Tutor"_s, u"r2"_s, clock, TaskState::Starting);
        model.update(tutor);
        QCOMPARE(cards(model),
                 (QStringList{u"Tutor | starting · sandbox | 0:00"_s, u"Old | running · sandbox | 2:14"_s}));

        clock.advance(std::chrono::hours(1));
        tutor.state = TaskState::Stopped;
        tutor.changedAt = clock.now();
        model.update(tutor);
        clock.advance(std::chrono::seconds(5));
        QCOMPARE(cards(model),
                 (QStringList{u"Tutor | stopped · sandbox | 1:00:00"_s, u"Old | running · sandbox | 1:02:19"_s}));
        QCOMPARE(model.openTasks().size(), 1);

        model.removeEnded();
        QCOMPARE(cards(model), QStringList{u"Old | running · sandbox | 1:02:19"_s});
        model.setOpenTasks({});
        QCOMPARE(model.rowCount(), 0);
    }

    void sameRoomOfAnotherEndpointIsAnotherTask()
    {
        test::ManualClock clock;
        RoomsModel model(clock, self);
        RoomTask one = task(u"A"_s, u"r"_s, clock);
        model.update(one);
        one.endpointName = u"cloud"_s;
        model.update(one);
        QCOMPARE(model.rowCount(), 2);
    }

    void ticksOnlyOpenRooms()
    {
        test::ManualClock clock;
        RoomsModel model(clock, self);
        model.update(task(u"A"_s, u"r1"_s, clock, TaskState::Stopped));
        model.update(task(u"B"_s, u"r2"_s, clock, TaskState::Unknown));
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.tick();
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.at(0).at(0).toModelIndex().row(), 0);
    }

    void tellsWhoAnswersForARoom()
    {
        test::ManualClock clock;
        RoomsModel model(clock, self);
        const QAbstractItemModelTester tester(&model);
        RoomTask room = task(u"A"_s, u"r"_s, clock);
        model.update(room);
        QCOMPARE(cell(model, RoomsModel::AnsweredBy), u"this window"_s);
        QCOMPARE(model.ownTasks().size(), 1);
        // The same process, called another kind of program: it lives.
        room.owner = Owner::current(Owner::Kind::CommandLine);
        model.update(room);
        QCOMPARE(cell(model, RoomsModel::AnsweredBy), u"voicechatctl"_s);
        room.owner->startedAt = "1";
        model.update(room);
        QCOMPARE(cell(model, RoomsModel::AnsweredBy), u"nobody"_s);
        QCOMPARE(cell(model, RoomsModel::Scene, CardDelegate::SubtitleRole), u"running · sandbox · nobody"_s);
        QVERIFY(model.ownTasks().isEmpty());
    }

    void looksNowAndThenWhetherTheAnswererLives()
    {
        test::ManualClock clock;
        RoomsModel model(clock, self);
        RoomTask room = task(u"A"_s, u"r"_s, clock);
        QProcess other;
        other.start(u"cat"_s, {});
        QVERIFY(other.waitForStarted());
        room.owner =
            Owner{.kind = Owner::Kind::Server, .pid = other.processId(), .startedAt = {}, .bootId = self.bootId};
        model.update(room);
        QCOMPARE(cell(model, RoomsModel::AnsweredBy), u"a server"_s);
        other.closeWriteChannel();
        QVERIFY(other.waitForFinished());
        for (int second = 0; second < 5; ++second)
            model.tick();
        QCOMPARE(cell(model, RoomsModel::AnsweredBy), u"nobody"_s);
    }

    void showsWhatTheCardsHaveNoRoomFor()
    {
        test::ManualClock clock;
        RoomsModel model(clock, self);
        RoomTask room = task(u"A"_s, u"room-with-a-long-name"_s, clock);
        room.userId = u"user-1"_s;
        model.update(room);
        QVERIFY(cell(model, RoomsModel::Cost).isEmpty());
        model.setCostSource([](const RoomTask &shown) { return QString(u"≈ ¥1 for "_s + shown.sceneId); });
        QCOMPARE(cell(model, RoomsModel::Cost), u"≈ ¥1 for A"_s);
        QCOMPARE(cell(model, RoomsModel::Key), u"AKLT…cdef"_s);
        QCOMPARE(model.index(0, 0).data(CardDelegate::ThirdRole).toStringList(),
                 (QStringList{u"room-with-a-long-name"_s, u"user-1"_s}));
        for (const QString &id : {u"room-with-a-long-name"_s, u"task-room-with-a-long-name"_s, u"user-1"_s, u"app"_s}) {
            QVERIFY(cell(model, RoomsModel::Room, Qt::ToolTipRole).contains(id));
            QVERIFY(cell(model, RoomsModel::Scene, Qt::AccessibleTextRole).contains(id));
        }
    }

    void saysThatAStopWaits()
    {
        test::ManualClock clock;
        RoomsModel model(clock, self);
        RoomTask room = task(u"A"_s, u"r"_s, clock, TaskState::Unknown);
        model.update(room);
        model.setStopWaits(room, std::chrono::seconds(20));
        clock.advance(std::chrono::seconds(8));
        QCOMPARE(cell(model, RoomsModel::State), u"its start may still arrive, stop asked again in 12 s"_s);
        room.state = TaskState::Stopped;
        model.update(room);
        QCOMPARE(cell(model, RoomsModel::State), u"stopped"_s);
    }

    void leftoversWaitForAWord()
    {
        test::ManualClock clock;
        RoomsModel model(clock, self);
        RoomTask one = task(u"A"_s, u"r1"_s, clock);
        RoomTask two = task(u"B"_s, u"r2"_s, clock);
        one.owner.reset();
        two.owner.reset();
        model.setOpenTasks({one, two});
        model.setLeftovers({one, two});
        QCOMPARE(model.leftovers().size(), 2);
        model.setPresence(one, ui::Presence::RoomEmpty);
        QCOMPARE(model.index(0, 0).data(RoomsModel::PresenceRole).toInt(), int(ui::Presence::RoomEmpty));
        one.owner = self;
        model.update(one);
        two.state = TaskState::Stopped;
        model.update(two);
        QVERIFY(model.leftovers().isEmpty());
    }

    void filtersAndSorts()
    {
        test::ManualClock clock;
        RoomsModel model(clock, self);
        RoomsFilter filter(model);
        const QAbstractItemModelTester tester(&filter);
        const auto shown = [&filter] {
            QStringList scenes;
            for (int row = 0; row < filter.rowCount(); ++row)
                scenes.append(filter.index(row, 0).data().toString());
            return scenes;
        };
        for (const auto &[scene, state] :
             {std::pair(u"First"_s, TaskState::Running), std::pair(u"Second"_s, TaskState::Unknown),
              std::pair(u"Third"_s, TaskState::Failed)}) {
            model.update(task(scene, scene, clock, state));
            clock.advance(std::chrono::seconds(1));
        }
        QCOMPARE(shown(), (QStringList{u"Third"_s, u"Second"_s, u"First"_s}));
        filter.setGroups({StateGroup::Running, StateGroup::Unknown});
        QCOMPARE(shown(), (QStringList{u"Second"_s, u"First"_s}));
        filter.setText(u"TASK-fi"_s);
        QCOMPARE(shown(), QStringList{u"First"_s});
        RoomTask first = *filter.taskAt(filter.index(0, 0));
        first.state = TaskState::Stopped;
        model.update(first);
        QVERIFY(shown().isEmpty());
        QVERIFY(!filter.indexOf(first).isValid());
        filter.setGroups({});
        filter.setText({});
        filter.sort(RoomsModel::Started, Qt::AscendingOrder);
        QCOMPARE(shown(), (QStringList{u"First"_s, u"Second"_s, u"Third"_s}));
    }

    void costsAreInOrderByWhatTheyAmountTo()
    {
        test::ManualClock clock;
        RoomsModel model(clock, self);
        RoomsFilter filter(model);
        for (const QString &amount : {u"9"_s, u"10"_s, u"100"_s})
            model.update(task(amount, u"r"_s + amount, clock));
        model.setCostSource([](const RoomTask &room) { return QString(u"≈ ¥"_s + room.sceneId); }, {},
                            [](const RoomTask &room) { return room.sceneId.toLongLong() * 1'000'000; });
        filter.sort(RoomsModel::Cost, Qt::AscendingOrder);
        QStringList costs;
        for (int row = 0; row < filter.rowCount(); ++row)
            costs.append(filter.index(row, RoomsModel::Cost).data().toString());
        QCOMPARE(costs, (QStringList{u"≈ ¥9"_s, u"≈ ¥10"_s, u"≈ ¥100"_s}));
    }

    void marksDriftAndAMissingAgent()
    {
        test::ManualClock clock;
        RoomsModel model(clock, self);
        const QAbstractItemModelTester tester(&model);
        RoomTask room = task(u"A"_s, u"r"_s, clock);
        model.update(room);
        model.setDrift(room, 3);
        QCOMPARE(cell(model, RoomsModel::Scene), u"A ≠"_s);
        QVERIFY(cell(model, RoomsModel::Scene, Qt::ToolTipRole).contains(u"in 3 place"_s));
        QVERIFY(cell(model, RoomsModel::Scene, Qt::AccessibleTextRole).contains(u"differs"_s));
        QVERIFY(model.setAgentGone(room, true));
        QVERIFY(!model.setAgentGone(room, true));
        QCOMPARE(cell(model, RoomsModel::State), u"running · agent not in the room"_s);
        // Another start of the task is another agent; its scene is looked at anew.
        room.lastStart.sinceBoot += std::chrono::seconds(1);
        model.update(room);
        QCOMPARE(cell(model, RoomsModel::State), u"running"_s);
        room.state = TaskState::Stopped;
        model.update(room);
        QCOMPARE(cell(model, RoomsModel::Scene), u"A"_s);
        QVERIFY(!model.setAgentGone(room, true));
    }

    void saysTheStateInWords_data()
    {
        QTest::addColumn<TaskState>("state");
        QTest::addColumn<QString>("word");
        QTest::newRow("starting") << TaskState::Starting << u"starting"_s;
        QTest::newRow("running") << TaskState::Running << u"running"_s;
        QTest::newRow("stopping") << TaskState::Stopping << u"stopping"_s;
        QTest::newRow("stopped") << TaskState::Stopped << u"stopped"_s;
        QTest::newRow("failed") << TaskState::Failed << u"failed"_s;
        QTest::newRow("unknown") << TaskState::Unknown << u"unknown, may be running"_s;
    }
    void saysTheStateInWords()
    {
        QFETCH(TaskState, state);
        QTEST(ui::stateText(state), "word");
    }
};

QTEST_MAIN(RoomsModelTest)
#include "tst_model_rooms.moc"
