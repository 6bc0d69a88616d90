// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/chat/script.h"

#include "core/json/document.h"

namespace console::chat {

namespace {

constexpr qsizetype roomLimit = 1'000; ///< Rooms whose turn is remembered.

QString text(const json::Position &position)
{
    return QString::number(position.line) + u':' + QString::number(position.column);
}

} // namespace

Result<Script, ScriptProblem> Script::parse(const QByteArray &bytes)
{
    using enum ScriptProblem::Kind;
    if (bytes.size() > maximumBytes)
        return unexpected(ScriptProblem{.kind = TooLarge});
    const auto document = json::Document::parse(bytes);
    if (!document.isValid())
        return unexpected(ScriptProblem{.kind = Syntax, .where = text(document.errors().front().at)});
    if (!document.root().isArray() || document.root().count() == 0)
        return unexpected(ScriptProblem{.kind = NoLines});
    Script script;
    for (const json::Value &entry : document.root().children()) {
        const json::Value contains = entry.member(u"contains");
        const json::Value answer = entry.member(u"answer");
        if (entry.isString())
            script.m_inTurn.append(entry.toString());
        else if (contains.isString() && answer.isString() && !contains.toString().isEmpty())
            script.m_matches.append({.contains = contains.toString(), .answer = answer.toString()});
        else
            return unexpected(ScriptProblem{.kind = Entry, .where = text(entry.position())});
    }
    return script;
}

Result<Script, ScriptProblem> Script::load(const QString &path)
{
    const auto bytes = scene::readFile(path);
    if (!bytes)
        return unexpected(ScriptProblem{.kind = ScriptProblem::Kind::CannotRead, .file = bytes.error()});
    return parse(*bytes);
}

QString Script::answer(const QString &roomId, const QString &words)
{
    for (const Match &match : m_matches) {
        if (words.contains(match.contains, Qt::CaseInsensitive))
            return match.answer;
    }
    if (m_inTurn.isEmpty())
        return {};
    if (m_turns.size() >= roomLimit && !m_turns.contains(roomId))
        m_turns.clear();
    qsizetype &turn = m_turns[roomId];
    const QString answer = m_inTurn.at(turn);
    turn = (turn + 1) % m_inTurn.size();
    return answer;
}

} // namespace console::chat
