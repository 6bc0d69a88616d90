// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wording/explanation.h"

namespace console::wording {

/// No whole answer came.
[[nodiscard]] Explanation explainFailure(const transport::TransportFailure &failure);
/// An answer came that is not the service's.
[[nodiscard]] Explanation explainUnreadable(const openapi::UnreadableAnswer &answer);
/// The service answered with an error: the dictionary's words, else the service's own.
[[nodiscard]] Explanation explainServiceError(const openapi::ServiceError &error,
                                              const openapi::ErrorDictionary &dictionary, const QString &language);

} // namespace console::wording
