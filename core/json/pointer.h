// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace console::json {

/// A JSON Pointer (RFC 6901): where a value stands in a document.
class Pointer
{
public:
    Pointer() = default;
    Pointer(std::initializer_list<QStringView> steps);
    [[nodiscard]] static Pointer fromSteps(QList<QString> steps);

    /// From its text form (`/VoiceChat/AgentConfig/TargetUserId/0`); nothing when that is malformed.
    [[nodiscard]] static std::optional<Pointer> parse(QStringView text);

    [[nodiscard]] const QList<QString> &steps() const { return m_steps; }
    [[nodiscard]] bool isRoot() const { return m_steps.isEmpty(); }
    /// This place, one step further down.
    [[nodiscard]] Pointer child(QStringView key) const;
    [[nodiscard]] Pointer child(qsizetype index) const;
    /// One step up; the root stays the root.
    [[nodiscard]] Pointer parent() const;

    /// RFC 6901 text: `/VoiceChat/AgentConfig/TargetUserId/0`, empty for the root.
    [[nodiscard]] QString toString() const;
    /// As people write it: `VoiceChat.AgentConfig.TargetUserId[0]`; keys that need it are quoted. Empty for the root.
    [[nodiscard]] QString toDotted() const;

    friend bool operator==(const Pointer &, const Pointer &) = default;
    friend size_t qHash(const Pointer &pointer, size_t seed = 0)
    {
        return qHashRange(pointer.m_steps.begin(), pointer.m_steps.end(), seed);
    }

private:
    QList<QString> m_steps;
};

} // namespace console::json
