// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sandbox/signatureverifier.h"
#include "tests/support/wiresignature.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace console;
using namespace console::test;
using namespace Qt::Literals::StringLiterals;

/// What the vendor's own signer made must pass: at the sandbox, and at the fake upstream of the tests.
class SandboxSignatureVerifier : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void vendorVectors_data();
    void vendorVectors();
};

namespace {

WireRequest wireRequest(const QJsonObject &input, const QJsonObject &output)
{
    const bool inQuery = output.contains("queryString"_L1);
    WireRequest request;
    request.method = input.value("method"_L1).toString().toUpper().toLatin1();
    request.target = input.value("path"_L1).toString().toUtf8() + '?' +
                     output.value(inQuery ? "queryString"_L1 : "canonicalQuery"_L1).toString().toLatin1();
    const QJsonObject headers = (inQuery ? input : output).value("headers"_L1).toObject();
    for (auto it = headers.begin(); it != headers.end(); ++it)
        request.headers.push_back({.name = it.key().toLatin1(), .value = it.value().toVariant().toString().toUtf8()});
    request.body = input.value("body"_L1).toString().toUtf8();
    return request;
}

/// What both make of it; the vendor's signer also signs what no gateway can take.
QString expectedFault(const QString &name)
{
    if (name == "other_service"_L1)
        return u"InvalidCredential"_s;
    if (name == "no_headers_given"_L1)
        return u"SignatureDoesNotMatch"_s; // Host is not among the signed headers.
    return {};
}

} // namespace

void SandboxSignatureVerifier::vendorVectors_data()
{
    QTest::addColumn<QJsonObject>("input");
    QTest::addColumn<QJsonObject>("output");
    QFile file(QStringLiteral(CONSOLE_TEST_DATA "/vectors/signing.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray vectors = QJsonDocument::fromJson(file.readAll()).object().value("vectors"_L1).toArray();
    QVERIFY(vectors.size() > 10);
    for (const QJsonValue &value : vectors) {
        const QJsonObject vector = value.toObject();
        const QString name = vector.value("name"_L1).toString();
        if (name != "empty_credentials"_L1) // Names no account.
            QTest::newRow(qPrintable(name))
                << vector.value("input"_L1).toObject() << vector.value("output"_L1).toObject();
    }
}

void SandboxSignatureVerifier::vendorVectors()
{
    QFETCH(QJsonObject, input);
    QFETCH(QJsonObject, output);
    const WireRequest wire = wireRequest(input, output);
    const QDateTime now = QDateTime::fromString(input.value("date"_L1).toString(), Qt::ISODateWithMs);
    const QString expected = expectedFault(QString::fromLatin1(QTest::currentDataTag()));
    const WireAccount account{.accessKeyId = input.value("accessKeyId"_L1).toString().toUtf8(),
                              .secretKey = input.value("secretKey"_L1).toString().toUtf8(),
                              .sessionToken = input.value("sessionToken"_L1).toString().toUtf8()};

    auto credential = std::make_shared<credentials::Credential>();
    credential->accessKeyId = Secret(account.accessKeyId);
    credential->secretKey = Secret(account.secretKey);
    if (!account.sessionToken.isEmpty())
        credential->sessionToken = Secret(account.sessionToken);
    const http::HttpRequest request{.method = wire.method,
                                    .path = wire.path(),
                                    .query = wire.query(),
                                    .headers = wire.headers,
                                    .body = wire.body,
                                    .peer = {}};
    const auto error = sandbox::signatureError(request, {{account.accessKeyId, credential}}, now);
    QCOMPARE(error ? error->code : QString(), expected);
    QCOMPARE(QString::fromLatin1(signatureFault(wire, {account}, now)), expected);
}

QTEST_APPLESS_MAIN(SandboxSignatureVerifier)
#include "tst_sandbox_signatureverifier.moc"
