// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/json/parser.h"

// The part of the parser that opens and closes objects and arrays, and mends what does not match.

namespace console::json {

using detail::Node;

void Parser::open()
{
    const quint32 begin = m_lexer.offset();
    if (m_depth == m_depthLimit) {
        report(SyntaxErrorCode::TooDeep, begin, 1);
        m_isTooDeep = true;
        m_state = State::Done;
        return;
    }
    const Kind kind = m_lexer.peek() == '{' ? Kind::Object : Kind::Array;
    m_lexer.skipByte();
    addNode(kind, begin);
    m_container = static_cast<qint32>(m_data.nodes.size()) - 1;
    ++m_depth;
    m_flaw = Flaw::None;
    m_tokenEnd = m_lexer.offset();
    m_state = anythingGoes();
}

void Parser::close()
{
    if (isInObject() != (m_lexer.peek() == '}'))
        return mismatch();
    m_lexer.skipByte();
    m_tokenEnd = m_lexer.offset();
    closeContainer(m_tokenEnd);
}

void Parser::closeContainer(quint32 end)
{
    Node &node = container();
    node.end = end;
    node.next = static_cast<qint32>(m_data.nodes.size());
    m_container = node.parent;
    --m_depth;
    m_flaw = Flaw::None;
    m_state = stateAfterValue();
}

/// The bracket at hand does not close the innermost container. Either it is the wrong one, or one too many, or inner
/// containers were left open; what stands in the rest of the text tells which.
void Parser::mismatch()
{
    const quint32 bracket = m_lexer.offset();
    const int givenUp = containersToGiveUp();
    if (givenUp > 0) {
        for (int i = 0; i < givenUp; ++i) {
            reportUnclosed(container());
            closeContainer(bracket);
        }
        return close();
    }
    report(SyntaxErrorCode::MismatchedBracket, bracket, 1);
    m_lexer.skipByte();
    m_tokenEnd = m_lexer.offset();
    if (givenUp == 0)
        closeContainer(m_tokenEnd);
    else
        m_state = stateAfterValue();
}

/// How many containers to close before the bracket fits; 0 when it should have been the other one, -1 when it should
/// not be there.
int Parser::containersToGiveUp() const
{
    constexpr int lookaheadLimit = 8; // Each reads the rest of the text: a handful keeps noise from taking for ever.
    const Kind wanted = m_lexer.peek() == '}' ? Kind::Object : Kind::Array;
    int between = 0;
    qint32 ancestor = m_container;
    for (; ancestor >= 0 && m_data.node(ancestor).kind() != wanted; ancestor = m_data.node(ancestor).parent)
        ++between;
    const bool hasPartner = ancestor >= 0;
    if (m_lookaheads < lookaheadLimit) {
        ++m_lookaheads;
        const int closersLeft = m_lexer.bracketBalance() - 1; // The bracket at hand is counted in.
        if (hasPartner && closersLeft == m_depth - 1 - between)
            return between;
        if (closersLeft == m_depth)
            return -1;
        if (closersLeft == m_depth - 1)
            return 0;
    }
    return hasPartner && between == 1 ? 1 : 0;
}

void Parser::reportUnclosed(const Node &container)
{
    report(container.kind() == Kind::Object ? SyntaxErrorCode::UnclosedObject : SyntaxErrorCode::UnclosedArray,
           container.begin, 1);
}

void Parser::reportUnexpectedEnd()
{
    switch (m_state) {
    case State::Element:
    case State::Key:
    case State::Colon:
    case State::Member:
        if (m_flaw == Flaw::None)
            reportGap(SyntaxErrorCode::UnexpectedEnd);
        return;
    case State::Root:
        if (m_isEmpty)
            reportGap(SyntaxErrorCode::EmptyDocument);
        return;
    case State::FirstElement:
    case State::AfterElement:
    case State::FirstKey:
    case State::AfterMember:
    case State::Done:
        return;
    }
}

/// At the end of the text, or where there were too many errors to go on (which then gets no more of them).
void Parser::finish()
{
    reportUnexpectedEnd();
    const auto end = static_cast<quint32>(m_data.bytes.size());
    while (m_container >= 0) {
        reportUnclosed(container());
        closeContainer(end);
    }
    m_lexer.skipSpace();
    if (m_lexer.atEnd())
        return;
    const QByteArrayView rest = QByteArrayView(m_data.bytes).sliced(m_lexer.offset()).trimmed();
    report(SyntaxErrorCode::ContentAfterEnd, m_lexer.offset(), static_cast<quint32>(rest.size()));
}

} // namespace console::json
