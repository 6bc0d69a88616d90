// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/json/document.h"

#include "core/json/documentdata.h"
#include "core/json/stringtext.h"

#include <algorithm>

namespace console::json {

using detail::DocumentData;
using detail::Node;

namespace {

constexpr qint32 none = -1;

qint32 firstChildOf(const DocumentData &data, qint32 index)
{
    return data.node(index).next > index + 1 ? index + 1 : none;
}

qint32 nextSiblingOf(const DocumentData &data, qint32 index)
{
    const Node &node = data.node(index);
    return node.parent >= 0 && node.next < data.node(node.parent).next ? node.next : none;
}

qint32 memberOf(const DocumentData &data, qint32 object, QStringView key)
{
    const QByteArray utf8 = key.toUtf8();
    qint32 found = none;
    for (qint32 child = firstChildOf(data, object); child != none; child = nextSiblingOf(data, child)) {
        const Node &node = data.node(child);
        if (node.keyLength() > 0 && standsFor(data.keyText(node), key, utf8))
            found = child;
    }
    return found;
}

qint32 elementOf(const DocumentData &data, qint32 array, qsizetype index)
{
    qint32 child = firstChildOf(data, array);
    for (; child != none && index > 0; --index)
        child = nextSiblingOf(data, child);
    return child;
}

qsizetype indexAmongSiblings(const DocumentData &data, qint32 element)
{
    qsizetype index = 0;
    for (qint32 child = data.node(element).parent + 1; child < element; child = data.node(child).next)
        ++index;
    return index;
}

/// One step of a pointer; an array's step must be a number as RFC 6901 writes it.
qint32 stepInto(const DocumentData &data, qint32 index, const QString &step)
{
    const Kind kind = data.node(index).kind();
    if (kind == Kind::Object)
        return memberOf(data, index, step);
    bool isNumber = false;
    const qlonglong element = step.toLongLong(&isNumber);
    if (kind != Kind::Array || !isNumber || element < 0 || QString::number(element) != step)
        return none;
    return elementOf(data, index, element);
}

} // namespace

Value Value::sameDocument(qint32 node) const
{
    return node == none ? Value() : Value(m_data, node);
}

Kind Value::kind() const
{
    return m_data ? m_data->node(m_node).kind() : Kind::Missing;
}

qsizetype Value::begin() const
{
    return m_data ? m_data->node(m_node).begin : 0;
}

qsizetype Value::end() const
{
    return m_data ? m_data->node(m_node).end : 0;
}

Position Value::position() const
{
    return m_data ? m_data->lines().at(m_data->bytes, begin()) : Position();
}

QByteArrayView Value::text() const
{
    return m_data ? m_data->text(m_data->node(m_node)) : QByteArrayView();
}

QString Value::key() const
{
    return decoded(keyText());
}

QByteArrayView Value::keyText() const
{
    return m_data ? m_data->keyText(m_data->node(m_node)) : QByteArrayView();
}

qsizetype Value::keyBegin() const
{
    return keyText().isEmpty() ? begin() : m_data->node(m_node).keyBegin;
}

Position Value::keyPosition() const
{
    return m_data ? m_data->lines().at(m_data->bytes, keyBegin()) : Position();
}

Value Value::firstChild() const
{
    return m_data ? sameDocument(firstChildOf(*m_data, m_node)) : Value();
}

Value Value::nextSibling() const
{
    return m_data ? sameDocument(nextSiblingOf(*m_data, m_node)) : Value();
}

Value Value::parent() const
{
    return m_data ? sameDocument(m_data->node(m_node).parent) : Value();
}

std::vector<Value> Value::children() const
{
    std::vector<Value> values;
    for (Value child = firstChild(); !child.isMissing(); child = child.nextSibling())
        values.push_back(child);
    return values;
}

int Value::count() const
{
    if (!m_data)
        return 0;
    int count = 0;
    for (qint32 child = firstChildOf(*m_data, m_node); child != none; child = nextSiblingOf(*m_data, child))
        ++count;
    return count;
}

Value Value::member(QStringView key) const
{
    return isObject() ? sameDocument(memberOf(*m_data, m_node, key)) : Value();
}

Value Value::element(qsizetype index) const
{
    return isArray() && index >= 0 ? sameDocument(elementOf(*m_data, m_node, index)) : Value();
}

Value Value::at(const Pointer &pointer) const
{
    if (!m_data)
        return {};
    qint32 node = m_node;
    for (const QString &step : pointer.steps()) {
        node = stepInto(*m_data, node, step);
        if (node == none)
            return {};
    }
    return sameDocument(node);
}

Pointer Value::pointer() const
{
    if (!m_data)
        return {};
    QList<QString> steps;
    for (qint32 node = m_node; m_data->node(node).parent != none; node = m_data->node(node).parent) {
        const bool isElement = m_data->node(m_data->node(node).parent).kind() == Kind::Array;
        steps.append(isElement ? QString::number(indexAmongSiblings(*m_data, node))
                               : decoded(m_data->keyText(m_data->node(node))));
    }
    std::reverse(steps.begin(), steps.end());
    return Pointer::fromSteps(std::move(steps));
}

} // namespace console::json
