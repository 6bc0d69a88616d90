// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/gui/support/windowfixture.h"
#include "ui/actions/actionregistry.h"
#include "ui/actions/actiontable.h"
#include "ui/dialogs/messageboxgateway.h"
#include "ui/editor/codeeditor.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/shorttext.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QMultiMap>
#include <QPushButton>
#include <QSpinBox>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>

using namespace console;
using namespace Qt::Literals::StringLiterals;
using test::WindowFixture;

namespace {

struct Text
{
    QString place;
    QString text;
    friend bool operator==(const Text &, const Text &) = default;
    friend bool operator<(const Text &a, const Text &b)
    {
        return std::tie(a.place, a.text) < std::tie(b.place, b.text);
    }
};

/// Every text of the window that a person can read, with where it stands.
QList<Text> visibleTexts(QWidget &window)
{
    QList<Text> texts;
    const auto add = [&](const QObject *owner, const char *what, const QString &text) {
        if (text.size() > 1)
            texts.append({u"%1/%2/%3"_s.arg(QString::fromLatin1(owner->metaObject()->className()), owner->objectName(),
                                            QString::fromLatin1(what)),
                          text});
    };
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        // Scroll buttons of tab bars and buttons of dock titles that ours replace: Qt names them once and for all.
        if (widget->objectName().startsWith("Scroll"_L1) || widget->inherits("QDockWidgetTitleButton"))
            continue;
        add(widget, "toolTip", widget->toolTip());
        add(widget, "accessibleName", widget->accessibleName());
        // What fits of it may be another part each time.
        const auto *whole = qobject_cast<const ui::ShortText *>(widget);
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            add(label, "text", whole ? whole->fullText() : label->text());
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            add(button, "text", button->text());
        if (const auto *field = qobject_cast<const QLineEdit *>(widget))
            add(field, "placeholder", field->placeholderText());
        if (qobject_cast<const QDockWidget *>(widget))
            add(widget, "title", widget->windowTitle());
        if (const auto *tabs = qobject_cast<const QTabWidget *>(widget);
            tabs && tabs->objectName() != "editorTabs"_L1) {
            for (int i = 0; i < tabs->count(); ++i)
                add(tabs, qPrintable(u"tab%1"_s.arg(i)), tabs->tabText(i));
        }
    }
    for (const QAction *action : window.findChildren<QAction *>())
        add(action, "text", action->text());
    for (const QMenu *menu : window.findChildren<QMenu *>())
        add(menu, "title", menu->title());
    std::sort(texts.begin(), texts.end());
    return texts;
}

/// The letters that open or press something with Alt, each with those who claim it.
QMultiMap<QChar, QString> mnemonics(QMainWindow &window)
{
    QMultiMap<QChar, QString> found;
    const auto add = [&](const QString &text) {
        if (const QKeySequence key = QKeySequence::mnemonic(text); !key.isEmpty())
            found.insert(key.toString().back(), text);
    };
    for (const QAction *menu : window.menuBar()->actions())
        add(menu->text());
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisible())
            continue;
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            add(button->text());
        if (const auto *label = qobject_cast<const QLabel *>(widget); label && label->buddy())
            add(label->text());
        if (const auto *tabs = qobject_cast<const QTabBar *>(widget)) {
            for (int i = 0; i < tabs->count(); ++i)
                add(tabs->tabText(i));
        }
    }
    return found;
}

bool isChinese(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
}

} // namespace

/// The frame: languages, colours, keys, names.
class WindowGuiTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyActionIsInAMenuAndThePalette()
    {
        WindowFixture fixture;
        fixture.open();
        QSet<QString> keys;
        for (const ui::ActionRow &row : ui::actionTable()) {
            const QAction *action = fixture.window().actions().action(row.id);
            QVERIFY2(!action->text().isEmpty(), row.name);
            QVERIFY2(action->text().contains(u'&'), row.name);
            QVERIFY(fixture.window().actions().menu(row.menu)->actions().contains(action));
            for (const QKeySequence &key : action->shortcuts()) {
                QVERIFY2(!keys.contains(key.toString()), qPrintable(key.toString()));
                keys.insert(key.toString());
            }
        }
        QVERIFY(keys.contains(u"Ctrl+Return"_s));
        QVERIFY(keys.contains(u"Ctrl+Shift+Return"_s));
        QVERIFY(keys.contains(u"Ctrl+Shift+P"_s));
    }

    void paletteFindsAndRuns()
    {
        WindowFixture fixture;
        fixture.open();
        QTest::keyClick(&fixture.editor(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        auto *palette = fixture.window().findChild<QDialog *>(u"commandPalette"_s);
        QVERIFY(palette && palette->isVisible());
        auto &input = fixture.find<QLineEdit>("paletteInput");
        input.setText(u"keyb short"_s);
        QCOMPARE(fixture.find<QListView>("paletteList").model()->rowCount(), 1);
        QTest::keyClick(&input, Qt::Key_Return);
        QVERIFY(!palette->isVisible());
        QVERIFY(fixture.find<QDialog>("shortcutsDialog").isVisible());
    }

    void switchesTheLanguageWhileRunning()
    {
        WindowFixture fixture;
        fixture.open();
        fixture.trigger("edit.replace");
        for (const char *action : {"help.about", "help.shortcuts", "edit.preferences", "view.palette"})
            fixture.trigger(action);
        // The editor tells its cursor's place when it is painted.
        QTRY_VERIFY(!fixture.find<QLabel>("cursorPlace").text().isEmpty());
        const QList<Text> english = visibleTexts(fixture.window());
        QVERIFY(english.size() > 100);
        fixture.translations.use(u"zh_CN"_s);
        QCoreApplication::processEvents();
        const QList<Text> chinese = visibleTexts(fixture.window());

        // Names, ids, paths and words that are the same in every language.
        static const QStringList same{u"Voicechat Console"_s, u"sandbox"_s, u"English"_s, u"简体中文"_s, u"Token"_s};
        QStringList left;
        for (const auto &[place, text] : chinese) {
            const bool path = text.contains(u".json"_s) || text.startsWith(u'/');
            if (!isChinese(text) && !path && !same.contains(text) && !text.startsWith(u"Voicechat Console "_s))
                left.append(QString(place + u" = " + text));
        }
        QVERIFY2(left.isEmpty(), qPrintable(left.join(u'\n')));

        fixture.translations.use(u"en"_s);
        QCoreApplication::processEvents();
        const QList<Text> again = visibleTexts(fixture.window());
        for (qsizetype i = 0; i < std::min(english.size(), again.size()); ++i)
            QCOMPARE(QString(again.at(i).place + again.at(i).text), QString(english.at(i).place + english.at(i).text));
        QCOMPARE(again.size(), english.size());
    }

    void changesColoursWhileRunning()
    {
        WindowFixture fixture;
        fixture.open();
        const auto background = [&] { return fixture.window().grab().toImage().pixelColor(4, 4); };
        const QColor light = background();
        fixture.theme.apply(ui::ColorScheme::Dark);
        QTRY_VERIFY(background().lightness() < 80);
        QVERIFY(fixture.editor().lexer()->paper(0).lightness() < 80);
        fixture.theme.apply(ui::ColorScheme::Light);
        QTRY_COMPARE(background(), light);
        QVERIFY(fixture.editor().lexer()->paper(0).lightness() > 200);
    }

    void coloursCanBeRead_data()
    {
        QTest::addColumn<ui::ColorScheme>("scheme");
        QTest::newRow("light") << ui::ColorScheme::Light;
        QTest::newRow("dark") << ui::ColorScheme::Dark;
    }
    void coloursCanBeRead()
    {
        QFETCH(ui::ColorScheme, scheme);
        ui::Theme theme;
        theme.apply(scheme);
        const QPalette palette = QGuiApplication::palette();
        const auto luminance = [](const QColor &color) {
            const auto linear = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
            return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
        };
        const auto contrast = [&](const QColor &a, const QColor &b) {
            const double first = luminance(a) + 0.05;
            const double second = luminance(b) + 0.05;
            return std::max(first, second) / std::min(first, second);
        };
        const ui::Colors &colors = ui::colorsFor(palette);
        const QColor base = palette.color(QPalette::Base);
        for (const QColor &color :
             {colors.success, colors.warning, colors.danger, colors.info, colors.subtle, colors.jsonKey,
              colors.jsonString, colors.jsonNumber, colors.jsonKeyword, colors.jsonEscape,
              palette.color(QPalette::Text), palette.color(QPalette::PlaceholderText)})
            QVERIFY2(contrast(color, base) >= 4.5, qPrintable(color.name()));
        QVERIFY(contrast(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight)) >= 4.5);
    }

    void mnemonicsAreUnique_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<bool>("finding");
        for (const QString &language : wording::languages()) {
            QTest::addRow("%s", qPrintable(language)) << language << false;
            QTest::addRow("%s with the find bar", qPrintable(language)) << language << true;
        }
    }
    void mnemonicsAreUnique()
    {
        QFETCH(QString, language);
        QFETCH(bool, finding);
        WindowFixture fixture;
        fixture.translations.use(language);
        fixture.writeScene(u"Assistant"_s, R"({"VoiceChat": {}})");
        fixture.open();
        if (finding)
            fixture.trigger("edit.replace");
        // A failed call fills the inspector and brings a message with a button.
        fixture.trigger("room.start");
        QTRY_VERIFY(fixture.messages().isVisible() && fixture.traffic().size() == 1);
        auto &tabs = fixture.find<QTabWidget>("exchangeTabs");
        for (int tab = 0; tab < tabs.count(); ++tab) {
            tabs.setCurrentIndex(tab);
            const auto found = mnemonics(fixture.window());
            QVERIFY(found.size() >= (finding ? 18 : 13));
            for (const QChar letter : found.uniqueKeys())
                QVERIFY2(found.count(letter) == 1,
                         qPrintable(u"Alt+%1: %2"_s.arg(letter).arg(found.values(letter).join(u", "_s))));
        }
    }

    void arrowsStepThroughTheInspector()
    {
        WindowFixture fixture;
        fixture.open();
        fixture.trigger("view.inspector");
        auto &tabs = fixture.find<QTabWidget>("exchangeTabs");
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QTRY_COMPARE(QApplication::focusWidget(), tabs.tabBar());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
        QCOMPARE(tabs.currentIndex(), 1);
    }

    void ampersandsOfNamesAreShown()
    {
        WindowFixture fixture;
        fixture.writeScene(u"R&D"_s, R"({"VoiceChat": {}})");
        fixture.preferences.setLastScene(u"R&D"_s);
        fixture.open();
        QCOMPARE(fixture.find<QTabBar>("editorTabBar").tabText(0), u"R&&D"_s);
    }

    void tellsOfAFolderThatIsNotThere()
    {
        WindowFixture fixture;
        fixture.open();
        fixture.dialogs.folderAnswer = u"/nonexistent/scenes"_s;
        fixture.trigger("file.openFolder");
        QVERIFY(fixture.messages().isVisible());
        QVERIFY(fixture.messages().details().startsWith(u"/nonexistent/scenes\n"_s));
        QVERIFY(fixture.messages().details().endsWith(u"Check the path."_s));
    }

    void everythingThatTakesFocusHasAName()
    {
        WindowFixture fixture;
        fixture.open();
        fixture.trigger("edit.replace");
        for (const char *action : {"help.about", "help.shortcuts", "edit.preferences"})
            fixture.trigger(action);
        QStringList nameless;
        for (const QWidget *widget : fixture.window().findChildren<QWidget *>()) {
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            const bool named = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()) ||
                               !widget->toolTip().isEmpty();
            const QString name = widget->objectName();
            // Parts that Qt makes inside a named widget.
            const bool inner = name.startsWith(u"qt_"_s) || qobject_cast<const QComboBox *>(widget->parentWidget()) ||
                               qobject_cast<const QTabWidget *>(widget) || widget->inherits("QHeaderView") ||
                               widget->inherits("QLineEditIconButton") || widget->inherits("QDockWidgetTitleButton") ||
                               widget->inherits("QComboBoxListView") || widget->inherits("QMenu") ||
                               widget->inherits("QSplitterHandle") || widget->inherits("QLabel");
            if (widget->focusPolicy() != Qt::NoFocus && !named && !inner)
                nameless.append(u"%1 %2"_s.arg(QString::fromLatin1(widget->metaObject()->className()), name));
        }
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
    }

    void reachesEveryAreaByKeyboard()
    {
        WindowFixture fixture;
        fixture.open();
        QTest::keyClick(&fixture.editor(), Qt::Key_1, Qt::AltModifier);
        QTRY_VERIFY(fixture.find<QWidget>("sceneList").hasFocus());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_VERIFY(fixture.editor().hasFocus());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_3, Qt::AltModifier);
        QTRY_VERIFY(fixture.find<QWidget>("roomList").hasFocus());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_4, Qt::AltModifier);
        QTRY_VERIFY(fixture.find<QWidget>("exchangeTable").hasFocus());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_5, Qt::AltModifier);
        QTRY_VERIFY(fixture.find<QComboBox>("endpointCombo").lineEdit()->hasFocus());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_2, Qt::AltModifier);
        QTRY_VERIFY(fixture.editor().hasFocus());
    }

    void preferencesApplyAtOnce()
    {
        WindowFixture fixture;
        fixture.open();
        fixture.trigger("edit.preferences");
        auto &language = fixture.find<QComboBox>("languageCombo");
        language.setCurrentIndex(language.findData(u"zh_CN"_s));
        Q_EMIT language.activated(language.currentIndex());
        QCOMPARE(fixture.preferences.language(), u"zh_CN"_s);
        auto &scheme = fixture.find<QComboBox>("schemeCombo");
        Q_EMIT scheme.activated(scheme.findData(static_cast<int>(ui::ColorScheme::Dark)));
        QCOMPARE(fixture.preferences.colorScheme(), ui::ColorScheme::Dark);
        const int before = fixture.editor().lexer()->font(0).pointSize();
        fixture.trigger("view.zoomIn");
        QCOMPARE(fixture.editor().lexer()->font(0).pointSize(), before + 1);
        fixture.trigger("view.zoomReset");
        QCOMPARE(fixture.editor().lexer()->font(0).pointSize(), before);
    }

    void theHelperIsAChoice()
    {
        WindowFixture fixture;
        fixture.open();
        QVERIFY(!fixture.find<QLabel>("guardStatus").isVisible());
        fixture.trigger("edit.preferences");
        auto &hang = fixture.find<QSpinBox>("guardHangSpin");
        QVERIFY(!fixture.preferences.isGuardWanted() && !hang.isEnabled());
        // This fixture has no helper: that is said, once, and nothing else is held up.
        fixture.find<QCheckBox>("guardCheck").click();
        QVERIFY(fixture.preferences.isGuardWanted() && hang.isEnabled());
        QTRY_COMPARE(fixture.find<QLabel>("guardStatus").text(), u"Helper: not running"_s);
        QTRY_COMPARE(fixture.messages().title(), u"The dead-man helper does not run"_s);
        hang.setValue(30);
        fixture.find<QSpinBox>("guardSleepSpin").setValue(7);
        QCOMPARE(fixture.preferences.guardHangSeconds(), 30);
        QCOMPARE(fixture.preferences.guardSleepMinutes(), 7);
        fixture.find<QCheckBox>("guardCheck").click();
        QVERIFY(!fixture.find<QLabel>("guardStatus").isVisible());
    }

    void remembersItsPlace()
    {
        WindowFixture fixture;
        fixture.open();
        fixture.window().resize(700, 520);
        fixture.find<QDockWidget>("roomsDock").hide();
        QVERIFY(fixture.window().close());
        fixture.open();
        QVERIFY(!fixture.find<QDockWidget>("roomsDock").isVisible());
    }

    void fitsASmallScreen()
    {
        WindowFixture fixture;
        fixture.open();
        const QSize least = fixture.window().minimumSizeHint();
        QVERIFY2(least.width() <= 900 && least.height() <= 600,
                 qPrintable(u"%1x%2"_s.arg(least.width()).arg(least.height())));
    }

    void longMessagesLeaveRoomToEdit_data()
    {
        QTest::addColumn<QString>("language");
        for (const QString &language : wording::languages())
            QTest::addRow("%s", qPrintable(language)) << language;
    }
    void longMessagesLeaveRoomToEdit()
    {
        QFETCH(QString, language);
        WindowFixture fixture;
        fixture.translations.use(language);
        fixture.open();
        constexpr QSize small(900, 600);
        fixture.window().resize(small);
        fixture.trigger("edit.replace");
        // What the inspector has shown once counts in its size.
        fixture.trigger("room.start");
        QTRY_COMPARE(fixture.traffic().size(), 1);
        auto &tabs = fixture.find<QTabWidget>("exchangeTabs");
        for (int tab = 0; tab < tabs.count(); ++tab) {
            tabs.setCurrentIndex(tab);
            QCoreApplication::processEvents();
        }
        QString text = u"/a/path\n"_s;
        for (int i = 0; i < 80; ++i)
            text += u"words that go on 一直说下去 "_s;
        fixture.messages().showMessage([text] {
            return ui::MessageBar::Message{.kind = ui::MessageBar::Kind::Error,
                                           .title = u"It failed"_s,
                                           .details = text,
                                           .buttons = {{.text = u"Show the call"_s, .run = [] {}}}};
        });
        auto &details = *fixture.messages().findChild<QLabel *>(u"messageDetails"_s);
        QTRY_VERIFY(details.text().endsWith(u'…'));
        QCoreApplication::processEvents();
        QVERIFY2(fixture.window().minimumSizeHint().height() <= small.height(),
                 qPrintable(QString::number(fixture.window().minimumSizeHint().height())));
        QCOMPARE(fixture.window().size(), small);
        QCOMPARE(details.toolTip(), text);
        QCOMPARE(fixture.messages().details(), text);
        QVERIFY(details.height() >= 3 * details.fontMetrics().height());
        QVERIFY(details.height() < 5 * details.fontMetrics().height());
        QVERIFY(fixture.messages().findChild<QPushButton *>(u"messageButton"_s)->isVisible());
        const int lines = fixture.editor().viewport()->height() / fixture.editor().textHeight(0);
        QVERIFY2(lines >= 5, qPrintable(QString::number(lines)));

        fixture.messages().showMessage(
            [] { return ui::MessageBar::Message{.title = u"Short"_s, .details = u"One"_s}; });
        QCOMPARE(details.text(), u"One"_s);
        QVERIFY(details.toolTip().isEmpty());
    }

    void buttonsOfQuestionsAreVerbs()
    {
        const WindowFixture fixture; // Installs the English plurals.
        const std::unique_ptr<QMessageBox> unsaved(ui::MessageBoxGateway::unsavedBox(nullptr, {u"Tutor"_s}));
        QStringList texts;
        for (const QAbstractButton *button : unsaved->buttons())
            texts.append(button->text());
        texts.sort();
        QCOMPARE(texts, (QStringList{u"&Cancel"_s, u"&Discard"_s, u"&Save"_s}));
        const std::unique_ptr<QMessageBox> running(
            ui::MessageBoxGateway::runningBox(nullptr, {u"A"_s, u"B"_s, u"C"_s}));
        QCOMPARE(running->text(), u"3 rooms are still running."_s);
    }
};

QTEST_MAIN(WindowGuiTest)
#include "tst_gui_window.moc"
