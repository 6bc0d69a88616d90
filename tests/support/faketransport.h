// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/transport/transport.h"

#include <QList>

#include <deque>

namespace console::test {

/// A transport that sends nothing: hands out scripted outcomes in order and remembers the requests.
/// Without a script it answers `{"ResponseMetadata":{"RequestId":"fake"},"Result":"ok"}`.
class FakeTransport final : public transport::Transport
{
public:
    [[nodiscard]] QFuture<transport::TransportOutcome>
    send(const transport::SignedRequest &request, const transport::SendOptions &options, std::stop_token stop) override;

    void answer(int status, const QByteArray &body, const HttpHeaders &more = {});
    void fail(transport::TransportFailure failure);

    [[nodiscard]] const QList<transport::SignedRequest> &requests() const { return m_requests; }

private:
    std::deque<transport::TransportOutcome> m_script;
    QList<transport::SignedRequest> m_requests;
};

} // namespace console::test
