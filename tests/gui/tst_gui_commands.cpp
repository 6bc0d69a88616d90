// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rooms/snippets.h"
#include "core/sandbox/sandbox.h"
#include "core/traffic/trafficstore.h"
#include "tests/gui/support/windowfixture.h"
#include "tests/support/fakeupstream.h"
#include "ui/connection/connection.h"
#include "ui/editor/codeeditor.h"
#include "ui/room/commands/commandspage.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/shorttext.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QStatusBar>
#include <QTest>
#include <QToolButton>

using namespace console;
using namespace Qt::Literals::StringLiterals;
using test::WindowFixture;
using Form = ui::CommandsPage::Form;

namespace {

QString status(const WindowFixture &fixture)
{
    return fixture.find<ui::ShortText>("commandStatus").fullText();
}

bool canSend(const WindowFixture &fixture)
{
    return fixture.find<QPushButton>("sendCommand").isEnabled();
}

void choose(const WindowFixture &fixture, Form form)
{
    fixture.find<ui::CommandsPage>("commandsPage").openForm(form);
}

void setText(const WindowFixture &fixture, const char *field, const QString &text)
{
    fixture.find<QPlainTextEdit>(field).setPlainText(text);
}

/// Starts a room, selects it and opens its commands.
void startRoom(WindowFixture &fixture, const QString &version = {}, const QString &endpoint = {})
{
    fixture.open();
    if (!endpoint.isEmpty())
        fixture.window().connection().setEndpoint(endpoint);
    if (!version.isEmpty()) {
        // As an earlier session may have done.
        rooms::CallContext context;
        context.endpoint = *fixture.services().endpoints().resolve(u"sandbox"_s);
        context.credential = credentials::Choice::Sandbox;
        context.version = version;
        const rooms::StartOrder order{.context = context,
                                      .scene = *scene::Scene::parse(u"Assistant"_s, fixture.readScene(u"Assistant"_s)),
                                      .scenePath = fixture.scenePath(u"Assistant"_s),
                                      .ids = {}};
        auto started = fixture.services().rooms().start(order, {});
        QTRY_VERIFY(started.isFinished());
        QVERIFY(started.result().succeeded());
    } else {
        fixture.trigger("room.start");
    }
    QTRY_COMPARE(fixture.traffic().size(), 1);
    auto &list = fixture.find<QAbstractItemView>("roomList");
    QTRY_VERIFY(list.model()->rowCount() > 0);
    list.setCurrentIndex(list.model()->index(0, 0));
    QTRY_VERIFY(fixture.isEnabled("room.say"));
    fixture.trigger("room.say");
    QTRY_VERIFY(fixture.find<QPlainTextEdit>("sayText").hasFocus());
}

QByteArray lastBody(WindowFixture &fixture)
{
    return fixture.lastExchange().request ? fixture.lastExchange().request->body : QByteArray();
}

QAction *menuAction(const WindowFixture &fixture, const QString &text, const QString &submenu = {})
{
    auto &menu = fixture.find<QMenu>("snippetMenu");
    Q_EMIT menu.aboutToShow();
    QList<QAction *> actions = menu.actions();
    for (QAction *action : menu.actions()) {
        if (!submenu.isEmpty() && action->menu() && action->text() == submenu)
            actions = action->menu()->actions();
    }
    for (QAction *action : actions) {
        if (action->text() == text)
            return action;
    }
    return nullptr;
}

} // namespace

/// Talking to a running agent, as an operator does it.
class CommandsGuiTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysByKeyboard()
    {
        WindowFixture fixture;
        startRoom(fixture);
        auto &text = fixture.find<QPlainTextEdit>("sayText");
        QVERIFY(!canSend(fixture));
        QTest::keyClicks(&text, u"Hello."_s);
        QCOMPARE(fixture.find<QLabel>("sayCount").text(), u"6 characters, 200 at a time"_s);
        QVERIFY(canSend(fixture));
        // The window's Start has the same keys; here they send.
        QTest::keyClick(&text, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(fixture.traffic().size(), 2);
        QVERIFY(
            lastBody(fixture).endsWith(R"("Command":"ExternalTextToSpeech","Message":"Hello.","InterruptMode":1})"));
        QTRY_VERIFY2(status(fixture).contains(u"accepted"_s), qPrintable(status(fixture)));
        QTest::keyClicks(&text, u"!"_s);
        QVERIFY(!status(fixture).contains(u"accepted"_s));
    }

    void saysLongTextsInParts()
    {
        WindowFixture fixture;
        startRoom(fixture);
        setText(fixture, "sayText", QString(QString(199, u'a') + u'.').repeated(2) + u"End."_s);
        QCOMPARE(fixture.find<QLabel>("sayCount").text(), u"404 characters, goes out in 3 parts"_s);
        auto &priority = fixture.find<QComboBox>("sayPriority");
        priority.setCurrentIndex(2);
        QVERIFY(!canSend(fixture));
        QVERIFY2(status(fixture).startsWith(u"InterruptMode:"_s), qPrintable(status(fixture)));
        priority.setCurrentIndex(0);
        fixture.find<QPushButton>("sendCommand").click();
        QTRY_COMPARE(fixture.traffic().size(), 4);
        QVERIFY(lastBody(fixture).endsWith(R"("Message":"End.","InterruptMode":2})"));
        QTRY_VERIFY2(status(fixture).contains(u"all 3 parts"_s), qPrintable(status(fixture)));
    }

    void interruptsFromAnywhere()
    {
        WindowFixture fixture;
        startRoom(fixture);
        fixture.find<QPushButton>("interruptButton").click();
        QTRY_COMPARE(fixture.traffic().size(), 2);
        QVERIFY(lastBody(fixture).endsWith(R"("Command":"interrupt"})"));
        QTRY_VERIFY(status(fixture).contains(u"accepted"_s));
        // Out of sight of the page as well; the line at the bottom says what became of it.
        fixture.find<QDockWidget>("inspectorDock").raise();
        QTRY_VERIFY(fixture.find<ui::CommandsPage>("commandsPage").visibleRegion().isEmpty());
        fixture.editor().setFocus();
        QTest::keyClick(&fixture.editor(), Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(fixture.traffic().size(), 3);
        QTRY_VERIFY(fixture.window().statusBar()->currentMessage().startsWith(u"interrupt: accepted"_s));
        fixture.services().endpoints().sandbox()->setFailCode(u"FlowLimitExceeded"_s);
        fixture.trigger("room.finishTurn");
        QTRY_VERIFY(fixture.messages().isVisible());
        QCOMPARE(fixture.lastExchange().subject.action, u"UpdateVoiceChat"_s);
    }

    void marksWhatBreaksALimit()
    {
        WindowFixture fixture;
        startRoom(fixture);
        choose(fixture, Form::Ask);
        QVERIFY(!canSend(fixture));
        setText(fixture, "askText", u"What is it?"_s);
        QVERIFY(canSend(fixture));
        setText(fixture, "askImages", u"https://example.com/a.png\nhttp://localhost/b.png"_s);
        QVERIFY(!canSend(fixture));
        QVERIFY2(status(fixture).startsWith(u"ImageConfig.Images[1]:"_s), qPrintable(status(fixture)));
        fixture.find<QCheckBox>("askForget").setChecked(true);
        QVERIFY(canSend(fixture));
        choose(fixture, Form::Function);
        setText(fixture, "functionContent", u"22"_s);
        QVERIFY2(status(fixture).startsWith(u"Message.ToolCallID:"_s), qPrintable(status(fixture)));
        fixture.find<QLineEdit>("functionCall").setText(u"call-1"_s);
        QTest::keyClick(&fixture.find<QLineEdit>("functionCall"), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(fixture.traffic().size(), 2);
        QVERIFY(lastBody(fixture).contains(R"("Command":"function")"));
        // Nothing goes out by keyboard either while a limit is broken.
        setText(fixture, "functionContent", u"23"_s);
        fixture.find<QLineEdit>("functionCall").clear();
        QTest::keyClick(&fixture.find<QLineEdit>("functionCall"), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(fixture.traffic().size(), 2);
    }

    void newImagesGetAGroupOfTheirOwn()
    {
        WindowFixture fixture;
        startRoom(fixture);
        choose(fixture, Form::Ask);
        setText(fixture, "askImages", u"https://example.com/a.png"_s);
        const auto &group = fixture.find<QSpinBox>("askGroup");
        QCOMPARE(group.value(), 0);
        fixture.find<QPushButton>("sendCommand").click();
        QTRY_COMPARE(group.value(), 1);
        QVERIFY(lastBody(fixture).contains(R"("GroupID":0)"));
        // What came of the command is still said.
        QVERIFY2(status(fixture).contains(u"accepted"_s), qPrintable(status(fixture)));
    }

    void newerCommandsNeedANewerAgent()
    {
        WindowFixture fixture;
        startRoom(fixture);
        for (const Form form : {Form::Parameters, Form::Tone, Form::VoicePrint, Form::Farfield}) {
            choose(fixture, form);
            QVERIFY(!canSend(fixture));
            QVERIFY2(status(fixture).contains(u"2025-06-01"_s), qPrintable(status(fixture)));
            QVERIFY(!fixture.find<QWidget>("farfieldEnable").isEnabled());
        }
    }

    void sendsTheNewerCommands()
    {
        WindowFixture fixture;
        startRoom(fixture, u"2025-06-01"_s);
        fixture.trigger("room.parameters");
        auto &editor = fixture.find<ui::CodeEditor>("parametersEditor");
        QTRY_VERIFY(editor.hasFocus());
        editor.setBytes("{\"LLMConfig\": {\"Mode\": 1}}");
        QVERIFY(!canSend(fixture));
        QVERIFY2(status(fixture).startsWith(u"Parameters.Config.LLMConfig.Mode:"_s), qPrintable(status(fixture)));
        editor.setBytes("{\"LLMConfig\": {\"Temperature\": 0.10}");
        QVERIFY(!canSend(fixture));
        editor.setBytes("{\"InterruptMode\": 1}");
        QVERIFY2(canSend(fixture), qPrintable(status(fixture)));
        QTest::keyClick(&editor, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(fixture.traffic().size(), 2);
        QVERIFY(lastBody(fixture).endsWith(R"("Parameters":{"Config":{"InterruptMode":1}}})"));

        choose(fixture, Form::Tone);
        fixture.find<ui::CodeEditor>("toneEditor").setBytes("{\"emotion\": \"happy\"}");
        fixture.find<QPushButton>("sendCommand").click();
        QTRY_COMPARE(fixture.traffic().size(), 3);
        QVERIFY(lastBody(fixture).contains(R"({\"Tag\":{\"emotion\":\"happy\"}})"));

        choose(fixture, Form::VoicePrint);
        fixture.find<QCheckBox>("printHasDuration").setChecked(true);
        fixture.find<QSpinBox>("printDuration").setValue(33);
        QTRY_VERIFY(canSend(fixture));
        fixture.find<QPushButton>("sendCommand").click();
        QTRY_COMPARE(fixture.traffic().size(), 4);
        QVERIFY(lastBody(fixture).contains(R"({\"Enable\":true,\"VoiceDuration\":33})"));

        choose(fixture, Form::Farfield);
        fixture.find<QComboBox>("farfieldLevel").setCurrentIndex(3);
        fixture.find<QComboBox>("farfieldSource").setCurrentIndex(2);
        QTRY_VERIFY(fixture.find<QPushButton>("sendCommand").isVisible());
        fixture.find<QPushButton>("sendCommand").click();
        QTRY_COMPARE(fixture.traffic().size(), 5);
        const QByteArray farfield = R"({\"Enable\":true,\"Level\":\"Low\",\"FixedSource\":false})";
        QVERIFY2(lastBody(fixture).contains(farfield), lastBody(fixture).constData());
        QTRY_VERIFY(status(fixture).contains(u"accepted"_s));
    }

    void templatesCanBeSent()
    {
        WindowFixture fixture;
        startRoom(fixture, u"2025-06-01"_s);
        choose(fixture, Form::Parameters);
        QMenu *menu = fixture.find<QToolButton>("parametersEditorTemplates").menu();
        Q_EMIT menu->aboutToShow();
        const int count = static_cast<int>(menu->actions().size());
        QVERIFY(count > 3);
        for (int i = 0; i < count; ++i) {
            Q_EMIT menu->aboutToShow();
            menu->actions().at(i)->trigger();
            QVERIFY2(canSend(fixture), qPrintable(status(fixture)));
        }
    }

    void endedAgentsTakeNothing()
    {
        WindowFixture fixture;
        startRoom(fixture);
        setText(fixture, "sayText", u"Hello."_s);
        QVERIFY(canSend(fixture));
        fixture.trigger("room.stopSelected");
        QTRY_VERIFY(!canSend(fixture));
        QTRY_VERIFY2(status(fixture).contains(u"has ended"_s), qPrintable(status(fixture)));
        QVERIFY(!fixture.find<QPushButton>("interruptButton").isEnabled());
        QVERIFY(!fixture.isEnabled("room.interrupt"));
        QVERIFY(!fixture.isEnabled("room.say"));
    }

    void showsAFailureAndItsCall()
    {
        WindowFixture fixture;
        startRoom(fixture);
        fixture.services().endpoints().sandbox()->setFailCode(u"FlowLimitExceeded"_s);
        setText(fixture, "sayText", u"Hello."_s);
        fixture.find<QPushButton>("sendCommand").click();
        QTRY_COMPARE(fixture.traffic().size(), 2);
        auto &button = fixture.find<QToolButton>("commandStatusButton");
        QTRY_VERIFY(button.isVisible());
        QVERIFY(!fixture.lastExchange().succeeded());
        QVERIFY(!fixture.messages().isVisible());
        button.click();
        QTRY_VERIFY(fixture.find<QWidget>("exchangeTable").isVisible());
    }

    void cancelsALongText()
    {
        test::FakeUpstream upstream;
        QProcessEnvironment environment;
        environment.insert(u"VOLC_ACCESSKEY"_s, u"AKLTmadeupmadeup"_s);
        environment.insert(u"VOLC_SECRETKEY"_s, u"made-up-secret"_s);
        WindowFixture fixture(environment);
        startRoom(fixture, {}, upstream.url().toString());
        setText(fixture, "sayText", QString(QString(199, u'a') + u'.').repeated(3));
        upstream.behaveOnce(test::Behaviour::Answer);
        upstream.behaveOnce(test::Behaviour::Never);
        fixture.find<QPushButton>("sendCommand").click();
        QTRY_COMPARE(upstream.requests().size(), 3);
        QTRY_COMPARE(status(fixture), u"Saying part 2 of 3…"_s);
        QVERIFY(fixture.find<QPushButton>("cancelCommand").isVisible());
        // An interruption takes back what is still to be said.
        fixture.find<QPushButton>("interruptButton").click();
        QTRY_COMPARE(upstream.requests().size(), 4);
        QVERIFY(upstream.lastRequest().body.contains("\"interrupt\""));
        QTRY_VERIFY(fixture.find<QPushButton>("sendCommand").isVisible());
        QCOMPARE(upstream.requests().size(), 4);
    }

    void keepsSnippets()
    {
        WindowFixture fixture;
        startRoom(fixture);
        QVERIFY(!menuAction(fixture, u"Save This Command…"_s)->isEnabled());
        setText(fixture, "sayText", u"Time is up."_s);
        menuAction(fixture, u"Save This Command…"_s)->trigger();
        auto &name = fixture.find<QLineEdit>("snippetName");
        QTRY_VERIFY(name.hasFocus());
        QTest::keyClicks(&name, u"R&B"_s);
        QTest::keyClick(&name, Qt::Key_Return);
        QVERIFY(!name.isVisible());
        QVERIFY(status(fixture).contains(u"R&B"_s));
        setText(fixture, "sayText", {});
        choose(fixture, Form::Ask);

        QAction *insert = menuAction(fixture, u"R&&B"_s);
        QVERIFY(insert);
        insert->trigger();
        QCOMPARE(fixture.find<QPlainTextEdit>("sayText").toPlainText(), u"Time is up."_s);
        QVERIFY(fixture.find<QPlainTextEdit>("sayText").isVisible());

        menuAction(fixture, u"R&&B"_s, u"Rename"_s)->trigger();
        name.setText(u"End"_s);
        fixture.find<QPushButton>("snippetSave").click();
        QVERIFY(!menuAction(fixture, u"R&&B"_s));
        QVERIFY(menuAction(fixture, u"End"_s));

        menuAction(fixture, u"End"_s, u"Delete"_s)->trigger();
        QVERIFY(!menuAction(fixture, u"End"_s));
        fixture.find<QToolButton>("commandStatusButton").click();
        QVERIFY(menuAction(fixture, u"End"_s));
    }

    void leavesABrokenSnippetFileAlone()
    {
        WindowFixture fixture;
        startRoom(fixture);
        const QString folder = QFileInfo(fixture.scenePath(u"x"_s)).dir().filePath(u".."_s);
        QFile file(QDir(folder).filePath(u"snippets.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{ my notes }");
        file.close();
        setText(fixture, "sayText", u"Hello."_s);
        menuAction(fixture, u"Save This Command…"_s)->trigger();
        fixture.find<QLineEdit>("snippetName").setText(u"a"_s);
        fixture.find<QPushButton>("snippetSave").click();
        QVERIFY2(status(fixture).contains(u"snippets.json"_s), qPrintable(status(fixture)));
        QVERIFY(fixture.find<QLineEdit>("snippetName").isVisible());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("{ my notes }"));
    }

    void takesNoMoreHeightThanTheInspector()
    {
        WindowFixture fixture;
        startRoom(fixture);
        const int room = fixture.find<QDockWidget>("roomDock").minimumSizeHint().height();
        const int inspector = fixture.find<QDockWidget>("inspectorDock").minimumSizeHint().height();
        QVERIFY2(room <= inspector, qPrintable(u"%1 > %2"_s.arg(room).arg(inspector)));
    }

    void fitsANarrowDock()
    {
        WindowFixture fixture;
        startRoom(fixture);
        auto &dock = fixture.find<QDockWidget>("roomDock");
        QVERIFY(fixture.find<QListView>("commandList").isVisible());
        dock.setFloating(true);
        dock.resize(340, 420);
        QTRY_VERIFY(!fixture.find<QListView>("commandList").isVisible());
        QVERIFY(fixture.find<QComboBox>("commandCombo").isVisible());
        fixture.find<QComboBox>("commandCombo").setCurrentIndex(1);
        QVERIFY(fixture.find<QPlainTextEdit>("askText").isVisible());
        QVERIFY2(dock.width() <= 400, qPrintable(QString::number(dock.width())));
    }
};

QTEST_MAIN(CommandsGuiTest)
#include "tst_gui_commands.moc"
