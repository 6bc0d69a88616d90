// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rooms/roomservice.h"
#include "core/traffic/trafficstore.h"
#include "tests/gui/support/windowfixture.h"
#include "ui/editor/codeeditor.h"
#include "ui/editor/editorpane.h"
#include "ui/mainwindow/driftmarks.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/rooms/roomspanel.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/shorttext.h"

#include <QComboBox>
#include <QDockWidget>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace console;
using namespace Qt::Literals::StringLiterals;
using test::WindowFixture;

/// The page that compares a running agent with its scene.
class DriftGuiTest : public QObject
{
    Q_OBJECT

    static QString summary(const WindowFixture &fixture)
    {
        return fixture.find<ui::ShortText>("driftSummary").fullText();
    }

    static ui::RoomsPanel &roomsPanel(WindowFixture &fixture)
    {
        return *fixture.window().findChild<ui::RoomsPanel *>();
    }

    static QString cell(const WindowFixture &fixture, int row, int column)
    {
        return fixture.find<QTableView>("driftTable").model()->index(row, column).data().toString();
    }

    static void start(WindowFixture &fixture, const QString &version)
    {
        fixture.open();
        auto &combo = fixture.find<QComboBox>("versionCombo");
        combo.setCurrentIndex(combo.findData(version));
        fixture.trigger("room.start");
        QTRY_COMPARE(fixture.traffic().size(), 1);
        QTRY_VERIFY(fixture.isEnabled("room.stop"));
        fixture.trigger("room.showDrift");
    }

    static void edit(WindowFixture &fixture, const QByteArray &from, const QByteArray &to)
    {
        QByteArray text = fixture.editor().bytes();
        QVERIFY(text.contains(from));
        fixture.editor().editBytes(text.replace(from, to));
    }

private Q_SLOTS:
    void appliesWhatCanBeApplied()
    {
        WindowFixture fixture;
        start(fixture, u"2025-06-01"_s);
        QTRY_COMPARE(summary(fixture), u"The agent runs with what the scene says."_s);
        QVERIFY(!fixture.isEnabled("room.applyScene"));
        QVERIFY(!fixture.find<QTableView>("driftTable").isVisible());

        edit(fixture, "\"InterruptMode\": 0", "\"InterruptMode\": 1");
        edit(fixture, "\"WelcomeMessage\": \"", "\"WelcomeMessage\": \"Well, ");
        QTRY_COMPARE(summary(fixture), u"2 differences: 1 can be applied, 1 needs a restart."_s);
        const auto &table = fixture.find<QTableView>("driftTable");
        QCOMPARE(table.model()->headerData(1, Qt::Horizontal).toString(), u"Editor (not saved)"_s);
        // In the order of the file; what is selected stands beside in full.
        QCOMPARE(cell(fixture, 0, 0), u"AgentConfig.WelcomeMessage"_s);
        QCOMPARE(cell(fixture, 1, 0), u"Config.InterruptMode"_s);
        const auto &details = fixture.find<QPlainTextEdit>("driftDetails");
        QVERIFY(details.toPlainText().startsWith(u"AgentConfig.WelcomeMessage"_s));
        QTRY_VERIFY(table.hasFocus());
        QTest::keyClick(&fixture.find<QTableView>("driftTable"), Qt::Key_Down);
        QVERIFY(details.toPlainText().startsWith(u"Config.InterruptMode"_s));

        fixture.trigger("room.applyScene");
        QTRY_COMPARE(fixture.traffic().size(), 2);
        QTRY_VERIFY(fixture.lastExchange().succeeded());
        const QByteArray parameters = R"("Command":"UpdateParameters","Parameters":{"Config":{"InterruptMode":1}}})";
        QVERIFY(fixture.lastExchange().request->body.endsWith(parameters));
        QTRY_COMPARE(summary(fixture), u"1 difference: 1 needs a restart."_s);
        QVERIFY(!fixture.isEnabled("room.applyScene"));
        // What both took over is shown still, and needs nothing.
        QCOMPARE(table.model()->rowCount(), 2);
        QCOMPARE(cell(fixture, 1, 4), u"Nothing to do"_s);
    }

    void anOlderVersionNeedsARestart()
    {
        WindowFixture fixture;
        start(fixture, u"2024-12-01"_s);
        const QString task = fixture.lastExchange().subject.taskId;
        edit(fixture, "\"InterruptMode\": 0", "\"InterruptMode\": 1");
        QTRY_COMPARE(summary(fixture), u"1 difference: 1 needs a restart."_s);
        QVERIFY(!fixture.isEnabled("room.applyScene"));
        QVERIFY(fixture.find<QPlainTextEdit>("driftDetails").toPlainText().contains(u"2024-12-01"_s));

        // Asked before the conversation is cut, above the table.
        fixture.trigger("room.restartWithScene");
        auto &messages = fixture.find<ui::MessageBar>("driftMessages");
        QVERIFY(messages.isVisible());
        QCOMPARE(fixture.traffic().size(), 1);
        const auto buttons = messages.findChildren<QPushButton *>();
        QCOMPARE(buttons.size(), 2);
        buttons.first()->setFocus();
        QTest::keyClick(buttons.first(), Qt::Key_Space);
        QTRY_COMPARE(fixture.traffic().size(), 3);
        QTRY_VERIFY(fixture.lastExchange().succeeded());
        QCOMPARE(fixture.lastExchange().subject.action, u"StartVoiceChat"_s);
        QCOMPARE(fixture.lastExchange().subject.taskId, task);
        QVERIFY(fixture.lastExchange().request->body.contains("\"InterruptMode\":1"));
        QVERIFY(!messages.isVisible());
        QTRY_COMPARE(summary(fixture), u"The agent runs with what the scene says."_s);
    }

    void restartsAsANewTask()
    {
        WindowFixture fixture;
        start(fixture, u"2025-06-01"_s);
        const traffic::CallSubject before = fixture.lastExchange().subject;
        edit(fixture, "\"InterruptMode\": 0", "\"InterruptMode\": 1");
        QTRY_VERIFY(fixture.isEnabled("room.restartWithScene"));
        fixture.trigger("room.restartWithScene");
        fixture.find<ui::MessageBar>("driftMessages").findChildren<QPushButton *>().last()->click();
        QTRY_COMPARE(fixture.traffic().size(), 3);
        const traffic::CallSubject after = fixture.lastExchange().subject;
        QCOMPARE(after.roomId, before.roomId);
        QCOMPARE(after.userId, before.userId);
        QVERIFY(after.taskId != before.taskId);
        QCOMPARE(after.version, u"2025-06-01"_s);
        // The new task is the one that is looked at.
        QTRY_COMPARE(summary(fixture), u"The agent runs with what the scene says."_s);
        QCOMPARE(roomsPanel(fixture).selected()->taskId.text(), after.taskId);
    }

    void takesTheSceneBack()
    {
        WindowFixture fixture;
        start(fixture, u"2025-06-01"_s);
        const QByteArray before = fixture.editor().bytes();
        edit(fixture, "\"InterruptMode\": 0", "\"InterruptMode\": 1");
        const QByteArray edited = fixture.editor().bytes();
        QTRY_VERIFY(fixture.isEnabled("room.takeSceneBack"));
        fixture.trigger("room.takeSceneBack");
        QCOMPARE(fixture.editor().bytes(), before);
        QVERIFY(fixture.pane().isModified());
        QCOMPARE(summary(fixture), u"The agent runs with what the scene says."_s);
        QVERIFY(fixture.find<ui::MessageBar>("driftMessages").isVisible());
        // One step brings it all back.
        fixture.trigger("edit.undo");
        QCOMPARE(fixture.editor().bytes(), edited);
        QTRY_COMPARE(summary(fixture), u"1 difference: 1 can be applied."_s);
    }

    void readsTheFileOfASceneThatIsNotOpen()
    {
        WindowFixture fixture;
        start(fixture, u"2025-06-01"_s);
        const QString id = fixture.pane().sceneId();
        fixture.trigger("file.close");
        QByteArray text = fixture.readScene(id);
        text.replace("\"InterruptMode\": 0", "\"InterruptMode\": 1");
        fixture.writeScene(id, text);
        fixture.trigger("room.refreshDrift");
        QTRY_COMPARE(summary(fixture), u"1 difference: 1 can be applied."_s);
        QCOMPARE(fixture.find<QTableView>("driftTable").model()->headerData(1, Qt::Horizontal).toString(),
                 u"File now"_s);
        fixture.writeScene(id, "{");
        fixture.trigger("room.refreshDrift");
        QVERIFY(summary(fixture).contains(u"JSON"_s));
        QVERIFY(!fixture.isEnabled("room.restartWithScene"));
    }

    void theListMarksRoomsThatDiffer()
    {
        WindowFixture fixture;
        start(fixture, u"2025-06-01"_s);
        const QString id = fixture.pane().sceneId();
        auto &list = fixture.find<QListView>("roomList");
        const auto name = [&list] { return list.model()->index(0, 0).data().toString(); };
        // Looked at once the change has settled, by the window's clock.
        const auto settle = [&fixture] { fixture.scheduler.advance(ui::DriftMarks::settleTime); };
        edit(fixture, "\"InterruptMode\": 0", "\"InterruptMode\": 1");
        QTRY_VERIFY((settle(), name() == QString(id + u" ≠")));
        QVERIFY(list.model()->index(0, 0).data(Qt::ToolTipRole).toString().contains(u"in 1 place"_s));
        QTRY_VERIFY(fixture.isEnabled("room.applyScene"));
        fixture.trigger("room.applyScene");
        QTRY_VERIFY((settle(), name() == id));
        edit(fixture, "\"InterruptMode\": 1", "\"InterruptMode\": 0");
        QTRY_VERIFY((settle(), name() == QString(id + u" ≠")));
        fixture.trigger("room.stop");
        QTRY_COMPARE(name(), id);
    }

    void fitsANarrowDock()
    {
        WindowFixture fixture;
        start(fixture, u"2025-06-01"_s);
        edit(fixture, "\"InterruptMode\": 0", "\"InterruptMode\": 1");
        QTRY_VERIFY(fixture.isEnabled("room.applyScene"));
        auto &dock = fixture.find<QDockWidget>("roomDock");
        dock.setFloating(true);
        dock.resize(340, 420);
        QTRY_VERIFY2(dock.width() <= 400, qPrintable(QString::number(dock.width())));
        const auto &page = *fixture.find<QTableView>("driftTable").window();
        for (const QPushButton *button : page.findChildren<QPushButton *>()) {
            if (button->isVisible())
                QTRY_VERIFY2(button->width() >= button->minimumSizeHint().width(), qPrintable(button->text()));
        }
    }

    void saysWhyThereIsNothingToCompare()
    {
        WindowFixture fixture;
        rooms::RoomTask task{.sceneId = u"Assistant"_s,
                             .endpointName = u"sandbox"_s,
                             .appId = u"app"_s,
                             .roomId = *RoomId::parse(u"room"),
                             .taskId = *TaskId::parse(u"task"),
                             .state = rooms::TaskState::Running,
                             .startedAt = fixture.services().clock().now(),
                             .changedAt = fixture.services().clock().now()};
        QVERIFY(fixture.services().rooms().journal().append({.task = task, .event = rooms::TaskEvent::Imported}));
        fixture.open();
        roomsPanel(fixture).select(task);
        fixture.trigger("room.showDrift");
        QTRY_VERIFY(summary(fixture).startsWith(u"The journal holds no start of this room"_s));
        QVERIFY(!fixture.isEnabled("room.restartWithScene"));
        QVERIFY(!fixture.isEnabled("room.takeSceneBack"));
    }
};

QTEST_MAIN(DriftGuiTest)
#include "tst_gui_drift.moc"
