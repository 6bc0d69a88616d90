// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/json/document.h"
#include "tests/model/printmodel.h"
#include "ui/editor/problemmodel.h"
#include "ui/inspector/phases.h"
#include "ui/inspector/signingview.h"
#include "ui/mainwindow/windowplacement.h"
#include "ui/widgets/carddelegate.h"

#include <QAbstractItemModelTester>
#include <QGuiApplication>
#include <QTest>

using namespace console;
using namespace Qt::Literals::StringLiterals;
using test::printed;
using namespace std::chrono_literals;
using Kind = ui::Phase::Kind;

class ProblemModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsErrorsWithPlaces()
    {
        ui::ProblemModel model;
        const QAbstractItemModelTester tester(&model);
        model.setErrors(json::Document::parse("{\n  \"a\" 1,\n  \"b\": treu\n}").errors());
        QCOMPARE(printed(model, {Qt::DisplayRole, ui::CardDelegate::TrailingRole}),
                 (QStringList{u"a colon is missing after the key | line 2:6"_s,
                              u"unknown word; only true, false and null are allowed without quotes | line 3:8"_s}));
        model.setErrors({});
        QCOMPARE(model.rowCount(), 0);
    }

    void showsTheWaitForATurn()
    {
        const transport::Timings timings{
            .queued = 7us, .connectStarted = {}, .encrypted = {}, .requestSent = 2us, .firstByte = 9us, .done = 10us};
        const std::vector<ui::Phase> expected{{Kind::Queued, 0us, 7us},
                                              {Kind::Sending, 7us, 9us},
                                              {Kind::Answering, 9us, 16us},
                                              {Kind::Receiving, 16us, 17us}};
        QVERIFY(ui::phasesOf(timings) == expected);
    }

    void inventsNoPhase_data()
    {
        QTest::addColumn<transport::Timings>("timings");
        QTest::addColumn<std::vector<ui::Phase>>("phases");
        QTest::newRow("tls") << transport::Timings{.queued = {},
                                                   .connectStarted = 1us,
                                                   .encrypted = 5us,
                                                   .requestSent = 6us,
                                                   .firstByte = 9us,
                                                   .done = 10us}
                             << std::vector<ui::Phase>{{Kind::Waiting, 0us, 1us},
                                                       {Kind::ConnectingSecurely, 1us, 5us},
                                                       {Kind::Sending, 5us, 6us},
                                                       {Kind::Answering, 6us, 9us},
                                                       {Kind::Receiving, 9us, 10us}};
        QTest::newRow("plain") << transport::Timings{.queued = {},
                                                     .connectStarted = 1us,
                                                     .encrypted = {},
                                                     .requestSent = 6us,
                                                     .firstByte = 9us,
                                                     .done = 10us}
                               << std::vector<ui::Phase>{{Kind::Waiting, 0us, 1us},
                                                         {Kind::Connecting, 1us, 6us},
                                                         {Kind::Answering, 6us, 9us},
                                                         {Kind::Receiving, 9us, 10us}};
        QTest::newRow("reused") << transport::Timings{.queued = {},
                                                      .connectStarted = {},
                                                      .encrypted = {},
                                                      .requestSent = 2us,
                                                      .firstByte = 9us,
                                                      .done = 10us}
                                << std::vector<ui::Phase>{{Kind::Sending, 0us, 2us},
                                                          {Kind::Answering, 2us, 9us},
                                                          {Kind::Receiving, 9us, 10us}};
        QTest::newRow("timed out") << transport::Timings{.queued = {},
                                                         .connectStarted = 1us,
                                                         .encrypted = {},
                                                         .requestSent = 6us,
                                                         .firstByte = {},
                                                         .done = 15us}
                                   << std::vector<ui::Phase>{{Kind::Waiting, 0us, 1us},
                                                             {Kind::Connecting, 1us, 6us},
                                                             {Kind::Answering, 6us, 15us}};
    }
    void inventsNoPhase()
    {
        QFETCH(transport::Timings, timings);
        QFETCH(std::vector<ui::Phase>, phases);
        QVERIFY(ui::phasesOf(timings) == phases);
    }

    void makesBlanksVisible()
    {
        QCOMPARE(ui::withVisibleBlanks("a b\tc\r\nd\xC2\xA0"
                                       "e\xE2\x80\x8B"),
                 u"a·b→c␍↵\nd⍽e<U+200b>"_s);
    }

    void clampsToAScreen_data()
    {
        QTest::addColumn<QRect>("window");
        QTest::addColumn<QRect>("clamped");
        QTest::newRow("inside") << QRect(10, 20, 800, 600) << QRect(10, 20, 800, 600);
        QTest::newRow("screen gone") << QRect(4000, -700, 800, 600) << QRect(1120, 0, 800, 600);
        QTest::newRow("too large") << QRect(0, 0, 4000, 3000) << QRect(0, 0, 1920, 1080);
    }
    void clampsToAScreen()
    {
        QFETCH(QRect, window);
        QTEST(ui::clampedTo(window, QRect(0, 0, 1920, 1080)), "clamped");
    }
};

QTEST_MAIN(ProblemModelTest)
#include "tst_model_problems.moc"
