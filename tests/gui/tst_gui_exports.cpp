// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/traffic/trafficstore.h"
#include "tests/gui/support/windowfixture.h"
#include "tests/support/fakeupstream.h"
#include "ui/connection/connection.h"
#include "ui/editor/codeeditor.h"
#include "ui/widgets/messagebar.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTableView>
#include <QTest>

using namespace console;
using namespace Qt::Literals::StringLiterals;
using test::WindowFixture;

namespace {

// The class stands before texts in which moc would lose its way.
QByteArray sceneWith(const QByteArray &welcome);

} // namespace

/// What leaves the window of recorded calls, and making them again.
class ExportsGuiTest : public QObject
{
    Q_OBJECT

    static QString clipboard() { return QGuiApplication::clipboard()->text(); }
    static QJsonArray entriesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly)
                   ? QJsonDocument::fromJson(file.readAll())["log"_L1]["entries"_L1].toArray()
                   : QJsonArray();
    }
    /// A window on one scene, whose calls go to the upstream with a key of the environment.
    static QProcessEnvironment keys()
    {
        QProcessEnvironment environment;
        environment.insert(u"VOLC_ACCESSKEY"_s, u"AKLTmadeupmadeup"_s);
        environment.insert(u"VOLC_SECRETKEY"_s, u"made-up-secret"_s);
        return environment;
    }
    static void startOn(WindowFixture &fixture, test::FakeUpstream &upstream)
    {
        fixture.open();
        fixture.window().connection().setEndpoint(upstream.url().toString());
        fixture.trigger("room.start");
        QTRY_COMPARE(fixture.traffic().size(), 1);
        QTRY_VERIFY(fixture.isEnabled("inspector.copyCurl"));
    }

private Q_SLOTS:
    void copiesCommands()
    {
        test::FakeUpstream upstream;
        WindowFixture fixture(keys());
        fixture.writeScene(u"A"_s, sceneWith("Hi, it's me"));
        startOn(fixture, upstream);
        QVERIFY(upstream.lastRequest().body.contains("sk-made-up"));
        fixture.trigger("inspector.copyCurl");
        QVERIFY(clipboard().startsWith(u"curl -X POST "_s));
        QVERIFY(clipboard().contains(u"'Hi, it'\\''s me'"_s) || clipboard().contains(u"it'\\''s me"_s));
        QVERIFY(!clipboard().contains(u"sk-made-up"_s));
        fixture.trigger("inspector.copyCtl");
        QVERIFY(clipboard().startsWith(u"voicechatctl start"_s));
        QVERIFY(clipboard().contains(fixture.lastExchange().subject.roomId));
        QVERIFY(!fixture.messages().isVisible());
    }

    void exportsSelectedOrAll()
    {
        QTemporaryDir folder;
        test::FakeUpstream upstream;
        WindowFixture fixture(keys());
        fixture.writeScene(u"A"_s, sceneWith("Hi"));
        fixture.open();
        QVERIFY(!fixture.isEnabled("inspector.exportAll"));
        startOn(fixture, upstream);
        QTRY_VERIFY(fixture.isEnabled("room.stop"));
        fixture.trigger("room.stop");
        QTRY_COMPARE(fixture.traffic().size(), 2);
        fixture.dialogs.fileAnswer = folder.filePath(u"all.har"_s);
        fixture.trigger("inspector.exportAll");
        QCOMPARE(entriesOf(fixture.dialogs.fileAnswer).size(), 2);
        fixture.dialogs.fileAnswer = folder.filePath(u"one.har"_s);
        fixture.find<QTableView>("exchangeTable").selectRow(0);
        fixture.trigger("inspector.exportSelected");
        const QJsonArray one = entriesOf(fixture.dialogs.fileAnswer);
        QCOMPARE(one.size(), 1);
        QCOMPARE(one.at(0)["_action"_L1].toString(), u"StartVoiceChat"_s);
        fixture.find<QTableView>("exchangeTable").selectAll();
        fixture.trigger("inspector.exportSelected");
        QCOMPARE(entriesOf(fixture.dialogs.fileAnswer).size(), 2);
        // Not there, and not written: the disk says why.
        fixture.dialogs.fileAnswer = folder.filePath(u"missing/x.har"_s);
        fixture.trigger("inspector.exportAll");
        QVERIFY(fixture.messages().isVisible());
        // The mind was changed.
        fixture.dialogs.fileAnswer.clear();
        fixture.trigger("inspector.exportAll");
        QVERIFY(!fixture.messages().isVisible());
    }

    void aSecretInATextIsRefused()
    {
        QTemporaryDir folder;
        test::FakeUpstream upstream;
        WindowFixture fixture(keys());
        // A secret that is no part of the call stands in a text, where no table looks.
        fixture.writeScene(u"A"_s, sceneWith("Do not tell: made-up-appkey"));
        startOn(fixture, upstream);
        QGuiApplication::clipboard()->setText(u"before"_s);
        fixture.dialogs.fileAnswer = folder.filePath(u"x.har"_s);
        for (const char *action : {"inspector.copyCurl", "inspector.copyRequest", "inspector.exportAll"}) {
            fixture.trigger(action);
            QVERIFY2(fixture.messages().isVisible(), action);
            QCOMPARE(fixture.messages().kind(), ui::MessageBar::Kind::Error);
            QCOMPARE(fixture.messages().title(), u"Nothing was given out: a secret stands in it"_s);
            QVERIFY(fixture.messages().details().contains(u"an AppKey"_s));
            QVERIFY(!fixture.messages().details().contains(u"made-up"_s));
            fixture.messages().dismiss();
        }
        QCOMPARE(clipboard(), u"before"_s);
        QVERIFY(QDir(folder.path()).isEmpty());
    }

    void sendsAStartAgain()
    {
        test::FakeUpstream upstream;
        upstream.account("AKLTmadeupmadeup", "made-up-secret");
        WindowFixture fixture(keys());
        fixture.writeScene(u"A"_s, sceneWith("Hi"));
        startOn(fixture, upstream);
        // The author goes on; what was sent is sent again.
        fixture.editor().editBytes(sceneWith("Something else"));
        fixture.trigger("inspector.sendAgain");
        QTRY_COMPARE(fixture.traffic().size(), 2);
        QVERIFY(fixture.lastExchange().succeeded());
        QCOMPARE(upstream.requests().size(), 2);
        QCOMPARE(upstream.requests().at(1).body, upstream.requests().at(0).body);
        QVERIFY(upstream.requests().at(1).body.contains("sk-made-up"));
        // Written down like any start.
        const auto open = fixture.services().rooms().openTasks();
        QVERIFY(open && open->size() == 1);
        QTRY_VERIFY(fixture.isEnabled("room.stop"));

        fixture.trigger("room.stop");
        QTRY_COMPARE(fixture.traffic().size(), 3);
        QTRY_VERIFY(fixture.isEnabled("inspector.sendAgain"));
        QTRY_COMPARE(fixture.find<QTableView>("exchangeTable").currentIndex().row(), 2);
        fixture.trigger("inspector.sendAgain");
        QTRY_COMPARE(fixture.traffic().size(), 4);
        QCOMPARE(fixture.lastExchange().subject.action, u"StopVoiceChat"_s);
        QCOMPARE(upstream.requests().at(3).body, upstream.requests().at(2).body);
    }

    void refusesWhatCannotBeMadeAgain()
    {
        test::FakeUpstream upstream;
        WindowFixture fixture(keys());
        fixture.writeScene(u"A"_s, sceneWith("Hi"));
        startOn(fixture, upstream);
        fixture.editor().editBytes(sceneWith("Hi").replace("sk-made-up", ""));
        fixture.trigger("inspector.sendAgain");
        QCOMPARE(fixture.messages().title(), u"The call was not sent again"_s);
        QVERIFY(fixture.messages().details().contains(u"Config.LLMConfig.APIKey"_s));
        fixture.editor().editBytes("{");
        fixture.trigger("inspector.sendAgain");
        QVERIFY(fixture.messages().details().contains(u"the scene A"_s));
        // A call to one endpoint is never made to another.
        fixture.window().connection().setEndpoint(u"sandbox"_s);
        fixture.trigger("inspector.sendAgain");
        QVERIFY(fixture.messages().details().contains(u"It went to "_s));
        QCOMPARE(upstream.requests().size(), 1);
        QCOMPARE(fixture.traffic().size(), 1);
    }
};

namespace {

QByteArray sceneWith(const QByteArray &welcome)
{
    return R"({"RTCConfig": {"AppId": "0123456789abcdef01234567", "AppKey": "made-up-appkey"}, "VoiceChat": {"AgentConfig": {"UserId": "bot",
        "WelcomeMessage": ")" +
           welcome + R"("}, "Config": {"LLMConfig": {"Mode": "CustomLLM", "Url": "https://h.example/chat_callback",
        "APIKey": "sk-made-up"}}}})";
}

} // namespace

QTEST_MAIN(ExportsGuiTest)
#include "tst_gui_exports.moc"
