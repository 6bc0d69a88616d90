// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/transport/curltransport.h"
#include "tests/support/fakeupstream.h"

#include <QTest>

namespace console::test {

using transport::SendOptions;
using transport::SignedRequest;
using transport::TransportFailure;
using transport::TransportOutcome;
using transport::TransportReply;

[[nodiscard]] inline SignedRequest post(const QUrl &url, const QByteArray &body = R"({"AppId":"a"})")
{
    return {.method = "POST",
            .url = url,
            .headers = {{.name = "Host", .value = url.authority().toLatin1()},
                        {.name = "Content-Type", .value = "application/json"}},
            .body = body};
}

/// Waits for the outcome; a failure of kind Unreachable with the detail "hang" when none comes.
[[nodiscard]] inline TransportOutcome wait(const QFuture<TransportOutcome> &future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 10'000) || future.resultCount() != 1)
        return {.result =
                    TransportFailure{.kind = TransportFailure::Kind::Unreachable, .detail = QStringLiteral("hang")}};
    return future.result();
}

[[nodiscard]] inline TransportOutcome send(transport::Transport &transport, const SignedRequest &request,
                                           const SendOptions &options = {}, std::stop_token stop = {})
{
    return wait(transport.send(request, options, std::move(stop)));
}

/// The failure; one with kind Cancelled and the detail "answered" when there was an answer.
[[nodiscard]] inline TransportFailure failure(const TransportOutcome &outcome)
{
    const auto *failed = std::get_if<TransportFailure>(&outcome.result);
    return failed ? *failed
                  : TransportFailure{.kind = TransportFailure::Kind::Cancelled, .detail = QStringLiteral("answered")};
}

/// The answer; an empty one with status 0 when there was none.
[[nodiscard]] inline TransportReply reply(const TransportOutcome &outcome)
{
    const auto *answered = std::get_if<TransportReply>(&outcome.result);
    return answered ? *answered : TransportReply{};
}

} // namespace console::test
