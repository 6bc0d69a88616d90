// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/server/internalauth.h"

#include "core/openapi/sha256.h"

#include <algorithm>

namespace console::server {

namespace {

/// The header's value when it is there exactly once.
std::optional<QByteArray> only(const http::HttpRequest &request, QByteArrayView name)
{
    std::optional<QByteArray> found;
    for (const HttpHeader &header : request.headers) {
        if (header.name.compare(name, Qt::CaseInsensitive) != 0)
            continue;
        if (found)
            return std::nullopt;
        found = header.value;
    }
    return found;
}

bool isNonce(const QByteArray &nonce)
{
    const auto isAllowed = [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    };
    return nonce.size() >= 8 && nonce.size() <= 128 && std::ranges::all_of(nonce, isAllowed);
}

} // namespace

QByteArray internalStringToSign(const http::HttpRequest &request, QByteArrayView timestamp, QByteArrayView nonce)
{
    QByteArray target = request.path;
    if (!request.query.isEmpty())
        target += '?' + request.query;
    return request.method + '\n' + target + '\n' + timestamp.toByteArray() + '\n' + nonce.toByteArray() + '\n' +
           openapi::lowerHex(openapi::sha256(request.body));
}

InternalAuth::InternalAuth(Secret secret, const Clock &clock)
    : m_secret(std::move(secret)),
      m_clock(clock)
{
    Q_ASSERT(m_secret.size() >= minimumSecretBytes);
}

Result<void, AuthFailure> InternalAuth::check(const http::HttpRequest &request)
{
    const auto timestamp = only(request, "X-Internal-Timestamp");
    const auto nonce = only(request, "X-Internal-Nonce");
    const auto signature = only(request, "X-Internal-Signature");
    if (!timestamp || !nonce || !signature)
        return unexpected(AuthFailure::Missing);
    bool isNumber = false;
    const qint64 at = timestamp->toLongLong(&isNumber);
    const qint64 now = m_clock.now().toSecsSinceEpoch();
    const qint64 reach = std::chrono::seconds(window).count();
    if (!isNumber || at < now - reach || at > now + reach)
        return unexpected(AuthFailure::Skewed);
    if (!isNonce(*nonce))
        return unexpected(AuthFailure::Nonce);
    // The signature before the nonce: who has no secret cannot fill the book of nonces.
    const QByteArray expected =
        openapi::lowerHex(openapi::hmacSha256(m_secret.reveal(), internalStringToSign(request, *timestamp, *nonce)));
    if (Secret(*signature) != Secret(expected)) // Compared in constant time.
        return unexpected(AuthFailure::Forged);
    forgetOldNonces();
    if (m_nonces.contains(*nonce))
        return unexpected(AuthFailure::Replayed);
    if (m_nonces.size() >= nonceLimit)
        return unexpected(AuthFailure::Crowded);
    m_nonces.insert(*nonce);
    m_nonceOrder.emplace_back(m_clock.elapsed(), *nonce);
    return {};
}

void InternalAuth::forgetOldNonces()
{
    // A timestamp may lie a window ahead of its arrival, so two windows after that nothing of it is valid. By the clock
    // that never goes back: the wall clock may be set.
    const auto past = m_clock.elapsed() - 2 * window;
    while (!m_nonceOrder.empty() && m_nonceOrder.front().first < past) {
        m_nonces.remove(m_nonceOrder.front().second);
        m_nonceOrder.pop_front();
    }
}

} // namespace console::server
