// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/credentials/credential.h"
#include "core/sandbox/apicall.h"

#include <QDateTime>
#include <QMap>

#include <optional>

namespace console::sandbox {

using Accounts = QMap<QByteArray, credentials::CredentialPtr>;

/// What the gateway finds wrong with a request's signature; nothing when it is right. Takes both the Authorization
/// header and the presigned URL. Shares no code with our signer: the two were written from the same description and
/// check each other.
[[nodiscard]] std::optional<ApiError> signatureError(const http::HttpRequest &request, const Accounts &accounts,
                                                     const QDateTime &now);

/// The AccessKey ID that a request names, right or not; empty when it names none.
[[nodiscard]] QByteArray claimedAccessKeyId(const http::HttpRequest &request);

} // namespace console::sandbox
