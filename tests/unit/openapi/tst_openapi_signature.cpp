// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/openapi/signature.h"

#include "signingvectors.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace console;
using namespace console::openapi;

namespace {

QString member(const QJsonObject &object, const char *name)
{
    return object.value(QLatin1StringView(name)).toString();
}

QByteArray sha256Hex(const QByteArray &data)
{
    return QCryptographicHash::hash(data, QCryptographicHash::Sha256).toHex();
}

QByteArray hmac(const QByteArray &key, const QByteArray &data)
{
    return QMessageAuthenticationCode::hash(data, key, QCryptographicHash::Sha256);
}

QByteArray randomBytes(QRandomGenerator &random, int longest)
{
    QByteArray bytes(random.bounded(longest + 1), Qt::Uninitialized);
    for (char &byte : bytes)
        byte = static_cast<char>(random.bounded(256));
    return bytes;
}

SigningInput basis()
{
    return {.accessKeyId = "AKLTMadeUp",
            .secretKey = "madeUpSecret",
            .sessionToken = {},
            .date = QDateTime(QDate(2025, 7, 1), QTime(8, 9, 10, 999), Qt::UTC),
            .region = "cn-north-1",
            .service = "rtc",
            .method = "POST",
            .query = {{u"Action"_s, u"StopVoiceChat"_s}, {u"Version"_s, u"2024-12-01"_s}},
            .headers = {{"Host", "rtc.volcengineapi.com"}},
            .body = "{}"};
}

} // namespace

class TestSignature : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithVendor_data();
    void agreesWithVendor();
    void agreesWithQtHashes();
    void showsKeysAsHashesOnly();
    void replacesHeadersInPlace();
    void collapsesWideBlanks();
    void cutsMilliseconds();
    void keptKeyChainIsNeverTheWrongOne();
    void signsEveryByteOfTheRequest();
};

void TestSignature::agreesWithVendor_data()
{
    QTest::addColumn<QJsonObject>("vector");
    const QJsonArray vectors = test::vectorsOf(u"signing.json"_s);
    QCOMPARE(vectors.size(), 16);
    for (const QJsonValue &vector : vectors)
        QTest::newRow(qPrintable(vector["name"_L1].toString())) << vector.toObject();
}

void TestSignature::agreesWithVendor()
{
    QFETCH(const QJsonObject, vector);
    const test::VectorInput input(vector["input"_L1].toObject());
    const QJsonObject output = vector["output"_L1].toObject();
    const bool inHeaders = member(vector, "mode") == "header"_L1;

    if (!inHeaders) {
        const QuerySignature signature = signWithQuery(input.signing);
        QCOMPARE(QString::fromUtf8(signature.trace.canonicalRequest), member(output, "canonicalRequest"));
        QCOMPARE(QString::fromUtf8(signature.trace.stringToSign), member(output, "stringToSign"));
        QCOMPARE(QString::fromUtf8(signature.trace.signature), member(output, "signature"));
        QCOMPARE(QString::fromUtf8(signature.queryString), member(output, "queryString"));
        return;
    }

    const HeaderSignature signature = signWithHeaders(input.signing);
    const SigningTrace &trace = signature.trace;
    QCOMPARE(QString::fromUtf8(trace.xDate), member(output, "xDate"));
    QCOMPARE(QString::fromUtf8(trace.canonicalQuery), member(output, "canonicalQuery"));
    QCOMPARE(QString::fromUtf8(trace.signedHeaders), member(output, "signedHeaders"));
    QCOMPARE(QString::fromUtf8(trace.bodySha256), member(output, "bodySha256"));
    QCOMPARE(QString::fromUtf8(trace.credentialScope), member(output, "credentialScope"));
    QCOMPARE(QString::fromUtf8(trace.canonicalRequest), member(output, "canonicalRequest"));
    QCOMPARE(QString::fromUtf8(trace.canonicalRequestSha256), member(output, "canonicalRequestSha256"));
    QCOMPARE(QString::fromUtf8(trace.stringToSign), member(output, "stringToSign"));
    QCOMPARE(QString::fromUtf8(signature.signingKey.reveal().toByteArray().toHex()), member(output, "signingKeyHex"));
    QCOMPARE(QString::fromUtf8(trace.signature), member(output, "signature"));
    QCOMPARE(QString::fromUtf8(trace.authorization), member(output, "authorization"));

    const QJsonObject headers = output["headers"_L1].toObject();
    QCOMPARE(signature.headers.size(), headers.size());
    for (const HttpHeader &header : signature.headers) {
        const QJsonValue expected = headers.value(QString::fromUtf8(header.name));
        QCOMPARE(QString::fromUtf8(header.value), expected.toVariant().toString());
    }
}

// The whole derivation once more with Qt's hashes, on inputs nobody chose.
void TestSignature::agreesWithQtHashes()
{
    constexpr quint32 seed = 20250701;
    QRandomGenerator random(seed);
    for (int round = 0; round < 300; ++round) {
        const QByteArray secret = randomBytes(random, 100);
        SigningInput input = basis();
        input.secretKey = secret;
        input.region = randomBytes(random, 20);
        input.service = randomBytes(random, 20);
        input.body = randomBytes(random, 300);

        const HeaderSignature signature = signWithHeaders(input);
        const SigningTrace &trace = signature.trace;
        QCOMPARE(trace.bodySha256, sha256Hex(input.body));
        QCOMPARE(trace.canonicalRequestSha256, sha256Hex(trace.canonicalRequest));
        const QByteArray dateKey = hmac(secret, "20250701");
        const QByteArray regionKey = hmac(dateKey, input.region);
        const QByteArray serviceKey = hmac(regionKey, input.service);
        const QByteArray signingKey = hmac(serviceKey, "request");
        QCOMPARE(signature.signingKey.reveal().toByteArray(), signingKey);
        QCOMPARE(trace.signature, hmac(signingKey, trace.stringToSign).toHex());
        const QByteArrayList chain = {sha256Hex(dateKey), sha256Hex(regionKey), sha256Hex(serviceKey),
                                      sha256Hex(signingKey)};
        QCOMPARE(QByteArrayList(trace.keyChainSha256.begin(), trace.keyChainSha256.end()), chain);
    }
}

void TestSignature::showsKeysAsHashesOnly()
{
    const HeaderSignature signature = signWithHeaders(basis());
    const QByteArray key = signature.signingKey.reveal().toByteArray();
    for (const QByteArray &stage : {signature.trace.canonicalRequest, signature.trace.stringToSign,
                                    signature.trace.authorization, QByteArray(signature.trace.keyChainSha256[3])}) {
        QVERIFY(!stage.contains(key.toHex()));
        QVERIFY(!stage.contains("madeUpSecret"));
    }
}

void TestSignature::replacesHeadersInPlace()
{
    SigningInput input = basis();
    input.sessionToken = "token";
    input.headers = {
        {"X-Date", "old"}, {"Authorization", "old"}, {"Host", "h"}, {"X-Date", "older"}, {"x-date", "other"}};
    const HeaderSignature signature = signWithHeaders(input);
    QByteArrayList names;
    for (const HttpHeader &header : signature.headers)
        names.append(header.name);
    const QByteArrayList expected = {"X-Date", "Authorization",    "Host",
                                     "x-date", "X-Security-Token", "X-Content-Sha256"};
    QCOMPARE(names, expected);
    QCOMPARE(signature.headers[0].value, "20250701T080910Z");
    QCOMPARE(signature.headers[1].value, signature.trace.authorization);
    QCOMPARE(signature.headers[3].value, "other");
    QCOMPARE(signature.trace.signedHeaders, "host;x-content-sha256;x-date;x-date;x-security-token");
}

void TestSignature::collapsesWideBlanks()
{
    SigningInput input = basis();
    input.headers = {{"X-Wide", "\u3000全\u00a0\t\u2003角\ufeff"}, {"X-Bytes", "\xff \xe3\x80"}};
    QCOMPARE(signWithHeaders(input).trace.canonicalHeaders.split('\n').first(2).join('|'),
             QByteArray("x-bytes:\xff \xe3\x80|x-content-sha256:") + sha256Hex("{}"));
    QVERIFY(signWithHeaders(input).trace.canonicalHeaders.endsWith("\nx-wide:全 角"));
}

void TestSignature::cutsMilliseconds()
{
    QCOMPARE(signingDate(QDateTime(QDate(2025, 12, 31), QTime(23, 59, 59, 999), Qt::UTC)), "20251231T235959Z");
    QCOMPARE(signingDate(QDateTime::fromString(u"2025-01-01T07:59:59+08:00"_s, Qt::ISODate)), "20241231T235959Z");
    QCOMPARE(signingDate(QDateTime(QDate(2025, 1, 2), QTime(3, 4, 5), Qt::UTC)), "20250102T030405Z");
}

void TestSignature::keptKeyChainIsNeverTheWrongOne()
{
    KeyChainCache cache;
    SigningInput input;
    input.accessKeyId = "AKLTmadeup";
    input.method = "POST";
    input.body = "{}";
    const QDateTime day(QDate(2025, 7, 1), QTime(23, 59, 59), Qt::UTC);
    // Back and forth, so that each part changes alone and the cache meets every one again.
    for (int round = 0; round < 2; ++round) {
        for (const QByteArrayView secret : {QByteArrayView("one"), QByteArrayView("two"), QByteArrayView()}) {
            for (const QDateTime &date : {day, day.addSecs(1)}) {
                for (const QByteArray &place : {QByteArray("rtc"), QByteArray("sts")}) {
                    input.secretKey = secret;
                    input.date = date;
                    input.service = place;
                    input.region = "region-" + place;
                    const HeaderSignature kept = signWithHeaders(input, cache);
                    const HeaderSignature fresh = signWithHeaders(input);
                    QCOMPARE(kept.trace, fresh.trace);
                    QVERIFY(kept.signingKey == fresh.signingKey);
                }
            }
        }
    }
}

void TestSignature::signsEveryByteOfTheRequest()
{
    const QByteArray original = signWithHeaders(basis()).trace.signature;
    SigningInput changed = basis();
    changed.body = "{} ";
    QVERIFY(signWithHeaders(changed).trace.signature != original);
    changed = basis();
    changed.query.append(QueryItem{u"RoomId"_s, QString()});
    QVERIFY(signWithHeaders(changed).trace.signature != original);
    changed = basis();
    changed.headers[0].value = "other.example";
    QVERIFY(signWithHeaders(changed).trace.signature != original);
    changed = basis();
    changed.secretKey = "madeUpSecreT";
    QVERIFY(signWithHeaders(changed).trace.signature != original);
    changed = basis();
    changed.headers.append(HttpHeader{"User-Agent", "anything"});
    QCOMPARE(signWithHeaders(changed).trace.signature, original);
}

QTEST_GUILESS_MAIN(TestSignature)
#include "tst_openapi_signature.moc"
