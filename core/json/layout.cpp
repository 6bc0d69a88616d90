// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/json/layout.h"

#include "core/json/utf8.h"
#include "core/json/write.h"

#include <algorithm>

namespace console::json {

namespace {

bool isLineEnd(char byte)
{
    return byte == '\n' || byte == '\r';
}

bool isBlank(char byte)
{
    return byte == ' ' || byte == '\t';
}

QByteArray afterLastLineEnd(const QByteArray &space)
{
    const auto lineEnd = std::find_if(space.rbegin(), space.rend(), isLineEnd);
    return space.last(lineEnd - space.rbegin());
}

} // namespace

qsizetype entryBegin(const Value &value)
{
    return value.keyBegin();
}

LastChildren lastChildren(const Value &container)
{
    LastChildren found;
    for (Value child = container.firstChild(); !child.isMissing(); child = child.nextSibling())
        found = {.last = child, .beforeLast = found.last};
    return found;
}

bool breaksLine(QByteArrayView space)
{
    return std::ranges::any_of(space, isLineEnd);
}

Layout::Layout(const Document &document, const Value &container)
    : m_bytes(document.bytes())
{
    const auto [last, beforeLast] = lastChildren(container);
    if (last.isMissing()) {
        readSurroundings(container);
    } else {
        readNeighbours(container, last);
        const bool standsAlone = beforeLast.isMissing();
        // `{"a": 1}` puts nothing before its one member, but shows that it likes blanks.
        if (standsAlone && m_gap.isEmpty() && m_colon.endsWith(' '))
            m_gap = " ";
    }
}

void Layout::readNeighbours(const Value &container, const Value &last)
{
    m_gap = gapBefore(last);
    m_colon = container.isObject() ? colonOf(last) : nearestColon(container);
    m_step = indentStep(afterLastLineEnd(m_gap), indentAt(container.begin()));
}

/// An empty container has no neighbours inside: it is broken into lines when its author began to, or when it is an
/// object that has a line of its own.
void Layout::readSurroundings(const Value &container)
{
    m_colon = nearestColon(container);
    const QByteArray inside = between(container.begin() + 1, container.end() - 1);
    const Value parent = container.parent();
    const bool hasOwnLine = !parent.isMissing() && breaksLine(gapBefore(container));
    const QByteArray indent = indentAt(container.begin());
    m_step = hasOwnLine ? indentStep(indent, indentAt(parent.begin())) : indentStep({}, {});
    if (breaksLine(inside) || (hasOwnLine && container.isObject())) {
        m_tail = lineEnd() + indent;
        m_gap = m_tail + m_step;
    } else {
        m_gap = m_tail = inside;
    }
}

QByteArray Layout::member(const QString &key, const QByteArray &json) const
{
    return quoted(key) + m_colon + json;
}

QByteArray Layout::nested(const QStringList &keys, const QByteArray &json) const
{
    const bool isBroken = breaksLine(m_gap);
    const QByteArray lineStart = isBroken ? lineEnd() + afterLastLineEnd(m_gap) : QByteArray();
    QByteArray text = json;
    for (qsizetype level = keys.size() - 1; level >= 0; --level) {
        const QByteArray close = isBroken ? lineStart + m_step.repeated(level) : QByteArray();
        const QByteArray open = isBroken ? close + m_step : QByteArray();
        text = '{' + open + member(keys[level], text) + close + '}';
    }
    return text;
}

QByteArray Layout::between(qsizetype begin, qsizetype end) const
{
    return m_bytes.sliced(begin, end - begin);
}

/// The white space after the bracket or comma that precedes the entry.
QByteArray Layout::gapBefore(const Value &value) const
{
    const qsizetype end = entryBegin(value);
    qsizetype begin = end;
    while (begin > 0 && (isBlank(m_bytes[begin - 1]) || isLineEnd(m_bytes[begin - 1])))
        --begin;
    return between(begin, end);
}

QByteArray Layout::colonOf(const Value &member) const
{
    QByteArray colon = between(member.keyBegin() + member.keyText().size(), member.begin());
    return breaksLine(colon) ? QByteArray(": ") : colon;
}

/// How the container's own member writes its colon, or that of the nearest object around it.
QByteArray Layout::nearestColon(const Value &container) const
{
    for (Value value = container; !value.isMissing(); value = value.parent()) {
        if (!value.keyText().isEmpty())
            return colonOf(value);
    }
    return breaksLine(m_bytes) ? QByteArray(": ") : QByteArray(":");
}

/// The blanks at the beginning of the offset's line.
QByteArray Layout::indentAt(qsizetype offset) const
{
    qsizetype begin = offset;
    while (begin > 0 && !isLineEnd(m_bytes[begin - 1]))
        --begin;
    if (begin == 0 && m_bytes.startsWith(byteOrderMark))
        begin = byteOrderMark.size();
    const auto first = m_bytes.begin() + begin;
    return QByteArray(first, std::find_if_not(first, m_bytes.begin() + offset, isBlank) - first);
}

QByteArray Layout::indentStep(const QByteArray &inner, const QByteArray &outer) const
{
    const bool isDeeper = inner.size() > outer.size() && inner.startsWith(outer);
    return isDeeper ? inner.sliced(outer.size()) : QByteArray("  ");
}

QByteArray Layout::lineEnd() const
{
    const auto end = std::find_if(m_bytes.begin(), m_bytes.end(), isLineEnd);
    if (end == m_bytes.end() || *end == '\n')
        return "\n";
    return end + 1 != m_bytes.end() && end[1] == '\n' ? QByteArray("\r\n") : QByteArray("\r");
}

} // namespace console::json
