// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/openapi/errordictionary.h"
#include "core/sandbox/apicall.h"

#include <QDateTime>

namespace console::sandbox {

/// What a call came to: the text of `Result`, or an error.
using ApiResult = Result<QByteArray, ApiError>;

/// The HTTP answer in the service's envelope (domain.md 5), with its Date header.
[[nodiscard]] http::HttpAnswer envelope(const ApiCall &call, const ApiResult &result,
                                        const openapi::ErrorDictionary &dictionary, const QDateTime &now);

/// The error that stands for an entry of the dictionary, when every call is to fail with it.
[[nodiscard]] ApiError rehearsedError(const QString &code, const openapi::ErrorDictionary &dictionary);

} // namespace console::sandbox
