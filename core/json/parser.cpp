// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/json/parser.h"

namespace console::json {

using detail::Node;
using Start = Lexer::Start;

namespace {

/// What a bare word most likely stands for: a constant of another language, or a string without quotes.
Kind kindOfWord(QByteArrayView word)
{
    const auto isOneOf = [word](std::initializer_list<QByteArrayView> names) {
        return std::any_of(names.begin(), names.end(),
                           [word](QByteArrayView name) { return word.compare(name, Qt::CaseInsensitive) == 0; });
    };
    if (isOneOf({"true", "false"}))
        return Kind::Boolean;
    if (isOneOf({"null", "none", "nil", "undefined"}))
        return Kind::Null;
    return isOneOf({"NaN", "Infinity"}) ? Kind::Number : Kind::String;
}

} // namespace

Parser::Parser(detail::DocumentData &data, ErrorList &errors, int depthLimit)
    : m_data(data),
      m_errors(errors),
      m_lexer(data.bytes, errors),
      m_depthLimit(depthLimit),
      m_tokenEnd(m_lexer.offset())
{}

bool Parser::run()
{
    while (m_state != State::Done) {
        m_lexer.skipSpace();
        if (m_lexer.atEnd() || m_errors.isFull())
            break;
        m_isEmpty = false;
        step();
    }
    if (m_isTooDeep)
        return false;
    finish();
    return true;
}

void Parser::step()
{
    switch (m_state) {
    case State::Root:
    case State::FirstElement:
    case State::Element:
    case State::Member:
        return value();
    case State::AfterElement:
    case State::AfterMember:
        return afterValue();
    case State::FirstKey:
    case State::Key:
        return key();
    case State::Colon:
        return colon();
    case State::Done:
        return;
    }
}

Parser::State Parser::stateAfterValue() const
{
    if (m_container < 0)
        return State::Done;
    return isInObject() ? State::AfterMember : State::AfterElement;
}

void Parser::addNode(Kind kind, quint32 begin)
{
    Node node{.begin = begin, .end = m_lexer.offset(), .keyBegin = m_keyBegin, .parent = m_container};
    node.setKeyLengthAndKind(m_state == State::Member ? m_keyLength : 0, kind);
    m_data.nodes.push_back(node);
    m_data.nodes.back().next = static_cast<qint32>(m_data.nodes.size());
}

void Parser::skipSeparator()
{
    m_separator = m_lexer.offset();
    m_lexer.skipByte();
    m_tokenEnd = m_lexer.offset();
    m_flaw = Flaw::None;
}

void Parser::value()
{
    const Start start = m_lexer.start();
    if (start == Start::Open)
        return open();
    m_flaw = Flaw::None;
    if (start == Start::Quote)
        readString();
    else if (start == Start::Number)
        readNumber();
    else if (start == Start::Word || (start == Start::Foreign && !m_lexer.isAtForeignMark()))
        readWord();
    else
        return valueMissing(start);
    m_tokenEnd = m_lexer.offset();
    m_state = stateAfterValue();
}

void Parser::readString()
{
    const quint32 begin = m_lexer.offset();
    if (m_lexer.peek() == '\'')
        report(SyntaxErrorCode::UnexpectedCharacter, begin, 1);
    if (!m_lexer.string())
        m_flaw = Flaw::Unterminated;
    addNode(Kind::String, begin);
}

void Parser::readNumber()
{
    const quint32 begin = m_lexer.offset();
    m_lexer.number();
    addNode(Kind::Number, begin);
}

void Parser::readWord()
{
    const quint32 begin = m_lexer.offset();
    if (!m_lexer.literal())
        m_flaw = Flaw::BareWord;
    addNode(kindOfWord(m_lexer.from(begin)), begin);
}

/// Something else stands where a value is due.
void Parser::valueMissing(Start start)
{
    const bool isMember = m_state == State::Member;
    if (m_state == State::Root)
        return m_lexer.unexpected();
    if (start == Start::Close) {
        if (m_state == State::Element && m_lexer.peek() == ']')
            report(SyntaxErrorCode::TrailingComma, m_separator, 1);
        if (isMember && !m_isMemberReported)
            reportGap(SyntaxErrorCode::MissingValue);
        return close();
    }
    if (start == Start::Comma) {
        if (!isMember || !m_isMemberReported)
            reportGap(SyntaxErrorCode::MissingValue);
        skipSeparator();
        m_state = isMember ? State::Key : State::FirstElement;
        return;
    }
    m_lexer.unexpected();
    m_isMemberReported = true;
    m_state = isMember ? State::Member : State::FirstElement;
}

void Parser::afterValue()
{
    switch (m_lexer.start()) {
    case Start::Comma:
        skipSeparator();
        m_state = isInObject() ? State::Key : State::Element;
        return;
    case Start::Close:
        return close();
    case Start::Colon:
        return stringWasKey();
    case Start::Word:
    case Start::Number:
        if (m_flaw == Flaw::BareWord) { // The rest of a sentence without quotes.
            m_lexer.word();
            m_tokenEnd = m_lexer.offset();
            return;
        }
        [[fallthrough]];
    case Start::Quote:
    case Start::Open:
        if (m_flaw != Flaw::Unterminated) // A string that ran to the line's end took its comma along.
            reportGap(SyntaxErrorCode::MissingComma);
        m_state = anythingGoes();
        return;
    case Start::Foreign:
    case Start::Space:
    case Start::Junk:
        m_lexer.unexpected();
        m_state = anythingGoes();
    }
}

/// A colon after a value. In `"a": "b": 1` the first member has lost its value, and the string is the next key.
void Parser::stringWasKey()
{
    const Node last = m_data.nodes.back();
    const bool wasJustRead = last.kind() == Kind::String && last.parent == m_container && last.end == m_tokenEnd;
    if (!isInObject() || !wasJustRead) {
        m_lexer.unexpected();
        m_state = anythingGoes();
        return;
    }
    if (!m_isMemberReported)
        report(SyntaxErrorCode::MissingValue, m_separator + 1, 0);
    m_data.nodes.pop_back();
    m_keyBegin = last.begin;
    m_keyLength = last.end - last.begin;
    m_isMemberReported = false;
    m_state = State::Colon;
}

void Parser::key()
{
    m_keyBegin = m_lexer.offset();
    m_keyLength = 0;
    m_flaw = Flaw::None;
    m_isMemberReported = false;
    switch (m_lexer.start()) {
    case Start::Quote:
        if (m_lexer.peek() == '\'')
            report(SyntaxErrorCode::UnexpectedCharacter, m_keyBegin, 1);
        if (!m_lexer.string())
            m_flaw = Flaw::Unterminated;
        m_keyLength = m_lexer.offset() - m_keyBegin;
        m_tokenEnd = m_lexer.offset();
        m_state = State::Colon;
        return;
    case Start::Word:
    case Start::Number:
    case Start::Foreign:
        return bareKey();
    case Start::Open:
    case Start::Colon:
        report(SyntaxErrorCode::MissingKey, m_keyBegin, 0);
        m_isMemberReported = true;
        m_state = m_lexer.peek() == ':' ? State::Colon : State::Member;
        return;
    case Start::Comma:
        report(SyntaxErrorCode::MissingKey, m_keyBegin, 0);
        skipSeparator();
        m_state = State::FirstKey;
        return;
    case Start::Close:
        if (m_state == State::Key && m_lexer.peek() == '}')
            report(SyntaxErrorCode::TrailingComma, m_separator, 1);
        return close();
    case Start::Space:
    case Start::Junk:
        m_lexer.unexpected();
        m_state = State::FirstKey;
    }
}

void Parser::bareKey()
{
    if (m_lexer.isAtForeignMark()) {
        m_lexer.unexpected();
        m_state = State::FirstKey;
        return;
    }
    m_lexer.word();
    m_keyLength = m_lexer.offset() - m_keyBegin;
    report(SyntaxErrorCode::MissingKey, m_keyBegin, m_keyLength);
    m_flaw = Flaw::BareWord;
    m_tokenEnd = m_lexer.offset();
    m_state = State::Colon;
}

void Parser::colon()
{
    const Start start = m_lexer.start();
    if (start == Start::Colon) {
        skipSeparator();
        m_state = State::Member;
    } else if (start == Start::Junk || m_lexer.isAtForeignMark()) {
        m_lexer.unexpected(); // Taken for a colon that was mistyped.
        m_isMemberReported = true;
        m_state = State::Member;
    } else if (m_flaw != Flaw::None) {
        m_state = State::AfterMember; // That was no key after all, and it was reported.
    } else {
        reportGap(SyntaxErrorCode::MissingColon);
        m_isMemberReported = true;
        m_state = start == Start::Close || start == Start::Comma ? State::AfterMember : State::Member;
    }
}

} // namespace console::json
