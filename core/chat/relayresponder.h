// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/scheduler.h"
#include "core/base/secret.h"
#include "core/chat/chathistory.h"
#include "core/chat/responder.h"
#include "core/transport/bytestream.h"

namespace console::chat {

struct RelaySettings
{
    QUrl url;      ///< Of the upstream's chat completions.
    QString model; ///< In place of the one that the service asks for; empty leaves that.
    /// The service gives up after 10 s (domain.md 7.4).
    std::chrono::milliseconds firstByteTime{9'000};
    /// An upstream that says nothing for that long is given up, at the latest after twice that.
    std::chrono::milliseconds idleTime{60'000};
};

/// Hands each request on to an OpenAI-compatible upstream, and its answer back as it comes. The upstream's key goes to
/// the upstream alone: no redirect is followed.
class RelayResponder final : public QObject, public Responder
{
    Q_OBJECT

public:
    /// Borrowed; everything outlives the responder.
    struct Parts
    {
        ChatHistory &history;
        Scheduler &scheduler;
    };

    RelayResponder(RelaySettings settings, Secret key, Parts parts);
    /// Ends its calls.
    ~RelayResponder() override;

    [[nodiscard]] QFuture<http::HttpAnswer> respond(const ChatRequest &request, qint64 answerLine,
                                                    std::stop_token stop) override;
    /// Calls under way.
    [[nodiscard]] qsizetype calls() const;

    /// Calls at once; further ones are told 503.
    static constexpr qsizetype callLimit = 64;

private:
    [[nodiscard]] transport::SignedRequest upstreamRequest(const ChatRequest &request) const;

    RelaySettings m_settings;
    Secret m_key;
    Parts m_parts;
};

/// What goes to the upstream: the body as it came but for the model, and without `round_id`, which is the service's own
/// and which OpenAI refuses.
[[nodiscard]] QByteArray upstreamBody(const json::Document &body, const QString &model);

} // namespace console::chat
