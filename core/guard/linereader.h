// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/guard/message.h"

#include <span>
#include <vector>

namespace console::guard {

/// Makes messages out of the bytes of the pipe, however they are cut. What is no message is passed over, and so is a
/// line without end. It keeps one line at most, and clears it after use.
class LineReader
{
public:
    LineReader();
    ~LineReader();
    LineReader(const LineReader &) = delete;
    LineReader &operator=(const LineReader &) = delete;

    /// The messages that are whole now, in order. The bytes stay the caller's to clear.
    [[nodiscard]] std::vector<Message> feed(QByteArrayView bytes);
    /// Likewise, and clears them.
    [[nodiscard]] std::vector<Message> feedAndClear(std::span<char> bytes);

private:
    void clear();

    std::vector<char> m_line; ///< Never grows beyond what it has from the start.
    bool m_isTooLong = false;
};

} // namespace console::guard
