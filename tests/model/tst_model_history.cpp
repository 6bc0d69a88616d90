// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/room/history/historymodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace console;
using namespace Qt::Literals::StringLiterals;
using ui::HistoryModel;

namespace {

rooms::JournalEntry entry(qint64 number, rooms::TaskEvent event, rooms::TaskState state, const QString &reason)
{
    return {.number = number,
            .at = QDateTime(QDate(2025, 7, 1), QTime(8, 9, static_cast<int>(number)), Qt::UTC),
            .event = event,
            .task = {.roomId = *RoomId::parse(u"room"),
                     .taskId = *TaskId::parse(u"task"),
                     .state = state,
                     .reason = reason,
                     .requestId = u"RID-%1"_s.arg(number),
                     .credentialName = u"AKLT…0001"_s},
            .bodyDigest = u"digest-%1"_s.arg(number),
            .body = {}};
}

} // namespace

class HistoryModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newestFirst();
    void reasonsNameTheCurrencyOfNow();
};

void HistoryModelTest::newestFirst()
{
    HistoryModel model([] { return u"CNY"_s; });
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!model.entryAt({}));
    model.setEntries({entry(1, rooms::TaskEvent::StartSent, rooms::TaskState::Starting, u"operator"_s),
                      entry(2, rooms::TaskEvent::StartAccepted, rooms::TaskState::Running, u"operator"_s)});
    const auto cell = [&model](int row, int column, int role = Qt::DisplayRole) {
        return model.index(row, column).data(role).toString();
    };
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.rowCount(model.index(0, 0)), 0);
    QCOMPARE(cell(0, HistoryModel::RequestId), u"RID-2"_s);
    QCOMPARE(cell(1, HistoryModel::RequestId), QString()); // What was sent has no answer yet.
    QCOMPARE(cell(0, HistoryModel::Time), u"2025-07-01 08:09:02"_s);
    QCOMPARE(cell(0, HistoryModel::Key), u"AKLT…0001"_s);
    QCOMPARE(cell(0, HistoryModel::Digest, Qt::ToolTipRole), u"digest-2"_s);
    QCOMPARE(model.entryAt(model.index(1, 0))->number, 1);
    // The state is told by a mark as well, and only there.
    QVERIFY(model.index(0, HistoryModel::State).data(Qt::DecorationRole).isValid());
    QVERIFY(!model.index(0, HistoryModel::Time).data(Qt::DecorationRole).isValid());
    for (int column = 0; column < HistoryModel::ColumnCount; ++column) {
        QVERIFY(!cell(0, column).isEmpty());
        QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
    }
    model.setEntries({});
    QCOMPARE(model.rowCount(), 0);
}

void HistoryModelTest::reasonsNameTheCurrencyOfNow()
{
    QString currency = u"CNY"_s;
    HistoryModel model([&currency] { return currency; });
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setEntries(
        {entry(1, rooms::TaskEvent::StopSent, rooms::TaskState::Stopping, u"rail:every-room:room-cost:2.5"_s)});
    const auto why = [&model] { return model.index(0, HistoryModel::Why).data().toString(); };
    QVERIFY2(why().contains(u"¥2.5"_s), qPrintable(why()));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    currency = u"USD"_s;
    model.retranslate();
    QCOMPARE(changed.size(), 1);
    QVERIFY2(why().contains(u"US$2.5"_s), qPrintable(why()));
}

QTEST_MAIN(HistoryModelTest)
#include "tst_model_history.moc"
