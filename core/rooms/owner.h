// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace console::rooms {

/// The process that answers for a task: it follows it, holds it to its limits and asks about it before it ends. A
/// process id alone would be mistaken for a later process that got the same one.
struct Owner
{
    enum class Kind { Window, CommandLine, Server, Helper };

    Kind kind = Kind::Window;
    qint64 pid = 0;
    QByteArray startedAt; ///< The system's own mark of when that process began.
    QByteArray bootId;

    /// This process.
    [[nodiscard]] static Owner current(Kind kind);
    /// `window:4711:8123:7f3c…`, the form in the journal, and back.
    [[nodiscard]] QString text() const;
    [[nodiscard]] static std::optional<Owner> fromText(QStringView text);

    /// Whether that very process still runs.
    [[nodiscard]] bool isAlive() const;

    friend bool operator==(const Owner &, const Owner &) = default;
};

/// `window`, `command-line`, `server`, `helper`.
[[nodiscard]] QString kindName(Owner::Kind kind);

} // namespace console::rooms
