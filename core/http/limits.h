// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <chrono>

namespace console::http {

/// What a client may ask of a server; whatever goes beyond is refused and its connection closed.
struct HttpLimits
{
    int connections = 256;             ///< At once. Further ones are told 503 and closed.
    qsizetype headBytes = 16 * 1024;   ///< Request line and headers.
    int headers = 64;                  ///< Lines.
    qsizetype bodyBytes = 1024 * 1024; ///< A scene's body is a few kilobytes, a callback's at most 48 (domain.md 6).
    std::chrono::milliseconds headTime{10'000}; ///< From a request's first byte to the end of its head.
    std::chrono::milliseconds bodyTime{30'000}; ///< From there to the end of its body.
    std::chrono::milliseconds idleTime{60'000}; ///< Between two requests; and for a client that does not read.
};

} // namespace console::http
