// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/json/document.h"

#include "core/json/documentdata.h"
#include "core/json/parser.h"
#include "core/json/utf8.h"

#include <algorithm>

namespace console::json {

namespace detail {

const LineIndex &DocumentData::lines() const
{
    std::call_once(m_linesBuilt, [this] { m_lines.emplace(bytes); });
    return *m_lines;
}

} // namespace detail

namespace {

void readInto(detail::DocumentData &data, ErrorList &errors, const ParseLimits &limits)
{
    if (data.bytes.size() > std::min(limits.bytes, detail::maximumBytes))
        return errors.add(SyntaxErrorCode::TooLarge, 0, 0);
    const qsizetype valid = validUtf8Length(data.bytes);
    if (valid < data.bytes.size())
        return errors.add(SyntaxErrorCode::InvalidUtf8, valid, 1);
    // Scene files have about one value for every 24 bytes.
    data.nodes.reserve(static_cast<size_t>(data.bytes.size() / 24 + 8));
    if (!Parser(data, errors, limits.depth).run())
        data.nodes.clear();
}

} // namespace

Document::Document()
    : Document(parse({}))
{}

Document Document::parse(QByteArray bytes, const ParseLimits &limits)
{
    const auto data = std::make_shared<detail::DocumentData>();
    data->bytes = std::move(bytes);
    ErrorList errors;
    readInto(*data, errors, limits);
    data->errors = std::move(errors).placedIn(data->bytes);
    return Document(data);
}

const QByteArray &Document::bytes() const
{
    return m_data->bytes;
}

const std::vector<SyntaxError> &Document::errors() const
{
    return m_data->errors;
}

bool Document::hasBom() const
{
    return m_data->bytes.startsWith(byteOrderMark);
}

Value Document::root() const
{
    return m_data->nodes.empty() ? Value() : Value(m_data, 0);
}

Position Document::positionAt(qsizetype offset) const
{
    return m_data->lines().at(m_data->bytes, offset);
}

Value Document::valueAt(qsizetype offset) const
{
    // Nodes begin in the order of the text: the last that begins before the offset holds it, or one of its ancestors.
    const auto &nodes = m_data->nodes;
    const auto after =
        std::ranges::upper_bound(nodes, offset, {}, [](const detail::Node &node) { return qsizetype(node.begin); });
    auto index = static_cast<qint32>(after - nodes.begin()) - 1;
    while (index >= 0 && m_data->node(index).end <= offset)
        index = m_data->node(index).parent;
    return index >= 0 ? Value(m_data, index) : Value();
}

} // namespace console::json
