// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/openapi/rtctoken.h"

#include "signingvectors.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace console;
using namespace console::openapi;

namespace {

constexpr qsizetype appIdBegin = 3;
constexpr qsizetype appIdEnd = 27;

quint32 number(const QJsonObject &object, QLatin1StringView name)
{
    return static_cast<quint32>(object[name].toInteger());
}

RtcToken tokenOf(const QJsonObject &input)
{
    RtcToken token{.appId = input["appId"_L1].toString(),
                   .roomId = input["roomId"_L1].toString(),
                   .userId = input["userId"_L1].toString(),
                   .nonce = number(input, "nonce"_L1),
                   .issuedAt = number(input, "issuedAt"_L1),
                   .expireAt = number(input, "expireAt"_L1),
                   .privileges = {}};
    for (const QJsonValue &grant : input["addPrivilege"_L1].toArray())
        token.grant(static_cast<quint16>(grant[0].toInt()), static_cast<quint32>(grant[1].toInteger()));
    return token;
}

RtcToken sample()
{
    RtcToken token{.appId = u"661e7ae5543cf0123456789a"_s,
                   .roomId = u"room"_s,
                   .userId = u"user"_s,
                   .nonce = 1,
                   .issuedAt = 2,
                   .expireAt = 3,
                   .privileges = {}};
    token.grant(quint16(Privilege::SubscribeStream), 0);
    token.grant(quint16(Privilege::PublishStream), 0);
    return token;
}

Secret key()
{
    return Secret("0123456789abcdef0123456789abcdef");
}

QString randomText(QRandomGenerator &random)
{
    QString text;
    for (int left = random.bounded(40); left > 0; --left) {
        const char32_t c = random.bounded(4) == 0 ? 0x1f600 + random.bounded(60U) : random.bounded(1U, 0xd800U);
        text += QString::fromUcs4(&c, 1);
    }
    return text;
}

/// A token text around any content, with `001` and an AppId before it.
QByteArray textAround(const QByteArray &content)
{
    return "001661e7ae5543cf0123456789a" + content.toBase64();
}

QByteArray block(const QByteArray &bytes)
{
    const auto size = static_cast<quint16>(bytes.size());
    return QByteArray(1, static_cast<char>(size & 0xff)) + static_cast<char>(size >> 8) + bytes;
}

} // namespace

class TestRtcToken : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithVendor_data();
    void agreesWithVendor();
    void publishExpands();
    void capacity();
    void roundTrips();
    void tamperingShows();
    void verifiesWithTheRightKeyOnly();
    void refuses_data();
    void refuses();
    void everyCutIsRefused();
};

void TestRtcToken::agreesWithVendor_data()
{
    QTest::addColumn<QJsonObject>("vector");
    const QJsonArray vectors = test::vectorsOf(u"rtc_token.json"_s);
    QCOMPARE(vectors.size(), 8);
    for (const QJsonValue &vector : vectors)
        QTest::newRow(qPrintable(vector["name"_L1].toString())) << vector.toObject();
}

void TestRtcToken::agreesWithVendor()
{
    QFETCH(const QJsonObject, vector);
    const QJsonObject input = vector["input"_L1].toObject();
    const QJsonObject output = vector["output"_L1].toObject();
    const RtcToken token = tokenOf(input);
    const Secret appKey(input["appKey"_L1].toString().toUtf8());

    const auto encoded = encodeToken(token, appKey);
    QVERIFY(encoded.has_value());
    QCOMPARE(QString::fromLatin1(encoded->message.toHex()), output["messageHex"_L1].toString());
    QCOMPARE(encoded->message.size(), output["messageLength"_L1].toInteger());
    QCOMPARE(QString::fromLatin1(encoded->signature.toHex()), output["signatureHex"_L1].toString());
    QCOMPARE(QString::fromLatin1(encoded->text), output["token"_L1].toString());
    QCOMPARE(encoded->text.size(), output["tokenLength"_L1].toInteger());

    const auto decoded = decodeToken(encoded->text);
    QVERIFY(decoded.has_value());
    QCOMPARE(decoded->token, token);
    QVERIFY(decoded->verify(appKey));
    const QJsonObject privileges = output["parsedBack"_L1]["privileges"_L1].toObject();
    QCOMPARE(decoded->token.privileges.size(), privileges.size());
    for (auto it = privileges.begin(); it != privileges.end(); ++it)
        QCOMPARE(decoded->token.privileges.value(it.key().toUShort(), 1), static_cast<quint32>(it->toInteger()));
}

void TestRtcToken::publishExpands()
{
    RtcToken token;
    token.grant(quint16(Privilege::PublishStream), 7);
    const QMap<quint16, quint32> expected = {{0, 7}, {1, 7}, {2, 7}, {3, 7}};
    QCOMPARE(token.privileges, expected);
    token.grant(quint16(Privilege::PublishVideo), 9);
    QCOMPARE(token.privileges.value(2), 9U);
    QCOMPARE(token.privileges.value(1), 7U);
}

// 1024 bytes hold the message with its length, and the signature with its.
void TestRtcToken::capacity()
{
    RtcToken token = sample();
    token.privileges.clear();
    constexpr qsizetype longest = 1024 - 2 - 2 - 32 - (3 * 4 + 3 * 2);
    token.roomId = QString(longest - token.userId.size(), u'r');
    const auto fitting = encodeToken(token, key());
    QVERIFY(fitting.has_value());
    QVERIFY(decodeToken(fitting->text)->verify(key()));

    token.roomId += u'r';
    const auto tooLong = encodeToken(token, key());
    QVERIFY(!tooLong);
    QCOMPARE(tooLong.error(), TokenEncodeError::MessageTooLong);

    token.roomId = QString(70000, u'r');
    QVERIFY(!encodeToken(token, key()));
}

void TestRtcToken::roundTrips()
{
    constexpr quint32 seed = 6348;
    QRandomGenerator random(seed);
    for (int round = 0; round < 500; ++round) {
        RtcToken token = sample();
        token.roomId = randomText(random);
        token.userId = QChar(0xfeff) + randomText(random);
        token.nonce = random.generate();
        token.issuedAt = random.generate();
        token.expireAt = random.generate();
        token.privileges.clear();
        for (int left = random.bounded(8); left > 0; --left)
            token.grant(static_cast<quint16>(random.bounded(65536)), random.generate());
        const auto encoded = encodeToken(token, key());
        QVERIFY(encoded.has_value());
        const auto decoded = decodeToken(encoded->text);
        QVERIFY(decoded.has_value());
        QCOMPARE(decoded->token, token);
        QCOMPARE(decoded->message, encoded->message);
        QCOMPARE(decoded->signature, encoded->signature);
        QVERIFY(decoded->verify(key()));
    }
}

// The AppId stands outside of what is signed; everything else does not.
void TestRtcToken::tamperingShows()
{
    const QByteArray text = encodeToken(sample(), key())->text;
    for (qsizetype i = 0; i < text.size(); ++i) {
        for (int change = 1; change < 256; ++change) {
            QByteArray tampered = text;
            tampered[i] = static_cast<char>(tampered[i] ^ change);
            const auto decoded = decodeToken(tampered);
            if (i >= appIdBegin && i < appIdEnd)
                QVERIFY(!decoded || decoded->token.appId != sample().appId);
            else
                QVERIFY2(!decoded || !decoded->verify(key()), tampered.constData());
        }
    }
}

void TestRtcToken::verifiesWithTheRightKeyOnly()
{
    const auto decoded = decodeToken(encodeToken(sample(), key())->text);
    QVERIFY(decoded.has_value());
    QVERIFY(decoded->verify(key()));
    QVERIFY(!decoded->verify(Secret("0123456789abcdef0123456789abcdeF")));
    QVERIFY(!decoded->verify(Secret()));
}

void TestRtcToken::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<TokenDecodeError>("error");

    const QByteArray signature(32, 's');
    const QByteArray numbers(12, '\1');
    const QByteArray message = numbers + block("r") + block("u") + QByteArray(2, '\0');
    const auto row = [](const char *name, const QByteArray &text, TokenDecodeError error) {
        QTest::newRow(name) << text << error;
    };
    QVERIFY(decodeToken(textAround(block(message) + block(signature))).has_value());

    row("empty", "", TokenDecodeError::BadVersion);
    row("other version", "002661e7ae5543cf0123456789aAAAA", TokenDecodeError::BadVersion);
    row("version only", "001", TokenDecodeError::TooShort);
    row("no content", "001661e7ae5543cf0123456789a", TokenDecodeError::TooShort);
    row("AppId is no UTF-8",
        "001661e7ae5543cf012345678\xff"
        "aAAAA",
        TokenDecodeError::InvalidUtf8);
    row("no Base64", "001661e7ae5543cf0123456789a!!!!", TokenDecodeError::BadBase64);
    row("blank in Base64", "001661e7ae5543cf0123456789aAA AA", TokenDecodeError::BadBase64);
    row("Base64 of URLs", "001661e7ae5543cf0123456789aAA-_", TokenDecodeError::BadBase64);
    row("no padding", "001661e7ae5543cf0123456789aAA", TokenDecodeError::BadBase64);
    row("spare bits", "001661e7ae5543cf0123456789aAB==", TokenDecodeError::BadBase64);
    row("one byte", textAround("\1"), TokenDecodeError::Truncated);
    row("message longer than the content", textAround("\xff\xff" + message), TokenDecodeError::Truncated);
    row("no signature", textAround(block(message)), TokenDecodeError::Truncated);
    row("bytes after the signature", textAround(block(message) + block(signature) + "x"),
        TokenDecodeError::TrailingBytes);
    row("bytes after the privileges", textAround(block(message + "x") + block(signature)),
        TokenDecodeError::TrailingBytes);
    row("short signature", textAround(block(message) + block(signature.first(31))),
        TokenDecodeError::BadSignatureLength);
    row("long signature", textAround(block(message) + block(signature + "s")), TokenDecodeError::BadSignatureLength);
    row("room is no UTF-8",
        textAround(block(numbers + block("\xff") + block("u") + QByteArray(2, '\0')) + block(signature)),
        TokenDecodeError::InvalidUtf8);
    row("user is a surrogate",
        textAround(block(numbers + block("r") + block("\xed\xa0\x80") + QByteArray(2, '\0')) + block(signature)),
        TokenDecodeError::InvalidUtf8);
    row("more privileges than bytes",
        textAround(block(numbers + block("r") + block("u") + "\xff\xff") + block(signature)),
        TokenDecodeError::Truncated);
    row("empty message", textAround(block({}) + block(signature)), TokenDecodeError::Truncated);
}

void TestRtcToken::refuses()
{
    QFETCH(const QByteArray, text);
    QFETCH(const TokenDecodeError, error);
    const auto decoded = decodeToken(text);
    QVERIFY(!decoded);
    QCOMPARE(decoded.error(), error);
}

void TestRtcToken::everyCutIsRefused()
{
    const QByteArray text = encodeToken(sample(), key())->text;
    for (qsizetype length = 0; length < text.size(); ++length)
        QVERIFY(!decodeToken(text.first(length)));
}

QTEST_GUILESS_MAIN(TestRtcToken)
#include "tst_openapi_rtctoken.moc"
