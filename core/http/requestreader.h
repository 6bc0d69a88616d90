// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/http/limits.h"
#include "core/http/message.h"

#include <memory>
#include <optional>

namespace console::http {

/// Why bytes are no request that is served; `status` is what the client is told.
struct RequestRefusal
{
    int status = 400;
    QByteArray reason; ///< In English, for the client's developer.
    friend bool operator==(const RequestRefusal &, const RequestRefusal &) = default;
};

/// Makes requests of the bytes of one connection (RFC 9112, HTTP/1.1 only). Strict: whatever two programs could read in
/// two ways is refused, so that nothing can hide in it. After a refusal the connection is of no more use.
class RequestReader
{
public:
    explicit RequestReader(const HttpLimits &limits);
    ~RequestReader();
    RequestReader(const RequestReader &) = delete;
    RequestReader &operator=(const RequestReader &) = delete;

    /// The next bytes as they came. Bytes after the end of a request wait for take().
    void feed(const QByteArray &bytes);
    /// The request that is complete, without its peer; after that the bytes behind it are read.
    [[nodiscard]] std::optional<HttpRequest> take();
    [[nodiscard]] const std::optional<RequestRefusal> &refusal() const { return m_refusal; }

    /// Some of a request is there.
    [[nodiscard]] bool hasBegun() const;
    /// Its head is there.
    [[nodiscard]] bool hasHead() const;
    /// The client waits for `100 Continue` before it sends the body.
    [[nodiscard]] bool wantsContinue() const;

private:
    class Parser;

    void parse();
    void checkHead();

    HttpLimits m_limits;
    std::unique_ptr<Parser> m_parser;
    QByteArray m_waiting; ///< Not parsed yet.
    std::optional<RequestRefusal> m_refusal;
};

} // namespace console::http
