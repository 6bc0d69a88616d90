// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/transport/transport.h"

#include <QNetworkRequest>

namespace console::transport {

/// The request as Qt takes it, under this program's policies: no redirect, no cookies, no cache, no compression, no
/// second sending. The body goes beside it, as a OnceBody.
[[nodiscard]] QNetworkRequest networkRequest(const SignedRequest &signedRequest);

} // namespace console::transport
