// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/json/document.h"

#include <QStringList>

namespace console::json {

/// How something new is laid out in a container: read off what is there already, so that it looks as if its author had
/// typed it.
class Layout
{
public:
    /// `container` is an object or array of `document`, which is valid.
    Layout(const Document &document, const Value &container);

    /// White space before a member or element.
    [[nodiscard]] const QByteArray &gap() const { return m_gap; }
    /// White space before the closing bracket of a container that was empty.
    [[nodiscard]] const QByteArray &tail() const { return m_tail; }
    [[nodiscard]] QByteArray member(const QString &key, const QByteArray &json) const;
    /// `json` within new objects, one in the other, with these keys.
    [[nodiscard]] QByteArray nested(const QStringList &keys, const QByteArray &json) const;

private:
    void readNeighbours(const Value &container, const Value &last);
    void readSurroundings(const Value &container);
    [[nodiscard]] QByteArray between(qsizetype begin, qsizetype end) const;
    [[nodiscard]] QByteArray gapBefore(const Value &value) const;
    [[nodiscard]] QByteArray colonOf(const Value &member) const;
    [[nodiscard]] QByteArray nearestColon(const Value &container) const;
    [[nodiscard]] QByteArray indentAt(qsizetype offset) const;
    [[nodiscard]] QByteArray indentStep(const QByteArray &inner, const QByteArray &outer) const;
    [[nodiscard]] QByteArray lineEnd() const;

    QByteArray m_bytes;
    QByteArray m_gap;
    QByteArray m_tail;
    QByteArray m_colon;
    QByteArray m_step; ///< One level of indentation.
};

/// Where the value's member or element begins: at its key if it has one.
[[nodiscard]] qsizetype entryBegin(const Value &value);

/// The last child, and the one before it if there is one.
struct LastChildren
{
    Value last;
    Value beforeLast;
};
[[nodiscard]] LastChildren lastChildren(const Value &container);

[[nodiscard]] bool breaksLine(QByteArrayView space);

} // namespace console::json
