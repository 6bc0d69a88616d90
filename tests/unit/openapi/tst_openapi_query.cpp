// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/openapi/query.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace console::openapi;

class TestQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void encodes_data();
    void encodes();
    void canonical_data();
    void canonical();
};

void TestQuery::encodes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("encoded");

    QTest::newRow("empty") << QString() << QByteArray();
    QTest::newRow("unreserved") << u"AZaz09-_.~"_s << QByteArray("AZaz09-_.~");
    QTest::newRow("reserved") << u" !\"#$%&'()*+,/:;<=>?@[\\]^`{|}"_s
                              << QByteArray("%20%21%22%23%24%25%26%27%28%29%2A%2B%2C%2F%3A%3B%3C%3D%3E%3F%40%5B%5C%5D"
                                            "%5E%60%7B%7C%7D");
    QTest::newRow("control") << QString(QChar(0)) + u"\n\x7f" << QByteArray("%00%0A%7F");
    QTest::newRow("two bytes") << u"é"_s << QByteArray("%C3%A9");
    QTest::newRow("three bytes") << u"房"_s << QByteArray("%E6%88%BF");
    QTest::newRow("four bytes") << u"😀"_s << QByteArray("%F0%9F%98%80");
    QTest::newRow("byte order mark") << QString(QChar(0xfeff)) << QByteArray("%EF%BB%BF");
    QTest::newRow("lone surrogate") << QString(u"a"_s) + QChar(0xd800) << QByteArray();
}

void TestQuery::encodes()
{
    QFETCH(const QString, text);
    QFETCH(const QByteArray, encoded);
    QCOMPARE(percentEncoded(text), encoded);
}

void TestQuery::canonical_data()
{
    QTest::addColumn<Query>("query");
    QTest::addColumn<QByteArray>("expected");
    const QString lone = QString(u"a"_s) + QChar(0xdc00);

    QTest::newRow("none") << Query() << QByteArray();
    QTest::newRow("sorted by UTF-16, not by letter")
        << Query{{u"b"_s, u"1"_s}, {u"_"_s, u"2"_s}, {u"B"_s, u"3"_s}, {u"a"_s, u"4"_s}}
        << QByteArray("B=3&_=2&a=4&b=1");
    QTest::newRow("sorted by raw key") << Query{{u"a b"_s, u"1"_s}, {u"a"_s, u"2"_s}, {u"a-"_s, u"3"_s}}
                                       << QByteArray("a=2&a%20b=1&a-=3");
    QTest::newRow("surrogates before private use")
        << Query{{QString(QChar(0xffee)), u"1"_s}, {u"😀"_s, u"2"_s}} << QByteArray("%F0%9F%98%80=2&%EF%BF%AE=1");
    QTest::newRow("array indices first") << Query{{u"!"_s, u"1"_s},          {u"10"_s, u"2"_s},
                                                  {u"9"_s, u"3"_s},          {u"01"_s, u"4"_s},
                                                  {u"4294967294"_s, u"5"_s}, {u"4294967295"_s, u"6"_s},
                                                  {u"0"_s, u"7"_s}}
                                         << QByteArray("0=7&9=3&10=2&4294967294=5&%21=1&01=4&4294967295=6");
    QTest::newRow("empty value") << Query{{u"a"_s, QString()}} << QByteArray("a=");
    QTest::newRow("empty key") << Query{{QString(), u"x"_s}, {u"a"_s, u"b"_s}} << QByteArray("a=b");
    QTest::newRow("last of equal keys") << Query{{u"a"_s, u"1"_s}, {u"b"_s, u"x"_s}, {u"a"_s, u"2"_s}}
                                        << QByteArray("a=2&b=x");
    QTest::newRow("list sorted by encoded value")
        << Query{{u"k"_s, QStringList{u"b"_s, u"a"_s, u"~"_s, u"é"_s, u"B"_s}}}
        << QByteArray("k=%C3%A9&k=B&k=a&k=b&k=~");
    QTest::newRow("list of equal values") << Query{{u"k"_s, QStringList{u"a"_s, u"a"_s}}} << QByteArray("k=a&k=a");
    QTest::newRow("empty list") << Query{{u"k"_s, QStringList{}}} << QByteArray("k=");
    QTest::newRow("lone surrogate in a key") << Query{{lone, u"x"_s}, {u"b"_s, u"1"_s}} << QByteArray("b=1");
    QTest::newRow("lone surrogate in a value") << Query{{u"b"_s, lone}} << QByteArray("b=");
}

void TestQuery::canonical()
{
    QFETCH(const Query, query);
    QFETCH(const QByteArray, expected);
    QCOMPARE(canonicalQuery(query), expected);
}

QTEST_GUILESS_MAIN(TestQuery)
#include "tst_openapi_query.moc"
