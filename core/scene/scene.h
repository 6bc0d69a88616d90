// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/json/document.h"

#include <QString>

#include <variant>

namespace console::scene {

/// What a JSON file in a scene folder turned out to be when it is not a scene.
enum class ForeignShape {
    FrontEndScene, ///< The older front-end shape: agentConfig, llmConfig, asrConfig, ttsConfig (rtc-aigc-demo
                   ///< @68da8e2).
    StartBody,     ///< A bare StartVoiceChat body: goes out with `call StartVoiceChat --body`.
    SceneFile,     ///< A whole scene where a body is expected.
    OldStartBody,  ///< A 2024-06-01 body, whose shape the current versions refuse.
};

struct SyntaxProblem
{
    std::vector<json::SyntaxError> errors; ///< At least one.
    friend bool operator==(const SyntaxProblem &, const SyntaxProblem &) = default;
};

struct NotAnObject
{
    json::Position at;
    friend bool operator==(const NotAnObject &, const NotAnObject &) = default;
};

/// The document has another shape; `evidence` are the places that show it.
struct ForeignShapeProblem
{
    ForeignShape shape = ForeignShape::StartBody;
    QList<json::Pointer> evidence;
    json::Position at; ///< Of the first piece of evidence.
    friend bool operator==(const ForeignShapeProblem &, const ForeignShapeProblem &) = default;
};

/// A section that must be an object is not there or is something else.
struct SectionProblem
{
    json::Pointer pointer;
    bool missing = true;
    json::Position at;
    friend bool operator==(const SectionProblem &, const SectionProblem &) = default;
};

/// Why a text is not a usable scene.
using SceneProblem = std::variant<SyntaxProblem, NotAnObject, ForeignShapeProblem, SectionProblem>;

/// A scene (domain.md 4.8): SceneConfig, AccountConfig, RTCConfig and VoiceChat, over the lossless document it was read
/// from. Unknown members are kept because the document is. Immutable and cheap to copy.
class Scene
{
public:
    /// `id` is the file's name without `.json`. Only VoiceChat is demanded; the other sections may be missing.
    [[nodiscard]] static Result<Scene, SceneProblem> parse(QString id, QByteArray bytes);

    [[nodiscard]] const QString &id() const { return m_id; }
    /// SceneConfig.name, or the id when there is none.
    [[nodiscard]] QString name() const;
    [[nodiscard]] const json::Document &document() const { return m_document; }
    [[nodiscard]] json::Value voiceChat() const;
    /// The text at a place, e.g. `{u"RTCConfig", u"AppId"}`; empty when it is missing or no string.
    [[nodiscard]] QString text(std::initializer_list<QStringView> steps) const;

private:
    Scene(QString id, json::Document document)
        : m_id(std::move(id)),
          m_document(std::move(document))
    {}

    QString m_id;
    json::Document m_document;
};

/// Whether the scene's VoiceChat has the 2024-06-01 shape that the current versions refuse.
[[nodiscard]] std::optional<ForeignShapeProblem> foreignVoiceChat(const Scene &scene);

/// Whether a StartVoiceChat body is a scene file, or a 2024-06-01 or front-end body that the current versions refuse;
/// nothing when it looks right (or is not an object at all).
[[nodiscard]] std::optional<ForeignShapeProblem> foreignStartBody(const json::Document &body);

} // namespace console::scene
