// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHashFunctions>
#include <QString>
#include <QStringView>

#include <compare>
#include <optional>

namespace console {

/// True for `[a-zA-Z0-9_@\-.]{1,128}`, the charset the service documents for room, user and task ids (docs/6348/70114).
[[nodiscard]] bool isServiceId(QStringView text);

/// A new random id (UUID v4 without braces), always valid.
[[nodiscard]] QString newServiceId();

/// An identifier that cannot hold an invalid text and cannot be mistaken for another kind of identifier.
template<class Tag>
class Id
{
public:
    /// Nothing when the text breaks the service's charset or length.
    [[nodiscard]] static std::optional<Id> parse(QStringView text)
    {
        if (!isServiceId(text))
            return std::nullopt;
        return Id(text.toString());
    }

    /// A new random id.
    [[nodiscard]] static Id generate() { return Id(newServiceId()); }

    [[nodiscard]] const QString &text() const { return m_text; }

    friend bool operator==(const Id &, const Id &) = default;
    friend std::strong_ordering operator<=>(const Id &a, const Id &b)
    {
        return QString::compare(a.m_text, b.m_text) <=> 0;
    }
    friend size_t qHash(const Id &id, size_t seed = 0) noexcept { return ::qHash(id.m_text, seed); }

private:
    explicit Id(QString text)
        : m_text(std::move(text))
    {}

    QString m_text;
};

using RoomId = Id<struct RoomTag>;
using UserId = Id<struct UserTag>;
using TaskId = Id<struct TaskTag>;

} // namespace console
