// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/openapi/query.h"

#include <QVarLengthArray>

#include <algorithm>
#include <limits>
#include <optional>

namespace console::openapi {

namespace {

constexpr bool isUnreserved(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
           c == '.' || c == '~';
}

void appendEncoded(QByteArray &out, QByteArrayView utf8)
{
    constexpr char digits[] = "0123456789ABCDEF";
    for (const char c : utf8) {
        if (isUnreserved(c)) {
            out += c;
        } else {
            const auto byte = static_cast<unsigned char>(c);
            out += '%';
            out += digits[byte >> 4];
            out += digits[byte & 0xf];
        }
    }
}

/// The number of a key that JavaScript keeps as an array index: "0", "10", not "01" or "4294967295".
std::optional<quint32> arrayIndex(QStringView key)
{
    constexpr qsizetype longest = 10;
    if (key.isEmpty() || key.size() > longest || (key.front() == u'0' && key.size() > 1))
        return std::nullopt;
    quint64 number = 0;
    for (const QChar c : key) {
        if (c < u'0' || c > u'9')
            return std::nullopt;
        number = number * 10 + (c.unicode() - u'0');
    }
    if (number >= std::numeric_limits<quint32>::max())
        return std::nullopt;
    return static_cast<quint32>(number);
}

struct Entry
{
    const QueryItem *item;
    std::optional<quint32> index;
};

// The vendor's signer sorts the keys and puts them into a JavaScript object, whose keys come out again in the order
// they went in, but for array indices: those come first, by number.
bool comesBefore(const Entry &a, const Entry &b)
{
    if (a.index && b.index)
        return *a.index < *b.index;
    if (a.index.has_value() != b.index.has_value())
        return a.index.has_value();
    return a.item->key < b.item->key;
}

QList<QByteArray> encodedValues(const QStringList &values)
{
    if (values.isEmpty())
        return {QByteArray()};
    QList<QByteArray> encoded;
    encoded.reserve(values.size());
    for (const QString &value : values)
        encoded.append(percentEncoded(value));
    std::ranges::sort(encoded);
    return encoded;
}

void appendPair(QByteArray &out, QByteArrayView key, QByteArrayView value)
{
    if (!out.isEmpty())
        out += '&';
    out += key;
    out += '=';
    out += value;
}

} // namespace

QByteArray percentEncoded(QStringView text)
{
    if (!text.isValidUtf16())
        return {};
    QByteArray out;
    out.reserve(text.size() * 3);
    appendEncoded(out, text.toUtf8());
    return out;
}

QByteArray canonicalQuery(const Query &query)
{
    QVarLengthArray<Entry, 16> entries;
    for (const QueryItem &item : query)
        entries.append({&item, arrayIndex(item.key)});
    std::ranges::stable_sort(entries, comesBefore);

    QByteArray out;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const QueryItem &item = *entries[i].item;
        if (i + 1 < entries.size() && entries[i + 1].item->key == item.key)
            continue;
        const QByteArray key = percentEncoded(item.key);
        if (key.isEmpty())
            continue;
        if (item.values.size() == 1) {
            appendPair(out, key, percentEncoded(item.values.front()));
            continue;
        }
        for (const QByteArray &value : encodedValues(item.values))
            appendPair(out, key, value);
    }
    return out;
}

} // namespace console::openapi
