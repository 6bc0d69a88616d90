// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/gui/support/windowfixture.h"
#include "ui/editor/codeeditor.h"
#include "ui/editor/editorpane.h"
#include "ui/editor/editortabs.h"
#include "ui/widgets/messagebar.h"

#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTest>

using namespace console;
using namespace Qt::Literals::StringLiterals;
using test::WindowFixture;

/// Editing: nothing is lost, nothing is changed that was not edited.
class EditorGuiTest : public QObject
{
    Q_OBJECT

    static ui::EditorPane &open(WindowFixture &fixture, const QString &id)
    {
        return *fixture.find<ui::EditorTabs>("editorTabs").open(id, fixture.scenePath(id));
    }
    static ui::MessageBar &bar(const WindowFixture &fixture) { return fixture.pane().messages(); }
    static QPushButton *button(const WindowFixture &fixture, const QString &text)
    {
        for (auto *candidate : bar(fixture).findChildren<QPushButton *>()) {
            if (candidate->text() == text && candidate->isVisible())
                return candidate;
        }
        return nullptr;
    }

private Q_SLOTS:
    void keepsEveryByte_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("lf") << QByteArray("{\n  \"VoiceChat\": {}\n}\n");
        QTest::newRow("crlf") << QByteArray("{\r\n  \"VoiceChat\": {}\r\n}\r\n");
        QTest::newRow("mixed ends") << QByteArray("{\r\n  \"VoiceChat\":\n {}\r}");
        QTest::newRow("bom") << QByteArray("\xEF\xBB\xBF{\"VoiceChat\": {}}\n");
        QTest::newRow("no final newline") << QByteArray("{\"VoiceChat\": {\"n\": 1.0, \"big\": 12345678901234567890}}");
        QTest::newRow("tabs, blanks at ends, astral")
            << QByteArray("{\t\"VoiceChat\" : { } , \"e\":\"\xF0\x9F\x98\x80\"  \n}  ");
        QTest::newRow("nul") << QByteArray("{\"VoiceChat\": {}}\0 ", 19);
    }
    void keepsEveryByte()
    {
        QFETCH(QByteArray, bytes);
        WindowFixture fixture;
        fixture.writeScene(u"S"_s, bytes);
        fixture.open();
        ui::EditorPane &pane = open(fixture, u"S"_s);
        QCOMPARE(pane.bytes(), bytes);
        pane.editor().insert(u" "_s);
        QVERIFY(pane.isModified());
        pane.editor().undo();
        QVERIFY(!pane.isModified());
        pane.editor().setModified(true);
        QVERIFY(pane.save());
        QCOMPARE(fixture.readScene(u"S"_s), bytes);
    }

    void typesNewLinesAsTheFileHasThem()
    {
        WindowFixture fixture;
        fixture.writeScene(u"S"_s, "{\r\n}");
        fixture.open();
        open(fixture, u"S"_s);
        QTest::keyClick(&fixture.editor(), Qt::Key_Return);
        QVERIFY(fixture.editor().bytes().startsWith("\r\n{"));
    }

    void savesByKeyboard()
    {
        WindowFixture fixture;
        fixture.open();
        const QString id = fixture.pane().sceneId();
        const QByteArray before = fixture.readScene(id);
        QTest::keyClick(&fixture.editor(), Qt::Key_Return);
        QTRY_VERIFY(fixture.window().isWindowModified());
        QVERIFY(fixture.find<ui::EditorTabs>("editorTabs").tabText(0).startsWith(u"•"_s));
        QTest::keyClick(&fixture.editor(), Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(!fixture.window().isWindowModified());
        QCOMPARE(fixture.readScene(id).size(), before.size() + 1);
        QVERIFY(!fixture.isEnabled("file.save"));
    }

    void refusesWhatIsNoText_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("title");
        QTest::newRow("latin 1") << QByteArray("{\n\"a\": \"\xE9\"}") << u"not UTF-8"_s;
        QTest::newRow("huge") << QByteArray(ui::largestEditableFile + 1, ' ') << u"too large"_s;
    }
    void refusesWhatIsNoText()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, title);
        WindowFixture fixture;
        fixture.writeScene(u"S"_s, bytes);
        fixture.open();
        ui::EditorPane &pane = open(fixture, u"S"_s);
        QVERIFY(!pane.isUsable());
        QVERIFY(bar(fixture).title().contains(title));
        QVERIFY(!fixture.isEnabled("room.start"));
        QVERIFY(!pane.save());
        QCOMPARE(fixture.readScene(u"S"_s), bytes);
        fixture.writeScene(u"S"_s, "{\"VoiceChat\": {}}");
        button(fixture, u"Try again"_s)->click();
        QVERIFY(pane.isUsable());
    }

    void reloadsAndAsksWhenTheFileChanges()
    {
        WindowFixture fixture;
        fixture.open();
        const QString id = fixture.pane().sceneId();
        fixture.writeScene(id, "{\"VoiceChat\": {\"v\": 2}}");
        QTRY_COMPARE(fixture.editor().bytes(), "{\"VoiceChat\": {\"v\": 2}}");
        QVERIFY(!fixture.pane().isModified());

        fixture.editor().insert(u" "_s);
        fixture.writeScene(id, "{\"VoiceChat\": {\"v\": 3}}");
        QTRY_VERIFY(bar(fixture).isVisible());
        QVERIFY(bar(fixture).title().contains(u"changed by another program"_s));
        // Saving does not silently replace the other version.
        fixture.trigger("file.save");
        QCOMPARE(fixture.readScene(id), "{\"VoiceChat\": {\"v\": 3}}");
        button(fixture, u"Keep mine"_s)->click();
        fixture.trigger("file.save");
        QCOMPARE(fixture.readScene(id), " {\"VoiceChat\": {\"v\": 2}}");

        fixture.editor().insert(u" "_s);
        fixture.writeScene(id, "{\"VoiceChat\": {\"v\": 4}}");
        QTRY_VERIFY(button(fixture, u"Reload"_s));
        button(fixture, u"Reload"_s)->click();
        QCOMPARE(fixture.editor().bytes(), "{\"VoiceChat\": {\"v\": 4}}");
        QVERIFY(!fixture.pane().isModified());
    }

    void listsProblemsAndGoesThere()
    {
        WindowFixture fixture;
        fixture.open();
        auto &problems = fixture.find<QListView>("problemList");
        fixture.editor().setBytes("{\n  \"a\" 1,\n  \"b\": treu\n}");
        QTRY_COMPARE(problems.model()->rowCount(), 2);
        QVERIFY(problems.isVisible());
        Q_EMIT problems.clicked(problems.model()->index(1, 0));
        int line = 0;
        int column = 0;
        fixture.editor().getCursorPosition(&line, &column);
        QCOMPARE(line, 2);
        QCOMPARE(column, 7);
        fixture.trigger("scene.nextProblem");
        fixture.editor().getCursorPosition(&line, &column);
        QCOMPARE(line, 1);
        fixture.editor().setBytes("{}");
        QTRY_VERIFY(!problems.isVisible());
    }

    void findsAndReplaces()
    {
        WindowFixture fixture;
        fixture.open();
        fixture.editor().setBytes("{\"a\": 1, \"A\": 2, \"a\": 3}");
        QTest::keyClick(&fixture.editor(), Qt::Key_H, Qt::ControlModifier);
        auto &input = fixture.find<QLineEdit>("findInput");
        QTRY_VERIFY(input.hasFocus());
        QTest::keyClicks(&input, u"\"a\""_s);
        QTest::keyClick(&input, Qt::Key_Return);
        QCOMPARE(fixture.editor().selectedText(), u"\"a\""_s);
        QTest::keyClick(&input, Qt::Key_F3);
        QCOMPARE(fixture.editor().selectedText(), u"\"A\""_s);
        QTest::keyClick(&input, Qt::Key_F3, Qt::ShiftModifier);
        QCOMPARE(fixture.editor().selectedText(), u"\"a\""_s);
        fixture.find<QLineEdit>("replaceInput").setText(u"\"b\""_s);
        fixture.find<QPushButton>("replaceAll").click();
        QCOMPARE(fixture.editor().bytes(), "{\"b\": 1, \"b\": 2, \"b\": 3}");
        QCOMPARE(fixture.find<QLabel>("findStatus").text(), u"3 replaced"_s);
        QTest::keyClick(&input, Qt::Key_Escape);
        QVERIFY(!input.isVisible());
        QTRY_VERIFY(fixture.editor().hasFocus());
    }

    void asksBeforeLosingEdits()
    {
        using Answer = ui::DialogGateway::Unsaved;
        WindowFixture fixture;
        fixture.open();
        const QString id = fixture.pane().sceneId();
        const QByteArray before = fixture.readScene(id);
        fixture.editor().insert(u" "_s);
        fixture.dialogs.unsavedAnswer = Answer::Cancel;
        fixture.trigger("file.close");
        QCOMPARE(fixture.dialogs.askedUnsaved, QStringList{id});
        QVERIFY(!fixture.window().close());
        QCOMPARE(fixture.find<ui::EditorTabs>("editorTabs").count(), 1);

        fixture.dialogs.unsavedAnswer = Answer::Discard;
        fixture.trigger("file.close");
        QCOMPARE(fixture.find<ui::EditorTabs>("editorTabs").count(), 0);
        QCOMPARE(fixture.readScene(id), before);
        QVERIFY(!fixture.isEnabled("room.start"));

        open(fixture, id).editor().insert(u" "_s);
        fixture.dialogs.unsavedAnswer = Answer::Save;
        QVERIFY(fixture.window().close());
        QCOMPARE(fixture.readScene(id), QByteArray(" " + before));
    }

    void opensAnotherFolder()
    {
        WindowFixture fixture;
        fixture.open();
        QTemporaryDir other;
        QFile scene(other.filePath(u"Other.json"_s));
        QVERIFY(scene.open(QIODevice::WriteOnly));
        scene.write("{\"VoiceChat\": {}}");
        scene.close();
        fixture.dialogs.folderAnswer = other.path();
        fixture.trigger("file.openFolder");
        QCOMPARE(fixture.pane().sceneId(), u"Other"_s);
        QCOMPARE(fixture.preferences.sceneFolder(), other.path());
    }
};

QTEST_MAIN(EditorGuiTest)
#include "tst_gui_editor.moc"
