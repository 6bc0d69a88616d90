// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/transport/transport.h"

#include <curl/curl.h>

namespace console::transport {

/// What libcurl said about a call that has ended, and what was seen of it.
struct CallEnd
{
    CURLcode code = CURLE_OK;
    QString detail = {};
    int status = 0; ///< 0 when no whole head came.
    bool isSent = false;
    int systemError = 0; ///< errno of the last connect that failed.
    int proxyStatus = 0; ///< Of a proxy's answer to CONNECT; 0 without one.
    std::optional<TransportFailure::Kind> certificateProblem = {};
    QString certificateSubject = {}; ///< Empty when no certificate came.
};

/// Sorts the end of a call into one of our kinds; nothing when it is an answer, whatever its status.
[[nodiscard]] std::optional<TransportFailure> failureOf(const CallEnd &end);

} // namespace console::transport
