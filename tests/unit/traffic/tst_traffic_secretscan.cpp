// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/json/write.h"
#include "core/traffic/secretscan.h"

#include <QRandomGenerator>
#include <QStringEncoder>
#include <QTest>

using namespace console;
using namespace console::traffic;

namespace {

using Hits = std::vector<SecretHit>;

SecretScan scanFor(const Secret &secret, SecretKind kind = SecretKind::SecretKey)
{
    const SecretScan::Known known{kind, secret};
    return SecretScan({&known, 1});
}

SecretScan scanFor(QByteArrayView secret)
{
    return scanFor(Secret(secret));
}

QByteArray utf16(const QByteArray &text, QStringConverter::Encoding encoding)
{
    QStringEncoder encoder(encoding, QStringConverter::Flag::Default);
    return encoder(QString::fromUtf8(text));
}

/// Every character as `\uXXXX`.
QByteArray allUnicodeEscapes(const QByteArray &text)
{
    QByteArray escaped;
    for (const QChar c : QString::fromUtf8(text))
        escaped += "\\u" + QByteArray::number(c.unicode(), 16).rightJustified(4, '0');
    return escaped;
}

QByteArray allPercent(const QByteArray &text)
{
    return text.toPercentEncoding({}, text);
}

// Not one byte of it can be mistaken for the made-up texts around it; it needs escapes in URL and JSON.
const QByteArray awkward = "Wk/5+Zq==\"\\\xE5\xAF\x86\xF0\x9F\x94\x91~end";

} // namespace

class TestTrafficSecretScan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFormIsFound_data();
    void everyFormIsFound();
    void base64AtEveryPlace_data();
    void base64AtEveryPlace();
    void severalSecretsKeepTheirKinds();
    void shortSecretsAreNotLookedFor();
    void randomDataHasNone();
    void randomSecretsAreFound();
    void whatIsCutOffIsNotFound();
    void nothingKnownFindsNothing();
    void redactedLines();
    void longTextsWithManySecrets();
};

void TestTrafficSecretScan::everyFormIsFound_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<SecretForm>("form");
    const QByteArray &s = awkward;
    QTest::newRow("raw") << s << SecretForm::Raw;
    QTest::newRow("hex") << s.toHex() << SecretForm::Hex;
    QTest::newRow("hex, capital") << s.toHex().toUpper() << SecretForm::Hex;
    QTest::newRow("base64") << s.toBase64() << SecretForm::Base64;
    QTest::newRow("base64 for URLs") << s.toBase64(QByteArray::Base64UrlEncoding) << SecretForm::Base64;
    QTest::newRow("UTF-16, little end first") << utf16(s, QStringConverter::Utf16LE) << SecretForm::Utf16;
    QTest::newRow("UTF-16, big end first") << utf16(s, QStringConverter::Utf16BE) << SecretForm::Utf16;
    QTest::newRow("URL") << s.toPercentEncoding() << SecretForm::Url;
    QTest::newRow("URL, small hex") << s.toPercentEncoding().toLower().replace("wk", "Wk").replace("zq", "Zq")
                                    << SecretForm::Url;
    QTest::newRow("URL, all of it") << allPercent(s) << SecretForm::Url;
    QTest::newRow("URL, one character") << QByteArray(s).replace('/', "%2F") << SecretForm::Url;
    QTest::newRow("URL in a URL") << s.toPercentEncoding().toPercentEncoding() << SecretForm::Url;
    QTest::newRow("JSON") << json::quoted(QString::fromUtf8(s)) << SecretForm::Json;
    QTest::newRow("JSON, escaped slash") << json::quoted(QString::fromUtf8(s)).replace('/', "\\/") << SecretForm::Json;
    QTest::newRow("JSON, all of it") << allUnicodeEscapes(s) << SecretForm::Json;
    QTest::newRow("JSON, all of it, capital")
        << allUnicodeEscapes(s).toUpper().replace("\\U", "\\u") << SecretForm::Json;
    const QString once = QString::fromUtf8(json::quoted(QString::fromUtf8(s)));
    const QByteArray twice = json::quoted(once);
    QTest::newRow("JSON in JSON") << twice << SecretForm::Json;
    QTest::newRow("JSON in JSON in JSON") << json::quoted(QString::fromUtf8(twice)) << SecretForm::Json;
    QTest::newRow("JSON in a URL") << json::quoted(QString::fromUtf8(s)).toPercentEncoding() << SecretForm::Json;
    QTest::newRow("base64 in JSON with escaped slashes") << s.toBase64().replace('/', "\\/") << SecretForm::Base64;
    QTest::newRow("base64 in a URL") << s.toBase64().toPercentEncoding() << SecretForm::Base64;
}

void TestTrafficSecretScan::everyFormIsFound()
{
    QFETCH(const QByteArray, written);
    QFETCH(const SecretForm, form);
    const SecretScan scan = scanFor(awkward);
    const Hits alone = scan.find(written);
    QCOMPARE(alone.size(), size_t(1));
    QCOMPARE(alone.front().form, form);
    QCOMPARE(alone.front().kind, SecretKind::SecretKey);

    const QByteArray before = "{\"text\": \"\\u4f60\\n%20\", \"here\": ";
    const Hits within = scan.find(before + written + ", \"after\": 1}");
    QCOMPARE(within.size(), size_t(1));
    QCOMPARE(within.front().form, form);
    // In quotes the secret begins a character later.
    QCOMPARE(within.front().offset, before.size() + alone.front().offset);
    QVERIFY(alone.front().offset <= 7);
}

void TestTrafficSecretScan::base64AtEveryPlace_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    for (int before = 0; before < 5; ++before) {
        for (int after = 0; after < 4; ++after)
            QTest::addRow("%d before, %d after", before, after) << QByteArray(before, '\xFF') << QByteArray(after, '?');
    }
}

void TestTrafficSecretScan::base64AtEveryPlace()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    for (const QByteArray &secret : {QByteArray("eightby?"), QByteArray("nine by>?"), QByteArray("ten bytes~?")}) {
        const SecretScan scan = scanFor(secret);
        const QByteArray text = before + secret + after;
        for (const auto options : {QByteArray::Base64Encoding, QByteArray::Base64UrlEncoding}) {
            const Hits hits = scan.find("data: " + text.toBase64(options));
            QCOMPARE(hits.size(), size_t(1));
            QCOMPARE(hits.front().form, SecretForm::Base64);
        }
        QVERIFY(scan.find(QByteArray(before + secret.chopped(1) + 'x' + after).toBase64()).empty());
    }
}

void TestTrafficSecretScan::severalSecretsKeepTheirKinds()
{
    const Secret id("AKLTmadeupmadeup");
    const Secret key("madeup-key-0001");
    const Secret keyLonger("madeup-key-0001-and-more");
    const std::array known{SecretScan::Known{SecretKind::AccessKeyId, id}, SecretScan::Known{SecretKind::AppKey, key},
                           SecretScan::Known{SecretKind::SceneSecret, keyLonger}};
    const SecretScan scan(known);
    const Hits expected{{SecretKind::AccessKeyId, SecretForm::Raw, 3}, {SecretKind::AppKey, SecretForm::Raw, 20}};
    QVERIFY(scan.find("id=AKLTmadeupmadeup&madeup-key-0001-or-not") == expected);
    QCOMPARE(scan.find("madeup-key-0001-and-more").size(), size_t(2));
}

void TestTrafficSecretScan::shortSecretsAreNotLookedFor()
{
    QVERIFY(scanFor("1234567").isEmpty());
    QVERIFY(scanFor("1234567").find("1234567").empty());
    QCOMPARE(scanFor("12345678").find("12345678").size(), size_t(1));
    QVERIFY(scanFor("").isEmpty());
}

void TestTrafficSecretScan::randomDataHasNone()
{
    QRandomGenerator random(20261122);
    std::vector<Secret> secrets;
    for (int i = 0; i < 50; ++i)
        secrets.emplace_back(QByteArray("secret-" + QByteArray::number(random.generate64(), 36)));
    std::vector<SecretScan::Known> known;
    for (const Secret &secret : secrets)
        known.push_back({SecretKind::SceneSecret, secret});
    const SecretScan scan(known);
    QByteArray data(4 * 1024 * 1024, Qt::Uninitialized);
    random.fillRange(reinterpret_cast<quint32 *>(data.data()), data.size() / qsizetype(sizeof(quint32)));
    QVERIFY(scan.find(data).empty());
    QVERIFY(scan.find(data.toBase64()).empty());
    QVERIFY(scan.find(data.toHex()).empty());
    QVERIFY(scan.find(data.toPercentEncoding()).empty());
}

void TestTrafficSecretScan::randomSecretsAreFound()
{
    QRandomGenerator random(5);
    for (int round = 0; round < 400; ++round) {
        QByteArray secret;
        const int length = random.bounded(8, 90);
        while (secret.size() < length)
            secret += char(random.bounded(0x21, 0x7F));
        QByteArray before;
        const int lengthBefore = random.bounded(0, 40);
        while (before.size() < lengthBefore)
            before += char(random.bounded(0x61, 0x7B));
        const SecretScan scan = scanFor(secret);
        const QByteArray text = before + secret + "0123456789";
        const QByteArray quoted = json::quoted(QString::fromUtf8(text));
        const std::array forms{text,
                               text.toBase64(),
                               text.toBase64(QByteArray::Base64UrlEncoding),
                               text.toHex(),
                               text.toHex().toUpper(),
                               text.toPercentEncoding(),
                               allPercent(text),
                               quoted,
                               QByteArray(quoted).replace('/', "\\/"),
                               allUnicodeEscapes(text),
                               utf16(text, QStringConverter::Utf16LE),
                               utf16(text, QStringConverter::Utf16BE)};
        for (size_t form = 0; form < forms.size(); ++form) {
            // A secret that itself looks like an escape may be found in two ways.
            if (scan.find(forms.at(form)).empty())
                QFAIL(qPrintable(QStringLiteral("round %1, form %2").arg(round).arg(form)));
        }
    }
}

void TestTrafficSecretScan::whatIsCutOffIsNotFound()
{
    const SecretScan scan = scanFor(awkward);
    for (const QByteArray &part : {awkward.chopped(1), awkward.sliced(1), QByteArray(awkward).insert(9, 'x')}) {
        QVERIFY(scan.find(part).empty());
        QVERIFY(scan.find(part.toBase64()).empty());
        QVERIFY(scan.find(part.toHex()).empty());
        QVERIFY(scan.find(part.toPercentEncoding()).empty());
        QVERIFY(scan.find(allUnicodeEscapes(part)).empty());
    }
}

void TestTrafficSecretScan::nothingKnownFindsNothing()
{
    QVERIFY(SecretScan().find("anything at all").empty());
    QCOMPARE(SecretScan().redacted("anything at all"), QByteArray("anything at all"));
}

void TestTrafficSecretScan::redactedLines()
{
    const SecretScan scan = scanFor(QByteArray("Madeup/Secret+1"));
    QCOMPARE(scan.redacted("a Madeup/Secret+1 b Madeup/Secret+1"), QByteArray("a *** b ***"));
    QCOMPARE(scan.redacted("x " + QByteArray("Madeup/Secret+1").toHex() + " y"), QByteArray("x *** y"));
    QCOMPARE(scan.redacted("nothing % in \\ it"), QByteArray("nothing % in \\ it"));
    // In escapes it takes the line along.
    QCOMPARE(scan.redacted("a Madeup%2FSecret%2B1 b"), QByteArray("***"));
    QCOMPARE(scan.redacted("a Madeup\\/Secret+1 b"), QByteArray("***"));
}

void TestTrafficSecretScan::longTextsWithManySecrets()
{
    std::vector<Secret> secrets;
    QRandomGenerator random(7);
    for (int i = 0; i < 300; ++i)
        secrets.emplace_back(QByteArray("madeup-" + QByteArray::number(random.generate64(), 36)));
    std::vector<SecretScan::Known> known;
    for (const Secret &secret : secrets)
        known.push_back({SecretKind::SceneSecret, secret});
    const SecretScan scan(known);
    const QByteArray line = R"({"url":"https:\/\/example.com\/?a=%20b","text":"He said \"no\" and \u4f60"},)"
                            "\n";
    QByteArray text = line.repeated(32 * 1024 * 1024 / int(line.size()));
    QBENCHMARK_ONCE
    {
        QVERIFY(scan.find(text).empty());
    }
    text += secrets.at(123).reveal().toByteArray().toHex();
    QCOMPARE(scan.find(text).size(), size_t(1));
}

QTEST_APPLESS_MAIN(TestTrafficSecretScan)
#include "tst_traffic_secretscan.moc"
