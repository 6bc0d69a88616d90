// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/credentials/resolver.h"
#include "core/guard/message.h"
#include "core/rooms/reason.h"
#include "core/sandbox/sandbox.h"
#include "core/traffic/trafficstore.h"
#include "tests/gui/support/abandon.h"
#include "tests/support/fakeupstream.h"
#include "ui/connection/connection.h"
#include "ui/dialogs/messageboxgateway.h"
#include "ui/guard/guardprocess.h"
#include "ui/rooms/leftoverpanel.h"
#include "ui/rooms/roomsmodel.h"
#include "ui/rooms/stopbar.h"
#include "ui/widgets/carddelegate.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/shorttext.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace console;
using namespace Qt::Literals::StringLiterals;
using test::WindowFixture;

/// No room is forgotten: at start-up, on quit, and when everything has to stop.
class RoomGuardGuiTest : public QObject
{
    Q_OBJECT

    static QString runningText(const WindowFixture &fixture) { return fixture.find<QLabel>("runningCount").text(); }

    static void start(WindowFixture &fixture, int rooms)
    {
        for (int room = 0; room < rooms; ++room) {
            QTRY_VERIFY(fixture.isEnabled("room.start"));
            fixture.trigger("room.start");
            QTRY_COMPARE(fixture.traffic().size(), room + 1);
        }
        QTRY_VERIFY(fixture.isEnabled("room.start"));
    }

    /// A window that opens on rooms of a process that has ended.
    static QList<rooms::RoomTask> openOnLeftovers(WindowFixture &fixture, int rooms)
    {
        fixture.open();
        start(fixture, rooms);
        auto left = test::abandonRooms(fixture);
        fixture.open();
        return left;
    }

    static void click(const WindowFixture &fixture, const char *button)
    {
        auto &push = fixture.find<QPushButton>(button);
        QVERIFY2(push.isVisible() && push.isEnabled(), button);
        QTest::mouseClick(&push, Qt::LeftButton);
    }

    static QStringList reasons(WindowFixture &fixture, const rooms::RoomTask &task)
    {
        QStringList reasons;
        const auto history = fixture.services().rooms().journal().history(task);
        for (const rooms::JournalEntry &entry : *history) {
            if (entry.event == rooms::TaskEvent::StopSent)
                reasons.append(entry.task.reason);
        }
        return reasons;
    }

private Q_SLOTS:
    void listsLeftoversWithWhoIsThere()
    {
        WindowFixture fixture;
        (void)openOnLeftovers(fixture, 2);
        auto &panel = fixture.find<ui::LeftoverPanel>("leftoverPanel");
        QVERIFY(panel.isVisible());
        QVERIFY(fixture.find<QLabel>("leftoverTitle").text().startsWith(u"2 rooms of an earlier session"_s));
        QCOMPARE(panel.selectedRooms().size(), 2);
        auto &list = fixture.find<QListView>("leftoverList");
        const QModelIndex first = list.model()->index(0, 0);
        QVERIFY(first.data(ui::CardDelegate::ThirdTrailingRole).toString().startsWith(u"started by a window"_s));
        const auto seen = [&first] { return first.data(ui::CardDelegate::SubtitleTrailingRole).toString(); };
        QTRY_COMPARE(seen(), u"agent and user in the room"_s);
        QVERIFY(first.data(Qt::AccessibleTextRole).toString().contains(seen()));
    }

    void saysWhenNobodyKnowsWhoIsThere()
    {
        WindowFixture fixture;
        fixture.open();
        start(fixture, 1);
        (void)test::abandonRooms(fixture);
        fixture.services().endpoints().sandbox()->setFailCode(u"SignatureDoesNotMatch"_s);
        fixture.open();
        auto &list = fixture.find<QListView>("leftoverList");
        QTRY_COMPARE(list.model()->index(0, 0).data(ui::CardDelegate::SubtitleTrailingRole).toString(),
                     u"no answer about the room"_s);
    }

    void stopsLeftoversAndSaysWhy()
    {
        WindowFixture fixture;
        const auto left = openOnLeftovers(fixture, 2);
        click(fixture, "leftoverStop");
        QTRY_COMPARE(runningText(fixture), u"0 rooms running"_s);
        QTRY_VERIFY(!fixture.find<QWidget>("leftoverPanel").isVisible());
        for (const rooms::RoomTask &task : left)
            QCOMPARE(reasons(fixture, task), QStringList{rooms::reason::leftOver});
    }

    void adoptsOneAndKeepsTheOther()
    {
        WindowFixture fixture;
        const auto left = openOnLeftovers(fixture, 2);
        auto &list = fixture.find<QListView>("leftoverList");
        list.setCurrentIndex(list.model()->index(0, 0));
        QCOMPARE(fixture.find<QPushButton>("leftoverAdopt").text(), u"Adopt 1 Room"_s);
        click(fixture, "leftoverAdopt");
        QCOMPARE(list.model()->rowCount(), 1);
        list.selectAll();
        click(fixture, "leftoverKeep");
        QVERIFY(!fixture.find<QWidget>("leftoverPanel").isVisible());
        QVERIFY(!fixture.isEnabled("room.leftovers"));
        QCOMPARE(runningText(fixture), u"2 rooms running"_s);

        // Only the adopted one is this window's to ask about.
        fixture.dialogs.runningAnswer = ui::DialogGateway::Running::Cancel;
        QVERIFY(!fixture.window().close());
        QCOMPARE(fixture.dialogs.askedRunning.size(), 1);
        QVERIFY(fixture.dialogs.askedRunning.first().contains(left.constLast().roomId.text()));
        // What was kept is not asked about again.
        fixture.open();
        QVERIFY(!fixture.find<QWidget>("leftoverPanel").isVisible());
    }

    void asksAgainWhenItWasPutOff()
    {
        WindowFixture fixture;
        (void)openOnLeftovers(fixture, 1);
        QTest::keyClick(&fixture.find<QListView>("leftoverList"), Qt::Key_Escape);
        QVERIFY(!fixture.find<QWidget>("leftoverPanel").isVisible());
        fixture.trigger("room.leftovers");
        QVERIFY(fixture.find<QWidget>("leftoverPanel").isVisible());
        click(fixture, "leftoverLater");
        fixture.dialogs.runningAnswer = ui::DialogGateway::Running::Cancel;
        QVERIFY(!fixture.window().close());
        QCOMPARE(fixture.dialogs.askedRunning.size(), 1);
        fixture.open();
        QVERIFY(fixture.find<QWidget>("leftoverPanel").isVisible());
    }

    void asksOnQuitAboutRoomsOfProcessesThatEndedMeanwhile()
    {
        WindowFixture fixture;
        fixture.open();
        start(fixture, 1);
        rooms::Journal another(fixture.services().rooms().journal().path(), fixture.services().clock());
        rooms::RoomTask task = another.openTasks()->first();
        task.taskId = TaskId::generate();
        task.owner = rooms::Owner{.kind = rooms::Owner::Kind::CommandLine, .pid = 1, .startedAt = "x", .bootId = "y"};
        QVERIFY(another.append({.task = task, .event = rooms::TaskEvent::StartSent}));
        QTRY_COMPARE(runningText(fixture), u"2 rooms running"_s);
        fixture.dialogs.runningAnswer = ui::DialogGateway::Running::Cancel;
        QVERIFY(!fixture.window().close());
        QCOMPARE(fixture.dialogs.askedRunning.size(), 2);
        // What was kept, wherever, is not asked about.
        QVERIFY(another.append({.task = task, .event = rooms::TaskEvent::Kept}));
        const auto asked = [&fixture] {
            fixture.dialogs.askedRunning.clear();
            return fixture.window().close() ? 0 : fixture.dialogs.askedRunning.size();
        };
        QTRY_COMPARE(asked(), 1);
    }

    void theHelperHearsTheKeyOfAnAdoptedRoom()
    {
        WindowFixture fixture;
        (void)openOnLeftovers(fixture, 1);
        const QTemporaryDir dir;
        QFile script(dir.filePath(u"helper"_s));
        QVERIFY(script.open(QIODevice::WriteOnly) && script.write("#!/bin/sh\nexec cat > \"$3/heard\"\n") > 0);
        script.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
        script.close();
        app::Services &services = fixture.services();
        auto helper =
            std::make_unique<ui::GuardProcess>(ui::GuardProcess::Parts{.rooms = services.rooms(),
                                                                       .journalWatch = services.journalWatch(),
                                                                       .scheduler = fixture.scheduler,
                                                                       .resolver = services.resolver(),
                                                                       .program = script.fileName(),
                                                                       .dataDir = dir.path()});
        helper->setEnabled(true);
        QTRY_VERIFY(QFile::exists(dir.filePath(u"heard"_s)));
        click(fixture, "leftoverAdopt");
        const auto heldKey = [&dir]() -> credentials::CredentialPtr {
            QFile heard(dir.filePath(u"heard"_s));
            if (!heard.open(QIODevice::ReadOnly))
                return nullptr;
            for (const QByteArray &line : heard.readAll().split('\n')) {
                const auto message = guard::readLine(line);
                const auto *hold = message ? std::get_if<guard::Hold>(&*message) : nullptr;
                if (hold)
                    return hold->held.credential;
            }
            return nullptr;
        };
        QTRY_VERIFY(heldKey());
        QCOMPARE(heldKey()->accessKeyId, credentials::sandboxCredential()->accessKeyId);

        // Ended from outside, the window says no goodbye: the helper is to stop the rooms.
        helper->leaveRoomsToHelper();
        helper.reset();
        QFile heard(dir.filePath(u"heard"_s));
        QVERIFY(heard.open(QIODevice::ReadOnly));
        for (const QByteArray &line : heard.readAll().split('\n')) {
            const auto message = guard::readLine(line);
            QVERIFY(!message || !std::holds_alternative<guard::Bye>(*message));
        }
    }

    void tellsWhatTheHelperDidWhileNoWindowRan()
    {
        WindowFixture fixture;
        fixture.open();
        start(fixture, 2);
        rooms::Journal &journal = fixture.services().rooms().journal();
        rooms::RoomTask task = journal.openTasks()->first();
        fixture.closeWithoutAsking();
        task.reason = rooms::reason::consoleDied;
        QVERIFY(journal.append({.task = task, .event = rooms::TaskEvent::StopSent}));
        QVERIFY(journal.append({.task = task, .event = rooms::TaskEvent::StopAccepted}));
        fixture.open();
        QCOMPARE(fixture.messages().title(), u"The helper stopped 1 room while no window ran"_s);
        QVERIFY(fixture.messages().details().contains(task.roomId.text()));
        // Once is enough.
        fixture.time.late = std::chrono::seconds(1);
        fixture.open();
        QVERIFY(!fixture.messages().isVisible());
    }

    void theDesktopHearsOfTheHelper()
    {
        WindowFixture fixture;
        fixture.open();
        start(fixture, 1);
        QWidget other;
        other.show();
        other.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&other));
        fixture.preferences.setGuardWanted(true);
        QTRY_COMPARE(fixture.notifier.titles, QStringList{u"The dead-man helper does not run"_s});
        fixture.preferences.setGuardWanted(false);

        rooms::Journal another(fixture.services().rooms().journal().path(), fixture.services().clock());
        rooms::RoomTask task = another.openTasks()->first();
        task.reason = rooms::reason::consoleHung;
        QVERIFY(another.append({.task = task, .event = rooms::TaskEvent::StopSent}));
        QVERIFY(another.append({.task = task, .event = rooms::TaskEvent::StopAccepted}));
        QTRY_COMPARE(fixture.notifier.titles.size(), 2);
        QVERIFY(fixture.notifier.titles.constLast().startsWith(u"The helper stopped 1 room because"_s));
    }

    void roomsOfTheLivingAreNoLeftovers()
    {
        WindowFixture fixture;
        fixture.open();
        start(fixture, 1);
        rooms::Journal &journal = fixture.services().rooms().journal();
        rooms::RoomTask task = journal.openTasks()->first();
        // The same process under another name: it lives, and it is not this window.
        task.owner->kind = rooms::Owner::Kind::Server;
        QVERIFY(journal.append({.task = task, .event = rooms::TaskEvent::Adopted}));
        fixture.open();
        QCOMPARE(runningText(fixture), u"1 room running"_s);
        QVERIFY(!fixture.find<QWidget>("leftoverPanel").isVisible());
        QVERIFY(fixture.window().close());
        QVERIFY(fixture.dialogs.askedRunning.isEmpty());
    }

    void stopAllTellsWhatDidNotStopAndTriesAgain()
    {
        WindowFixture fixture;
        fixture.open();
        start(fixture, 3);
        fixture.services().endpoints().sandbox()->setFailCode(u"SignatureDoesNotMatch"_s);
        fixture.trigger("room.stopAll");
        auto &bar = fixture.find<ui::StopBar>("stopBar");
        QTRY_COMPARE(bar.title(), u"3 rooms did not stop"_s);
        QVERIFY(bar.isVisible());
        auto &failures = fixture.find<QListWidget>("stopFailures");
        QCOMPARE(failures.count(), 3);
        QVERIFY(failures.item(0)->text().contains(u"SignatureDoesNotMatch"_s) ||
                failures.item(0)->text().contains(u"signature"_s));
        QCOMPARE(runningText(fixture), u"3 rooms running"_s);
        QVERIFY(!fixture.find<QPushButton>("stopQuit").isVisible());

        fixture.services().endpoints().sandbox()->setFailCode({});
        click(fixture, "stopRetry");
        QTRY_COMPARE(runningText(fixture), u"0 rooms running"_s);
        QTRY_VERIFY(!bar.isVisible());
    }

    void stopAllWorksBesideOtherCallsAndCanBeCancelled()
    {
        auto upstream = std::make_unique<test::FakeUpstream>();
        QProcessEnvironment environment;
        environment.insert(u"VOLC_ACCESSKEY"_s, u"AKLTmadeupmadeup"_s);
        environment.insert(u"VOLC_SECRETKEY"_s, u"made-up-secret"_s);
        WindowFixture fixture(environment);
        fixture.open();
        start(fixture, 1);
        fixture.window().connection().setEndpoint(upstream->url().toString());
        upstream->behaveOnce(test::Behaviour::Never);
        fixture.trigger("room.start");
        QTRY_COMPARE(upstream->requests().size(), 1);
        // The start has no answer yet; its stop gets none either.
        QVERIFY(fixture.isEnabled("room.stopAll"));
        upstream->behaveOnce(test::Behaviour::Never);
        fixture.trigger("room.stopAll");
        QTRY_COMPARE(upstream->requests().size(), 2);
        QTRY_COMPARE(runningText(fixture), u"1 room running"_s);
        auto &bar = fixture.find<ui::StopBar>("stopBar");
        QTRY_VERIFY(bar.isVisible());
        QCOMPARE(bar.title(), u"Stopping rooms: 1 of 2 done"_s);
        click(fixture, "stopCancel");
        // A stop that has left is never called back: it may have arrived.
        QCOMPARE(bar.title(), u"Cancelled: waiting for the stops that are under way, 1 of 2 done"_s);
        upstream.reset();
        QTRY_COMPARE(bar.title(), u"1 room did not stop"_s);
        click(fixture, "stopClose");
        QVERIFY(!bar.isVisible());
    }

    void stopsTheSelectedRooms()
    {
        WindowFixture fixture;
        fixture.open();
        start(fixture, 3);
        auto &list = fixture.find<QListView>("roomList");
        list.setCurrentIndex(list.model()->index(0, 0));
        list.selectionModel()->select(list.model()->index(2, 0), QItemSelectionModel::Select);
        const QString stays = list.model()->index(1, 0).data(ui::RoomsModel::TaskIdRole).toString();
        fixture.trigger("room.stopSelected");
        QTRY_COMPARE(runningText(fixture), u"1 room running"_s);
        QCOMPARE(fixture.services().rooms().openTasks()->first().taskId.text(), stays);
    }

    void quittingKeepsWhatDidNotStop()
    {
        WindowFixture fixture;
        fixture.open();
        start(fixture, 2);
        fixture.services().endpoints().sandbox()->setFailCode(u"SignatureDoesNotMatch"_s);
        fixture.dialogs.runningAnswer = ui::DialogGateway::Running::Stop;
        QVERIFY(!fixture.window().close());
        QTRY_COMPARE(fixture.find<ui::StopBar>("stopBar").title(), u"2 rooms did not stop"_s);
        QVERIFY(fixture.window().isVisible());
        const auto open = fixture.services().rooms().openTasks();
        QCOMPARE(open->size(), 2);
        QCOMPARE(reasons(fixture, open->first()), QStringList{rooms::reason::onQuit});

        click(fixture, "stopQuit");
        QTRY_VERIFY(!fixture.window().isVisible());
        QCOMPARE(fixture.dialogs.askedRunning.size(), 2);
    }

    void quittingAfterAllCanBeCalledOff()
    {
        WindowFixture fixture;
        fixture.open();
        start(fixture, 1);
        fixture.services().endpoints().sandbox()->setFailCode(u"SignatureDoesNotMatch"_s);
        fixture.dialogs.runningAnswer = ui::DialogGateway::Running::Stop;
        QVERIFY(!fixture.window().close());
        QTRY_VERIFY(fixture.find<QPushButton>("stopClose").isVisible());
        click(fixture, "stopClose");
        // A later stop of everything does not quit.
        fixture.services().endpoints().sandbox()->setFailCode({});
        fixture.trigger("room.stopAll");
        QTRY_COMPARE(runningText(fixture), u"0 rooms running"_s);
        QCoreApplication::processEvents();
        QVERIFY(fixture.window().isVisible());
    }

    void aTakenTaskCanBeAdoptedReplacedOrLeftAlone()
    {
        WindowFixture fixture;
        fixture.open();
        fixture.find<QLineEdit>("roomField").setText(u"room-7"_s);
        fixture.find<QLineEdit>("taskField").setText(u"task-7"_s);
        start(fixture, 1);
        const auto answers = [&fixture] { return fixture.messages().findChildren<QPushButton *>(u"messageButton"_s); };
        const auto startTaken = [&] {
            QTRY_VERIFY(fixture.isEnabled("room.start"));
            fixture.trigger("room.start");
            QTRY_COMPARE(fixture.messages().title(), u"Task task-7 has been started already"_s);
            QTRY_VERIFY(fixture.isEnabled("room.start"));
        };
        startTaken();
        if (QTest::currentTestFailed())
            return;
        QCOMPARE(fixture.find<QListView>("roomList").currentIndex().data(ui::RoomsModel::TaskIdRole).toString(),
                 u"task-7"_s);
        answers().constLast()->click();
        QTRY_COMPARE(runningText(fixture), u"2 rooms running"_s);
        QVERIFY(!fixture.messages().isVisible());
        QCOMPARE(fixture.find<ui::ShortText>("runningHint").fullText(), u"2 rooms of this scene are running"_s);

        startTaken();
        answers().at(answers().size() - 2)->click();
        const auto last = [&fixture] { return fixture.lastExchange().subject; };
        QTRY_COMPARE(fixture.traffic().size(), 6);
        QCOMPARE(last().action, u"StartVoiceChat"_s);
        QCOMPARE(last().taskId, u"task-7"_s);
        QCOMPARE(runningText(fixture), u"2 rooms running"_s);

        startTaken();
        answers().at(answers().size() - 3)->click();
        const auto tasks = fixture.services().rooms().journal().tasksOf(*TaskId::parse(u"task-7"));
        const auto history = fixture.services().rooms().journal().history(tasks->first());
        QCOMPARE(history->constLast().event, rooms::TaskEvent::Adopted);
        QVERIFY(!fixture.messages().isVisible());
    }

    void namesTheRoomsOnQuit()
    {
        WindowFixture fixture;
        fixture.open();
        QStringList names;
        for (int room = 1; room <= 8; ++room)
            names.append(u"Scene · room-%1"_s.arg(room));
        const std::unique_ptr<QMessageBox> box(ui::MessageBoxGateway::runningBox(&fixture.window(), names));
        QVERIFY(box->informativeText().startsWith(u"Scene · room-1\nScene · room-2\n"_s));
        QVERIFY(box->informativeText().contains(u"and 2 more"_s));
        QCOMPARE(box->defaultButton()->text(), u"&Stop 8 Rooms and Quit"_s);
    }
};

QTEST_MAIN(RoomGuardGuiTest)
#include "tst_gui_roomguard.moc"
