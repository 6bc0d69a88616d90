// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/diagnostics/sceneschema.h"

#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace console::diagnostics {

namespace {

json::Document resource(const QString &name)
{
    QFile file(u":/console/schema/"_s + name);
    return file.open(QIODevice::ReadOnly) ? json::Document::parse(file.readAll()) : json::Document();
}

json::Value outermost(json::Value value)
{
    for (json::Value parent = value.parent(); !parent.isMissing(); parent = value.parent())
        value = parent;
    return value;
}

} // namespace

SceneSchema SceneSchema::builtIn()
{
    return {resource(u"scene.schema.json"_s), resource(u"startvoicechat.schema.json"_s)};
}

SceneSchema::SceneSchema(json::Document scene, json::Document startBody)
    : m_scene(std::move(scene)),
      m_startBody(std::move(startBody))
{}

json::Value SceneSchema::resolved(const json::Value &node) const
{
    const json::Value reference = node.member(u"$ref");
    if (!reference.isString())
        return node;
    const QString target = reference.toString();
    if (!target.startsWith(u'#'))
        return m_startBody.root();
    // One step only: no definition of ours refers on, and so no ring of references can hang this.
    const auto pointer = json::Pointer::parse(QStringView(target).sliced(1));
    return pointer ? outermost(node).at(*pointer) : json::Value();
}

json::Value SceneSchema::member(const json::Value &node, QStringView key) const
{
    return resolved(node.member(u"properties").member(key));
}

json::Value SceneSchema::element(const json::Value &node) const
{
    return resolved(node.member(u"items"));
}

KnownKeys SceneSchema::keys(const json::Value &node)
{
    KnownKeys known;
    const json::Value properties = node.member(u"properties");
    for (json::Value property = properties.firstChild(); !property.isMissing(); property = property.nextSibling()) {
        const json::Value instead = property.member(u"x-instead");
        if (instead.isMissing())
            known.toWrite.append(property.key());
        else
            known.instead.insert(property.key(), instead.toString());
    }
    return known;
}

void SceneSchema::walk(const json::Value &value, const json::Value &node, const Visitor &visit) const
{
    if (node.isMissing())
        return;
    visit(value, node);
    // As deep as the schema, however deep the document is.
    for (json::Value child = value.firstChild(); !child.isMissing(); child = child.nextSibling())
        walk(child, value.isArray() ? element(node) : member(node, child.key()), visit);
}

} // namespace console::diagnostics
