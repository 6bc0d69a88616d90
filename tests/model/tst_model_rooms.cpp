// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/model/printmodel.h"
#include "tests/support/manualclock.h"
#include "ui/rooms/roomsmodel.h"
#include "ui/widgets/carddelegate.h"

#include <QAbstractItemModelTester>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

using namespace console;
using namespace Qt::Literals::StringLiterals;
using rooms::RoomTask;
using rooms::TaskState;
using test::printed;
using ui::CardDelegate;
using ui::RoomsModel;

namespace {

const QList<int> card{Qt::DisplayRole, CardDelegate::SubtitleRole, CardDelegate::TrailingRole};

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
            .requestId = {}};
}

} // namespace

class RoomsModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void insertsChangesAndRemoves()
    {
        test::ManualClock clock;
        RoomsModel model(clock);
        const QAbstractItemModelTester tester(&model);
        model.setOpenTasks({task(u"Old"_s, u"r1"_s, clock)});
        clock.advance(std::chrono::seconds(134));
        RoomTask tutor = task(u"Tutor"_s, u"r2"_s, clock, TaskState::Starting);
        model.update(tutor);
        QCOMPARE(printed(model, card),
                 (QStringList{u"Tutor | starting · sandbox · r2 | 0:00"_s, u"Old | running · sandbox · r1 | 2:14"_s}));

        clock.advance(std::chrono::hours(1));
        tutor.state = TaskState::Stopped;
        tutor.changedAt = clock.now();
        model.update(tutor);
        clock.advance(std::chrono::seconds(5));
        QCOMPARE(printed(model, card), (QStringList{u"Tutor | stopped · sandbox · r2 | 1:00:00"_s,
                                                    u"Old | running · sandbox · r1 | 1:02:19"_s}));
        QCOMPARE(model.openTasks().size(), 1);

        model.removeEnded();
        QCOMPARE(printed(model, card), QStringList{u"Old | running · sandbox · r1 | 1:02:19"_s});
        model.setOpenTasks({});
        QCOMPARE(model.rowCount(), 0);
    }

    void sameRoomOfAnotherEndpointIsAnotherTask()
    {
        test::ManualClock clock;
        RoomsModel model(clock);
        RoomTask one = task(u"A"_s, u"r"_s, clock);
        model.update(one);
        one.endpointName = u"cloud"_s;
        model.update(one);
        QCOMPARE(model.rowCount(), 2);
    }

    void ticksOnlyOpenRooms()
    {
        test::ManualClock clock;
        RoomsModel model(clock);
        model.update(task(u"A"_s, u"r1"_s, clock, TaskState::Stopped));
        model.update(task(u"B"_s, u"r2"_s, clock, TaskState::Unknown));
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.tick();
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.at(0).at(0).toModelIndex().row(), 0);
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
