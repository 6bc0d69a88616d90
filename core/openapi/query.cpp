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

/// Writes one byte as it is or as %XX; gives back the place behind it.
char *writeEncoded(char *out, char c)
{
    constexpr char digits[] = "0123456789ABCDEF";
    if (isUnreserved(c)) {
        *out++ = c;
        return out;
    }
    const auto byte = static_cast<unsigned char>(c);
    *out++ = '%';
    *out++ = digits[byte >> 4];
    *out++ = digits[byte & 0xf];
    return out;
}

template<class Characters, class ToByte>
void appendBytes(QByteArray &out, const Characters &characters, ToByte toByte)
{
    constexpr qsizetype longestForm = 3;
    const qsizetype start = out.size();
    out.resize(start + longestForm * characters.size());
    char *const begin = out.data();
    char *end = begin + start;
    for (const auto c : characters)
        end = writeEncoded(end, toByte(c));
    out.truncate(end - begin);
}

bool isAscii(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; });
}

/// Appends nothing for a text with a lone surrogate.
void appendEncoded(QByteArray &out, QStringView text)
{
    if (isAscii(text))
        appendBytes(out, text, [](QChar c) { return c.toLatin1(); });
    else if (text.isValidUtf16())
        appendBytes(out, text.toUtf8(), [](char c) { return c; });
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

using Entries = QVarLengthArray<Entry, 16>;

// Behind its equals, of which the last one counts.
void insertSorted(Entries &entries, const QueryItem &item)
{
    const Entry entry{&item, arrayIndex(item.key)};
    entries.insert(std::ranges::upper_bound(entries, entry, comesBefore), entry);
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

void appendItem(QByteArray &out, const QueryItem &item)
{
    if (!out.isEmpty())
        out += '&';
    if (item.values.size() == 1) {
        appendEncoded(out, item.key);
        out += '=';
        appendEncoded(out, item.values.front());
        return;
    }
    const QByteArray key = percentEncoded(item.key) + '=';
    out += key + encodedValues(item.values).join('&' + key);
}

} // namespace

QByteArray percentEncoded(QStringView text)
{
    QByteArray out;
    appendEncoded(out, text);
    return out;
}

QByteArray canonicalQuery(const Query &query)
{
    constexpr qsizetype usualLength = 256;
    Entries entries;
    for (const QueryItem &item : query)
        insertSorted(entries, item);

    QByteArray out;
    out.reserve(usualLength);
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const QueryItem &item = *entries[i].item;
        const bool overruled = i + 1 < entries.size() && entries[i + 1].item->key == item.key;
        if (!overruled && !item.key.isEmpty() && item.key.isValidUtf16())
            appendItem(out, item);
    }
    return out;
}

} // namespace console::openapi
