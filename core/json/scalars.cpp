// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/json/document.h"
#include "core/json/lexer.h"
#include "core/json/stringtext.h"

#include <charconv>

// What strings, booleans and numbers stand for.

namespace console::json {

QString Value::toString() const
{
    return isString() ? decoded(text()) : QString();
}

std::optional<bool> Value::toBool() const
{
    if (kind() != Kind::Boolean)
        return std::nullopt;
    return text().compare("true", Qt::CaseInsensitive) == 0;
}

std::optional<qint64> Value::toInteger() const
{
    const QByteArrayView digits = text();
    if (!isNumber() || !isNumberText(digits))
        return std::nullopt;
    qint64 number = 0;
    const auto [stop, error] = std::from_chars(digits.begin(), digits.end(), number);
    // A fraction or an exponent stops the reading early.
    return error == std::errc() && stop == digits.end() ? std::optional(number) : std::nullopt;
}

std::optional<double> Value::toDouble() const
{
    const QByteArrayView digits = text();
    if (!isNumber() || !isNumberText(digits))
        return std::nullopt;
    double number = 0;
    const auto error = std::from_chars(digits.begin(), digits.end(), number).ec;
    return error == std::errc() ? std::optional(number) : std::nullopt;
}

} // namespace console::json
