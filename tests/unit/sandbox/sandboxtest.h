// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/openapi/errordictionary.h"
#include "core/sandbox/sandbox.h"
#include "tests/support/manualclock.h"
#include "tests/support/wiresignature.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

namespace console::test {

/// An answer of the sandbox, taken apart.
struct SandboxAnswer
{
    http::HttpAnswer http;
    QJsonObject metadata;
    QJsonObject error;
    QJsonValue result;

    explicit SandboxAnswer(http::HttpAnswer answer)
        : http(std::move(answer))
    {
        const QJsonObject body = QJsonDocument::fromJson(http.body).object();
        metadata = body.value(QLatin1StringView("ResponseMetadata")).toObject();
        error = metadata.value(QLatin1StringView("Error")).toObject();
        result = body.value(QLatin1StringView("Result"));
    }
    [[nodiscard]] QString code() const { return error.value(QLatin1StringView("Code")).toString(); }
    [[nodiscard]] QString message() const { return error.value(QLatin1StringView("Message")).toString(); }
    [[nodiscard]] bool isOk() const { return http.status == 200 && result == QJsonValue(QStringLiteral("ok")); }
};

/// A sandbox with an account of the test's own, asked without a network.
class SandboxHarness
{
public:
    explicit SandboxHarness(const QString &taskFile = {})
        : sandbox({.taskFile = taskFile, .latency = {}, .failCode = {}}, dictionary, clock)
    {
        auto credential = std::make_shared<credentials::Credential>();
        credential->accessKeyId = Secret(account.accessKeyId);
        credential->secretKey = Secret(account.secretKey);
        sandbox.addAccount(credential);
    }

    [[nodiscard]] static WireRequest request(const QByteArray &query, const QByteArray &body = {})
    {
        WireRequest made;
        made.method = body.isEmpty() ? "GET" : "POST";
        made.target = "/?" + query;
        made.headers = {{.name = "Host", .value = "127.0.0.1:1"}};
        made.body = body;
        return made;
    }
    [[nodiscard]] WireRequest signedRequest(const QByteArray &query, const QByteArray &body = {}) const
    {
        WireRequest made = request(query, body);
        signWire(made, account, clock.now());
        return made;
    }
    [[nodiscard]] QFuture<http::HttpAnswer> send(const WireRequest &wire)
    {
        return sandbox.handle({.method = wire.method,
                               .path = wire.path(),
                               .query = wire.query(),
                               .headers = wire.headers,
                               .body = wire.body,
                               .peer = {}},
                              {});
    }
    [[nodiscard]] SandboxAnswer ask(const WireRequest &wire) { return SandboxAnswer(send(wire).result()); }
    [[nodiscard]] SandboxAnswer call(const QByteArray &action, const QByteArray &body,
                                     const QByteArray &version = "2024-12-01")
    {
        return ask(signedRequest("Action=" + action + "&Version=" + version, body));
    }

    WireAccount account{.accessKeyId = "AKLTtestaccount", .secretKey = "made-up secret", .sessionToken = {}};
    ManualClock clock;
    openapi::ErrorDictionary dictionary = openapi::ErrorDictionary::builtIn();
    sandbox::Sandbox sandbox;
};

inline const QByteArray startBody = R"({"AppId":"app","RoomId":"room","TaskId":"task","Config":{"LLMConfig":{}},)"
                                    R"("AgentConfig":{"TargetUserId":["user"],"UserId":"bot"}})";
inline const QByteArray taskBody = R"({"AppId":"app","RoomId":"room","TaskId":"task"})";

} // namespace console::test
