// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/http/message.h"

#include <QSet>

#include <deque>

namespace console::server {

/// Why a request is not authentic. The client is told only that it is not.
enum class AuthFailure {
    Missing,  ///< One of the headers is not there, or there twice.
    Skewed,   ///< The timestamp is no number, or not within the window.
    Nonce,    ///< The nonce is not of 8 to 128 characters `[A-Za-z0-9_-]`.
    Forged,   ///< The signature is not ours: another secret, or something was changed.
    Replayed, ///< The nonce was used before.
    Crowded,  ///< More requests within one window than nonces are kept for.
};

/// The text that is signed: method, path with query, timestamp, nonce and the lower-hex SHA-256 of the body, each on a
/// line of its own, without a line break at the end.
[[nodiscard]] QByteArray internalStringToSign(const http::HttpRequest &request, QByteArrayView timestamp,
                                              QByteArrayView nonce);

/// Checks that requests come from someone who knows the shared secret (docs/server.md "Internal authentication"):
/// X-Internal-Timestamp (Unix seconds), X-Internal-Nonce, X-Internal-Signature (lower-hex HMAC-SHA256).
class InternalAuth
{
public:
    /// The secret has at least minimumSecretBytes.
    InternalAuth(Secret secret, const Clock &clock);

    /// Each authentic request is let in once.
    [[nodiscard]] Result<void, AuthFailure> check(const http::HttpRequest &request);

    static constexpr qsizetype minimumSecretBytes = 16;
    /// How far a timestamp may be from now, either way.
    static constexpr std::chrono::seconds window{300};
    /// Nonces that are remembered; each is a few dozen bytes.
    static constexpr qsizetype nonceLimit = 100'000;

private:
    void forgetOldNonces();

    Secret m_secret;
    const Clock &m_clock;
    QSet<QByteArray> m_nonces;
    std::deque<std::pair<std::chrono::nanoseconds, QByteArray>> m_nonceOrder; ///< By Clock::elapsed(), as they came.
};

} // namespace console::server
