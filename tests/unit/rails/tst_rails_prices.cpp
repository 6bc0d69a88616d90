// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rails/pricetable.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace console;
using namespace console::rails;

class TestRailsPrices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBuiltInTableIsSound();
    void pricesFollowTheBody_data();
    void pricesFollowTheBody();
    void theSandboxCostsNothing();
    void estimatesSayWhatTheyRestOn();
    void theOperatorsCopyReplacesIt();
    void aDamagedCopyIsReported_data();
    void aDamagedCopyIsReported();

private:
    static void write(const QTemporaryDir &folder, const QByteArray &bytes);
};

void TestRailsPrices::write(const QTemporaryDir &folder, const QByteArray &bytes)
{
    QFile file(folder.filePath(u"prices.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

void TestRailsPrices::theBuiltInTableIsSound()
{
    const PriceTable table = PriceTable::builtIn();
    QCOMPARE(table.currency(), u"CNY"_s);
    QVERIFY(table.date().isValid());
    QVERIFY(!table.items().isEmpty());
    QVERIFY(!table.notIncluded().isEmpty());
    QStringList ids;
    for (const PriceItem &item : table.items()) {
        QVERIFY2(!item.title.en.isEmpty() && !item.title.zh.isEmpty(), qPrintable(item.id));
        QVERIFY2(item.rate.microsPerHour > 0, qPrintable(item.id));
        // Either it was read somewhere, or it says that it is a guess, and why.
        QVERIFY2(item.isAssumed ? !item.basis.en.isEmpty() && !item.basis.zh.isEmpty() : !item.source.isEmpty(),
                 qPrintable(item.id));
        QVERIFY2(!ids.contains(item.id), qPrintable(item.id));
        ids.append(item.id);
    }
}

void TestRailsPrices::pricesFollowTheBody_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QStringList>("items");
    QTest::newRow("nothing known") << QString() << QByteArray() << QStringList{u"rtc-audio"_s};
    QTest::newRow("big model") << u"2024-12-01"_s
                               << QByteArray(R"({"Config":{"ASRConfig":{"ProviderParams":{"Mode":"bigmodel"}}}})")
                               << QStringList{u"rtc-audio"_s, u"agent-2024"_s, u"asr-bigmodel"_s};
    QTest::newRow("small model") << u"2024-12-01"_s
                                 << QByteArray(R"({"Config":{"ASRConfig":{"ProviderParams":{"Mode":"smallmodel"}}}})")
                                 << QStringList{u"rtc-audio"_s, u"agent-2024"_s, u"asr-smallmodel"_s};
    QTest::newRow("vision and avatar")
        << u"2025-06-01"_s
        << QByteArray(R"({"Config":{"LLMConfig":{"VisionConfig":{"Enable":true}},"AvatarConfig":{"Enabled":true}}})")
        << QStringList{u"rtc-audio"_s, u"rtc-video"_s, u"agent-2025"_s, u"avatar"_s};
    QTest::newRow("vision off") << u"2025-06-01"_s
                                << QByteArray(R"({"Config":{"LLMConfig":{"VisionConfig":{"Enable":false}}}})")
                                << QStringList{u"rtc-audio"_s, u"agent-2025"_s};
    // ASRConfig is ignored then (domain.md 4.5).
    QTest::newRow("speech to speech")
        << u"2025-06-01"_s
        << QByteArray(R"({"Config":{"S2SConfig":{},"ASRConfig":{"ProviderParams":{"Mode":"bigmodel"}}}})")
        << QStringList{u"rtc-audio"_s, u"agent-2025"_s, u"s2s"_s};
}

void TestRailsPrices::pricesFollowTheBody()
{
    QFETCH(const QString, version);
    QFETCH(const QByteArray, body);
    QFETCH(const QStringList, items);
    const json::Document document = json::Document::parse(body);
    const PriceTable table = PriceTable::builtIn();
    const Pricing pricing = table.pricing({.version = version, .body = document.root()});
    QCOMPARE(pricing.items, items);
    Rate sum;
    for (const PriceItem &item : table.items()) {
        if (items.contains(item.id))
            sum = sum + item.rate;
    }
    QCOMPARE(pricing.rate, sum);
}

void TestRailsPrices::theSandboxCostsNothing()
{
    const Pricing pricing = PriceTable::builtIn().pricing({.version = u"2024-12-01"_s, .body = {}, .isSandbox = true});
    QCOMPARE(pricing.rate, Rate());
    QVERIFY(!pricing.isAssumed);
}

void TestRailsPrices::estimatesSayWhatTheyRestOn()
{
    const auto table = PriceTable::parse(R"({"format":1,"date":"2026-01-02","currency":"USD","items":[
        {"id":"a","unit":"hour","price":0.6,"title":{"en":"A"},"source":"https://example.com/prices"},
        {"id":"b","unit":"minute","price":"0.02","title":{"zh":"B"},"assumed":true,"versions":["2025-06-01"]}],
        "notIncluded":[{"en":"tokens","zh":"T"}]})"_ba,
                                         {});
    QVERIFY(table.has_value());
    const Estimate one = table->ratePerMinute({.version = u"2024-12-01"_s, .body = {}});
    QCOMPARE(one.amount.micros, 10'000);
    QVERIFY(!one.isAssumed);
    const Estimate both = table->ratePerMinute({.version = u"2025-06-01"_s, .body = {}});
    QCOMPARE(both.amount.micros, 30'000);
    QVERIFY(both.isAssumed);
    QCOMPARE(both.currency, u"USD"_s);
    QCOMPARE(both.notIncluded.size(), 1);
    QCOMPARE(table->items().at(1).title.en, u"B"_s);
}

void TestRailsPrices::theOperatorsCopyReplacesIt()
{
    const QTemporaryDir folder;
    QVERIFY(!PriceTable::load(folder.path()).problem);
    QVERIFY(!PriceTable::load(folder.path()).isOwn);
    write(folder, R"({"format":1,"date":"2026-01-02","currency":"USD","items":[],"later":true})");
    const PriceTable::Loaded loaded = PriceTable::load(folder.path());
    QVERIFY(!loaded.problem);
    QVERIFY(loaded.isOwn);
    QCOMPARE(loaded.table.currency(), u"USD"_s);
}

void TestRailsPrices::aDamagedCopyIsReported_data()
{
    using Kind = ContentProblem::Kind;
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("where");
    const QByteArray head = R"({"format":1,"date":"2026-01-02","currency":"CNY","items":[)";
    QTest::newRow("no JSON") << QByteArray("{\n  \"date\": never}") << Kind::NoJson << u"2:11"_s;
    QTest::newRow("no object") << QByteArray("[]") << Kind::WrongShape << QString();
    QTest::newRow("newer") << QByteArray(R"({"format":2})") << Kind::NewerFormat << u"format"_s;
    QTest::newRow("no date") << QByteArray(R"({"format":1,"currency":"CNY","items":[]})") << Kind::WrongShape
                             << u"date"_s;
    QTest::newRow("no items") << QByteArray(R"({"format":1,"date":"2026-01-02","currency":"CNY"})") << Kind::WrongShape
                              << u"items"_s;
    QTest::newRow("no id") << QByteArray(head + R"({"unit":"hour","price":1}]})") << Kind::WrongShape
                           << u"items[0].id"_s;
    QTest::newRow("negative") << QByteArray(head + R"({"id":"a","unit":"hour","price":-1}]})") << Kind::NotPositive
                              << u"items[0].price"_s;
    QTest::newRow("too dear") << QByteArray(head + R"({"id":"a","unit":"minute","price":17}]})") << Kind::NotPositive
                              << u"items[0].price"_s;
    QTest::newRow("unit") << QByteArray(head + R"({"id":"a","unit":"day","price":1}]})") << Kind::UnknownName
                          << u"items[0].unit"_s;
    QTest::newRow("pointer") << QByteArray(head + R"({"id":"a","unit":"hour","price":1,"where":[{"pointer":"x"}]}]})")
                             << Kind::WrongShape << u"items[0].where[0].pointer"_s;
    QTest::newRow("test") << QByteArray(head + R"({"id":"a","unit":"hour","price":1,"where":[{"pointer":"/x"}]}]})")
                          << Kind::UnknownName << u"items[0].where[0]"_s;
}

void TestRailsPrices::aDamagedCopyIsReported()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const ContentProblem::Kind, kind);
    QFETCH(const QString, where);
    const QTemporaryDir folder;
    write(folder, bytes);
    const PriceTable::Loaded loaded = PriceTable::load(folder.path());
    QCOMPARE(loaded.table.items().size(), PriceTable::builtIn().items().size());
    QVERIFY(loaded.problem.has_value());
    const auto *problem = std::get_if<ContentProblem>(&*loaded.problem);
    QVERIFY(problem != nullptr);
    QCOMPARE(problem->kind, kind);
    QCOMPARE(problem->where, where);
    QCOMPARE(problem->path, folder.filePath(u"prices.json"_s));
}

QTEST_GUILESS_MAIN(TestRailsPrices)
#include "tst_rails_prices.moc"
