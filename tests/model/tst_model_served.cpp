// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/server/requestrate.h"
#include "ui/server/servedmodel.h"
#include "wording/serverwords.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace console;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using ui::ServedModel;

namespace {

server::RequestRecord record(const QString &action, int status = 200)
{
    server::RequestRecord record;
    record.at = QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5), Qt::UTC);
    record.method = "POST";
    record.path = "/proxy";
    record.status = status;
    record.upstreamStatus = status;
    record.took = 12ms;
    record.note = {.action = action, .sceneId = u"Tutor"_s, .session = {}, .remark = {}};
    return record;
}

QString cell(const ServedModel &model, int row, int column, int role = Qt::DisplayRole)
{
    return model.index(row, column).data(role).toString();
}

} // namespace

/// The requests to the embedded server as a table.
class ServedModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheNewestFirst()
    {
        ServedModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.append(record(u"StartVoiceChat"_s));
        model.append(record(u"StopVoiceChat"_s));
        QCOMPARE(model.rowCount(), 0);
        QTRY_COMPARE(model.rowCount(), 2);
        model.append(record(u"getScenes"_s));
        model.flush();
        QCOMPARE(cell(model, 0, ServedModel::Action), u"getScenes"_s);
        QCOMPARE(cell(model, 1, ServedModel::Action), u"StopVoiceChat"_s);
        QCOMPARE(cell(model, 2, ServedModel::Action), u"StartVoiceChat"_s);
        QCOMPARE(cell(model, 2, ServedModel::Time), u"03:04:05"_s);
        QCOMPARE(cell(model, 2, ServedModel::Duration), u"12 ms"_s);
        QCOMPARE(cell(model, 2, ServedModel::Time, Qt::AccessibleTextRole),
                 u"03:04:05 · POST · /proxy · StartVoiceChat · Tutor · 200 · 12 ms"_s);
    }

    void staysBounded()
    {
        ServedModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (int i = 0; i < 30; ++i)
            model.append(record(u"old"_s));
        model.flush();
        for (int i = 0; i < ServedModel::limit - 10; ++i)
            model.append(record(u"new"_s));
        model.flush();
        QCOMPARE(model.rowCount(), ServedModel::limit);
        QCOMPARE(cell(model, ServedModel::limit - 11, ServedModel::Action), u"new"_s);
        QCOMPARE(cell(model, ServedModel::limit - 10, ServedModel::Action), u"old"_s);
        for (int i = 0; i < 3 * ServedModel::limit; ++i)
            model.append(record(QString::number(i)));
        model.flush();
        QCOMPARE(model.rowCount(), ServedModel::limit);
        QCOMPARE(cell(model, 0, ServedModel::Action), QString::number(3 * ServedModel::limit - 1));
        model.append(record(u"waits"_s));
        model.clear();
        model.flush();
        QCOMPARE(model.rowCount(), 0);
    }

    void saysWhyARequestWasRefused()
    {
        ServedModel model;
        server::RequestRecord refused = record({}, 403);
        refused.upstreamStatus = 0;
        refused.path = "/proxy";
        refused.denial = server::Denial{.kind = server::Denial::Kind::Origin, .value = "http://evil.example"};
        model.append(refused);
        server::RequestRecord failed = record(u"StartVoiceChat"_s);
        failed.upstreamStatus = 403;
        model.append(failed);
        server::RequestRecord left = record(u"StartVoiceChat"_s, 0);
        left.upstreamStatus = 0;
        model.append(left);
        model.flush();
        QCOMPARE(cell(model, 2, ServedModel::Action), u"/proxy"_s);
        QVERIFY(cell(model, 2, ServedModel::Note).contains(u"http://evil.example"_s));
        QCOMPARE(cell(model, 1, ServedModel::Status), u"200"_s);
        QCOMPARE(cell(model, 1, ServedModel::Note), u"the service answered 403"_s);
        QCOMPARE(cell(model, 0, ServedModel::Status), u"left"_s);
    }

    void saysWhyACallWasNotMade()
    {
        ServedModel model;
        server::RequestRecord refused = record(u"StartVoiceChat"_s, 400);
        refused.upstreamStatus = 0;
        refused.failure = traffic::LocalRefusal{u"Tutor"_s, traffic::UnknownTask{u"Tutor"_s}};
        model.append(refused);
        server::RequestRecord failed = record(u"StopVoiceChat"_s);
        failed.upstreamStatus = 403;
        failed.failure = openapi::ServiceError{.code = u"AccessDenied"_s, .codeN = 0, .message = {}};
        model.append(failed);
        model.flush();
        QCOMPARE(cell(model, 1, ServedModel::Note), wording::failureWords(*refused.failure));
        QVERIFY(!cell(model, 1, ServedModel::Note).isEmpty());
        QCOMPARE(cell(model, 0, ServedModel::Note), u"the service answered 403 · AccessDenied"_s);
    }

    void takesNothingThatAClientSentForMarkup()
    {
        ServedModel model;
        model.append(record(u"<b>Start</b>\n\x1b[2J"_s + QString(500, u'x')));
        model.flush();
        const QString action = cell(model, 0, ServedModel::Action);
        QVERIFY(action.startsWith(u"<b>Start</b>??[2Jx"_s));
        QCOMPARE(action.size(), 200);
        QVERIFY(!cell(model, 0, ServedModel::Action, Qt::ToolTipRole).contains(u"<b>"_s));
        QVERIFY(cell(model, 0, ServedModel::Action, Qt::ToolTipRole).contains(u"&lt;b&gt;"_s));
    }

    void countsTheLastMinute()
    {
        ui::RequestRate rate;
        QCOMPARE(rate.perMinute(1000s), 0);
        for (int i = 0; i < 5; ++i)
            rate.note(1000s);
        rate.note(1030s);
        QCOMPARE(rate.perMinute(1030s), 6);
        QCOMPARE(rate.perMinute(1059s), 6);
        QCOMPARE(rate.perMinute(1060s), 1);
        QCOMPARE(rate.perMinute(1089s), 1);
        QCOMPARE(rate.perMinute(1090s), 0);
        rate.note(1090s);
        QCOMPARE(rate.perMinute(100'000s), 0);
    }
};

QTEST_MAIN(ServedModelTest)
#include "tst_model_served.moc"
