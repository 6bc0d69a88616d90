// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/scene/scene.h"

#include "core/scene/foreignshape.h"

using namespace Qt::Literals::StringLiterals;

namespace console::scene {

namespace {

constexpr std::array<QStringView, 4> sections{u"SceneConfig", u"AccountConfig", u"RTCConfig", u"VoiceChat"};

/// A section that is there but no object would be read as empty: better said than skipped.
std::optional<SectionProblem> sectionProblem(const json::Value &root)
{
    for (const QStringView section : sections) {
        const json::Value value = root.member(section);
        if (!value.isMissing() && !value.isObject())
            return SectionProblem{.pointer = {section}, .missing = false, .at = value.position()};
    }
    if (root.member(u"VoiceChat").isMissing())
        return SectionProblem{.pointer = {u"VoiceChat"}, .missing = true, .at = root.position()};
    return std::nullopt;
}

} // namespace

Result<Scene, SceneProblem> Scene::parse(QString id, QByteArray bytes)
{
    json::Document document = json::Document::parse(std::move(bytes));
    if (!document.isValid())
        return unexpected(SceneProblem(SyntaxProblem{document.errors()}));
    const json::Value root = document.root();
    if (!root.isObject())
        return unexpected(SceneProblem(NotAnObject{root.position()}));
    if (const auto foreign = foreignSceneShape(root))
        return unexpected(SceneProblem(*foreign));
    if (const auto problem = sectionProblem(root))
        return unexpected(SceneProblem(*problem));
    return Scene(std::move(id), std::move(document));
}

QString Scene::name() const
{
    const QString name = text({u"SceneConfig", u"name"});
    return name.isEmpty() ? m_id : name;
}

json::Value Scene::voiceChat() const
{
    return m_document.root().member(u"VoiceChat");
}

QString Scene::text(std::initializer_list<QStringView> steps) const
{
    return m_document.root().at(json::Pointer(steps)).toString();
}

} // namespace console::scene
