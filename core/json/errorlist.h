// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/json/syntaxerror.h"

#include <vector>

namespace console::json {

/// Gathers errors while a text is read. Bounded, so that a megabyte of noise stays quick and can be shown.
class ErrorList
{
public:
    static constexpr size_t limit = 1000;

    void add(SyntaxErrorCode code, qsizetype offset, qsizetype length)
    {
        if (!isFull())
            m_errors.push_back({.code = code, .at = {.offset = offset}, .length = length});
    }
    [[nodiscard]] bool isFull() const { return m_errors.size() >= limit; }

    /// The errors in the order of the text, with their lines and columns.
    [[nodiscard]] std::vector<SyntaxError> placedIn(QByteArrayView text) &&;

private:
    std::vector<SyntaxError> m_errors;
};

} // namespace console::json
