// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/gui/support/windowfixture.h"
#include "tests/support/fakeupstream.h"
#include "ui/connection/connection.h"
#include "ui/limits/limitsmodel.h"
#include "ui/limits/pricesmodel.h"
#include "ui/rooms/roomsmodel.h"
#include "ui/widgets/messagebar.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableView>
#include <QTest>

using namespace console;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using rails::Measure;
using test::WindowFixture;

namespace {

QProcessEnvironment keys()
{
    QProcessEnvironment environment;
    environment.insert(u"VOLC_ACCESSKEY"_s, u"AKLTmadeupmadeup"_s);
    environment.insert(u"VOLC_SECRETKEY"_s, u"made-up-secret"_s);
    return environment;
}

rails::Limit limitOf(Measure measure, std::chrono::milliseconds time, int warnAtPercent = 100)
{
    return {.scope = rails::EveryRoom{}, .measure = measure, .amount = time.count(), .warnAtPercent = warnAtPercent};
}

} // namespace

/// Limits and prices, as an operator meets them.
class LimitsGuiTest : public QObject
{
    Q_OBJECT

    static QString runningText(const WindowFixture &fixture) { return fixture.find<QLabel>("runningCount").text(); }
    static QPushButton *button(const WindowFixture &fixture, const QString &text)
    {
        for (QPushButton *button : fixture.messages().findChildren<QPushButton *>()) {
            if (button->text() == text && button->isVisible())
                return button;
        }
        return nullptr;
    }
    static QString cell(const QTableView &table, int row, int column)
    {
        return table.model()->index(row, column).data().toString();
    }
    static QByteArray fileText(WindowFixture &fixture, const QString &name)
    {
        QFile file(QDir(fixture.services().dataDir()).filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void listsAddsChangesAndRemoves()
    {
        WindowFixture fixture;
        fixture.open();
        fixture.trigger("room.limits");
        auto &dialog = fixture.find<QDialog>("limitsDialog");
        QVERIFY(dialog.isVisible());
        auto &table = fixture.find<QTableView>("limitTable");
        const QAbstractItemModelTester tester(table.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        auto &amount = fixture.find<QLineEdit>("limitAmount");
        QTRY_VERIFY(amount.hasFocus());
        auto &add = fixture.find<QPushButton>("addLimit");
        auto &change = fixture.find<QPushButton>("changeLimit");
        QVERIFY(add.isEnabled());
        QVERIFY(!change.isEnabled());

        // Half a limit is said to be one, and has no button to press.
        amount.setText(u"0"_s);
        QVERIFY(!add.isEnabled());
        QVERIFY(fixture.find<QLabel>("limitProblem").text().contains(u"above 0"_s));
        fixture.find<QComboBox>("limitKind").setCurrentIndex(1);
        fixture.find<QComboBox>("limitSubject").clearEditText();
        QVERIFY(fixture.find<QLabel>("limitProblem").text().contains(u"scene"_s));

        fixture.find<QComboBox>("limitSubject").setEditText(u"Assistant"_s);
        amount.setText(u"90"_s);
        fixture.find<QComboBox>("limitUnit").setCurrentIndex(1);
        fixture.find<QSpinBox>("limitWarn").setValue(50);
        QVERIFY(!fixture.find<QLabel>("limitProblem").isVisible());
        add.click();
        QCOMPARE(table.model()->rowCount(), 1);
        QCOMPARE(cell(table, 0, ui::LimitsModel::ScopeColumn), u"scene Assistant"_s);
        QCOMPARE(cell(table, 0, ui::LimitsModel::AmountColumn), u"1 h 30 min"_s);
        QCOMPARE(cell(table, 0, ui::LimitsModel::WarnColumn), u"50 %"_s);
        QVERIFY(fileText(fixture, u"limits.json"_s).contains("\"seconds\": 5400"));
        // The same once more would say nothing new.
        QVERIFY(!add.isEnabled());
        QVERIFY(!change.isEnabled());

        fixture.find<QComboBox>("limitMeasure").setCurrentIndex(static_cast<int>(Measure::DayCost));
        amount.setText(u"2.5"_s);
        QVERIFY(change.isEnabled());
        change.click();
        QCOMPARE(table.model()->rowCount(), 1);
        QCOMPARE(cell(table, 0, ui::LimitsModel::AmountColumn), u"¥2.50"_s);
        fixture.find<QPushButton>("removeLimit").click();
        QCOMPARE(table.model()->rowCount(), 0);
        QVERIFY(!fileText(fixture, u"limits.json"_s).contains("Assistant"));
    }

    void tellsOfEntriesItCannotRead()
    {
        WindowFixture fixture;
        QFile file(QDir(fixture.services().dataDir()).filePath(u"limits.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"format":1,"limits":[{"scope":"every-room","measure":"moon-phase","seconds":5}]})");
        file.close();
        fixture.open();
        QCOMPARE(fixture.messages().title(), u"A limit is not in effect"_s);
        button(fixture, u"Edit Limits…"_s)->click();
        QVERIFY(fixture.find<QLabel>("limitNote").text().contains(u"limits[0].measure"_s));
        fixture.find<QPushButton>("addLimit").click();
        QVERIFY(fileText(fixture, u"limits.json"_s).contains("moon-phase"));
        QCOMPARE(fixture.find<QTableView>("limitTable").model()->rowCount(), 1);
    }

    void warnsAndStopsOnDemand()
    {
        WindowFixture fixture;
        QVERIFY(fixture.services().rails().setLimits({limitOf(Measure::RoomTime, 1min, 1)}));
        fixture.open();
        fixture.trigger("room.start");
        QTRY_VERIFY(fixture.messages().title().contains(u"has used"_s));
        QVERIFY(fixture.messages().title().contains(u"every room: 1 min"_s));
        QCOMPARE(runningText(fixture), u"1 room running"_s);
        QVERIFY(button(fixture, u"Raise the Limit…"_s));
        button(fixture, u"Stop Now"_s)->click();
        QTRY_COMPARE(runningText(fixture), u"0 rooms running"_s);
        QCOMPARE(fixture.services().rails().known().first().reason, u"operator"_s);
    }

    void raisesTheLimitOfAWarning()
    {
        WindowFixture fixture;
        const auto other = limitOf(Measure::DayTime, 24h);
        QVERIFY(fixture.services().rails().setLimits({other, limitOf(Measure::RoomTime, 1min, 1)}));
        fixture.open();
        fixture.trigger("room.start");
        QTRY_VERIFY(button(fixture, u"Raise the Limit…"_s));
        button(fixture, u"Raise the Limit…"_s)->click();
        auto &table = fixture.find<QTableView>("limitTable");
        QCOMPARE(table.currentIndex().row(), 1);
        QVERIFY(cell(table, 1, ui::LimitsModel::UseColumn).endsWith(u"%)"_s));
        QTRY_VERIFY(fixture.find<QLineEdit>("limitAmount").hasFocus());
        // As it is typed: no mouse.
        QTest::keyClicks(&fixture.find<QLineEdit>("limitAmount"), u"5"_s);
        QCOMPARE(fixture.find<QLineEdit>("limitAmount").text(), u"5"_s);
        fixture.find<QPushButton>("changeLimit").click();
        QCOMPARE(fixture.services().rails().limits().limits.at(1).amount, 300'000);
        fixture.trigger("room.stop");
        QTRY_COMPARE(runningText(fixture), u"0 rooms running"_s);
    }

    void stopsByItselfAndSaysWhy()
    {
        WindowFixture fixture;
        QVERIFY(fixture.services().rails().setLimits({limitOf(Measure::RoomTime, 1s)}));
        fixture.open();
        fixture.trigger("room.start");
        QTRY_VERIFY(fixture.messages().title().contains(u"is stopped by its limit"_s));
        QTRY_COMPARE(runningText(fixture), u"0 rooms running"_s);
        QCOMPARE(fixture.lastExchange().subject.action, u"StopVoiceChat"_s);
        QVERIFY(button(fixture, u"Edit Limits…"_s));
        const rooms::RoomTask task = fixture.services().rails().known().first();
        QCOMPARE(task.reason, u"rail:every-room:room-time:1s"_s);
        const QAbstractItemModel &rooms = *fixture.window().findChild<ui::RoomsModel *>();
        QCOMPARE(rooms.index(0, ui::RoomsModel::State).data().toString(),
                 u"stopped · limit reached: every room: 1 s"_s);
    }

    void refusesAStartOverTheDay()
    {
        WindowFixture fixture;
        const auto other = limitOf(Measure::RoomTime, 24h);
        QVERIFY(fixture.services().rails().setLimits({other, limitOf(Measure::DayTime, 1s)}));
        fixture.open();
        fixture.trigger("room.start");
        QTRY_COMPARE(runningText(fixture), u"1 room running"_s);
        QTRY_COMPARE(runningText(fixture), u"0 rooms running"_s);
        const qsizetype calls = fixture.traffic().size();
        QTRY_VERIFY(fixture.isEnabled("room.start"));
        fixture.trigger("room.start");
        QTRY_COMPARE(fixture.traffic().size(), calls + 1);
        QVERIFY(!fixture.lastExchange().request);
        QTRY_COMPARE(fixture.messages().title(), u"The limit of the day is used up"_s);
        QCOMPARE(runningText(fixture), u"0 rooms running"_s);
        button(fixture, u"Edit Limits…"_s)->click();
        QVERIFY(fixture.find<QDialog>("limitsDialog").isVisible());
        QCOMPARE(fixture.find<QTableView>("limitTable").currentIndex().row(), 1);
    }

    void showsWhatRoomsCost()
    {
        test::FakeUpstream upstream;
        WindowFixture fixture(keys());
        fixture.open();
        QVERIFY(!fixture.find<QLabel>("costToday").isVisible());
        // Dear enough to be seen at once.
        QVERIFY(fixture.services().rails().changePrice({.item = u"rtc-audio"_s, .price = {15'000'000}}));
        fixture.window().connection().setEndpoint(upstream.url().toString());
        fixture.trigger("room.start");
        QTRY_VERIFY(fixture.find<QLabel>("costToday").isVisible());
        const auto &cost = fixture.find<QLabel>("costToday");
        QVERIFY(cost.text().startsWith(u"≈ ¥"_s));
        QVERIFY(cost.text().endsWith(u"today"_s));
        QVERIFY(cost.toolTip().contains(u"An estimate"_s));
        QVERIFY(cost.toolTip().contains(u"assumed prices"_s));
        QVERIFY(cost.toolTip().contains(u"Not included: tokens"_s));
        const QAbstractItemModel &rooms = *fixture.window().findChild<ui::RoomsModel *>();
        QVERIFY(rooms.index(0, ui::RoomsModel::Cost).data().toString().startsWith(u"≈ ¥"_s));
        QVERIFY(rooms.index(0, 0).data(Qt::ToolTipRole).toString().contains(u"An estimate"_s));
        fixture.trigger("room.stop");
        QTRY_COMPARE(runningText(fixture), u"0 rooms running"_s);
        QVERIFY(cost.isVisible());
    }

    void setsAPriceAndGoesBack()
    {
        WindowFixture fixture;
        fixture.open();
        fixture.trigger("room.limits");
        fixture.find<QTabWidget>("limitTabs").setCurrentIndex(1);
        auto &table = fixture.find<QTableView>("priceTable");
        const QAbstractItemModelTester tester(table.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(!fixture.find<QPushButton>("resetPrices").isEnabled());
        QVERIFY(!fixture.find<QPushButton>("setPrice").isEnabled());
        QCOMPARE(cell(table, 0, ui::PricesModel::BasisColumn), u"assumed"_s);
        table.setCurrentIndex(table.model()->index(0, 0));
        auto &price = fixture.find<QLineEdit>("priceField");
        QCOMPARE(price.text(), u"0.014"_s);
        price.setText(u"0,02"_s);
        QVERIFY(!fixture.find<QPushButton>("setPrice").isEnabled());
        QVERIFY(fixture.find<QLabel>("priceProblem").isVisible());
        price.setText(u"0.02"_s);
        fixture.find<QPushButton>("setPrice").click();
        QCOMPARE(cell(table, 0, ui::PricesModel::PriceColumn), u"¥0.02 a minute"_s);
        QCOMPARE(cell(table, 1, ui::PricesModel::PriceColumn), u"¥0.014 a minute"_s);
        QCOMPARE(cell(table, 0, ui::PricesModel::BasisColumn), u"your own"_s);
        QVERIFY(fileText(fixture, u"prices.json"_s).contains("\"0.02\""));
        price.setText(u"9999999"_s);
        fixture.find<QPushButton>("setPrice").click();
        QVERIFY(fixture.find<QLabel>("priceProblem").text().contains(u"not allowed"_s));
        fixture.find<QPushButton>("resetPrices").click();
        QCOMPARE(cell(table, 0, ui::PricesModel::BasisColumn), u"assumed"_s);
        QVERIFY(fileText(fixture, u"prices.json"_s).isEmpty());
    }
};

QTEST_MAIN(LimitsGuiTest)
#include "tst_gui_limits.moc"
