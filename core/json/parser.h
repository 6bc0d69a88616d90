// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/json/documentdata.h"
#include "core/json/lexer.h"

namespace console::json {

/// Reads a text into nodes. A machine of states over the open containers, which the nodes themselves chain by their
/// parents: no recursion and no stack beside them. Where the text is wrong it reports once, assumes the likeliest
/// slip, and goes on so that the rest reads as its author meant it.
class Parser
{
public:
    Parser(detail::DocumentData &data, ErrorList &errors, int depthLimit);

    /// False when the nesting is too deep: there are no values then.
    [[nodiscard]] bool run();

private:
    /// What is due next. The First… states differ from their twins in that no comma stands before them: the container
    /// may close without ado. Recovery uses them for "anything goes".
    enum class State : quint8 {
        Root,
        FirstElement,
        Element,
        AfterElement,
        FirstKey,
        Key,
        Colon,
        Member,
        AfterMember,
        Done
    };
    /// What was wrong with the token before, where that excuses what follows.
    enum class Flaw : quint8 { None, Unterminated, BareWord };

    void step();
    void skipSeparator();
    void value();
    void valueMissing(Lexer::Start start);
    void afterValue();
    void key();
    void bareKey();
    void colon();
    void readString();
    void readNumber();
    void readWord();

    void addNode(Kind kind, quint32 begin);
    void open();
    void close();
    void closeContainer(quint32 end);
    void mismatch();
    [[nodiscard]] int containersToGiveUp() const;
    void stringWasKey();
    void finish();

    void report(SyntaxErrorCode code, quint32 offset, quint32 length) { m_errors.add(code, offset, length); }
    void reportGap(SyntaxErrorCode code) { report(code, m_tokenEnd, 0); }
    void reportUnclosed(const detail::Node &container);
    void reportUnexpectedEnd();
    [[nodiscard]] detail::Node &container() { return m_data.nodes[static_cast<size_t>(m_container)]; }
    [[nodiscard]] bool isInObject() const
    {
        return m_container >= 0 && m_data.node(m_container).kind() == Kind::Object;
    }
    [[nodiscard]] State stateAfterValue() const;
    [[nodiscard]] State anythingGoes() const { return isInObject() ? State::FirstKey : State::FirstElement; }

    detail::DocumentData &m_data;
    ErrorList &m_errors;
    Lexer m_lexer;
    int m_depthLimit;
    int m_depth = 0;
    qint32 m_container = -1;
    State m_state = State::Root;
    Flaw m_flaw = Flaw::None;
    bool m_isTooDeep = false;
    bool m_isEmpty = true;
    bool m_isMemberReported = false; ///< This member's missing part was reported already.
    mutable int m_lookaheads = 0;
    quint32 m_tokenEnd = 0;  ///< Where something missing would have stood.
    quint32 m_separator = 0; ///< The last comma or colon.
    quint32 m_keyBegin = 0;
    quint32 m_keyLength = 0;
};

} // namespace console::json
