// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/json/edit.h"
#include "core/traffic/secretgaps.h"
#include "core/traffic/secretregister.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace console;
using namespace console::traffic;

// Before the texts, in which moc loses its way.
class TestTrafficSecretGaps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSceneComesBackAsItWas();
    void whatTheDiskHasNotIsLeftOut();
    void textsThatAreNoJson_data();
    void textsThatAreNoJson();
    void knownSecretsElsewhere();
    void textsThatNobodyCanRead();
    void textsWithoutSecretsStay_data();
    void textsWithoutSecretsStay();
};

namespace {

const QByteArray scene = R"({
  "AccountConfig": {"accessKeyId": "AKLTcanary000", "secretKey": "canary\/secret=="},
  "RTCConfig": {"AppId": "app", "AppKey": "canary-appkey", "Token": ""},
  "VoiceChat": {
    "Config": {
      "LLMConfig": {"Url": "https://h.example/?token=canary-in-a-url-0", "APIKey": "canary-llm-key",
                    "ExtraHeader": {"X-Anything": "canary-header", "list": ["canary-list"]},
                    "Custom": "{\"api_key\": \"canary-nested\"}"},
      "ASRConfig": {"ProviderParams": {"Token": 1234567890123}}
    }
  }
}
)";

TextWithGaps kept(const QByteArray &text, const QByteArray &onDisk, const SecretRegister &known = {})
{
    return withoutSecrets(text, onDisk, *known.scan()).value_or(TextWithGaps{.text = "nothing"});
}

QStringList dotted(const QList<json::Pointer> &places)
{
    QStringList texts;
    for (const json::Pointer &place : places)
        texts.append(place.toDotted());
    return texts;
}

} // namespace

void TestTrafficSecretGaps::aSceneComesBackAsItWas()
{
    // Edited beside the secrets, and not saved.
    const QByteArray edited = QByteArray(scene).replace("\"app\"", "\"another app\"").replace("  \"RTC", "\n\n  \"RTC");
    const TextWithGaps without = kept(edited, scene);
    QVERIFY2(!without.text.contains("canary"), without.text.constData());
    QVERIFY(!without.text.contains("1234567890123"));
    QCOMPARE(without.gaps.size(), 9);
    QVERIFY(!without.hasErased);
    QVERIFY(json::Document::parse(without.text).isValid());
    const FilledText back = filled(without, scene);
    QCOMPARE(back.text, edited);
    QCOMPARE(back.leftOut, QList<json::Pointer>());
}

void TestTrafficSecretGaps::whatTheDiskHasNotIsLeftOut()
{
    const QByteArray edited = QByteArray(scene)
                                  .replace("canary-appkey", "canary-of-today")
                                  .replace("\"Token\": \"\"", "\"Token\": \"canary-new\"");
    const TextWithGaps without = kept(edited, scene);
    QVERIFY2(!without.text.contains("canary"), without.text.constData());
    const FilledText back = filled(without, scene);
    QCOMPARE(dotted(back.leftOut), QStringList({u"RTCConfig.AppKey"_s, u"RTCConfig.Token"_s}));
    QCOMPARE(back.text, QByteArray(edited).replace("canary-of-today", "").replace("canary-new", ""));
    // The file has lost one meanwhile.
    const FilledText later = filled(without, QByteArray(scene).replace("APIKey", "Other"));
    QVERIFY(dotted(later.leftOut).contains(u"VoiceChat.Config.LLMConfig.APIKey"_s));
}

void TestTrafficSecretGaps::textsThatAreNoJson_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {
             R"({"secretKey": "canary)",
             R"({"secretKey": "canary-1", "AppKey": canary-2)",
             "{\"secretKey\": \"canary,\n \"a\": 1}",
             R"({"secretKey" "canary"})",
             R"({secretKey: canary/and=more})",
             R"({'secretKey': 'canary'})",
             R"({"secretKey": "x" "canary"})",
             R"("secretKey": "canary")",
             R"(} ] "secretKey": "canary")",
             R"({"a": 1 "secretKey": "canary"})",
             R"({"a": [1, "secretKey": "canary"]})",
             R"({"secretKey: "canary"})",
             R"({"secretKey: canary)",
             R"({secretKey": "canary"})",
             R"({"a": 1, // "secretKey": "canary"
                 "b": 2})",
             R"({"a": 1, /* "secretKey": "canary" */ "b": 2})",
             R"({"a": 1, # "secretKey": "canary"
                 "b": 2})",
             R"({"secretKey": /* the key */ "canary"})",
             R"({"secretKey": // the key
                 "canary"})",
             R"({"ExtraHeader": {"a": "canary", "b": {"c": "canary")",
             R"({"APIKey": ["canary", "canary"]})",
             R"({"secret\u004bey": "canary"})",
             R"({"secretKey": "a", "secretKey": "canary"})",
         })
        QTest::newRow(text) << QByteArray(text);
}

void TestTrafficSecretGaps::textsThatAreNoJson()
{
    QFETCH(const QByteArray, text);
    const TextWithGaps without = kept(text, {});
    QVERIFY2(!without.text.contains("canary"), without.text.constData());
    QVERIFY(!without.gaps.isEmpty());
    // What is not a secret is still there, unless nobody can tell where it begins.
    if (!text.startsWith("{\"secretKey: ca"))
        QCOMPARE(without.text.count("secret"), text.count("secret"));
    QCOMPARE(without.text.contains("*/"), text.contains("*/"));
    const FilledText back = filled(without, {});
    QCOMPARE(back.leftOut.size(), without.gaps.size());
    QVERIFY2(!back.text.contains("left out"), back.text.constData());
}

void TestTrafficSecretGaps::knownSecretsElsewhere()
{
    SecretRegister known;
    known.add(SecretKind::SecretKey, "canary/secret==");
    const TextWithGaps without = kept(R"({"WelcomeMessage": "my key is canary/secret== ok"})", {}, known);
    QCOMPARE(without.text, QByteArray(R"({"WelcomeMessage": "my key is *** ok"})"));
    QVERIFY(without.hasErased);
}

void TestTrafficSecretGaps::textsThatNobodyCanRead()
{
    SecretRegister known;
    known.add(SecretKind::SecretKey, "canary/secret==");
    QVERIFY(!withoutSecrets(QByteArray("{\0\"\0a", 5), {}, *known.scan()));
    QVERIFY(!withoutSecrets(R"({"a": "canary\/secret=="})", {}, *known.scan()));
}

void TestTrafficSecretGaps::textsWithoutSecretsStay_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("empty secrets") << QByteArray(R"({"secretKey": "", "Token": null, "AppKey": ''})");
    QTest::newRow("no UTF-8") << QByteArray("{\"name\": \"caf\xE9\"}");
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF{\"name\": \"a\"}");
    QTest::newRow("words") << QByteArray("no JSON at all: just, words [and }");
    QTest::newRow("comments") << QByteArray("{ // one\n /* two */ # three\n \"a\": [1, 2, {\"b\": \"c\"}] /**/ }");
}

void TestTrafficSecretGaps::textsWithoutSecretsStay()
{
    QFETCH(const QByteArray, text);
    const TextWithGaps without = kept(text, scene);
    QCOMPARE(without.text, text);
    QVERIFY(without.gaps.isEmpty());
    QCOMPARE(filled(without, scene).text, text);
}

QTEST_APPLESS_MAIN(TestTrafficSecretGaps)
#include "tst_traffic_secretgaps.moc"
