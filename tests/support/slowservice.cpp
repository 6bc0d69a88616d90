// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/slowservice.h"

#include <QPromise>

#include <memory>

namespace console::test {

using transport::TransportOutcome;
using transport::TransportReply;

QFuture<TransportOutcome> SlowService::send(const transport::SignedRequest &request, const transport::SendOptions &,
                                            std::stop_token)
{
    m_sentBodies.append(request.body);
    auto promise = std::make_shared<QPromise<TransportOutcome>>();
    promise->start();
    m_scheduler.after(m_there(), this, [this, promise] {
        m_arrivals.append(m_clock.elapsed());
        m_scheduler.after(m_back(), this, [promise] {
            promise->addResult(TransportOutcome{
                .result = TransportReply{.status = 200,
                                         .reason = {},
                                         .headers = {{"Content-Type", "application/json"}},
                                         .body = R"({"ResponseMetadata":{"RequestId":"slow"},"Result":"ok"})"}});
            promise->finish();
        });
    });
    return promise->future();
}

} // namespace console::test
