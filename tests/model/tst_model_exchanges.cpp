// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/traffic/trafficstore.h"
#include "tests/model/printmodel.h"
#include "ui/inspector/exchangemodel.h"

#include <QAbstractItemModelTester>
#include <QGuiApplication>
#include <QTest>

using namespace console;
using namespace Qt::Literals::StringLiterals;
using test::printed;
using traffic::Exchange;
using ui::ExchangeModel;

namespace {

Exchange answered(const QString &room, int status, const QString &code = {})
{
    Exchange exchange;
    exchange.startedAt = QDateTime(QDate(2025, 7, 1), QTime(8, 9, 10, 123), Qt::UTC);
    exchange.subject.action = u"StartVoiceChat"_s;
    exchange.subject.sceneId = u"Tutor"_s;
    exchange.subject.roomId = room;
    exchange.request = traffic::SentRequest{.method = "POST", .url = {}, .headers = {}, .body = "{}"};
    exchange.response = traffic::ReceivedResponse{.status = status, .reason = {}, .headers = {}, .body = "12345"};
    exchange.timings.done = std::chrono::microseconds(38'400);
    if (!code.isEmpty())
        exchange.error = openapi::ServiceError{.code = code, .codeN = 0, .message = {}};
    return exchange;
}

Exchange refused()
{
    Exchange exchange = answered({}, 0);
    exchange.request.reset();
    exchange.response.reset();
    exchange.error = traffic::LocalRefusal{
        .sceneId = u"Tutor"_s, .reason = traffic::MissingArgument{.what = traffic::MissingArgument::What::Version}};
    return exchange;
}

Exchange failed(transport::TransportFailure::Kind kind)
{
    Exchange exchange = answered(u"r"_s, 0);
    exchange.response.reset();
    exchange.error = transport::TransportFailure{.kind = kind};
    return exchange;
}

} // namespace

class ExchangeModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsEveryColumn()
    {
        traffic::TrafficStore store;
        ExchangeModel model(store);
        const QAbstractItemModelTester tester(&model);
        store.append(answered(u"room-7"_s, 200));
        store.append(answered(u"room-8"_s, 401, u"SignatureDoesNotMatch"_s));
        store.append(refused());
        QCOMPARE(
            printed(model),
            (QStringList{
                u"1 | 08:09:10 | StartVoiceChat | Tutor | room-7 | Window | 200 |  | 38 ms | 5 bytes"_s,
                u"2 | 08:09:10 | StartVoiceChat | Tutor | room-8 | Window | 401 | SignatureDoesNotMatch | 38 ms | 5 bytes"_s,
                u"3 | 08:09:10 | StartVoiceChat | Tutor |  | Window | not sent |  |  | "_s,
            }));
    }

    void namesTheFailure_data()
    {
        using Kind = transport::TransportFailure::Kind;
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("word");
        QTest::newRow("cancelled") << Kind::Cancelled << u"cancelled"_s;
        QTest::newRow("time") << Kind::TimedOut << u"timed out"_s;
        QTest::newRow("refused") << Kind::ConnectionRefused << u"unreachable"_s;
        QTest::newRow("cut") << Kind::CutShort << u"broken off"_s;
        QTest::newRow("tls") << Kind::CertificateExpired << u"TLS failed"_s;
    }
    void namesTheFailure()
    {
        QFETCH(transport::TransportFailure::Kind, kind);
        traffic::TrafficStore store;
        ExchangeModel model(store);
        store.append(failed(kind));
        QTEST(model.index(0, ExchangeModel::Status).data().toString(), "word");
    }

    void followsDropsAndClear()
    {
        traffic::TrafficStore store({.exchanges = 2});
        ExchangeModel model(store);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (const QString &room : {u"a"_s, u"b"_s, u"c"_s})
            store.append(answered(room, 200));
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(0, ExchangeModel::Room).data().toString(), u"b"_s);
        QCOMPARE(model.indexOfNumber(3).row(), 1);
        QVERIFY(!model.indexOfNumber(1).isValid());
        store.clear();
        QCOMPARE(model.rowCount(), 0);
        store.append(answered(u"d"_s, 200));
        QCOMPARE(model.index(0, ExchangeModel::Room).data().toString(), u"d"_s);
    }

    void sortsByRawValues()
    {
        traffic::TrafficStore store;
        ExchangeModel model(store);
        store.append(answered(u"a"_s, 200));
        QCOMPARE(model.index(0, ExchangeModel::Duration).data(ExchangeModel::SortRole).toLongLong(), 38'400);
        QCOMPARE(model.index(0, ExchangeModel::Size).data(ExchangeModel::SortRole).toLongLong(), 5);
    }
};

QTEST_MAIN(ExchangeModelTest)
#include "tst_model_exchanges.moc"
