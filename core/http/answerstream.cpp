// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/http/answerstream.h"

#include <utility>

namespace console::http {

namespace {

// A copy is called: the function may set another, or drop the last owner of the stream.
void call(const std::function<void()> &function)
{
    if (const auto kept = function)
        kept();
}

} // namespace

void AnswerStream::write(const QByteArray &piece)
{
    if (m_state != State::Open || piece.isEmpty())
        return;
    m_waiting += piece;
    call(m_onChange);
}

void AnswerStream::end()
{
    change(State::Ended);
}

void AnswerStream::fail()
{
    change(State::Failed);
}

void AnswerStream::change(State state)
{
    if (m_state != State::Open)
        return;
    m_state = state;
    call(m_onChange);
}

QByteArray AnswerStream::takeAll()
{
    return std::exchange(m_waiting, QByteArray());
}

void AnswerStream::tellTaken()
{
    call(m_onTaken);
}

} // namespace console::http
