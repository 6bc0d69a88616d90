// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wording/refusalwords.h"

#include "core/base/overloaded.h"
#include "wording/syntaxwords.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace console::wording {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(console::wording::Document)

public:
    [[nodiscard]] static QString position(const json::Position &position)
    {
        return tr("line %1, column %2").arg(position.line).arg(position.column);
    }
    /// The whole place in one line: what, JSON path, line and column.
    [[nodiscard]] static QString place(const QString &what, const json::Pointer &pointer, const json::Position &at)
    {
        if (pointer.isRoot())
            return tr("%1: %2").arg(what, position(at));
        return tr("%1: %2, %3").arg(what, pointer.toDotted(), position(at));
    }
    [[nodiscard]] static Explanation syntax(const scene::SyntaxProblem &problem, const QString &what);
    [[nodiscard]] static Explanation notAnObject(const scene::NotAnObject &problem, const QString &what);
    [[nodiscard]] static Explanation section(const scene::SectionProblem &problem, const QString &what);
    [[nodiscard]] static Explanation foreignShape(const scene::ForeignShapeProblem &problem, const QString &what,
                                                  bool asBody);
};

Explanation Words::syntax(const scene::SyntaxProblem &problem, const QString &what)
{
    // A handful is enough to find the way; a broken file can have hundreds.
    constexpr size_t shown = 5;
    QStringList lines;
    for (size_t i = 0; i < std::min(shown, problem.errors.size()); ++i) {
        const json::SyntaxError &error = problem.errors[i];
        lines.append(tr("%1: %2").arg(position(error.at), syntaxText(error.code)));
    }
    if (problem.errors.size() > shown)
        lines.append(tr("… and %n more", nullptr, static_cast<int>(problem.errors.size() - shown)));
    return {.title = tr("%1 is not valid JSON").arg(what),
            .where = lines.join(u'\n'),
            .remedy = tr("Mend the places named and try again.")};
}

Explanation Words::notAnObject(const scene::NotAnObject &problem, const QString &what)
{
    return {.title = tr("%1 holds no JSON object").arg(what),
            .where = place(what, {}, problem.at),
            .cause = tr("Its outermost value must be an object in braces."),
            .remedy = {}};
}

Explanation Words::section(const scene::SectionProblem &problem, const QString &what)
{
    const QString name = problem.pointer.toDotted();
    if (problem.missing)
        return {.title = tr("The scene has no %1").arg(name),
                .where = place(what, {}, problem.at),
                .cause = tr("A scene file holds SceneConfig, AccountConfig, RTCConfig and VoiceChat."),
                .remedy = tr("Add VoiceChat with the body of StartVoiceChat.")};
    return {.title = tr("%1 is not an object").arg(name),
            .where = place(what, problem.pointer, problem.at),
            .cause = tr("Its value must be an object in braces."),
            .remedy = {}};
}

Explanation Words::foreignShape(const scene::ForeignShapeProblem &problem, const QString &what, bool asBody)
{
    QStringList names;
    std::ranges::transform(problem.evidence, std::back_inserter(names), &json::Pointer::toDotted);
    const QString where = place(what, problem.evidence.value(0), problem.at);
    const QString list = names.join(QStringLiteral(", "));
    switch (problem.shape) {
    case scene::ForeignShape::FrontEndScene:
        return {.title = tr("%1 has the older front-end shape, which holds no VoiceChat").arg(what),
                .where = where,
                .cause = tr("Found: %1. These sections were made for the demo's old web page.").arg(list),
                .remedy = tr(
                    "Move them to VoiceChat.AgentConfig and VoiceChat.Config.LLMConfig, ASRConfig and TTSConfig of a "
                    "scene file.")};
    case scene::ForeignShape::OldStartBody:
        return {.title = tr("%1 has the shape of version 2024-06-01, which current versions refuse").arg(what),
                .where = where,
                .cause = tr("Found: %1.").arg(list),
                .remedy =
                    tr("Name the task by TaskId, put the user into AgentConfig.TargetUserId, the greeting into "
                       "AgentConfig.WelcomeMessage, and give ASRConfig and TTSConfig a Provider with ProviderParams.")};
    case scene::ForeignShape::SceneFile:
        return {.title = tr("%1 is a whole scene, not a request body").arg(what),
                .where = where,
                .cause = tr("The body is what stands under VoiceChat."),
                .remedy = tr("Start the scene with: voicechatctl start SCENE --scenes FOLDER")};
    case scene::ForeignShape::StartBody:
        break;
    }
    return {.title = tr("%1 is a bare StartVoiceChat body, not a scene").arg(what),
            .where = where,
            .cause = tr("A scene file holds this body under VoiceChat."),
            .remedy = asBody ? QString()
                             : tr("Put it under VoiceChat, or send it as it is with: voicechatctl call StartVoiceChat "
                                  "--unrecorded --body FILE")};
}

} // namespace

Explanation explainSyntax(const scene::SyntaxProblem &problem, const QString &what)
{
    return Words::syntax(problem, what);
}

Explanation explainNotAnObject(const scene::NotAnObject &problem, const QString &what)
{
    return Words::notAnObject(problem, what);
}

Explanation explainForeignShape(const scene::ForeignShapeProblem &problem, const QString &what, bool asBody)
{
    return Words::foreignShape(problem, what, asBody);
}

Explanation explain(const scene::SceneProblem &problem, const QString &sceneId)
{
    return std::visit(overloaded{
                          [&](const scene::SyntaxProblem &p) { return Words::syntax(p, sceneId); },
                          [&](const scene::NotAnObject &p) { return Words::notAnObject(p, sceneId); },
                          [&](const scene::ForeignShapeProblem &p) { return Words::foreignShape(p, sceneId, false); },
                          [&](const scene::SectionProblem &p) { return Words::section(p, sceneId); },
                      },
                      problem);
}

} // namespace console::wording
