// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <QUrl>

#include <optional>

namespace console::openapi {

/// Where calls go, and the region and service their signatures name.
struct Endpoint
{
    QString name; ///< `cloud`, `sandbox`, or the URL without a path.
    QUrl url;     ///< Scheme, host, port; the path of the OpenAPI is `/`.
    QByteArray region = "cn-north-1";
    QByteArray service = "rtc";
    bool isBuiltIn = false; ///< The sandbox in this very process: nothing leaves the program.

    /// The Host header: the port is there only when it is not the scheme's own.
    [[nodiscard]] QByteArray hostHeader() const;
    [[nodiscard]] bool isLoopback() const;

    friend bool operator==(const Endpoint &, const Endpoint &) = default;
};

/// https://rtc.volcengineapi.com, the only documented access point (docs/6348/1404672).
[[nodiscard]] Endpoint cloudEndpoint();
/// From an http(s) URL without user, path, query or fragment; nothing when it is not one.
[[nodiscard]] std::optional<Endpoint> endpointFromUrl(const QString &text);

} // namespace console::openapi
