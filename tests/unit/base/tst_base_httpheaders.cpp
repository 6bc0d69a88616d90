// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/httpheaders.h"

#include <QTest>

using namespace console;
using namespace Qt::Literals::StringLiterals;

class TestBaseHttpHeaders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheFirstWithoutCase();
    void emptyIsNotAbsent();
};

void TestBaseHttpHeaders::findsTheFirstWithoutCase()
{
    const HttpHeaders headers{{"Set-Cookie", "a=1"}, {"content-type", "application/json"}, {"set-cookie", "b=2"}};
    QCOMPARE(headerValue(headers, "SET-COOKIE"), "a=1"_ba);
    QCOMPARE(headerValue(headers, "Content-Type"), "application/json"_ba);
    QVERIFY(!headerValue(headers, "Content"));
    QVERIFY(!headerValue(headers, "Content-Type "));
    QVERIFY(!headerValue({}, "Host"));
}

void TestBaseHttpHeaders::emptyIsNotAbsent()
{
    const auto value = headerValue({{"X-Empty", ""}}, "x-empty");
    QVERIFY(value.has_value());
    QVERIFY(value->isEmpty());
}

QTEST_APPLESS_MAIN(TestBaseHttpHeaders)
#include "tst_base_httpheaders.moc"
