// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <functional>

namespace console::http {

/// The body of an answer that comes in pieces: a handler writes, the connection takes. Shared by both, in one thread.
class AnswerStream
{
public:
    AnswerStream() = default;
    AnswerStream(const AnswerStream &) = delete;
    AnswerStream &operator=(const AnswerStream &) = delete;

    /// Written after the end or the failure it is dropped.
    void write(const QByteArray &piece);
    void end();
    /// The rest will never come: the client's connection breaks off, so that it does not take a part for the whole.
    void fail();
    /// Bytes that the client has not taken yet. A writer that can should wait while there are many.
    [[nodiscard]] qsizetype waiting() const { return m_waiting.size(); }
    /// Called when the client has taken them.
    void setOnTaken(std::function<void()> onTaken) { m_onTaken = std::move(onTaken); }

    // The connection's side.
    enum class State { Open, Ended, Failed };
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] QByteArray takeAll();
    void tellTaken();
    /// Called when there is something to take, or the state is another.
    void setOnChange(std::function<void()> onChange) { m_onChange = std::move(onChange); }

private:
    void change(State state);

    QByteArray m_waiting;
    State m_state = State::Open;
    std::function<void()> m_onChange;
    std::function<void()> m_onTaken;
};

} // namespace console::http
