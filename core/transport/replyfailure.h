// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/transport/transport.h"

#include <QNetworkReply>
#include <QSslError>

namespace console::transport {

/// What Qt said about a reply that has finished.
struct ReplyEnd
{
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    QString errorString;
    QList<QSslError> tlsErrors;
    int status = 0; ///< 0 when no status line came.
    bool requestSent = false;
};

/// Sorts the end of a reply into one of our kinds; nothing when it is an answer, whatever its status.
[[nodiscard]] std::optional<TransportFailure> failureOf(const ReplyEnd &end);

} // namespace console::transport
