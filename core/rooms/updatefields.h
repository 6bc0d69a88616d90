// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rooms/updatecommand.h"

namespace console::rooms {

/// A command as people give it, by name and field: the command line's options, a snippet in a file.
struct UpdateFields
{
    QString command;                          ///< The wire's name; `Interrupt` and `Function` are known as well.
    QString message = {};                     ///< The text; or the JSON that Message holds; or a function's content.
    std::optional<qint64> interruptMode = {}; ///< The priority; 1 when it is left out.
    QString toolCallId = {};
    QStringList images = {};
    std::optional<qint64> imageGroup = {}; ///< 0 when it is left out.
    bool forgetImages = false;
    QByteArray config = {};
    friend bool operator==(const UpdateFields &, const UpdateFields &) = default;
};

/// The wire's names of all commands.
[[nodiscard]] QList<QLatin1StringView> commandNames();
/// The documented spelling of a command's name; empty when there is no such command.
[[nodiscard]] QLatin1StringView documentedName(QStringView name);
/// The names of the fields that belong to the command, as snippets spell them (`message`, `interruptMode` …).
[[nodiscard]] QList<QLatin1StringView> fieldNames(QStringView command);

/// The command that the fields make. Checked is what the command's own type cannot hold: its name, and JSON of the
/// wrong shape in `message`. All else is for limitProblem().
[[nodiscard]] Result<UpdateCommand, UpdateProblem> commandFrom(const UpdateFields &fields);
/// The fields that make this command.
[[nodiscard]] UpdateFields fieldsOf(const UpdateCommand &command);

} // namespace console::rooms
