// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/traffic/exchange.h"

#include <QString>

#include <chrono>

namespace console::ui {

[[nodiscard]] QString originText(traffic::Origin origin);
/// `200`, or in a word why there is no status.
[[nodiscard]] QString statusText(const traffic::Exchange &exchange);
/// The service's error code; empty on success.
[[nodiscard]] QString codeText(const traffic::Exchange &exchange);
/// `0.42 ms`, `38 ms`, `2.14 s`, in the locale's numbers.
[[nodiscard]] QString durationText(std::chrono::microseconds duration);

/// `POST https://… HTTP/1.1` with headers and body, as a text to read.
[[nodiscard]] QString rawRequest(const traffic::SentRequest &request);
[[nodiscard]] QString rawResponse(const traffic::ReceivedResponse &response);
[[nodiscard]] QString headerLines(const HttpHeaders &headers);
/// JSON laid out; anything else as it is.
[[nodiscard]] QString prettyBody(const QByteArray &body);

} // namespace console::ui
