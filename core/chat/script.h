// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/chat/chatrequest.h"
#include "core/scene/scenelibrary.h"

#include <QHash>

namespace console::chat {

/// Why a file is no script.
struct ScriptProblem
{
    enum class Kind {
        CannotRead, ///< `file` says why.
        TooLarge,
        Syntax,  ///< At `where`.
        Entry,   ///< What stands at `where` is neither a string nor {"contains":…,"answer":…}.
        NoLines, ///< Not a list, or an empty one.
    };
    Kind kind = Kind::CannotRead;
    QString where = {}; ///< Line:column.
    scene::FileProblem file = {};
};

/// Answers written down beforehand. The file is a JSON list: a string is an answer in turn, and
/// `{"contains":"weather","answer":"Sunny."}` answers whoever says that, whatever its case. The first of those that
/// fits comes before any in turn; after the last one in turn comes the first again. Each room has its own turn.
class Script
{
public:
    [[nodiscard]] static Result<Script, ScriptProblem> parse(const QByteArray &bytes);
    [[nodiscard]] static Result<Script, ScriptProblem> load(const QString &path);

    /// Empty when nothing fits and there are no answers in turn.
    [[nodiscard]] QString answer(const QString &roomId, const QString &words);
    void forget(const QString &roomId) { m_turns.remove(roomId); }

    static constexpr qsizetype maximumBytes = 1024 * 1024;

private:
    struct Match
    {
        QString contains;
        QString answer;
    };
    QList<Match> m_matches;
    QStringList m_inTurn;
    QHash<QString, qsizetype> m_turns;
};

} // namespace console::chat
