// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <mutex>
#include <utility>
#include <vector>

namespace console::transport {

/// What goes from one thread to another, in its order. For any number of threads.
template<class T>
class Mailbox
{
public:
    /// True when nothing was in it: whoever empties it has to be told.
    [[nodiscard]] bool put(T letter)
    {
        const std::scoped_lock lock(m_mutex);
        m_letters.push_back(std::move(letter));
        return m_letters.size() == 1;
    }
    [[nodiscard]] std::vector<T> takeAll()
    {
        const std::scoped_lock lock(m_mutex);
        return std::exchange(m_letters, {});
    }

private:
    std::mutex m_mutex;
    std::vector<T> m_letters;
};

} // namespace console::transport
