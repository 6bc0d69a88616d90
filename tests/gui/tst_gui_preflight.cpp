// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sandbox/sandbox.h"
#include "core/traffic/trafficstore.h"
#include "tests/gui/support/windowfixture.h"
#include "ui/editor/codeeditor.h"
#include "ui/editor/editorpane.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/widgets/messagebar.h"

#include <QDockWidget>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QTest>

using namespace console;
using namespace Qt::Literals::StringLiterals;
using test::WindowFixture;

namespace {

/// Goes out, and fails: the model has no id.
const QByteArray brokenScene = R"({
  "VoiceChat": {
    "AppId": "app",
    "AgentConfig": {"TargetUserId": ["user"], "UserId": "bot"},
    "Config": {
      "LLMConfig": {"Mode": "ArkV3"}
    }
  }
})";

} // namespace

/// The check before a start and the chain after it, as an operator meets them.
class PreflightGuiTest : public QObject
{
    Q_OBJECT

    static QString summary(const WindowFixture &fixture) { return fixture.find<QLabel>("preflightSummary").text(); }
    static QWidget &panel(const WindowFixture &fixture) { return fixture.find<QWidget>("preflightPanel"); }
    static QString rows(const WindowFixture &fixture)
    {
        const QAbstractItemModel *model = fixture.find<QListView>("preflightList").model();
        QStringList texts;
        for (int row = 0; row < model->rowCount(); ++row)
            texts.append(model->index(row, 0).data(Qt::AccessibleTextRole).toString());
        return texts.join(u'\n');
    }

private Q_SLOTS:
    void cleanSceneStartsAtOnce()
    {
        WindowFixture fixture;
        fixture.open();
        QTest::keyClick(&fixture.editor(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(fixture.traffic().size(), 1);
        QVERIFY(!panel(fixture).isVisible());
        QCOMPARE(fixture.lastExchange().subject.action, u"StartVoiceChat"_s);
    }

    void brokenSceneIsAskedAbout()
    {
        WindowFixture fixture;
        fixture.writeScene(u"Assistant"_s, brokenScene);
        fixture.open();
        QTRY_VERIFY(fixture.editor().hasFocus());
        QTest::keyClick(&fixture.editor(), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(panel(fixture).isVisible());
        QCOMPARE(summary(fixture), u"1 problem would make the start fail"_s);
        QCOMPARE(fixture.traffic().size(), 0);
        auto &list = fixture.find<QListView>("preflightList");
        QTRY_VERIFY(list.hasFocus());

        // The problem leads to its place; Tab and Space start all the same.
        QTest::keyClick(&list, Qt::Key_Return);
        QTRY_VERIFY(fixture.editor().hasFocus());
        int line = 0;
        int column = 0;
        fixture.editor().getCursorPosition(&line, &column);
        QCOMPARE(line, 5);
        QTest::keyClick(&fixture.editor(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(list.hasFocus());
        QTest::keyClick(&list, Qt::Key_Tab);
        QTRY_VERIFY(fixture.find<QPushButton>("startAnyway").hasFocus());
        QTest::keyClick(&fixture.find<QPushButton>("startAnyway"), Qt::Key_Space);
        QTRY_COMPARE(fixture.traffic().size(), 1);
        QVERIFY(!panel(fixture).isVisible());
    }

    void escapeLeavesTheQuestion()
    {
        WindowFixture fixture;
        fixture.writeScene(u"Assistant"_s, brokenScene);
        fixture.open();
        fixture.trigger("room.start");
        QVERIFY(panel(fixture).isVisible());
        QTest::keyClick(&fixture.find<QListView>("preflightList"), Qt::Key_Escape);
        QVERIFY(!panel(fixture).isVisible());
        QTRY_VERIFY(fixture.editor().hasFocus());
        QCOMPARE(fixture.traffic().size(), 0);
    }

    void mendingAnswersTheQuestion()
    {
        WindowFixture fixture;
        fixture.writeScene(u"Assistant"_s, brokenScene);
        fixture.open();
        fixture.trigger("room.start");
        QByteArray text = fixture.editor().bytes();
        text.replace(R"("Mode": "ArkV3")", R"("Mode": "ArkV3", "EndPointId": "ep-1")");
        fixture.editor().replaceBytes(text);
        QTRY_VERIFY(summary(fixture).startsWith(u"Ready to start"_s));
        QVERIFY(!fixture.find<QPushButton>("startAnyway").isVisible());
        fixture.trigger("room.start");
        QTRY_COMPARE(fixture.traffic().size(), 1);
        QVERIFY(fixture.lastExchange().succeeded());
    }

    void checkAsksTheService()
    {
        WindowFixture fixture;
        fixture.open();
        QVERIFY(fixture.isEnabled("room.check"));
        QTest::keyClick(&fixture.editor(), Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(panel(fixture).isVisible());
        QTRY_COMPARE(fixture.traffic().size(), 1);
        QCOMPARE(fixture.lastExchange().subject.action, u"GetRoomOnlineUsers"_s);
        QTRY_VERIFY(summary(fixture).startsWith(u"Ready to start"_s));
        QVERIFY2(rows(fixture).contains(u"Passed: Key"_s), qPrintable(rows(fixture)));
        QVERIFY(rows(fixture).contains(u"Passed: Clock"_s));
        fixture.services().endpoints().sandbox()->setFailCode(u"SignatureDoesNotMatch"_s);
        fixture.trigger("room.check");
        QTRY_VERIFY(rows(fixture).contains(u"Failed: Key"_s));
        QCOMPARE(summary(fixture), u"1 problem would make the start fail"_s);
    }

    void anotherSceneHasAnotherReport()
    {
        WindowFixture fixture;
        fixture.writeScene(u"Assistant"_s, brokenScene);
        fixture.open();
        fixture.trigger("room.start");
        QVERIFY(panel(fixture).isVisible());
        auto &scenes = fixture.find<QListView>("sceneList");
        QTRY_VERIFY(scenes.model()->rowCount() > 1);
        scenes.setCurrentIndex(scenes.model()->index(1, 0));
        Q_EMIT scenes.activated(scenes.model()->index(1, 0));
        QTRY_VERIFY(!panel(fixture).isVisible());
    }

    void progressFollowsTheAgent()
    {
        WindowFixture fixture;
        fixture.open();
        auto &dock = fixture.find<QDockWidget>("roomDock");
        dock.show();
        dock.raise();
        QCoreApplication::processEvents();
        fixture.trigger("room.start");
        QTRY_COMPARE(fixture.traffic().size(), 1);
        auto &page = fixture.find<QWidget>("progressPage");
        QTRY_VERIFY(page.isVisible());
        QTRY_COMPARE(fixture.find<QLabel>("progressSummary").text(), u"Waiting for the agent…"_s);
        fixture.scheduler.advance(std::chrono::seconds(1));
        QTRY_COMPARE(fixture.find<QLabel>("progressSummary").text(), u"The agent is in the room"_s);
        QVERIFY(fixture.find<QLabel>("step-agent-in-room").text().startsWith(u"done"_s));
        QVERIFY(fixture.find<QLabel>("step-first-words").text().startsWith(u"not observable"_s));
        QVERIFY(fixture.find<QLabel>("progressPresence").text().contains(u"(agent)"_s));
        QVERIFY(!page.isAncestorOf(fixture.window().focusWidget()));
    }

    void agentThatNeverComes()
    {
        WindowFixture fixture;
        fixture.open();
        fixture.trigger("room.start");
        QTRY_COMPARE(fixture.traffic().size(), 1);
        QTRY_VERIFY(fixture.isEnabled("room.stop"));
        fixture.services().endpoints().sandbox()->setAgentDelay(std::nullopt);
        fixture.time.late = std::chrono::seconds(20);
        QWidget other;
        other.show();
        other.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&other));
        fixture.scheduler.advance(std::chrono::seconds(1));
        QTRY_COMPARE(fixture.messages().title(), u"The agent of Assistant is not in its room"_s);
        // Who looks elsewhere is told by the desktop.
        QCOMPARE(fixture.notifier.titles, QStringList{fixture.messages().title()});
        // Its button shows the causes.
        auto *show = fixture.messages().findChild<QPushButton *>();
        QVERIFY(show);
        show->click();
        QTRY_VERIFY(fixture.find<QListView>("progressCauses").isVisible());
        QVERIFY(fixture.find<QListView>("progressCauses").model()->rowCount() >= 7);
        QVERIFY(fixture.find<QLabel>("step-agent-in-room").text().startsWith(u"stuck"_s));
    }
};

QTEST_MAIN(PreflightGuiTest)
#include "tst_gui_preflight.moc"
