// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/calls/keyverdict.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace console;
using calls::KeyVerdict;

class TestCallsKeyVerdict : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void serviceErrors_data();
    void serviceErrors();
    void withoutAnAnswer();
    void theTestItself();
};

void TestCallsKeyVerdict::serviceErrors_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("verdict");
    const auto row = [](const QString &code, int status, const QString &verdict) {
        QTest::addRow("%s %d", qPrintable(code), status) << code << status << verdict;
    };
    row(u"InvalidAccessKey"_s, 401, u"wrong-access-key"_s);
    row(u"SignatureDoesNotMatch"_s, 401, u"wrong-secret-key"_s);
    row(u"InvalidSecretToken"_s, 401, u"wrong-session-token"_s);
    row(u"InvalidTimestamp"_s, 400, u"clock"_s);
    row(u"LackPolicy"_s, 403, u"no-policy"_s);
    row(u"SomethingNew"_s, 403, u"no-policy"_s);
    row(u"MissingAuthenticationToken"_s, 400, u"malformed"_s);
    row(u"FlowLimitExceeded"_s, 429, u"service-trouble"_s);
    row(u"SomethingNew"_s, 503, u"service-trouble"_s);
    row(u"InvalidActionOrVersion"_s, 404, u"unclear"_s);
    row(u"MissingParameter"_s, 400, u"unclear"_s);
    // Answered after the key was looked at: the application is nobody's.
    row(u"InvalidParameter"_s, 400, u"good"_s);
}

void TestCallsKeyVerdict::serviceErrors()
{
    QFETCH(QString, code);
    QFETCH(int, status);
    QFETCH(QString, verdict);
    traffic::Exchange exchange;
    exchange.answer = openapi::ServiceAnswer{};
    exchange.answer->httpStatus = status;
    openapi::ServiceError error;
    error.code = code;
    exchange.error = traffic::CallError(error);
    QCOMPARE(calls::keyVerdictName(calls::keyVerdict(exchange)), verdict);
}

void TestCallsKeyVerdict::withoutAnAnswer()
{
    traffic::Exchange exchange;
    QCOMPARE(calls::keyVerdict(exchange), KeyVerdict::Good);
    exchange.error =
        traffic::CallError(transport::TransportFailure{.kind = transport::TransportFailure::Kind::TimedOut});
    QCOMPARE(calls::keyVerdict(exchange), KeyVerdict::NoAnswer);
    exchange.error =
        traffic::CallError(transport::TransportFailure{.kind = transport::TransportFailure::Kind::Cancelled});
    QCOMPARE(calls::keyVerdict(exchange), KeyVerdict::NotSent);
    exchange.error = traffic::CallError(traffic::LocalRefusal{});
    QCOMPARE(calls::keyVerdict(exchange), KeyVerdict::NotSent);
}

void TestCallsKeyVerdict::theTestItself()
{
    const auto request = calls::keyTest(openapi::cloudEndpoint(), credentials::sandboxCredential(),
                                        traffic::Origin::Window, u"0123456789abcdef01234567"_s);
    QCOMPARE(request.method, QByteArray("GET"));
    QCOMPARE(request.subject.action, u"GetRoomOnlineUsers"_s);
    QCOMPARE(request.subject.appId, u"0123456789abcdef01234567"_s);
    QVERIFY(request.body.isEmpty());
}

QTEST_GUILESS_MAIN(TestCallsKeyVerdict)
#include "tst_calls_keyverdict.moc"
