// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/openapi/errordictionary.h"
#include "core/sandbox/sandbox.h"
#include "core/server/embeddedserver.h"
#include "core/traffic/trafficstore.h"
#include "tests/gui/support/callbackcaller.h"
#include "tests/gui/support/windowfixture.h"
#include "ui/room/commands/commandspage.h"
#include "ui/room/conversation/conversationlist.h"
#include "ui/room/conversation/conversationpage.h"
#include "ui/room/conversation/entrydelegate.h"
#include "ui/room/conversation/turnsmodel.h"
#include "ui/rooms/roomsmodel.h"
#include "ui/rooms/roomspanel.h"
#include "ui/widgets/messagebar.h"

#include <QClipboard>
#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTabWidget>
#include <QTableView>
#include <QToolButton>

using namespace console;
using namespace Qt::Literals::StringLiterals;
using test::CallbackCaller;
using test::WindowFixture;
using Ends = CallbackCaller::Ends;

namespace {

constexpr qint64 noon = 1'767'268'984'000; // 2026-01-01 12:03:04 UTC

/// A window with a running room, its page open, and the server that callbacks go to.
struct Conversation : WindowFixture
{
    Conversation()
    {
        preferences.setServerPort(0);
        open();
        trigger("server.start");
        begin();
    }
    void begin()
    {
        trigger("room.start");
        if (!QTest::qWaitFor([this] { return isEnabled("room.say"); }))
            qFatal("no room runs");
        messages().dismiss();
        trigger("room.showConversation");
    }
    [[nodiscard]] ui::RoomsPanel &rooms() { return *window().findChild<ui::RoomsPanel *>(); }
    [[nodiscard]] rooms::RoomTask task() { return *rooms().selected(); }
    [[nodiscard]] CallbackCaller caller() { return {static_cast<quint16>(server().url().port()), task()}; }
    [[nodiscard]] ui::ConversationList &list() const { return find<ui::ConversationList>("conversationList"); }
    [[nodiscard]] QStringList lines() const
    {
        QStringList all;
        for (int row = 0; row < list().model()->rowCount(); ++row)
            all.append(list().model()->index(row, 0).data(ui::EntryDelegate::CopyRole).toString());
        return all;
    }
    [[nodiscard]] QTabWidget &tabs() const { return find<QTabWidget>("conversationTabs"); }
    [[nodiscard]] QString agent() const { return find<QLabel>("agentState").accessibleName(); }
    [[nodiscard]] QString statusLine() { return window().statusBar()->currentMessage(); }
    [[nodiscard]] bool isHinting() const { return find<QLabel>("callbackHintText").isVisible(); }
    [[nodiscard]] ui::CommandStatus &status() const { return find<ui::CommandStatus>("functionStatus"); }
};

QPushButton *button(const QWidget &parent, const QString &text)
{
    for (QPushButton *button : parent.findChildren<QPushButton *>()) {
        if (button->text() == text && !button->isHidden())
            return button;
    }
    return nullptr;
}

} // namespace

/// What callbacks tell of a room, as an operator of the window meets it.
class ConversationGuiTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatHasToReachTheServer()
    {
        WindowFixture fixture;
        fixture.preferences.setServerPort(0);
        fixture.open();
        QVERIFY(!fixture.isEnabled("room.showConversation"));
        fixture.trigger("room.start");
        QTRY_VERIFY(fixture.isEnabled("room.say"));
        fixture.trigger("room.showConversation");
        auto &text = fixture.find<QLabel>("callbackHintText");
        QVERIFY(text.isVisible());
        QVERIFY(text.text().contains(u"The server is off"_s));
        QVERIFY(text.text().contains(u"ServerMessageURLForRTS"_s));
        auto &start = fixture.find<QPushButton>("callbackHintStart");
        QVERIFY(start.isVisible());
        start.click();
        QVERIFY(fixture.server().isRunning());
        QTRY_VERIFY(text.text().contains(fixture.server().url().toString() + u"/callback?room_id="_s));
        QVERIFY(!start.isVisible());
    }

    void showsWhatIsSaid()
    {
        Conversation fixture;
        const auto caller = fixture.caller();
        const auto &task = caller.task();
        QVERIFY(fixture.isHinting());
        QCOMPARE(caller.say(task.userId, 1, 1, u"Where"_s, Ends::Nothing), 200);
        QTRY_COMPARE(fixture.lines(), QStringList{u"User (round 1, still changing): Where"_s});
        QVERIFY(!fixture.isHinting());
        // It gives way to what is known better.
        QCOMPARE(caller.say(task.userId, 1, 2, u"Where am I"_s, Ends::Nothing), 200);
        QTRY_COMPARE(fixture.lines(), QStringList{u"User (round 1, still changing): Where am I"_s});
        QCOMPARE(caller.say(task.userId, 1, 3, u"Where am I?"_s), 200);
        QCOMPARE(caller.say(task.agentUserId.isEmpty() ? u"bot"_s : task.agentUserId, 1, 1, u"In a room."_s), 200);
        const QStringList whole{u"User (round 1): Where am I?"_s, u"Agent (round 1): In a room."_s};
        QTRY_COMPARE(fixture.lines(), whole);
        QVERIFY(fixture.find<QLabel>("unverifiedWarning").isVisible());

        fixture.find<QToolButton>("copyConversation").click();
        QCOMPARE(QGuiApplication::clipboard()->text(), whole.join(u'\n'));
        fixture.list().setFocus();
        fixture.list().setCurrentIndex(fixture.list().model()->index(1, 0));
        QTest::keyClick(&fixture.list(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), whole.last());
    }

    void staysAtTheEndUnlessOneScrolls()
    {
        Conversation fixture;
        const auto caller = fixture.caller();
        const QScrollBar &bar = *fixture.list().verticalScrollBar();
        const auto say = [&](int from, int to) {
            for (int i = from; i <= to; ++i)
                QCOMPARE(caller.say(caller.task().userId, i, 1, QString(u"Words and more. "_s).repeated(20)), 200);
        };
        say(1, 10);
        QTRY_COMPARE(fixture.lines().size(), 10);
        QTRY_VERIFY(bar.maximum() > 0 && bar.value() == bar.maximum());
        fixture.list().selectionModel()->select(fixture.list().model()->index(2, 0), QItemSelectionModel::Select);
        fixture.list().verticalScrollBar()->setValue(10);
        const int before = bar.maximum();
        say(11, 13);
        QTRY_VERIFY(bar.maximum() > before);
        QCOMPARE(bar.value(), 10);
        QCOMPARE(fixture.list().selectionModel()->selectedRows().first().row(), 2);
        fixture.list().verticalScrollBar()->setValue(bar.maximum());
        const int then = bar.maximum();
        say(14, 15);
        QTRY_VERIFY(bar.maximum() > then && bar.value() == bar.maximum());
    }

    void showsWhatTheAgentDoes()
    {
        Conversation fixture;
        const auto caller = fixture.caller();
        QCOMPARE(caller.state(2, 3, noon), 200);
        QTRY_COMPARE(fixture.agent(), u"Thinking · round 3 · 12:03:04"_s);
        QCOMPARE(caller.state(3, 3, noon + 1'000), 200);
        QTRY_COMPARE(fixture.agent(), u"Speaking · round 3 · 12:03:05"_s);
        // An earlier one that comes late.
        QCOMPARE(caller.state(1, 3, noon - 1'000), 200);
        QCOMPARE(caller.state(4, 3, noon + 2'000), 200);
        QTRY_COMPARE(fixture.agent(), u"Interrupted · round 3 · 12:03:06"_s);
        fixture.trigger("room.stop");
        QTRY_COMPARE(fixture.agent(), u"The agent has ended"_s);
    }

    void showsHowLongATurnTook()
    {
        Conversation fixture;
        const auto caller = fixture.caller();
        qint64 at = noon;
        for (const QString &stage :
             {u"beginAsking"_s, u"asrFinish"_s, u"llmOutput"_s, u"answerStart"_s, u"answerFinish"_s})
            QCOMPARE(caller.stage(stage, 0, at += 400), 200);
        QCOMPARE(caller.stage(u"beginAsking"_s, 1, at + 1), 200);
        const QAbstractItemModel &turns = *fixture.find<QTableView>("turnTable").model();
        QTRY_COMPARE(turns.rowCount(), 2);
        QCOMPARE(turns.index(1, ui::TurnsModel::Llm).data().toString(), u"400 ms"_s);
        QCOMPARE(turns.index(1, ui::TurnsModel::Total).data().toString(), u"1,200 ms"_s);
        QCOMPARE(fixture.tabs().tabText(0), u"Turns (2)"_s);
    }

    void explainsAnError()
    {
        Conversation fixture;
        const auto caller = fixture.caller();
        const openapi::ErrorEntry *entry = nullptr;
        for (const openapi::ErrorEntry &each : fixture.services().dictionary().entries()) {
            if (each.family == openapi::ErrorEntry::Family::Task && each.code.startsWith(u"1004"))
                entry = &each;
        }
        QVERIFY(entry);
        const auto fail = [&](int roundId) { return caller.fail(entry->code.toInt(), u"quota"_s, roundId, noon); };
        fixture.notifier.titles.clear();
        QWidget elsewhere;
        elsewhere.show();
        elsewhere.activateWindow();
        QTRY_VERIFY(!fixture.window().isActiveWindow());
        QCOMPARE(fail(2), 200);
        const QAbstractItemModel &errors = *fixture.find<QListView>("taskErrorList").model();
        QTRY_COMPARE(errors.rowCount(), 1);
        const QModelIndex shown = errors.index(0, 0);
        QCOMPARE(shown.data(ui::EntryDelegate::TitleRole).toString(), entry->title.en);
        QCOMPARE(shown.data(ui::EntryDelegate::TrailingRole).toString(), u"LLM · round 2 · 12:03:04"_s);
        QVERIFY(shown.data().toString().contains(entry->remedy.en));
        QCOMPARE(fixture.tabs().tabText(2), u"Errors (1)"_s);
        const QString told = u"Room %1: %2"_s.arg(caller.task().roomId.text(), entry->title.en);
        QCOMPARE(fixture.statusLine(), told);
        QCOMPARE(fixture.notifier.titles, QStringList{told});
        // Told again it is no other, and what fails each time anew is news to the desktop once.
        QCOMPARE(fail(2), 200);
        QCOMPARE(fail(3), 200);
        QTRY_COMPARE(errors.rowCount(), 2);
        QCOMPARE(fixture.notifier.titles, QStringList{told});
    }

    void answersAFunctionByHand()
    {
        Conversation fixture;
        const auto caller = fixture.caller();
        fixture.trigger("view.inspector");
        QCOMPARE(caller.call(u"call_1"_s, u"get_weather"_s, u"{\"city\":\"北京\"}"_s), 200);
        const QString room = caller.task().roomId.text();
        const QString title = u"Room %1: the function get_weather waits for an answer"_s.arg(room);
        QTRY_COMPARE(fixture.statusLine(), title);
        QCOMPARE(fixture.messages().title(), title);
        button(fixture.messages(), u"Answer…"_s)->click();
        QVERIFY(!fixture.messages().isShowingMessage());
        auto &field = fixture.find<QLineEdit>("functionAnswer");
        QTRY_VERIFY(field.hasFocus());
        QCOMPARE(fixture.tabs().tabText(1), u"Functions (1)"_s);
        QVERIFY(fixture.status().text().contains(u"北京"_s));

        // It says no, and what was typed stays.
        fixture.services().endpoints().sandbox()->setFailCode(u"SignatureDoesNotMatch"_s);
        QTest::keyClicks(&field, u"30 degrees"_s);
        QTest::keyClick(&field, Qt::Key_Return);
        QTRY_COMPARE(fixture.status().kind(), ui::CommandStatus::Kind::Failure);
        QCOMPARE(field.text(), u"30 degrees"_s);
        const QAbstractItemModel &calls = *fixture.find<QTableView>("functionTable").model();
        QCOMPARE(calls.index(0, 1).data().toString(), u"Waits"_s);

        // The server need not be on for it.
        fixture.trigger("server.stop");
        QTRY_VERIFY(!fixture.server().isRunning());
        fixture.services().endpoints().sandbox()->setFailCode({});
        fixture.find<QPushButton>("sendAnswer").click();
        QTRY_COMPARE(fixture.status().kind(), ui::CommandStatus::Kind::Success);
        QTRY_COMPARE(calls.index(0, 1).data().toString(), u"Answered: 30 degrees"_s);
        QVERIFY(!field.isEnabled());
        const traffic::Exchange &sent = fixture.lastExchange();
        QCOMPARE(sent.subject.action, u"UpdateVoiceChat"_s);
        QVERIFY(sent.request->body.contains("call_1"));
        QVERIFY(sent.request->body.contains("30 degrees"));
    }

    void knowsAnAnswerFromThePageOfCommands()
    {
        Conversation fixture;
        const auto caller = fixture.caller();
        fixture.trigger("room.say");
        fixture.find<ui::CommandsPage>("commandsPage").openForm(ui::CommandsPage::Form::Function);
        QCOMPARE(caller.call(u"call_1"_s, u"f"_s, u"{}"_s), 200);
        QTRY_VERIFY(fixture.messages().isShowingMessage());
        fixture.find<QLineEdit>("functionCall").setText(u"call_1"_s);
        fixture.find<QPlainTextEdit>("functionContent").setPlainText(u"42"_s);
        fixture.find<QPushButton>("sendCommand").click();
        QTRY_VERIFY(!fixture.messages().isShowingMessage());
        const auto *called = fixture.server().stories().of(caller.task())->findCall(u"call_1"_s);
        QCOMPARE(called->answer, std::optional(u"42"_s));
    }

    void showsTheConversationWithTheModel()
    {
        Conversation fixture;
        const auto caller = fixture.caller();
        const auto message = [](const QString &role, const QString &text) {
            return QJsonObject{{u"role"_s, role}, {u"content"_s, text}};
        };
        QCOMPARE(caller.ask({message(u"system"_s, u"Be brief."_s), message(u"user"_s, u"Hello"_s)}), 200);
        QTRY_COMPARE(fixture.lines().size(), 3);
        auto &source = fixture.find<QComboBox>("conversationSource");
        QCOMPARE(source.currentText(), u"Language model"_s);
        QVERIFY(fixture.lines().at(0).startsWith(u"System prompt ("_s));
        QVERIFY(fixture.lines().at(2).endsWith(u": Hello"_s));
        // Subtitles take its place, until the operator says what he wants.
        QCOMPARE(caller.say(caller.task().userId, 1, 1, u"Hello"_s), 200);
        QTRY_COMPARE(fixture.lines(), QStringList{u"User (round 1): Hello"_s});
        QCOMPARE(source.currentText(), u"What was said"_s);
        source.setFocus();
        QTest::keyClick(&source, Qt::Key_Down);
        QCOMPARE(fixture.lines().size(), 3);
        QCOMPARE(caller.say(caller.task().userId, 2, 1, u"Hello?"_s), 200);
        QCOMPARE(caller.state(1, 2, noon), 200);
        QTRY_VERIFY(fixture.agent().startsWith(u"Listening"_s));
        QCOMPARE(fixture.lines().size(), 3);
    }

    void doesNothingOutOfSight()
    {
        Conversation fixture;
        const auto caller = fixture.caller();
        fixture.trigger("view.inspector");
        QTRY_VERIFY(!fixture.list().isVisible());
        QSignalSpy inserted(fixture.list().model(), &QAbstractItemModel::rowsInserted);
        QSignalSpy changed(&fixture.server().stories(), &callbacks::RoomStories::changed);
        QCOMPARE(caller.say(caller.task().userId, 1, 1, u"Hello"_s), 200);
        QCOMPARE(changed.size(), 1);
        QVERIFY(inserted.isEmpty());
        fixture.trigger("room.showConversation");
        QTRY_COMPARE(fixture.lines().size(), 1);
    }

    void keepsRoomsApart()
    {
        Conversation fixture;
        const auto first = fixture.caller();
        QCOMPARE(first.say(first.task().userId, 1, 1, u"In the first"_s), 200);
        QTRY_COMPARE(fixture.lines().size(), 1);
        fixture.trigger("room.start");
        QTRY_VERIFY(fixture.task().roomId != first.task().roomId);
        QTRY_VERIFY(fixture.isHinting());
        QCOMPARE(first.say(first.task().userId, 2, 1, u"More"_s), 200);
        QVERIFY(fixture.isHinting());
        fixture.rooms().select(first.task());
        QTRY_COMPARE(fixture.lines().size(), 2);
    }

    void tellsTheProgressOfAStart()
    {
        Conversation fixture;
        const auto caller = fixture.caller();
        auto &pages = fixture.find<QTabWidget>("roomPages");
        auto &started = fixture.find<QLabel>("step-task-started");
        auto &words = fixture.find<QLabel>("step-first-words");
        for (int i = 0; i < pages.count(); ++i) {
            if (pages.widget(i)->isAncestorOf(&started))
                pages.setCurrentIndex(i);
        }
        const QString before = words.text();
        QCOMPARE(caller.stage(u"taskStart"_s, 0, noon), 200);
        QTRY_VERIFY2(started.text().endsWith(u"12:03:04"_s), qPrintable(started.text()));
        // Callbacks come, so the first words can be waited for.
        QVERIFY(words.text() != before);
        QCOMPARE(caller.say(caller.task().userId, 1, 1, u"Hello"_s), 200);
        const QRegularExpression done(u"\\d\\d:\\d\\d:\\d\\d$"_s);
        QTRY_VERIFY2(words.text().contains(done), qPrintable(words.text()));
    }

    void changesItsLanguage()
    {
        Conversation fixture;
        const auto caller = fixture.caller();
        QCOMPARE(caller.state(2, 3, noon), 200);
        QCOMPARE(caller.say(caller.task().userId, 1, 1, u"Hello"_s), 200);
        QTRY_COMPARE(fixture.lines().size(), 1);
        fixture.translations.use(u"zh_CN"_s);
        QTRY_COMPARE(fixture.agent(), u"思考中 · 第 3 轮 · 12:03:04"_s);
        QCOMPARE(fixture.lines(), QStringList{u"用户（第 1 轮）：Hello"_s});
        QVERIFY(fixture.tabs().tabText(0).startsWith(u"轮次"_s));
        fixture.translations.use(u"en"_s);
    }

    void goesByKeyboardAlone()
    {
        Conversation fixture;
        const auto caller = fixture.caller();
        QCOMPARE(caller.say(caller.task().userId, 1, 1, u"Hello"_s), 200);
        QCOMPARE(caller.call(u"call_1"_s, u"get_time"_s, u"{}"_s), 200);
        QTRY_COMPARE(fixture.lines().size(), 1);
        fixture.find<QListView>("roomList").setFocus();
        fixture.trigger("room.showConversation");
        QTRY_VERIFY(fixture.list().hasFocus());
        QTest::keyClick(&fixture.list(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(&fixture.list(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"User (round 1): Hello"_s);
        // On to the tabs, to the functions, to their table, to the field.
        const auto isIn = [](const QWidget *part) {
            return QApplication::focusWidget() &&
                   (QApplication::focusWidget() == part || part->isAncestorOf(QApplication::focusWidget()));
        };
        auto &field = fixture.find<QLineEdit>("functionAnswer");
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(isIn(&fixture.tabs()));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
        QTRY_VERIFY(field.isVisible());
        for (int i = 0; i < 3 && !field.hasFocus(); ++i)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(field.hasFocus());
        QTest::keyClicks(&field, u"noon"_s);
        QTest::keyClick(&field, Qt::Key_Return);
        QTRY_COMPARE(fixture.status().kind(), ui::CommandStatus::Kind::Success);
    }

    void everythingHasAName()
    {
        Conversation fixture;
        const auto caller = fixture.caller();
        QCOMPARE(caller.call(u"call_1"_s, u"get_time"_s, u"{}"_s), 200);
        QTRY_VERIFY(!fixture.isHinting());
        const auto &page = fixture.find<ui::ConversationPage>("conversationPage");
        for (QWidget *widget : page.findChildren<QWidget *>()) {
            if ((widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy() &&
                widget->objectName() != "qt_scrollarea_viewport"_L1)
                QVERIFY2(!widget->accessibleName().isEmpty() || widget->inherits("QPushButton"),
                         widget->metaObject()->className());
        }
    }
};

QTEST_MAIN(ConversationGuiTest)
#include "tst_gui_conversation.moc"
