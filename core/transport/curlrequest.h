// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/transport/curlhandle.h"
#include "core/transport/transport.h"

namespace console::transport {

/// Whose certificates are trusted.
struct TlsTrust
{
    QString authorities = {}; ///< A PEM file that takes the system's place; empty: the system's.
};

/// Gives the handle the request under this program's policies: HTTP/1.1, no redirect, no cookies, no compression, no
/// words of its own but a user agent, the system's proxy but none to loopback. The handle borrows the request's body
/// until the transfer is over; the list that is returned has to live as long.
[[nodiscard]] CurlList setUpRequest(CURL *handle, const SignedRequest &request, const TlsTrust &trust);

} // namespace console::transport
