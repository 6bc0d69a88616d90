// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/http/message.h"
#include "core/server/accessrules.h"
#include "core/traffic/exchange.h"

#include <functional>
#include <memory>
#include <optional>

namespace console::server {

/// What a route says of a request besides the answer: one line of the log.
struct ServedNote
{
    QString action; ///< `StartVoiceChat`, `getScenes`.
    QString sceneId;
    QString session; ///< The client's.
    QString remark;  ///< What the operator should know, in English; empty mostly.
};

/// Why a call was refused here, or failed: set before its answer is there, if ever.
using CallOutcome = std::shared_ptr<std::optional<traffic::CallError>>;

/// What a route answers, now or later.
struct Served
{
    QFuture<http::HttpAnswer> answer;
    ServedNote note = {};
    CallOutcome failure = nullptr; ///< Of routes that call the service.
};

/// One path of the server, matched exactly: no prefix, no decoding, no trailing slash.
struct Route
{
    enum class Guard {
        Open,     ///< Tells nothing and does nothing: anyone who may reach the server at all.
        Internal, ///< Internal authentication, when it is on.
        Own,      ///< Checks its callers itself: the service signs its callbacks in its own way.
    };

    QByteArray path;
    QByteArray method; ///< `GET` or `POST`; OPTIONS is answered for all of them.
    BodyRule body = BodyRule::Json;
    Guard guard = Guard::Internal;
    std::function<Served(const http::HttpRequest &request, std::stop_token stop)> serve;
};

} // namespace console::server
