// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/calls/sceneaccess.h"

namespace console::calls {

using traffic::LocalRefusal;

Result<scene::Scene, LocalRefusal> loadScene(const scene::SceneLibrary &library, const QString &sceneId)
{
    if (sceneId.isEmpty())
        return unexpected(LocalRefusal{{}, traffic::MissingArgument{traffic::MissingArgument::What::SceneId}});
    if (!library.contains(sceneId))
        return unexpected(LocalRefusal{sceneId, traffic::UnknownScene{sceneId, library.folder()}});
    auto bytes = scene::readFile(library.path(sceneId));
    if (!bytes)
        return unexpected(LocalRefusal{sceneId, bytes.error()});
    return scene::Scene::parse(sceneId, *std::move(bytes)).map_error([&](scene::SceneProblem problem) {
        return LocalRefusal{sceneId, traffic::SceneUnusable{sceneId, std::move(problem), library.path(sceneId)}};
    });
}

std::optional<LocalRefusal> keyRefusal(const credentials::Credential &credential, const openapi::Endpoint &endpoint,
                                       const QString &sceneId)
{
    if (credential.source != credentials::Source::Sandbox || endpoint.isLoopback())
        return std::nullopt;
    return LocalRefusal{sceneId,
                        traffic::EndpointProblem{traffic::EndpointProblem::Kind::SandboxKeyElsewhere, endpoint.name}};
}

Result<credentials::CredentialPtr, LocalRefusal> credentialFor(const credentials::Resolver &resolver,
                                                               credentials::Choice choice, const scene::Scene *scene,
                                                               const openapi::Endpoint &endpoint)
{
    const QString sceneId = scene ? scene->id() : QString();
    auto credential = resolver.resolve(choice, scene);
    if (!credential)
        return unexpected(LocalRefusal{sceneId, credential.error()});
    if (auto refusal = keyRefusal(**credential, endpoint, sceneId))
        return unexpected(*std::move(refusal));
    return *std::move(credential);
}

} // namespace console::calls
