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

} // namespace console::calls
