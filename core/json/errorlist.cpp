// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/json/errorlist.h"

#include <algorithm>

namespace console::json {

std::vector<SyntaxError> ErrorList::placedIn(QByteArrayView text) &&
{
    if (m_errors.empty())
        return {};
    std::ranges::stable_sort(m_errors, {}, [](const SyntaxError &error) { return error.at.offset; });
    const LineIndex lines(text);
    for (SyntaxError &error : m_errors)
        error.at = lines.at(text, error.at.offset);
    return std::move(m_errors);
}

} // namespace console::json
