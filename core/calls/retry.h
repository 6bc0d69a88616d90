// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/scheduler.h"
#include "core/calls/openapiclient.h"

#include <functional>

namespace console::calls {

/// A number from 0 to 1, 1 excluded. Injected, so that tests know it.
using RandomSource = std::function<double()>;

/// How often and after what time a call is made again.
struct RetryPolicy
{
    int attempts = 4; ///< The first one included.
    std::chrono::milliseconds baseDelay{500};
    std::chrono::milliseconds cap{8000};            ///< Of the delay, which doubles with each attempt.
    std::chrono::milliseconds retryAfterCap{30000}; ///< Of what the service asks for in Retry-After.
};

/// Whether another attempt may end otherwise: after 429 or FlowLimitExceeded, any 5xx, a fault of the platform in an
/// answer of any status, and where the network gave no
/// answer at all. Not when it was cancelled, for a certificate, or after another 4xx.
[[nodiscard]] bool mayPass(const traffic::Exchange &exchange);

/// The time before the attempt that follows `attemptsMade`: anything from nothing to the doubling delay ("full jitter",
/// so that those who failed together do not come back together), and what the service asked for on top.
[[nodiscard]] std::chrono::milliseconds retryDelay(const RetryPolicy &policy, int attemptsMade,
                                                   std::chrono::milliseconds askedFor, double random);

/// What Retry-After says, as seconds or as a date; zero without one. A date is compared with the answer's own Date
/// where it has one, since our clock may differ.
[[nodiscard]] std::chrono::milliseconds retryAfter(const traffic::ReceivedResponse &response, const QDateTime &now);

/// Makes a call again as long as mayPass() and the policy allow. It knows nothing of what a call does: only for those
/// that may be carried out twice (Stop, queries), never for Start or Update. Must outlive its calls but not the client;
/// one that waits for its next attempt when this is destroyed ends with the attempt it has made.
class Retrier final : public QObject
{
    Q_OBJECT

public:
    Retrier(OpenApiClient &client, const Clock &clock, Scheduler &scheduler, RandomSource random,
            RetryPolicy policy = {}, QObject *parent = nullptr);
    ~Retrier() override;

    /// Ends with the exchange of the last attempt; every attempt is recorded. Stopped while it waits for the next one,
    /// it ends at once with the one before.
    [[nodiscard]] QFuture<traffic::Exchange> call(OpenApiRequest request, std::stop_token stop);

private:
    class Series;

    OpenApiClient &m_client;
    const Clock &m_clock;
    Scheduler &m_scheduler;
    RandomSource m_random;
    RetryPolicy m_policy;
};

/// The machine's.
[[nodiscard]] RandomSource systemRandom();

} // namespace console::calls
