// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/openapi/rtctoken.h"
#include "core/sandbox/sandbox.h"
#include "core/traffic/trafficstore.h"
#include "tests/gui/support/windowfixture.h"
#include "ui/room/history/historypage.h"
#include "ui/room/join/joinpage.h"
#include "ui/room/join/qrcode.h"
#include "ui/room/roomview.h"
#include "ui/widgets/messagebar.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QDockWidget>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>

using namespace console;
using namespace Qt::Literals::StringLiterals;
using test::WindowFixture;

namespace {

constexpr auto appKey = "made-up-app-key";

} // namespace

/// The pages Join and History of the selected room, and the notifications.
class RoomPagesGuiTest : public QObject
{
    Q_OBJECT

    static void start(WindowFixture &fixture)
    {
        fixture.open();
        fixture.find<QLineEdit>("userField").setText(u"user-1"_s);
        fixture.trigger("room.start");
        QTRY_COMPARE(fixture.traffic().size(), 1);
        QTRY_VERIFY(fixture.isEnabled("room.start"));
    }

    template<class Page>
    static void openPage(WindowFixture &fixture)
    {
        fixture.trigger("view.room");
        auto &tabs = fixture.find<QTabWidget>("roomPages");
        for (int i = 0; i < tabs.count(); ++i) {
            if (qobject_cast<Page *>(tabs.widget(i)))
                tabs.setCurrentIndex(i);
        }
        QVERIFY(qobject_cast<Page *>(tabs.currentWidget()));
    }

    static void putInAppKey(WindowFixture &fixture)
    {
        QByteArray scene = fixture.readScene(u"Assistant"_s);
        scene.replace("\"AppKey\": \"\"", QByteArray(QByteArray("\"AppKey\": \"") + appKey + "\""));
        fixture.writeScene(u"Assistant"_s, scene);
    }

    static QString clipboard() { return QGuiApplication::clipboard()->text(); }

private Q_SLOTS:
    void saysWhyThereIsNoToken()
    {
        WindowFixture fixture;
        start(fixture);
        openPage<ui::JoinPage>(fixture);
        QCOMPARE(fixture.find<QLineEdit>("joinUser").text(), u"user-1"_s);
        QVERIFY(fixture.find<QLabel>("tokenNote").text().contains(u"AppKey"_s));
        QVERIFY(!fixture.find<QPushButton>("showToken").isEnabled());
        fixture.find<QPushButton>("joinRoomCopy").click();
        QCOMPARE(clipboard(), fixture.lastExchange().subject.roomId);
        fixture.find<QPushButton>("copyJoinJson").click();
        const QJsonObject copied = QJsonDocument::fromJson(clipboard().toUtf8()).object();
        QCOMPARE(copied.value(u"AppId"_s).toString(), fixture.lastExchange().subject.appId);
        QVERIFY(!copied.contains(u"Token"_s));
    }

    void makesATokenWhenItIsAskedFor()
    {
        WindowFixture fixture;
        putInAppKey(fixture);
        start(fixture);
        openPage<ui::JoinPage>(fixture);
        auto &shown = fixture.find<QLineEdit>("joinToken");
        QVERIFY(shown.text().isEmpty());
        fixture.find<QPushButton>("showToken").click();
        const auto decoded = openapi::decodeToken(shown.text().toUtf8());
        QVERIFY(decoded);
        QVERIFY(decoded->verify(Secret(appKey)));
        QCOMPARE(decoded->token.userId, u"user-1"_s);
        QCOMPARE(decoded->token.roomId, fixture.lastExchange().subject.roomId);
        QCOMPARE(decoded->token.expireAt - decoded->token.issuedAt, 24U * 60 * 60);
        QCOMPARE(decoded->token.privileges.size(), 5);
        fixture.find<QPushButton>("showToken").click();
        QVERIFY(shown.text().isEmpty());
        fixture.find<QPushButton>("joinTokenCopy").click();
        QVERIFY(openapi::decodeToken(clipboard().toUtf8()));

        // Another room: what was shown is hidden again.
        fixture.find<QPushButton>("showToken").click();
        fixture.trigger("room.start");
        QTRY_COMPARE(fixture.traffic().size(), 2);
        QTRY_COMPARE(fixture.find<QLineEdit>("joinRoom").text(), fixture.lastExchange().subject.roomId);
        QVERIFY(shown.text().isEmpty());
    }

    void drawsAQrCodeOnDemand()
    {
        WindowFixture fixture;
        putInAppKey(fixture);
        start(fixture);
        openPage<ui::JoinPage>(fixture);
        auto &code = fixture.find<ui::QrView>("qrCode");
        QVERIFY(!code.isVisible());
        fixture.find<QPushButton>("showQrCode").click();
        QVERIFY(code.isVisible());
        QVERIFY(code.accessibleName().contains(u"user-1"_s));
        const QImage image = code.grab().toImage();
        // The quiet zone is white in every scheme, the corner of the first finder pattern black.
        QCOMPARE(image.pixelColor(1, 1), QColor(Qt::white));
        const auto matrix = ui::qrMatrix("{}");
        QVERIFY(matrix && matrix->dark.at(0));
        QVERIFY(!ui::qrMatrix(QByteArray(4000, 'x')));
    }

    void fillsInTheJoinUrl()
    {
        const rooms::RoomTask task{
            .appId = u"app"_s, .roomId = *RoomId::parse(u"room@1"), .taskId = *TaskId::parse(u"t"), .userId = u"u"_s};
        QCOMPARE(rooms::joinUrl(u"https://example.invalid/?a={AppId}&r={RoomId}&u={UserId}&t={Token}"_s, task, "a+b=="),
                 u"https://example.invalid/?a=app&r=room%401&u=u&t=a%2Bb%3D%3D"_s);
    }

    void tellsTheHistory()
    {
        WindowFixture fixture;
        start(fixture);
        openPage<ui::HistoryPage>(fixture);
        auto &table = fixture.find<QTableView>("historyTable");
        const QAbstractItemModelTester tester(table.model());
        const auto cell = [&table](int row, int column) { return table.model()->index(row, column).data().toString(); };
        QCOMPARE(table.model()->rowCount(), 2);
        QCOMPARE(cell(0, 1), u"started"_s);
        QCOMPARE(cell(1, 1), u"start sent"_s);
        QCOMPARE(cell(1, 3), u"by the operator"_s);
        table.selectRow(1);
        auto &body = fixture.find<QPlainTextEdit>("historyBody");
        QVERIFY(body.toPlainText().contains(fixture.lastExchange().subject.roomId));
        QCOMPARE(cell(1, 6).size(), 64);

        // What comes later does not take the place of what is read.
        fixture.trigger("room.stop");
        QTRY_COMPARE(table.model()->rowCount(), 4);
        QCOMPARE(cell(0, 1), u"stopped"_s);
        QCOMPARE(table.currentIndex().row(), 3);
        QVERIFY(body.toPlainText().contains(fixture.lastExchange().subject.roomId));
    }

    void tellsTheDesktopOfFailuresOnly()
    {
        WindowFixture fixture;
        start(fixture);
        fixture.services().endpoints().sandbox()->setFailCode(u"SignatureDoesNotMatch"_s);
        const QString room = fixture.lastExchange().subject.roomId;
        // Whoever looks at the window needs no notification.
        fixture.trigger("room.stop");
        QTRY_VERIFY(fixture.messages().isVisible());
        QVERIFY(fixture.notifier.titles.isEmpty());

        QWidget other;
        other.show();
        other.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&other));
        fixture.trigger("room.stopAll");
        QTRY_COMPARE(fixture.notifier.titles, QStringList{QString(u"Room %1 did not stop"_s.arg(room))});
        fixture.preferences.setNotifiesOfFailures(false);
        fixture.trigger("room.start");
        QTRY_COMPARE(fixture.traffic().size(), 4);
        QTRY_VERIFY(fixture.isEnabled("room.start"));
        QCOMPARE(fixture.notifier.titles.size(), 1);
    }
};

QTEST_MAIN(RoomPagesGuiTest)
#include "tst_gui_roompages.moc"
