// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/httpheaders.h"

#include <QByteArray>

#include <optional>

namespace console::test {

/// One request as it came over a socket.
struct WireRequest
{
    QByteArray raw; ///< Every byte of it.
    QByteArray method;
    QByteArray target; ///< Path and query, as on the request line.
    HttpHeaders headers;
    QByteArray body;
    int connection = 0; ///< Number of the connection it came on, from 1.

    [[nodiscard]] QByteArray path() const;
    [[nodiscard]] QByteArray query() const; ///< Raw, without `?`.
    /// Empty when there is no such header.
    [[nodiscard]] QByteArray header(QByteArrayView name) const;
    /// The decoded value of a query parameter.
    [[nodiscard]] QByteArray parameter(QByteArrayView name) const;
};

/// Takes the first whole request off the buffer (Content-Length bodies only); nothing while it is incomplete.
[[nodiscard]] std::optional<WireRequest> takeRequest(QByteArray &buffer);

} // namespace console::test
