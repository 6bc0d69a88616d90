// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/application.h"
#include "ui/editor/codeeditor.h"
#include "ui/editor/editorpane.h"
#include "ui/editor/editortabs.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/widgets/messagebar.h"

#include <QApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace console;
using namespace Qt::Literals::StringLiterals;

namespace {

app::ConsoleOptions optionsOf(const QTemporaryDir &data, const QString &scenes)
{
    app::ConsoleOptions options;
    options.dataDir = data.path();
    options.scenes = scenes;
    options.language = u"en"_s;
    return options;
}

ui::MainWindow *mainWindow()
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (auto *window = qobject_cast<ui::MainWindow *>(widget))
            return window;
    }
    return nullptr;
}

} // namespace

/// The program as its command line starts it.
class ApplicationGuiTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsThatTheNamedFolderIsMissing()
    {
        const QTemporaryDir data;
        const QString missing = data.filePath(u"missing"_s);
        app::Application application(*qApp, optionsOf(data, missing));
        application.showWindow();
        auto *messages = mainWindow()->findChild<ui::MessageBar *>(u"windowMessages"_s);
        QTRY_VERIFY(messages->details().startsWith(missing));
        QVERIFY(messages->isVisible());
        QCOMPARE(messages->title(), u"File or folder not found"_s);
        // The scenes of the data folder are there nonetheless.
        QTRY_VERIFY(!mainWindow()->windowTitle().startsWith(u"Voicechat"_s));
    }

    void aSignalEndsTheWindowAndKeepsWhatIsUnsaved()
    {
        const QTemporaryDir data;
        const QTemporaryDir scenes;
        QFile file(scenes.filePath(u"Mine.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{}") == 2);
        file.close();
        const auto pane = [] { return mainWindow()->findChild<ui::EditorTabs *>()->current(); };
        const auto isOpen = [&pane] { return mainWindow() && pane(); };
        {
            app::Application application(*qApp, optionsOf(data, scenes.path()));
            application.showWindow();
            QTRY_VERIFY(isOpen());
            pane()->editor().editBytes("{ }");
            ::raise(SIGTERM);
            QTRY_VERIFY(!mainWindow()->isVisible());
        }
        app::Application application(*qApp, optionsOf(data, scenes.path()));
        application.showWindow();
        QTRY_VERIFY(isOpen() && pane()->isModified());
        QCOMPARE(pane()->bytes(), "{ }"_ba);
        auto *messages = mainWindow()->findChild<ui::MessageBar *>(u"windowMessages"_s);
        QVERIFY(messages->title().startsWith(u"Unsaved changes are back"_s));
        QVERIFY(QDir(data.path()).entryList({u"unsaved*"_s}).isEmpty());
    }

    void unsavedSecretsAreNotWrittenDown()
    {
        const QTemporaryDir data;
        const QTemporaryDir scenes;
        const QByteArray saved = R"({"AccountConfig": {"secretKey": "madeup-on-disk"}, "VoiceChat": {}})";
        const QByteArray edited =
            R"({"AccountConfig": {"secretKey": "madeup-on-disk", "sessionToken": "madeup-new"}, "VoiceChat": {"a": 1}})";
        QFile file(scenes.filePath(u"Mine.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(saved) == saved.size());
        file.close();
        const auto pane = [] { return mainWindow()->findChild<ui::EditorTabs *>()->current(); };
        const auto isOpen = [&pane] { return mainWindow() && pane(); };
        {
            app::Application application(*qApp, optionsOf(data, scenes.path()));
            application.showWindow();
            QTRY_VERIFY(isOpen());
            pane()->editor().editBytes(edited);
            mainWindow()->endSession();
        }
        QFile kept(data.filePath(u"unsaved.json"_s));
        QVERIFY(kept.open(QIODevice::ReadOnly));
        const QByteArray json = kept.readAll();
        const QByteArray text =
            QByteArray::fromBase64(QJsonDocument::fromJson(json).array().at(0)["text"_L1].toString().toLatin1());
        QVERIFY(text.contains("secretKey"));
        QVERIFY2(!text.contains("madeup") && !json.contains("madeup"), text.constData());

        app::Application application(*qApp, optionsOf(data, scenes.path()));
        application.showWindow();
        QTRY_VERIFY(isOpen() && pane()->isModified());
        QCOMPARE(pane()->bytes(), QByteArray(edited).replace("madeup-new", ""));
        auto *messages = mainWindow()->findChild<ui::MessageBar *>(u"windowMessages"_s);
        QCOMPARE(messages->kind(), ui::MessageBar::Kind::Warning);
        QVERIFY(messages->details().contains(u"Mine: AccountConfig.sessionToken"_s));
        QVERIFY(!messages->details().contains(u"secretKey"_s));
    }

    void opensTheNamedFolder()
    {
        const QTemporaryDir data;
        const QTemporaryDir scenes;
        QFile file(scenes.filePath(u"Mine.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{}") == 2);
        file.close();
        app::Application application(*qApp, optionsOf(data, scenes.path()));
        application.showWindow();
        QTRY_VERIFY(mainWindow()->windowTitle().startsWith(u"Mine"_s));
        const auto *messages = mainWindow()->findChild<ui::MessageBar *>(u"windowMessages"_s);
        QVERIFY(!messages->title().contains(u"not found"_s));
    }
};

QTEST_MAIN(ApplicationGuiTest)
#include "tst_gui_application.moc"
