// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/httpheaders.h"

#include <algorithm>

namespace console {

std::optional<QByteArray> headerValue(const HttpHeaders &headers, QByteArrayView name)
{
    const auto found = std::ranges::find_if(
        headers, [name](const HttpHeader &header) { return header.name.compare(name, Qt::CaseInsensitive) == 0; });
    if (found == headers.end())
        return std::nullopt;
    return found->value;
}

} // namespace console
