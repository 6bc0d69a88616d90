// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/httpheaders.h"

namespace console::openapi {

/// The header part of a canonical request (domain.md 2.5).
struct CanonicalHeaders
{
    QByteArray lines; ///< `name:value`, joined with LF.
    QByteArray names; ///< Joined with `;`.
};

/// Lower-cases, collapses, sorts; of names that differ in case only, each is signed. Leaves out the headers that
/// proxies may change.
[[nodiscard]] CanonicalHeaders canonicalHeaders(const HttpHeaders &headers);

/// Whether a header of that name takes part in a signature.
[[nodiscard]] bool isSignable(QByteArrayView name);

} // namespace console::openapi
