// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/rooms/updatefields.h"
#include "core/scene/scenelibrary.h"

#include <QList>

#include <variant>

namespace console::rooms {

/// A command that is kept under a name. It holds what the operator wrote and never a key.
struct Snippet
{
    QString name; ///< Not empty; names differ from each other.
    UpdateFields fields;
    friend bool operator==(const Snippet &, const Snippet &) = default;
};

struct SnippetList
{
    QList<Snippet> snippets = {};
    QList<QByteArray> kept = {}; ///< Entries that this version cannot read, as they stand; saved again.
    friend bool operator==(const SnippetList &, const SnippetList &) = default;
};

/// A file of snippets that cannot be used as a whole. It is left as it is.
struct SnippetFileProblem
{
    enum class Kind {
        NotJson, ///< `where` is line:column of the first error.
        WrongShape,
        NewerFormat, ///< Written by a later version of this program.
    };
    Kind kind = Kind::NotJson;
    QString path;
    QString where = {};
    friend bool operator==(const SnippetFileProblem &, const SnippetFileProblem &) = default;
};

using SnippetProblem = std::variant<scene::FileProblem, SnippetFileProblem>;

/// The snippet of that name; nothing when there is none.
[[nodiscard]] const Snippet *findSnippet(const SnippetList &list, QStringView name);
/// Replaces the snippet of the same name, or adds it at the end. Keys and tokens in its configuration become `***`.
[[nodiscard]] SnippetList withSnippet(SnippetList list, const Snippet &given);
[[nodiscard]] SnippetList withoutSnippet(SnippetList list, QStringView name);
/// Keeps its place. One that has the new name already is replaced.
[[nodiscard]] SnippetList renamed(SnippetList list, QStringView from, const QString &to);

/// `snippets.json` in the folder; no file means no snippets.
[[nodiscard]] Result<SnippetList, SnippetProblem> loadSnippets(const QString &folder);
/// Replaces the file in one step.
[[nodiscard]] Result<void, scene::FileProblem> saveSnippets(const QString &folder, const SnippetList &list);
[[nodiscard]] Result<SnippetList, SnippetFileProblem> snippetsFromJson(QByteArray bytes, const QString &path);
[[nodiscard]] QByteArray toJson(const SnippetList &list);

} // namespace console::rooms
