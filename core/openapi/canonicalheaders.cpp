// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/openapi/canonicalheaders.h"

#include <QVarLengthArray>

#include <algorithm>
#include <array>

namespace console::openapi {

namespace {

constexpr std::array<QByteArrayView, 6> unsignable = {"authorization", "content-type",      "content-length",
                                                      "user-agent",    "presigned-expires", "expect"};

// White space beyond ASCII as JavaScript's \s knows it, in UTF-8: the vendor's signer collapses these too.
constexpr std::array<QByteArrayView, 19> wideBlanks = {
    "\u00a0", "\u1680", "\u2000", "\u2001", "\u2002", "\u2003", "\u2004", "\u2005", "\u2006", "\u2007",
    "\u2008", "\u2009", "\u200a", "\u2028", "\u2029", "\u202f", "\u205f", "\u3000", "\ufeff"};

constexpr bool isPlain(char c)
{
    return c > ' ' && c < 0x7f;
}

/// How many bytes the white space at the start of the text takes; 0 when it starts with something else.
qsizetype blankLength(QByteArrayView text)
{
    const char first = text.front();
    if (isPlain(first))
        return 0;
    if (first == ' ' || (first >= '\t' && first <= '\r'))
        return 1;
    const auto *const wide =
        std::ranges::find_if(wideBlanks, [text](QByteArrayView blank) { return text.startsWith(blank); });
    return wide == wideBlanks.end() ? 0 : wide->size();
}

void appendCollapsed(QByteArray &out, QByteArrayView value)
{
    const qsizetype start = out.size();
    bool blankPending = false;
    while (!value.isEmpty()) {
        const qsizetype blank = blankLength(value);
        if (blank > 0) {
            blankPending = out.size() > start;
        } else {
            if (blankPending)
                out += ' ';
            blankPending = false;
            out += value.front();
        }
        value = value.sliced(blank > 0 ? blank : 1);
    }
}

void appendValue(QByteArray &out, const QByteArray &value)
{
    if (std::ranges::all_of(value, isPlain))
        out += value;
    else
        appendCollapsed(out, value);
}

using Entries = QVarLengthArray<const HttpHeader *, 16>;

bool comesBefore(const HttpHeader *a, const HttpHeader *b)
{
    return a->name.compare(b->name, Qt::CaseInsensitive) < 0;
}

// Behind its equals, so that names that differ in case only stay in order. There are never many.
void insertSorted(Entries &entries, const HttpHeader *header)
{
    entries.insert(std::ranges::upper_bound(entries, header, comesBefore), header);
}

void appendLower(QByteArray &out, const QByteArray &name)
{
    out += name;
    char *const end = out.data() + out.size();
    std::transform(end - name.size(), end, end - name.size(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
}

} // namespace

bool isSignable(QByteArrayView name)
{
    return std::ranges::none_of(unsignable,
                                [name](QByteArrayView other) { return name.compare(other, Qt::CaseInsensitive) == 0; });
}

CanonicalHeaders canonicalHeaders(const HttpHeaders &headers)
{
    Entries entries;
    qsizetype bytes = 0;
    for (const HttpHeader &header : headers) {
        if (!isSignable(header.name))
            continue;
        insertSorted(entries, &header);
        bytes += header.name.size() + header.value.size() + 2;
    }
    CanonicalHeaders result;
    result.lines.reserve(bytes);
    result.names.reserve(bytes);
    for (const HttpHeader *header : entries) {
        if (!result.names.isEmpty()) {
            result.lines += '\n';
            result.names += ';';
        }
        appendLower(result.names, header->name);
        appendLower(result.lines, header->name);
        result.lines += ':';
        appendValue(result.lines, header->value);
    }
    return result;
}

} // namespace console::openapi
