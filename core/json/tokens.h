// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

namespace console::json {

/// A stretch of a text that belongs together when the white space around it changes.
struct Token
{
    enum class Kind : quint8 { End, Open, Close, Comma, Colon, Other };

    Kind kind = Kind::End;
    QByteArrayView text{};
    bool endsLine = false; ///< A comment or a string without its closing quote: what follows must stay on another line.
};

/// Cuts any text, valid JSON or not, into tokens; what lies between them is white space.
class TokenReader
{
public:
    explicit TokenReader(QByteArrayView text)
        : m_at(text.begin()),
          m_end(text.end())
    {}

    [[nodiscard]] Token next();

private:
    const char *m_at;
    const char *m_end;
};

/// Whether the two would read as one token, or as another pair, with nothing between them. Never so in valid JSON.
[[nodiscard]] bool mustStayApart(const Token &left, const Token &right);

} // namespace console::json
