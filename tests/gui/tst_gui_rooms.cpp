// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rooms/roomlook.h"
#include "core/sandbox/sandbox.h"
#include "core/traffic/trafficstore.h"
#include "tests/gui/support/windowfixture.h"
#include "tests/support/fakeupstream.h"
#include "ui/connection/connection.h"
#include "ui/editor/codeeditor.h"
#include "ui/editor/editorpane.h"
#include "ui/widgets/carddelegate.h"
#include "ui/widgets/messagebar.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStatusBar>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QTextBrowser>

using namespace console;
using namespace Qt::Literals::StringLiterals;
using test::WindowFixture;

/// Start and stop, as an operator does it.
class RoomsGuiTest : public QObject
{
    Q_OBJECT

    static int roomCount(const WindowFixture &fixture)
    {
        return fixture.find<QListView>("roomList").model()->rowCount();
    }
    static QString runningText(const WindowFixture &fixture) { return fixture.find<QLabel>("runningCount").text(); }

private Q_SLOTS:
    void startsAndStopsByKeyboard()
    {
        WindowFixture fixture;
        fixture.open();
        QTRY_VERIFY(fixture.editor().hasFocus());
        QVERIFY(fixture.messages().title().contains(u"Press Start"_s));

        QTest::keyClick(&fixture.editor(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(fixture.traffic().size(), 1);
        QVERIFY(fixture.lastExchange().succeeded());
        QTRY_COMPARE(runningText(fixture), u"1 room running"_s);
        QCOMPARE(roomCount(fixture), 1);
        QVERIFY(!fixture.messages().isVisible());
        QVERIFY(!fixture.editor().isModified());

        // The signed request and its answer are there to be seen.
        auto &tabs = fixture.find<QTabWidget>("exchangeTabs");
        tabs.setCurrentIndex(1);
        auto *request = fixture.find<QWidget>("requestView").findChild<QPlainTextEdit *>();
        // The room is seen to run a moment before its call is selected.
        QTRY_VERIFY(request->toPlainText().contains(fixture.lastExchange().subject.roomId));
        tabs.setCurrentIndex(4);
        QVERIFY(fixture.find<QPlainTextEdit>("signingText").toPlainText().contains(u"HMAC-SHA256"_s));

        QTRY_VERIFY(fixture.isEnabled("room.stop"));
        QTest::keyClick(&fixture.editor(), Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(fixture.traffic().size(), 2);
        QVERIFY(fixture.lastExchange().succeeded());
        QTRY_COMPARE(runningText(fixture), u"0 rooms running"_s);
        QVERIFY(!fixture.isEnabled("room.stop"));
        QCOMPARE(fixture.lastExchange().subject.action, u"StopVoiceChat"_s);
    }

    void followsWhatOtherProcessesWrite()
    {
        WindowFixture fixture;
        fixture.open();
        fixture.trigger("room.start");
        QTRY_COMPARE(fixture.traffic().size(), 1);
        QTRY_VERIFY(fixture.isEnabled("room.start"));
        const QString path = fixture.services().rooms().journal().path();
        rooms::Journal another(path, fixture.services().clock());
        auto open = another.openTasks();
        QVERIFY(open && open->size() == 1);
        QVERIFY(another.append({.task = open->first(), .event = rooms::TaskEvent::Forgotten}));
        QTRY_COMPARE(runningText(fixture), u"0 rooms running"_s);
        rooms::RoomTask elsewhere = open->first();
        elsewhere.taskId = TaskId::generate();
        QVERIFY(another.append({.task = elsewhere, .event = rooms::TaskEvent::StartSent}));
        QTRY_COMPARE(runningText(fixture), u"1 room running"_s);
    }

    void usesTheFixedIds()
    {
        WindowFixture fixture;
        fixture.open();
        fixture.find<QLineEdit>("roomField").setText(u"room-7"_s);
        fixture.find<QLineEdit>("userField").setText(u"user-1"_s);
        fixture.find<QLineEdit>("taskField").setText(u"task-9"_s);
        fixture.trigger("room.start");
        QTRY_COMPARE(fixture.traffic().size(), 1);
        QCOMPARE(fixture.lastExchange().subject.roomId, u"room-7"_s);
        QCOMPARE(fixture.lastExchange().subject.taskId, u"task-9"_s);
        QCOMPARE(fixture.lastExchange().subject.userId, u"user-1"_s);
    }

    void remembersTheVersionOfAScene()
    {
        WindowFixture fixture;
        fixture.open();
        auto &version = fixture.find<QComboBox>("versionCombo");
        QCOMPARE(version.currentText(), u"auto: 2024-12-01"_s);
        version.setFocus();
        QTest::keyClick(&version, Qt::Key_Down);
        QCOMPARE(version.currentText(), u"2025-06-01"_s);
        fixture.trigger("room.start");
        QTRY_COMPARE(fixture.traffic().size(), 1);
        QVERIFY(fixture.lastExchange().succeeded());
        QCOMPARE(fixture.lastExchange().subject.version, u"2025-06-01"_s);
        // What is stopped is stopped as it was started, whatever is chosen for the next start.
        QTest::keyClick(&version, Qt::Key_Up);
        QTRY_VERIFY(fixture.isEnabled("room.stop"));
        fixture.trigger("room.stop");
        QTRY_COMPARE(fixture.traffic().size(), 2);
        QCOMPARE(fixture.lastExchange().subject.version, u"2025-06-01"_s);

        QTest::keyClick(&version, Qt::Key_Down);
        fixture.open();
        QTRY_COMPARE(fixture.find<QComboBox>("versionCombo").currentText(), u"2025-06-01"_s);
    }

    void refusesABadIdBeforeStart()
    {
        WindowFixture fixture;
        fixture.open();
        QVERIFY(fixture.isEnabled("room.start"));
        fixture.find<QLineEdit>("roomField").setText(u"room 7"_s);
        QVERIFY(!fixture.isEnabled("room.start"));
        QVERIFY(fixture.find<QLabel>("fieldProblem").text().startsWith(u"Room: Only letters"_s));
        fixture.find<QLineEdit>("roomField").clear();
        QVERIFY(fixture.isEnabled("room.start"));
        QVERIFY(!fixture.find<QLabel>("fieldProblem").isVisible());
    }

    void sendsWhatTheEditorShows()
    {
        WindowFixture fixture;
        fixture.open();
        QByteArray text = fixture.editor().bytes();
        text.replace("\"WelcomeMessage\": \"", "\"WelcomeMessage\": \"edited, not saved ");
        fixture.editor().setBytes(text);
        fixture.trigger("room.start");
        QTRY_COMPARE(fixture.traffic().size(), 1);
        QVERIFY(fixture.lastExchange().request->body.contains("edited, not saved"));
    }

    void explainsARefusal()
    {
        WindowFixture fixture;
        fixture.writeScene(u"Assistant"_s, R"({"VoiceChat": {"AgentConfig": {}}})");
        fixture.open();
        fixture.trigger("room.start");
        QTRY_COMPARE(fixture.traffic().size(), 1);
        QVERIFY(!fixture.lastExchange().request);
        QTRY_VERIFY(fixture.messages().isVisible());
        QVERIFY(fixture.messages().title().contains(u"AppId"_s));
        QVERIFY(!fixture.messages().details().isEmpty());
        QCOMPARE(fixture.find<QTableView>("exchangeTable").currentIndex().row(), 0);
        QVERIFY(fixture.find<QTextBrowser>("summaryView").toPlainText().contains(fixture.messages().title()));
        QCOMPARE(roomCount(fixture), 0);
    }

    void refusesTextThatIsNoJson()
    {
        WindowFixture fixture;
        fixture.open();
        fixture.editor().setBytes(R"({"VoiceChat": {)");
        fixture.trigger("room.start");
        QTRY_COMPARE(fixture.traffic().size(), 1);
        QVERIFY(fixture.messages().title().contains(u"not valid JSON"_s));
    }

    void explainsAnErrorOfTheService()
    {
        WindowFixture fixture;
        fixture.open();
        QVERIFY(fixture.services().endpoints().resolve(u"sandbox"_s));
        fixture.services().endpoints().sandbox()->setFailCode(u"SignatureDoesNotMatch"_s);
        fixture.trigger("room.start");
        QTRY_COMPARE(fixture.traffic().size(), 1);
        QTRY_VERIFY(fixture.messages().details().contains(u"SignatureDoesNotMatch"_s));
        // What an earlier call came to would contradict it.
        QCOMPARE(fixture.window().statusBar()->currentMessage(), fixture.messages().title());
    }

    void showsTransportFailuresAndCancels()
    {
        test::FakeUpstream upstream;
        QProcessEnvironment environment;
        environment.insert(u"VOLC_ACCESSKEY"_s, u"AKLTmadeupmadeup"_s);
        environment.insert(u"VOLC_SECRETKEY"_s, u"made-up-secret"_s);
        WindowFixture fixture(environment);
        fixture.open();
        fixture.window().connection().setEndpoint(upstream.url().toString());
        QCOMPARE(fixture.window().connection().endpoint(), upstream.url().toString());

        upstream.behaveOnce(test::Behaviour::Html);
        fixture.trigger("room.start");
        QTRY_COMPARE(fixture.traffic().size(), 1);
        QTRY_VERIFY(fixture.messages().title().contains(u"web page"_s));

        upstream.behaveOnce(test::Behaviour::Never);
        fixture.trigger("room.start");
        QVERIFY(fixture.find<QPushButton>("cancelButton").isVisible());
        QVERIFY(!fixture.isEnabled("room.start"));
        QTRY_COMPARE(upstream.requests().size(), 2);
        fixture.trigger("room.cancel");
        QTRY_COMPARE(fixture.traffic().size(), 2);
        QTRY_VERIFY(fixture.messages().title().contains(u"cancelled"_s));
        QVERIFY(fixture.find<QPushButton>("startButton").isVisible());
    }

    void aSlowStartHoldsUpNothingElse()
    {
        test::FakeUpstream upstream;
        QProcessEnvironment environment;
        environment.insert(u"VOLC_ACCESSKEY"_s, u"AKLTmadeupmadeup"_s);
        environment.insert(u"VOLC_SECRETKEY"_s, u"made-up-secret"_s);
        WindowFixture fixture(environment);
        fixture.open();
        fixture.trigger("room.start");
        QTRY_COMPARE(runningText(fixture), u"1 room running"_s);
        QTRY_VERIFY(fixture.isEnabled("room.start"));
        fixture.window().connection().setEndpoint(upstream.url().toString());
        upstream.behaveOnce(test::Behaviour::Never);
        fixture.trigger("room.start");
        QTRY_COMPARE(upstream.requests().size(), 1);
        QVERIFY(!fixture.isEnabled("room.start"));
        // Another start of this scene is another room as soon as its ids are others.
        fixture.find<QLineEdit>("roomField").setText(u"room-7"_s);
        QVERIFY(fixture.isEnabled("room.start"));
        fixture.find<QLineEdit>("roomField").clear();
        QVERIFY(!fixture.isEnabled("room.start"));
        QVERIFY(fixture.isEnabled("room.stop"));

        auto &scenes = fixture.find<QListView>("sceneList");
        Q_EMIT scenes.activated(scenes.model()->index(1, 0));
        QVERIFY(fixture.isEnabled("room.start"));
        QVERIFY(fixture.find<QPushButton>("startButton").isVisible());
        QVERIFY(!fixture.isEnabled("room.cancel"));
        Q_EMIT scenes.activated(scenes.model()->index(0, 0));

        // The room that runs is stopped while the start still waits for its answer.
        auto &list = fixture.find<QListView>("roomList");
        list.setCurrentIndex(list.model()->index(1, 0));
        fixture.trigger("room.stop");
        QTRY_COMPARE(fixture.traffic().size(), 2);
        QCOMPARE(fixture.lastExchange().subject.action, u"StopVoiceChat"_s);
        QVERIFY(fixture.lastExchange().succeeded());
        QVERIFY(!fixture.isEnabled("room.start"));
        fixture.trigger("room.cancel");
        QTRY_VERIFY(fixture.isEnabled("room.start"));
    }

    void stoppingWhatHasEndedIsNoError()
    {
        WindowFixture fixture;
        fixture.open();
        fixture.find<QLineEdit>("roomField").setText(u"room-7"_s);
        fixture.find<QLineEdit>("taskField").setText(u"task-7"_s);
        fixture.trigger("room.stop");
        QTRY_COMPARE(fixture.traffic().size(), 1);
        QTRY_COMPARE(fixture.window().statusBar()->currentMessage(), u"Room room-7 had already ended"_s);
        QVERIFY(!fixture.lastExchange().succeeded());
        QVERIFY(!fixture.messages().isVisible());
        QVERIFY(fixture.notifier.titles.isEmpty());
    }

    void saysThatTheAgentHasLeft()
    {
        WindowFixture fixture;
        fixture.open();
        fixture.services().endpoints().resolve(u"sandbox"_s).value();
        fixture.services().endpoints().sandbox()->setAgentDelay(std::nullopt);
        fixture.trigger("room.start");
        QTRY_COMPARE(runningText(fixture), u"1 room running"_s);
        QTRY_VERIFY(fixture.isEnabled("room.start"));
        auto &list = fixture.find<QListView>("roomList");
        const auto words = [&list] { return list.model()->index(0, 0).data(Qt::AccessibleTextRole).toString(); };
        fixture.scheduler.advance(rooms::RoomLook::interval);
        fixture.scheduler.advance(rooms::RoomLook::interval);
        QTRY_VERIFY(words().contains(u"running · agent not in the room"_s));
        QVERIFY(words().contains(u"Stop the room"_s));
        QVERIFY(list.model()->index(0, 0).data(ui::CardDelegate::SubtitleRole).toString().contains(u"agent not"_s));
        fixture.services().endpoints().sandbox()->setAgentDelay(std::chrono::milliseconds(0));
        fixture.scheduler.advance(rooms::RoomLook::interval);
        QTRY_VERIFY(!words().contains(u"agent not in the room"_s));
    }

    void choosesTheCredential()
    {
        WindowFixture fixture;
        fixture.open();
        auto &credential = fixture.find<QComboBox>("credentialCombo");
        auto &endpoint = fixture.find<QComboBox>("endpointCombo");
        QCOMPARE(credential.currentText(), u"Automatic (sandbox key)"_s);
        QVERIFY(credential.toolTip().contains(u"sandbox"_s));
        fixture.trigger("room.start");
        QTRY_COMPARE(fixture.traffic().size(), 1);
        QCOMPARE(fixture.lastExchange().credentialOrigin->source, credentials::Source::Sandbox);
        QTRY_VERIFY(fixture.isEnabled("room.start"));

        // The environment holds no key, so this is refused with the names of the variables.
        fixture.window().connection().setCredential(credentials::Choice::Environment);
        QCOMPARE(credential.currentText(), u"Environment (VOLC_*)"_s);
        fixture.trigger("room.start");
        QTRY_COMPARE(fixture.traffic().size(), 2);
        QTRY_VERIFY(fixture.messages().details().contains(u"VOLC_ACCESSKEY"_s));

        // The sandbox key cannot be kept for another endpoint.
        fixture.window().connection().setCredential(credentials::Choice::Sandbox);
        endpoint.lineEdit()->setFocus();
        endpoint.lineEdit()->setText(u"https://example.invalid"_s);
        QTest::keyClick(endpoint.lineEdit(), Qt::Key_Return);
        QCOMPARE(fixture.window().connection().endpoint(), u"https://example.invalid"_s);
        QCOMPARE(credential.currentText(), u"Automatic"_s);
        QVERIFY(fixture.preferences.recentEndpoints().contains(u"https://example.invalid"_s));
        endpoint.lineEdit()->setText(u"no endpoint"_s);
        QTest::keyClick(endpoint.lineEdit(), Qt::Key_Return);
        QCOMPARE(endpoint.currentText(), u"https://example.invalid"_s);
    }

    void stopsWithTheKeyOfTheStart()
    {
        QProcessEnvironment environment;
        environment.insert(u"VOLC_ACCESSKEY"_s, u"AKLTmadeupmadeup"_s);
        environment.insert(u"VOLC_SECRETKEY"_s, u"made-up-secret"_s);
        WindowFixture fixture(environment);
        fixture.open();
        fixture.trigger("room.start");
        QTRY_COMPARE(fixture.traffic().size(), 1);
        QTRY_VERIFY(fixture.isEnabled("room.stopAll"));
        QCOMPARE(fixture.lastExchange().credentialOrigin->source, credentials::Source::Sandbox);
        fixture.window().connection().setCredential(credentials::Choice::Environment);
        fixture.trigger("room.interrupt");
        QTRY_COMPARE(fixture.traffic().size(), 2);
        QCOMPARE(fixture.lastExchange().subject.action, u"UpdateVoiceChat"_s);
        QCOMPARE(fixture.lastExchange().credentialOrigin->source, credentials::Source::Sandbox);
        QTRY_VERIFY(fixture.isEnabled("room.stopAll"));
        fixture.trigger("room.stopAll");
        QTRY_COMPARE(fixture.traffic().size(), 3);
        QCOMPARE(fixture.lastExchange().subject.action, u"StopVoiceChat"_s);
        QCOMPARE(fixture.lastExchange().credentialOrigin->source, credentials::Source::Sandbox);
        QVERIFY(fixture.lastExchange().succeeded());
    }

    void asksBeforeLeavingRoomsBehind()
    {
        WindowFixture fixture;
        fixture.open();
        fixture.trigger("room.start");
        QTRY_COMPARE(runningText(fixture), u"1 room running"_s);
        fixture.dialogs.runningAnswer = ui::DialogGateway::Running::Cancel;
        QVERIFY(!fixture.window().close());
        QCOMPARE(fixture.dialogs.askedRunning.size(), 1);
        fixture.dialogs.runningAnswer = ui::DialogGateway::Running::Stop;
        QVERIFY(!fixture.window().close());
        QTRY_VERIFY(!fixture.window().isVisible());
        QCOMPARE(fixture.lastExchange().subject.action, u"StopVoiceChat"_s);
    }

    void listsTheRoomsOfTheJournal()
    {
        WindowFixture fixture;
        fixture.open();
        fixture.trigger("room.start");
        QTRY_COMPARE(runningText(fixture), u"1 room running"_s);
        // The answer too: a start that the window's end cuts off may still be on its way when the stop comes.
        QTRY_VERIFY(fixture.isEnabled("room.start"));
        fixture.open();
        QCOMPARE(roomCount(fixture), 1);
        QVERIFY(fixture.isEnabled("room.stop"));
        fixture.trigger("room.stopAll");
        QTRY_COMPARE(runningText(fixture), u"0 rooms running"_s);
        fixture.trigger("room.removeEnded");
        QCOMPARE(roomCount(fixture), 0);
    }

    void stopGoesOnToTheNextRoomOfTheScene()
    {
        WindowFixture fixture;
        fixture.open();
        fixture.trigger("room.start");
        QTRY_COMPARE(runningText(fixture), u"1 room running"_s);
        QTRY_VERIFY(fixture.isEnabled("room.start"));
        fixture.trigger("room.start");
        QTRY_COMPARE(runningText(fixture), u"2 rooms running"_s);
        QTRY_VERIFY(fixture.isEnabled("room.stop"));
        fixture.trigger("room.stop");
        QTRY_COMPARE(runningText(fixture), u"1 room running"_s);
        QTRY_VERIFY(fixture.isEnabled("room.stop"));
        fixture.trigger("room.stop");
        QTRY_COMPARE(runningText(fixture), u"0 rooms running"_s);
        QVERIFY(!fixture.isEnabled("room.stop"));
    }

    void selectedRoomIsStoppedByItsOwnAction()
    {
        WindowFixture fixture;
        fixture.open();
        fixture.trigger("room.start");
        QTRY_COMPARE(runningText(fixture), u"1 room running"_s);
        auto &scenes = fixture.find<QListView>("sceneList");
        Q_EMIT scenes.activated(scenes.model()->index(1, 0));
        auto &list = fixture.find<QListView>("roomList");
        list.setCurrentIndex(list.model()->index(0, 0));
        // Beside Start of a scene that does not run there is nothing to stop.
        QVERIFY(!fixture.isEnabled("room.stop"));
        QTRY_VERIFY(fixture.isEnabled("room.stopSelected"));
        fixture.trigger("room.stopSelected");
        QTRY_COMPARE(runningText(fixture), u"0 rooms running"_s);
    }

    void stopNeverMeansARoomOutOfSight()
    {
        WindowFixture fixture;
        fixture.open();
        fixture.trigger("room.start");
        QTRY_VERIFY(fixture.isEnabled("room.stop"));
        auto &scenes = fixture.find<QListView>("sceneList");
        Q_EMIT scenes.activated(scenes.model()->index(1, 0));
        QVERIFY(!fixture.isEnabled("room.stop"));
        Q_EMIT scenes.activated(scenes.model()->index(0, 0));
        QVERIFY(fixture.isEnabled("room.stop"));
    }
};

QTEST_MAIN(RoomsGuiTest)
#include "tst_gui_rooms.moc"
