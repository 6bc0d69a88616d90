// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/room/drift/driftmodel.h"

#include <QAbstractItemModelTester>
#include <QFont>
#include <QTest>

using namespace console;
using namespace Qt::Literals::StringLiterals;
using ui::DriftModel;

class DriftModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatDiffers();
    void valuesAreNoMarkup();
    void longValuesAreShortened();
};

namespace {

rooms::Drift driftOf(const QByteArray &file, const QByteArray &sent)
{
    const auto body = json::Document::parse(sent);
    return rooms::driftBetween(file, {.sent = body, .running = body}, u"2025-06-01");
}

QString cell(const DriftModel &model, int row, int column, int role = Qt::DisplayRole)
{
    return model.index(row, column).data(role).toString();
}

} // namespace

void DriftModelTest::showsWhatDiffers()
{
    DriftModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QByteArray file = R"({"Config":{"InterruptMode":1,"New":{"a":[1]}}})";
    model.setDrift(driftOf(file, R"({"Config":{"InterruptMode":0}})"), u"2025-06-01"_s, false);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(cell(model, 0, DriftModel::Place), u"Config.InterruptMode"_s);
    QCOMPARE(cell(model, 0, DriftModel::File), u"1"_s);
    QCOMPARE(cell(model, 0, DriftModel::Sent), u"0"_s);
    QCOMPARE(cell(model, 0, DriftModel::Running), u"0"_s);
    QCOMPARE(cell(model, 0, DriftModel::Remedy), u"Can be applied"_s);
    QCOMPARE(cell(model, 1, DriftModel::Sent), u"—"_s);
    QCOMPARE(cell(model, 1, DriftModel::Remedy), u"Needs a restart"_s);
    // What was changed stands out.
    QVERIFY(model.index(0, DriftModel::File).data(Qt::FontRole).value<QFont>().bold());
    QVERIFY(!model.index(0, DriftModel::Running).data(Qt::FontRole).value<QFont>().bold());
    QVERIFY(model.details(1).contains(u"Config.New\nChanged in the scene since the start."_s));
    QVERIFY(model.details(1).contains(u"\"a\": ["_s));
    QVERIFY(model.details(1).contains(u"Needs a restart. No update reaches it"_s));
    QVERIFY(cell(model, 1, DriftModel::Remedy, Qt::ToolTipRole).contains(u"No update reaches it"_s));
    QVERIFY(model.details(-1).isEmpty());
    const auto header = [&model] { return model.headerData(DriftModel::File, Qt::Horizontal, Qt::DisplayRole); };
    QCOMPARE(header().toString(), u"File now"_s);
    model.setDrift({}, {}, true);
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(header().toString(), u"Editor (not saved)"_s);
}

void DriftModelTest::valuesAreNoMarkup()
{
    DriftModel model;
    const QByteArray file = R"({"Config":{"A":"<b>bold</b>"}})";
    model.setDrift(driftOf(file, "{}"), {}, false);
    QVERIFY(cell(model, 0, DriftModel::File, Qt::ToolTipRole).contains(u"&lt;b&gt;"_s));
}

void DriftModelTest::longValuesAreShortened()
{
    DriftModel model;
    const QByteArray text(10'000, 'x');
    model.setDrift(driftOf(QByteArray("{\"A\":\"" + text + "\"}"), "{}"), {}, false);
    QVERIFY(cell(model, 0, DriftModel::File).size() < 300);
    QVERIFY(cell(model, 0, DriftModel::File, Qt::ToolTipRole).size() < 3000);
    QVERIFY(model.details(0).contains(QString::fromLatin1(text)));
}

QTEST_MAIN(DriftModelTest)
#include "tst_model_drift.moc"
