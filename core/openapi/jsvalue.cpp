// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/openapi/jsvalue.h"

#include "core/openapi/tokenbytes.h"

#include <array>
#include <charconv>
#include <cmath>

namespace console::openapi {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The shortest digits that give the number again, and the power of ten of the first one.
struct Decimal
{
    QString digits;
    int exponent = 0;
};

Decimal shortestDecimal(double magnitude)
{
    std::array<char, 32> buffer{};
    const auto end = std::to_chars(buffer.begin(), buffer.end(), magnitude, std::chars_format::scientific).ptr;
    const QByteArrayView text(buffer.data(), end - buffer.data());
    const qsizetype e = text.indexOf('e');
    QByteArray digits = text.first(e).toByteArray();
    digits.remove(1, 1);
    return {QString::fromLatin1(digits), text.sliced(e + 1).toInt()};
}

// Number::toString of ECMAScript.
QString layOut(const Decimal &number)
{
    constexpr int mostIntegerDigits = 21;
    constexpr int mostLeadingZeros = 6;
    const QString &digits = number.digits;
    const auto count = static_cast<int>(digits.size());
    const int point = number.exponent + 1;
    if (point > 0 && point <= mostIntegerDigits) {
        if (count <= point)
            return digits + QString(point - count, u'0');
        return digits.first(point) + u'.' + digits.sliced(point);
    }
    if (point <= 0 && point > -mostLeadingZeros)
        return u"0."_s + QString(-point, u'0') + digits;
    const QString mantissa = count == 1 ? digits : digits.first(1) + u'.' + digits.sliced(1);
    return mantissa + (number.exponent < 0 ? u"e-"_s : u"e+"_s) + QString::number(std::abs(number.exponent));
}

QString numberText(const json::Value &value)
{
    const double number = value.toDouble().value_or(0);
    if (!std::isfinite(number))
        return number < 0 ? u"-Infinity"_s : u"Infinity"_s;
    if (number == 0)
        return u"0"_s;
    const QString text = layOut(shortestDecimal(std::abs(number)));
    return number < 0 ? u'-' + text : text;
}

// Array.prototype.join: null is nothing. The depth is bounded by the parser.
QString arrayText(const json::Value &array)
{
    QStringList items;
    for (json::Value item = array.firstChild(); !item.isMissing(); item = item.nextSibling())
        items.append(item.kind() == json::Kind::Null ? QString() : javaScriptText(item));
    return items.join(u',');
}

QChar simpleEscape(char c)
{
    switch (c) {
    case 'b':
        return u'\b';
    case 'f':
        return u'\f';
    case 'n':
        return u'\n';
    case 'r':
        return u'\r';
    case 't':
        return u'\t';
    default:
        return QLatin1Char(c);
    }
}

} // namespace

QString exactText(QByteArrayView literal)
{
    constexpr qsizetype hexDigits = 4;
    constexpr int hexBase = 16;

    QString text;
    QByteArrayView rest = literal.sliced(1).chopped(1);
    while (!rest.isEmpty()) {
        const qsizetype backslash = rest.indexOf('\\');
        const QByteArrayView plain = rest.first(backslash < 0 ? rest.size() : backslash);
        text += strictUtf8(plain).value_or(QString());
        rest = rest.sliced(plain.size());
        if (rest.startsWith("\\u") && rest.size() >= 2 + hexDigits) {
            text += QChar(rest.sliced(2, hexDigits).toUShort(nullptr, hexBase));
            rest = rest.sliced(2 + hexDigits);
        } else if (rest.size() >= 2) {
            text += simpleEscape(rest.at(1));
            rest = rest.sliced(2);
        } else {
            break;
        }
    }
    return text;
}

QString javaScriptText(const json::Value &value)
{
    switch (value.kind()) {
    case json::Kind::Missing:
        return u"undefined"_s;
    case json::Kind::Null:
        return u"null"_s;
    case json::Kind::Boolean:
        return value.toBool().value_or(false) ? u"true"_s : u"false"_s;
    case json::Kind::Number:
        return numberText(value);
    case json::Kind::String:
        return exactText(value.text());
    case json::Kind::Array:
        return arrayText(value);
    case json::Kind::Object:
        return u"[object Object]"_s;
    }
    Q_UNREACHABLE();
}

} // namespace console::openapi
