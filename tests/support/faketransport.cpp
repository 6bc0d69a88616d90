// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/faketransport.h"

#include "core/base/whendone.h"

namespace console::test {

using transport::TransportFailure;
using transport::TransportOutcome;
using transport::TransportReply;

QFuture<TransportOutcome> FakeTransport::send(const transport::SignedRequest &request, const transport::SendOptions &,
                                              std::stop_token stop)
{
    m_requests.append(request);
    if (stop.stop_requested())
        return readyFuture(TransportOutcome{.result = TransportFailure{.kind = TransportFailure::Kind::Cancelled}});
    if (m_script.empty())
        answer(200, R"({"ResponseMetadata":{"RequestId":"fake"},"Result":"ok"})");
    TransportOutcome outcome = m_script.front();
    m_script.pop_front();
    return readyFuture(std::move(outcome));
}

void FakeTransport::answer(int status, const QByteArray &body, const HttpHeaders &more)
{
    m_script.push_back(
        TransportOutcome{.result = TransportReply{.status = status,
                                                  .reason = {},
                                                  .headers = HttpHeaders{{"Content-Type", "application/json"}} + more,
                                                  .body = body}});
}

void FakeTransport::fail(TransportFailure failure)
{
    m_script.push_back(TransportOutcome{.result = std::move(failure)});
}

} // namespace console::test
