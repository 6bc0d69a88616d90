// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/server/embeddedserver.h"
#include "tests/gui/support/windowfixture.h"
#include "tests/unit/server/rawclient.h"
#include "ui/connection/connection.h"
#include "ui/rooms/roomsmodel.h"
#include "ui/server/servedmodel.h"
#include "ui/server/serverpanel.h"
#include "ui/widgets/messagebar.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QDialog>
#include <QDockWidget>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableView>
#include <QTcpServer>
#include <QToolButton>

using namespace console;
using namespace Qt::Literals::StringLiterals;
using test::post;
using test::RawAnswer;
using test::WindowFixture;
using ui::ServedModel;

namespace {

const QByteArray foreignHeaders = "Origin: http://localhost:5173\r\nContent-Type: application/json\r\n";

/// A window whose server takes any free port, so that tests run side by side.
struct ServerFixture : WindowFixture
{
    explicit ServerFixture(quint16 port = 0) { preferences.setServerPort(port); }

    quint16 switchOn()
    {
        trigger("server.start");
        return static_cast<quint16>(server().url().port());
    }
    [[nodiscard]] const QAbstractItemModel &requests() const { return *find<QTableView>("requestTable").model(); }
    [[nodiscard]] QString request(int row, ServedModel::Column column) const
    {
        return requests().index(row, column).data().toString();
    }
    [[nodiscard]] ui::MessageBar &inDock() const { return find<ui::MessageBar>("serverMessages"); }
    [[nodiscard]] QString state() const { return find<QLabel>("serverState").text(); }
};

QPushButton *button(const ui::MessageBar &bar, const QString &text)
{
    for (QPushButton *button : bar.findChildren<QPushButton *>()) {
        if (button->text() == text && !button->isHidden())
            return button;
    }
    return nullptr;
}

QByteArray sceneBody(const RawAnswer &scenes)
{
    const QString id = scenes.json()["Result"_L1]["scenes"_L1].toArray().first()["scene"_L1]["id"_L1].toString();
    return QByteArray(R"({"SceneID": ")" + id.toUtf8() + R"("})");
}

} // namespace

/// The embedded server as an operator of the window meets it.
class ServerGuiTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isOffUntilItIsSwitchedOn()
    {
        ServerFixture fixture;
        fixture.open();
        QVERIFY(!fixture.server().isRunning());
        QCOMPARE(fixture.state(), u"Off"_s);
        QCOMPARE(fixture.find<QToolButton>("serverStatus").text(), u"Server: off"_s);
        QVERIFY(!fixture.isEnabled("server.stop"));
        QVERIFY(!fixture.isEnabled("server.copyAddress"));
        // The rooms are in front of it.
        const auto &dock = fixture.find<QDockWidget>("serverDock");
        QTRY_VERIFY(dock.visibleRegion().isEmpty());
        fixture.find<QToolButton>("serverStatus").click();
        QTRY_VERIFY(!dock.visibleRegion().isEmpty());
    }

    void servesAClientAndShowsIt()
    {
        ServerFixture fixture;
        fixture.open();
        const QAbstractItemModelTester tester(&fixture.find<ui::ServerPanel>("serverPanel").requests(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        const quint16 port = fixture.switchOn();
        QVERIFY(port > 0);
        QCOMPARE(fixture.state(), u"On"_s);
        const QString address = u"http://localhost:%1"_s.arg(port);
        QCOMPARE(fixture.find<QLineEdit>("serverAddress").text(), address);
        QCOMPARE(fixture.find<QToolButton>("serverStatus").text(), u"Server: on, port %1"_s.arg(port));
        QVERIFY(fixture.find<QPlainTextEdit>("snippetText").toPlainText().contains(address));
        fixture.trigger("server.copyAddress");
        QCOMPARE(QGuiApplication::clipboard()->text(), address);

        const RawAnswer scenes = post(port, "/getScenes", "{}");
        QCOMPARE(scenes.status, 200);
        QTRY_COMPARE(fixture.requests().rowCount(), 1);
        QCOMPARE(fixture.request(0, ServedModel::Action), u"getScenes"_s);
        QCOMPARE(fixture.request(0, ServedModel::Status), u"200"_s);
        QTRY_VERIFY(fixture.find<QLabel>("serverNumbers").text().startsWith(u"1 client ·"_s));
        QVERIFY(fixture.find<QLabel>("serverNumbers").accessibleName().endsWith(u"1 request/min"_s));

        const QByteArray body = sceneBody(scenes);
        QCOMPARE(post(port, "/proxy?Action=StartVoiceChat&Version=2024-12-01", body).status, 200);
        QTRY_COMPARE(fixture.find<QLabel>("runningCount").text(), u"1 room running"_s);
        const auto &rooms = *fixture.window().findChild<ui::RoomsModel *>();
        QCOMPARE(rooms.ownTasks().size(), 1);
        QCOMPARE(fixture.lastExchange().origin, traffic::Origin::ProxyClient);
        QTRY_COMPARE(fixture.requests().rowCount(), 2);
        // Enter on the request leads to its call.
        auto &table = fixture.find<QTableView>("requestTable");
        fixture.trigger("view.server");
        table.selectRow(0);
        QVERIFY(fixture.find<QLabel>("requestLine").isVisible());
        QVERIFY(QMetaObject::invokeMethod(&table, "activated", Q_ARG(QModelIndex, table.currentIndex())));
        QTRY_VERIFY(fixture.find<QTableView>("exchangeTable").hasFocus());
        QCOMPARE(post(port, "/proxy?Action=StopVoiceChat&Version=2024-12-01", body).status, 200);
        QTRY_COMPARE(fixture.find<QLabel>("runningCount").text(), u"0 rooms running"_s);

        fixture.trigger("server.clearRequests");
        QCOMPARE(fixture.requests().rowCount(), 0);
        fixture.trigger("server.stop");
        QTRY_COMPARE(fixture.state(), u"Off"_s);
        QVERIFY(!fixture.server().isRunning());
        QVERIFY(fixture.isEnabled("server.start"));
    }

    void readsTheScenesOfTheFolderThatIsOpen()
    {
        ServerFixture fixture;
        fixture.open();
        const quint16 port = fixture.switchOn();
        QTemporaryDir other;
        QVERIFY(QFile::copy(fixture.scenePath(u"Assistant"_s), other.filePath(u"Another.json"_s)));
        fixture.dialogs.folderAnswer = other.path();
        fixture.trigger("file.openFolder");
        const RawAnswer scenes = post(port, "/getScenes", "{}");
        QCOMPARE(scenes.json()["Result"_L1]["scenes"_L1].toArray().size(), 1);
        QCOMPARE(sceneBody(scenes), QByteArray(R"({"SceneID": "Another"})"));
    }

    void asksAboutAPageThatWasRefused()
    {
        ServerFixture fixture;
        fixture.open();
        const quint16 port = fixture.switchOn();
        QCOMPARE(post(port, "/getScenes", "{}", foreignHeaders).status, 403);
        const QString title = u"A page at http://localhost:5173 asked and was refused"_s;
        QTRY_COMPARE(fixture.inDock().title(), title);
        QCOMPARE(fixture.messages().title(), title);
        QVERIFY(fixture.messages().isVisible());
        QVERIFY(button(fixture.inDock(), u"Ignore"_s));
        button(fixture.messages(), u"Allow This Page"_s)->click();
        QVERIFY(!fixture.messages().isShowingMessage());
        QVERIFY(!fixture.inDock().isShowingMessage());
        QCOMPARE(post(port, "/getScenes", "{}", foreignHeaders).status, 200);
        QVERIFY(fixture.preferences.serverOrigins().contains(u"http://localhost:5173"_s));
        auto &list = fixture.find<QListWidget>("originList");
        QCOMPARE(list.count(), 2);

        list.setCurrentRow(1);
        fixture.find<QPushButton>("removeOrigin").click();
        QCOMPARE(list.count(), 1);
        QCOMPARE(post(port, "/getScenes", "{}", foreignHeaders).status, 403);
        QTRY_VERIFY(fixture.requests().rowCount() >= 3);
        // It was asked about in this run.
        QVERIFY(!fixture.inDock().isShowingMessage());
    }

    void asksOnceForEachPageAndNeverForNull()
    {
        ServerFixture fixture;
        fixture.open();
        const quint16 port = fixture.switchOn();
        const auto from = [](const QByteArray &origin) {
            return QByteArray("Origin: " + origin + "\r\nContent-Type: application/json\r\n");
        };
        fixture.messages().dismiss();
        QCOMPARE(post(port, "/getScenes", "{}", from("null")).status, 403);
        QTRY_COMPARE(fixture.requests().rowCount(), 1);
        QVERIFY(!fixture.inDock().isShowingMessage());
        QVERIFY(!fixture.messages().isShowingMessage());

        for (const char *origin : {"http://a.example", "http://b.example", "http://a.example"})
            QCOMPARE(post(port, "/getScenes", "{}", from(origin)).status, 403);
        QTRY_COMPARE(fixture.inDock().title(), u"A page at http://a.example asked and was refused"_s);
        button(fixture.inDock(), u"Ignore"_s)->click();
        QCOMPARE(fixture.inDock().title(), u"A page at http://b.example asked and was refused"_s);
        // To close it is to ignore it.
        fixture.messages().dismiss();
        QVERIFY(!fixture.inDock().isShowingMessage());
        QCOMPARE(post(port, "/getScenes", "{}", from("http://a.example")).status, 403);
        QTRY_COMPARE(fixture.requests().rowCount(), 5);
        QVERIFY(!fixture.inDock().isShowingMessage());
    }

    void leavesAWarningInSightWhenAPageAsks()
    {
        ServerFixture fixture;
        fixture.open();
        const quint16 port = fixture.switchOn();
        fixture.messages().showMessage([] {
            return ui::MessageBar::Message{.kind = ui::MessageBar::Kind::Error, .title = u"grave"_s, .details = {}};
        });
        QCOMPARE(post(port, "/getScenes", "{}", foreignHeaders).status, 403);
        QTRY_VERIFY(fixture.inDock().isShowingMessage());
        QCOMPARE(fixture.messages().title(), u"grave"_s);
    }

    void saysWhoHoldsThePort()
    {
        QTcpServer holder;
        QVERIFY(holder.listen(QHostAddress::LocalHost));
        ServerFixture fixture(holder.serverPort());
        fixture.open();
        fixture.trigger("server.start");
        QVERIFY(!fixture.server().isRunning());
        QVERIFY(fixture.inDock().isShowingMessage());
        QVERIFY(fixture.inDock().isVisible());
        QVERIFY(fixture.inDock().title().contains(QString::number(holder.serverPort())));
        const QString self = QString::number(QCoreApplication::applicationPid());
        QVERIFY2(fixture.inDock().details().contains(self), qPrintable(fixture.inDock().details()));
        QCOMPARE(fixture.state(), u"Off"_s);
        button(fixture.inDock(), u"Choose Another Port…"_s)->click();
        QVERIFY(fixture.find<QDialog>("preferencesDialog").isVisible());
        fixture.find<QSpinBox>("serverPortSpin").setValue(0);
        fixture.trigger("server.start");
        QVERIFY(fixture.server().isRunning());
        QVERIFY(!fixture.inDock().isShowingMessage());
    }

    void keepsItsEndpointWhenTheChooserMoves()
    {
        ServerFixture fixture;
        fixture.open();
        const quint16 port = fixture.switchOn();
        fixture.window().connection().setEndpoint(u"cloud"_s);
        QVERIFY(fixture.find<QLabel>("serverCalls")
                    .accessibleName()
                    .startsWith(u"Calls go to sandbox with the sandbox key"_s));
        const QByteArray body = sceneBody(post(port, "/getScenes", "{}"));
        QCOMPARE(post(port, "/proxy?Action=StartVoiceChat&Version=2024-12-01", body).status, 200);
        QCOMPARE(fixture.lastExchange().endpointName, u"sandbox"_s);
        fixture.trigger("server.stop");
        QTRY_VERIFY(fixture.find<QLabel>("serverCalls").accessibleName().endsWith(u"Calls will go to cloud"_s));
    }

    void goesByKeyboardAlone()
    {
        ServerFixture fixture;
        fixture.open();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_7, Qt::AltModifier);
        auto &button = fixture.find<QPushButton>("serverSwitch");
        QTRY_VERIFY(button.hasFocus());
        QTest::keyClick(&button, Qt::Key_Space);
        QVERIFY(fixture.server().isRunning());
        QVERIFY(button.hasFocus());
        QCOMPARE(button.text(), u"Stop Server"_s);
        fixture.trigger("server.allowPage");
        auto &field = fixture.find<QLineEdit>("originField");
        QTRY_VERIFY(field.hasFocus());
        QTest::keyClicks(&field, u"https://page.example/index"_s);
        QVERIFY(fixture.find<QLabel>("originProblem").isVisible());
        QTest::keyClick(&field, Qt::Key_Return);
        QCOMPARE(fixture.find<QListWidget>("originList").count(), 1);
        field.clear();
        QTest::keyClicks(&field, u"https://Page.example/"_s);
        QVERIFY(!fixture.find<QLabel>("originProblem").isVisible());
        QTest::keyClick(&field, Qt::Key_Return);
        QCOMPARE(fixture.preferences.serverOrigins().last(), u"https://page.example"_s);
        QVERIFY(fixture.server().settings().origins.contains(u"https://page.example"_s));
        auto &list = fixture.find<QListWidget>("originList");
        list.setFocus();
        list.setCurrentRow(1);
        QTest::keyClick(&list, Qt::Key_Delete);
        QCOMPARE(fixture.preferences.serverOrigins().size(), 1);
        QTest::keyClick(&list, Qt::Key_S, Qt::ControlModifier | Qt::AltModifier | Qt::ShiftModifier);
        QTRY_COMPARE(fixture.state(), u"Off"_s);
    }

    void startsWithTheWindowWhenThatIsWanted()
    {
        ServerFixture fixture;
        fixture.preferences.setStartsServer(true);
        fixture.open();
        QVERIFY(fixture.server().isRunning());
        fixture.closeWithoutAsking();
        QVERIFY(!fixture.server().isRunning());
    }

    void stopsTheRoomsOfItsClientsOnQuit()
    {
        ServerFixture fixture;
        fixture.open();
        const quint16 port = fixture.switchOn();
        const QByteArray body = sceneBody(post(port, "/getScenes", "{}"));
        QCOMPARE(post(port, "/proxy?Action=StartVoiceChat&Version=2024-12-01", body).status, 200);
        fixture.dialogs.runningAnswer = ui::DialogGateway::Running::Cancel;
        fixture.window().close();
        QCOMPARE(fixture.dialogs.askedRunning.size(), 1);
        QVERIFY(fixture.dialogs.toldOfServer);
        QVERIFY(fixture.server().isRunning());
        fixture.dialogs.runningAnswer = ui::DialogGateway::Running::Stop;
        fixture.window().close();
        QVERIFY(!fixture.server().isRunning());
        QTRY_VERIFY(!fixture.window().isVisible());
        QVERIFY(fixture.services().rooms().openTasks()->isEmpty());
    }

    void keepsItsSettings()
    {
        ServerFixture fixture;
        QCOMPARE(fixture.preferences.serverOrigins(), QStringList{u"http://localhost:3000"_s});
        fixture.preferences.setServerOrigins({});
        QCOMPARE(fixture.preferences.serverOrigins(), QStringList());
        fixture.preferences.setServerOrigins({u"null"_s, u"*"_s, u"HTTP://Page.example:80/"_s});
        QCOMPARE(fixture.preferences.serverOrigins(), QStringList{u"http://page.example"_s});
    }
};

QTEST_MAIN(ServerGuiTest)
#include "tst_gui_server.moc"
