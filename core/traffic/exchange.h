// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/openapi/signature.h"
#include "core/traffic/callerror.h"

#include <QDateTime>

namespace console::traffic {

/// Who made a call.
enum class Origin { Window, CommandLine, ProxyClient };

/// What one call was about.
struct CallSubject
{
    QString action = {};
    QString version = {};
    QString sceneId = {};
    QString appId = {};
    QString roomId = {};
    QString taskId = {};
    QString userId = {};

    friend bool operator==(const CallSubject &, const CallSubject &) = default;
};

/// The request as it went over the wire.
struct SentRequest
{
    QByteArray method;
    QUrl url;
    HttpHeaders headers;
    QByteArray body;
};

/// The answer as it came.
struct ReceivedResponse
{
    int status = 0;
    QByteArray reason;
    HttpHeaders headers;
    QByteArray body;
};

/// One call from beginning to end, whatever the end was. A value: copies are cheap.
struct Exchange
{
    quint64 number = 0;  ///< From 1, given by the store.
    QDateTime startedAt; ///< UTC. When it was sent: it may have waited for that, Timings::queued.
    Origin origin = Origin::Window;
    CallSubject subject;
    QString endpointName;
    QString credentialName;                                        ///< The masked AccessKey ID.
    std::optional<credentials::CredentialOrigin> credentialOrigin; ///< Where the key came from, and why.
    std::optional<SentRequest> request; ///< Missing when nothing left: refused, or cancelled in the queue.
    std::optional<openapi::SigningTrace> signingTrace;
    std::optional<ReceivedResponse> response;
    transport::Timings timings;
    std::optional<transport::TlsPeer> tls;
    std::optional<openapi::ServiceAnswer> answer; ///< The envelope when it could be read.
    std::optional<CallError> error;               ///< Nothing means success.

    [[nodiscard]] bool succeeded() const { return !error.has_value(); }
    [[nodiscard]] QString requestId() const { return answer ? answer->metadata.requestId : QString(); }
};

} // namespace console::traffic
