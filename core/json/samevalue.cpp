// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/json/samevalue.h"

#include <QSet>
#include <QStringList>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace console::json {

namespace {

// JSON in a string in a string: as deep as the service's own fields go, and one more.
constexpr int nestedTextLimit = 3;

/// A number as 0.DIGITS times ten to the exponent, so that equal values have equal parts.
struct Decimal
{
    bool isNegative = false;
    QByteArray digits; ///< Without zeros at either end; empty for zero.
    qint64 exponent = 0;

    friend bool operator==(const Decimal &, const Decimal &) = default;
};

/// Nothing when the exponent is beyond reason.
std::optional<Decimal> decimalOf(QByteArrayView text)
{
    Decimal decimal;
    decimal.isNegative = text.startsWith('-');
    const QByteArray number = text.sliced(decimal.isNegative ? 1 : 0).toByteArray().toLower();
    const qsizetype e = number.indexOf('e');
    const QByteArray mantissa = e < 0 ? number : number.first(e);
    if (e >= 0) {
        bool isNumber = false;
        decimal.exponent = number.sliced(e + 1).toInt(&isNumber);
        if (!isNumber)
            return std::nullopt;
    }
    const qsizetype point = mantissa.indexOf('.');
    decimal.exponent += point < 0 ? mantissa.size() : point;
    decimal.digits = mantissa;
    decimal.digits.replace(".", "");
    qsizetype zeros = 0;
    while (zeros < decimal.digits.size() && decimal.digits.at(zeros) == '0')
        ++zeros;
    decimal.digits.remove(0, zeros);
    decimal.exponent -= zeros;
    while (decimal.digits.endsWith('0'))
        decimal.digits.chop(1);
    return decimal.digits.isEmpty() ? Decimal() : decimal;
}

bool sameNumber(const Value &a, const Value &b)
{
    if (a.text() == b.text())
        return true;
    const auto first = decimalOf(a.text());
    return first && first == decimalOf(b.text());
}

std::optional<Document> heldDocument(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (!trimmed.startsWith(u'{') && !trimmed.startsWith(u'['))
        return std::nullopt;
    Document document = Document::parse(trimmed.toUtf8());
    return document.isValid() ? std::optional(std::move(document)) : std::nullopt;
}

bool same(const Value &a, const Value &b, int nesting);

bool sameText(const Value &a, const Value &b, int nesting)
{
    const QString first = a.toString();
    const QString second = b.toString();
    if (first == second)
        return true;
    if (nesting >= nestedTextLimit)
        return false;
    const auto one = heldDocument(first);
    const auto other = one ? heldDocument(second) : std::nullopt;
    return other && same(one->root(), other->root(), nesting + 1);
}

bool sameMembers(const Value &a, const Value &b, int nesting)
{
    const QStringList keys = keysOf({a, b});
    return std::ranges::all_of(keys, [&](const QString &key) {
        const Value first = a.member(key);
        const Value second = b.member(key);
        return (isNothing(first) && isNothing(second)) || same(first, second, nesting);
    });
}

bool sameElements(const Value &a, const Value &b, int nesting)
{
    Value first = a.firstChild();
    Value second = b.firstChild();
    while (!first.isMissing() && !second.isMissing() && same(first, second, nesting)) {
        first = first.nextSibling();
        second = second.nextSibling();
    }
    return first.isMissing() && second.isMissing();
}

// The parser's limit on depth keeps the recursion short.
bool same(const Value &a, const Value &b, int nesting)
{
    if (a.kind() != b.kind())
        return false;
    switch (a.kind()) {
    case Kind::Missing:
    case Kind::Null:
        return true;
    case Kind::Boolean:
        return a.toBool() == b.toBool();
    case Kind::Number:
        return sameNumber(a, b);
    case Kind::String:
        return sameText(a, b, nesting);
    case Kind::Array:
        return sameElements(a, b, nesting);
    case Kind::Object:
        return sameMembers(a, b, nesting);
    }
    return false;
}

} // namespace

bool isNothing(const Value &value)
{
    return value.isMissing() || value.kind() == Kind::Null;
}

bool sameValue(const Value &a, const Value &b)
{
    return same(a, b, 0);
}

QStringList keysOf(const std::vector<Value> &objects)
{
    QStringList keys;
    QSet<QString> seen;
    for (const Value &object : objects) {
        for (Value member = object.firstChild(); object.isObject() && !member.isMissing();
             member = member.nextSibling()) {
            const QString key = member.key();
            if (!seen.contains(key)) {
                seen.insert(key);
                keys.append(key);
            }
        }
    }
    return keys;
}

} // namespace console::json
