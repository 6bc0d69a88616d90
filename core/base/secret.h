// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

#include <vector>

class QDebug;

namespace console {

/// Bytes that must not leak: move-only, cleansed when destroyed, printed as `<secret>`, convertible to nothing.
/// The one way to the bytes is reveal(), so that every use can be found by that name.
class Secret
{
public:
    Secret() = default;
    /// Copies the bytes. The caller's buffer stays the caller's to clear.
    explicit Secret(QByteArrayView bytes);
    ~Secret();

    Secret(Secret &&other) noexcept;
    Secret &operator=(Secret &&other) noexcept;
    Secret(const Secret &) = delete;
    Secret &operator=(const Secret &) = delete;

    /// A second owner of the same bytes, said out loud.
    [[nodiscard]] Secret clone() const { return Secret(reveal()); }

    /// The bytes; valid while this object lives and is not assigned to.
    [[nodiscard]] QByteArrayView reveal() const;
    [[nodiscard]] bool isEmpty() const { return m_bytes.empty(); }
    [[nodiscard]] qsizetype size() const { return static_cast<qsizetype>(m_bytes.size()); }

    /// Takes time that depends on the lengths only.
    friend bool operator==(const Secret &a, const Secret &b);

private:
    void cleanse();

    // Not a QByteArray: its implicit sharing would leave copies that nobody clears.
    std::vector<char> m_bytes;
};

QDebug operator<<(QDebug debug, const Secret &);

} // namespace console
