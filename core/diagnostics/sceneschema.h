// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/json/document.h"

#include <QHash>
#include <QStringList>

#include <functional>

namespace console::diagnostics {

/// The keys that an object of the scene knows.
struct KnownKeys
{
    QStringList toWrite;             ///< In the order of the schema.
    QHash<QString, QString> instead; ///< Other spellings that are in use, and what to write in their place.
};

/// What is known of a scene's members: the JSON Schemas of the scene file and of the StartVoiceChat body
/// (resources/schema). A node of it is a cursor onto the schema's text; a missing node means "nothing known here".
/// Immutable, cheap to copy, may be read from several threads.
class SceneSchema
{
public:
    /// The schemas built into the program.
    [[nodiscard]] static SceneSchema builtIn();
    /// `startBody` is what the scene's `$ref` to another file means.
    SceneSchema(json::Document scene, json::Document startBody);

    /// The node of a whole scene file.
    [[nodiscard]] json::Value root() const { return m_scene.root(); }
    /// The node of an object's member; missing when the key is not known.
    [[nodiscard]] json::Value member(const json::Value &node, QStringView key) const;
    /// The node of a list's elements.
    [[nodiscard]] json::Value element(const json::Value &node) const;
    /// The keys an object knows. None means that it takes any.
    [[nodiscard]] static KnownKeys keys(const json::Value &node);

    using Visitor = std::function<void(const json::Value &value, const json::Value &node)>;
    /// Shows every value that a node describes, parents first, in the order of the text.
    void walk(const json::Value &value, const json::Value &node, const Visitor &visit) const;

private:
    [[nodiscard]] json::Value resolved(const json::Value &node) const;

    json::Document m_scene;
    json::Document m_startBody;
};

} // namespace console::diagnostics
