// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/credentials/credential.h"
#include "core/openapi/endpoint.h"
#include "core/openapi/query.h"
#include "core/traffic/exchange.h"
#include "core/transport/transport.h"

#include <QFuture>

#include <stop_token>

namespace console::traffic {
class SecretRegister;
class TrafficStore;
} // namespace console::traffic

namespace console::calls {

class RateLimiter;

/// One call, ready to be signed: the body's bytes are fixed here and are the ones that are hashed and sent.
struct OpenApiRequest
{
    traffic::Origin origin = traffic::Origin::Window;
    traffic::CallSubject subject; ///< Its action and version are the call's.
    openapi::Endpoint endpoint;
    credentials::CredentialPtr credential; ///< Never null.
    QByteArray method = "POST";
    openapi::Query parameters; ///< Besides Action and Version.
    QByteArray body;           ///< Empty: none.
    transport::SendOptions options;
    bool cancelsInFlight = true; ///< False: once it left, its answer is waited for.
};

/// The pipeline of design.md "One call": wait for the account's turn, sign, send, interpret, record. Each call ends in
/// exactly one Exchange, which is redacted, kept in the store and handed back. Must outlive its calls: destroy the
/// transport first, then the rate limiter.
class OpenApiClient
{
public:
    /// Each call's secrets go into `secrets`, when there is one, before anything else is done with them.
    OpenApiClient(transport::Transport &transport, traffic::TrafficStore &store, const Clock &clock,
                  RateLimiter &limiter, traffic::SecretRegister *secrets = nullptr);

    /// The redacted exchange as far as it goes before sending: what `--dry-run` shows. Nothing is sent or recorded.
    [[nodiscard]] traffic::Exchange preview(const OpenApiRequest &request) const;
    /// Leaves at once unless the account has used up its second. Cancelled before it left, its exchange has no request.
    [[nodiscard]] QFuture<traffic::Exchange> call(OpenApiRequest request, std::stop_token stop);
    /// Records a call that was refused before it could be made.
    traffic::Exchange refuse(traffic::Origin origin, traffic::CallSubject subject, const QString &endpointName,
                             traffic::LocalRefusal refusal);

private:
    void learnSecrets(const OpenApiRequest &request) const;
    [[nodiscard]] openapi::HeaderSignature sign(const OpenApiRequest &request) const;
    [[nodiscard]] QFuture<traffic::Exchange> send(const OpenApiRequest &request, const QString &account,
                                                  std::chrono::microseconds queued, std::stop_token stop);
    [[nodiscard]] traffic::Exchange cancelled(const OpenApiRequest &request, std::chrono::microseconds queued);

    transport::Transport &m_transport;
    traffic::TrafficStore &m_store;
    const Clock &m_clock;
    RateLimiter &m_limiter;
    traffic::SecretRegister *m_secrets;
    // What signing may keep is no part of the client's state.
    mutable openapi::KeyChainCache m_keyChain;
};

} // namespace console::calls
