// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/calls/openapiclient.h"

#include "core/base/overloaded.h"
#include "core/base/whendone.h"
#include "core/calls/ratelimiter.h"
#include "core/traffic/redaction.h"
#include "core/traffic/secretregister.h"
#include "core/traffic/secretvalues.h"
#include "core/traffic/trafficstore.h"

using namespace Qt::Literals::StringLiterals;

namespace console::calls {

using traffic::Exchange;

namespace {

openapi::SigningInput signingInput(const OpenApiRequest &request, const Clock &clock)
{
    const credentials::Credential &credential = *request.credential;
    openapi::SigningInput input;
    input.accessKeyId = credential.accessKeyId.reveal();
    input.secretKey = credential.secretKey.reveal();
    if (credential.sessionToken)
        input.sessionToken = credential.sessionToken->reveal();
    input.date = clock.now();
    input.region = credential.region.isEmpty() ? request.endpoint.region : credential.region.toUtf8();
    input.service = request.endpoint.service;
    input.method = request.method;
    input.query = {{u"Action"_s, request.subject.action}, {u"Version"_s, request.subject.version}};
    input.query += request.parameters;
    input.headers = {{"Host", request.endpoint.hostHeader()}};
    if (!request.body.isEmpty())
        input.headers.append(HttpHeader{"Content-Type", "application/json"});
    input.body = request.body;
    return input;
}

QUrl requestUrl(const openapi::Endpoint &endpoint, const QByteArray &query)
{
    // From encoded parts, so that Qt does not touch the query that was signed.
    return QUrl::fromEncoded(endpoint.url.toEncoded(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment) +
                                 "/?" + query,
                             QUrl::StrictMode);
}

Exchange redactedFor(const credentials::Credential &credential, Exchange exchange)
{
    std::vector<traffic::KnownSecret> known = traffic::secretsOf(credential);
    // The service may repeat what it does not like: `invalid APIKey sk-…`.
    const auto sent =
        exchange.request ? traffic::secretValuesOf(exchange.request->body) : std::vector<traffic::SecretValue>();
    for (const traffic::SecretValue &secret : sent) {
        if (secret.value.size() >= traffic::SecretScan::leastLength)
            known.push_back({secret.value, traffic::redactedText()});
    }
    return traffic::redacted(std::move(exchange), known);
}

/// Puts what came back into the exchange, and says what is wrong with it.
void readReply(Exchange &exchange, const transport::TransportReply &reply)
{
    exchange.response = traffic::ReceivedResponse{
        .status = reply.status, .reason = reply.reason, .headers = reply.headers, .body = reply.body};
    const auto answer =
        openapi::readAnswer(reply.status, headerValue(reply.headers, "Content-Type").value_or(QByteArray()),
                            headerValue(reply.headers, "Location").value_or(QByteArray()), reply.body);
    if (!answer) {
        exchange.error = answer.error();
        return;
    }
    exchange.answer = *answer;
    if (answer->metadata.error)
        exchange.error = *answer->metadata.error;
}

/// The exchange without anything that was sent.
Exchange unsent(const OpenApiRequest &request, QDateTime startedAt)
{
    Exchange exchange;
    exchange.startedAt = std::move(startedAt);
    exchange.origin = request.origin;
    exchange.subject = request.subject;
    exchange.endpointName = request.endpoint.name;
    exchange.credentialName = credentials::maskedAccessKeyId(*request.credential);
    exchange.credentialOrigin = request.credential->origin;
    return exchange;
}

/// The exchange up to the moment of sending.
Exchange outgoing(const OpenApiRequest &request, openapi::HeaderSignature signature, QDateTime startedAt)
{
    Exchange exchange = unsent(request, std::move(startedAt));
    exchange.request = traffic::SentRequest{.method = request.method,
                                            .url = requestUrl(request.endpoint, signature.trace.canonicalQuery),
                                            .headers = std::move(signature.headers),
                                            .body = request.body};
    exchange.signingTrace = std::move(signature.trace);
    return exchange;
}

Exchange completed(Exchange exchange, const transport::TransportOutcome &outcome)
{
    const std::chrono::microseconds queued = exchange.timings.queued;
    exchange.timings = outcome.timings;
    exchange.timings.queued = queued;
    exchange.tls = outcome.tls;
    std::visit(overloaded{
                   [&](const transport::TransportReply &reply) { readReply(exchange, reply); },
                   [&](const transport::TransportFailure &failure) { exchange.error = failure; },
               },
               outcome.result);
    return exchange;
}

} // namespace

OpenApiClient::OpenApiClient(transport::Transport &transport, traffic::TrafficStore &store, const Clock &clock,
                             RateLimiter &limiter, traffic::SecretRegister *secrets)
    : m_transport(transport),
      m_store(store),
      m_clock(clock),
      m_limiter(limiter),
      m_secrets(secrets)
{}

void OpenApiClient::learnSecrets(const OpenApiRequest &request) const
{
    if (m_secrets == nullptr)
        return;
    m_secrets->add(*request.credential);
    m_secrets->addSecretsOf(request.body);
}

openapi::HeaderSignature OpenApiClient::sign(const OpenApiRequest &request) const
{
    return openapi::signWithHeaders(signingInput(request, m_clock), m_keyChain);
}

Exchange OpenApiClient::preview(const OpenApiRequest &request) const
{
    learnSecrets(request);
    return redactedFor(*request.credential, outgoing(request, sign(request), m_clock.now()));
}

QFuture<Exchange> OpenApiClient::call(OpenApiRequest request, std::stop_token stop)
{
    learnSecrets(request);
    const QString account = credentials::fingerprint(*request.credential);
    QFuture<Admission> turn = m_limiter.admit(account, stop);
    if (turn.isFinished() && turn.result().granted) // Nobody is before it: no need for a chain of futures.
        return send(request, account, turn.result().waited, std::move(stop));
    return turn
        .then([this, account, stop, request = std::move(request)](const Admission &admission) {
            return admission.granted ? send(request, account, admission.waited, stop)
                                     : readyFuture(cancelled(request, admission.waited));
        })
        .unwrap();
}

/// Signs now and not before the wait: a signature is good for minutes only, and its time is that of sending.
QFuture<Exchange> OpenApiClient::send(const OpenApiRequest &request, const QString &account,
                                      std::chrono::microseconds queued, std::stop_token stop)
{
    Exchange exchange = outgoing(request, sign(request), m_clock.now());
    exchange.timings.queued = queued;
    const transport::SignedRequest wire{.method = exchange.request->method,
                                        .url = exchange.request->url,
                                        .headers = exchange.request->headers,
                                        .body = exchange.request->body};
    return m_transport.send(wire, request.options, request.cancelsInFlight ? std::move(stop) : std::stop_token())
        .then([this, account, credential = request.credential,
               exchange = std::move(exchange)](const transport::TransportOutcome &outcome) mutable {
            m_limiter.giveBack(account);
            return m_store.append(redactedFor(*credential, completed(std::move(exchange), outcome)));
        });
}

Exchange OpenApiClient::cancelled(const OpenApiRequest &request, std::chrono::microseconds queued)
{
    Exchange exchange = unsent(request, m_clock.now());
    exchange.timings.queued = queued;
    exchange.error = transport::TransportFailure{.kind = transport::TransportFailure::Kind::Cancelled};
    return m_store.append(redactedFor(*request.credential, std::move(exchange)));
}

Exchange OpenApiClient::refuse(traffic::Origin origin, traffic::CallSubject subject, const QString &endpointName,
                               traffic::LocalRefusal refusal)
{
    Exchange exchange;
    exchange.startedAt = m_clock.now();
    exchange.origin = origin;
    exchange.subject = std::move(subject);
    exchange.endpointName = endpointName;
    exchange.error = std::move(refusal);
    return m_store.append(std::move(exchange));
}

} // namespace console::calls
