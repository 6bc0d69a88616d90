// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/json/document.h"

#include <mutex>

namespace console::json::detail {

/// One value, in 24 bytes: a document of 12 MB has about a million of them. Nodes stand in the order of the text,
/// each before what it holds, so a subtree is the run of nodes up to `next`.
struct Node
{
    quint32 begin = 0;
    quint32 end = 0;
    quint32 keyBegin = 0;
    quint32 keyLengthAndKind = 0;
    qint32 parent = -1;
    qint32 next = 0; ///< One past the last node of the subtree.

    [[nodiscard]] Kind kind() const { return static_cast<Kind>(keyLengthAndKind & kindMask); }
    /// The quotes included; 0 for what is no member, or one whose key is missing.
    [[nodiscard]] quint32 keyLength() const { return keyLengthAndKind >> kindBits; }
    void setKeyLengthAndKind(quint32 length, Kind kind)
    {
        keyLengthAndKind = (length << kindBits) | static_cast<quint32>(kind);
    }

    static constexpr quint32 kindBits = 3;
    static constexpr quint32 kindMask = (1U << kindBits) - 1;
};

static_assert(sizeof(Node) == 24);

/// The ceiling of ParseLimits::bytes: a key's length must fit beside the kind, and offsets in 32 bits.
inline constexpr qsizetype maximumBytes = qsizetype(1) << 28;

struct DocumentData
{
    [[nodiscard]] const Node &node(qint32 index) const { return nodes[static_cast<size_t>(index)]; }
    [[nodiscard]] QByteArrayView view(quint32 begin, quint32 length) const
    {
        return QByteArrayView(bytes).sliced(begin, length);
    }
    [[nodiscard]] QByteArrayView text(const Node &node) const { return view(node.begin, node.end - node.begin); }
    [[nodiscard]] QByteArrayView keyText(const Node &node) const { return view(node.keyBegin, node.keyLength()); }
    /// Built when first asked for; documents that only travel never pay for it.
    [[nodiscard]] const LineIndex &lines() const;

    QByteArray bytes;
    std::vector<Node> nodes;
    std::vector<SyntaxError> errors;

private:
    mutable std::once_flag m_linesBuilt;
    mutable std::optional<LineIndex> m_lines;
};

} // namespace console::json::detail
