// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/httpheaders.h"

#include <QFuture>
#include <QHostAddress>

#include <memory>
#include <stop_token>

namespace console::http {

class AnswerStream;

/// A request as a handler sees it.
struct HttpRequest
{
    QByteArray method;
    QByteArray path;  ///< Decoded by nobody: as it came.
    QByteArray query; ///< Raw, without `?`.
    HttpHeaders headers;
    QByteArray body;
    QHostAddress peer;
};

struct HttpAnswer
{
    int status = 200;
    HttpHeaders headers;
    QByteArray body;
    /// In place of `body`: what the handler goes on writing after the head has left.
    std::shared_ptr<AnswerStream> stream = nullptr;
    QString remark = {}; ///< For whoever keeps a log, in English; is not sent.
};

/// Answers requests, now or later. The stop token is stopped when the client has gone.
class RequestHandler
{
public:
    RequestHandler() = default;
    RequestHandler(const RequestHandler &) = delete;
    RequestHandler &operator=(const RequestHandler &) = delete;
    virtual ~RequestHandler() = default;

    [[nodiscard]] virtual QFuture<HttpAnswer> handle(const HttpRequest &request, std::stop_token stop) = 0;
};

} // namespace console::http
