// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/calls/sceneaccess.h"

#include "core/credentials/allowedhosts.h"

using namespace Qt::Literals::StringLiterals;

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
    if (credential.origin.source == credentials::Source::Sandbox && !endpoint.isLoopback())
        return LocalRefusal{
            sceneId, traffic::EndpointProblem{traffic::EndpointProblem::Kind::SandboxKeyElsewhere, endpoint.name}};
    const int port = endpoint.url.port(endpoint.url.scheme() == "https"_L1 ? 443 : 80);
    if (!credential.allowedHosts || endpoint.isBuiltIn ||
        credentials::isAllowedHost(*credential.allowedHosts, endpoint.url.host(), port))
        return std::nullopt;
    const bool isDefault = credential.allowedHosts->isEmpty();
    return LocalRefusal{sceneId,
                        credentials::CredentialProblem{.kind = credentials::CredentialProblem::Kind::HostNotAllowed,
                                                       .where = credential.origin.name,
                                                       .host = endpoint.url.host(),
                                                       .allowedHosts = isDefault ? credentials::defaultAllowedHosts()
                                                                                 : *credential.allowedHosts}};
}

Result<credentials::CredentialPtr, LocalRefusal> credentialFor(const credentials::Resolver &resolver,
                                                               const credentials::CredentialQuery &query,
                                                               const openapi::Endpoint &endpoint)
{
    const QString sceneId = query.scene ? query.scene->id() : QString();
    auto credential = resolver.resolve(query);
    if (!credential)
        return unexpected(LocalRefusal{sceneId, credential.error()});
    if (auto refusal = keyRefusal(**credential, endpoint, sceneId))
        return unexpected(*std::move(refusal));
    return *std::move(credential);
}

} // namespace console::calls
