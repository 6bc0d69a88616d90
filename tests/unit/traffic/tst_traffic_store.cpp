// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/traffic/trafficstore.h"

#include <QSignalSpy>
#include <QTest>

using namespace console::traffic;

namespace {

Exchange exchangeOf(qsizetype bodyBytes)
{
    Exchange exchange;
    exchange.request = SentRequest{.method = "POST", .url = {}, .headers = {}, .body = QByteArray(bodyBytes, 'x')};
    return exchange;
}

} // namespace

class TestTrafficStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersGoOn();
    void boundedByCount();
    void boundedByBytes();
    void newestStaysWhateverItsSize();
    void signalsFrameEveryChange();
};

void TestTrafficStore::numbersGoOn()
{
    TrafficStore store;
    QCOMPARE(store.append(exchangeOf(1)).number, quint64(1));
    QCOMPARE(store.append(exchangeOf(1)).number, quint64(2));
    store.clear();
    QCOMPARE(store.size(), 0);
    QCOMPARE(store.append(exchangeOf(1)).number, quint64(3));
}

void TestTrafficStore::boundedByCount()
{
    TrafficStore store({.exchanges = 3, .bytes = 1'000'000});
    for (int i = 0; i < 10; ++i)
        store.append(exchangeOf(1));
    QCOMPARE(store.size(), 3);
    QCOMPARE(store.at(0).number, quint64(8));
    QCOMPARE(store.at(2).number, quint64(10));
}

void TestTrafficStore::boundedByBytes()
{
    TrafficStore store({.exchanges = 1000, .bytes = 100'000});
    for (int i = 0; i < 10; ++i)
        store.append(exchangeOf(30'000));
    QVERIFY(store.size() >= 2 && store.size() <= 3);
    QCOMPARE(store.at(store.size() - 1).number, quint64(10));
}

void TestTrafficStore::newestStaysWhateverItsSize()
{
    TrafficStore store({.exchanges = 10, .bytes = 1000});
    store.append(exchangeOf(1));
    store.append(exchangeOf(50'000));
    QCOMPARE(store.size(), 1);
    QCOMPARE(store.at(0).number, quint64(2));
}

void TestTrafficStore::signalsFrameEveryChange()
{
    TrafficStore store({.exchanges = 1, .bytes = 1'000'000});
    QList<qsizetype> sizes;
    connect(&store, &TrafficStore::aboutToAppend, this, [&] { sizes.append(store.size()); });
    connect(&store, &TrafficStore::appended, this, [&] { sizes.append(store.size()); });
    connect(&store, &TrafficStore::aboutToDropOldest, this, [&](qsizetype count) { sizes.append(-count); });
    connect(&store, &TrafficStore::droppedOldest, this, [&] { sizes.append(store.size()); });
    connect(&store, &TrafficStore::cleared, this, [&] { sizes.append(store.size()); });
    store.append(exchangeOf(1));
    store.append(exchangeOf(1));
    store.clear();
    QCOMPARE(sizes, QList<qsizetype>({0, 1, 1, 2, -1, 1, 0}));
}

QTEST_GUILESS_MAIN(TestTrafficStore)
#include "tst_traffic_store.moc"
