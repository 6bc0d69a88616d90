// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/startorder.h"

#include "app/services.h"
#include "core/calls/sceneaccess.h"

using namespace Qt::Literals::StringLiterals;

namespace console::ctl {

QStringList startOptions()
{
    return {u"scenes"_s, u"endpoint"_s, u"credential"_s, u"version"_s, u"app-id"_s,
            u"room"_s,   u"task"_s,     u"user"_s,       u"timeout"_s};
}

Result<rooms::StartOrder, traffic::LocalRefusal> startOrder(const QString &sceneId, const CallOptions &options,
                                                            app::Services &services)
{
    scene::SceneLibrary library;
    if (const auto opened = openScenes(library, options, services); !opened)
        return unexpected(traffic::LocalRefusal{sceneId, opened.error()});
    auto scene = calls::loadScene(library, sceneId);
    if (!scene)
        return unexpected(scene.error());
    services.secrets()->addSecretsOf(scene->document().bytes());
    auto endpoint = services.endpoints().resolve(options.endpoint.isEmpty() ? sandbox::cloudName() : options.endpoint);
    if (!endpoint)
        return unexpected(traffic::LocalRefusal{sceneId, endpoint.error()});
    return rooms::StartOrder{.context = {.origin = traffic::Origin::CommandLine,
                                         .endpoint = *std::move(endpoint),
                                         .credential = options.credential,
                                         .version = voiceChatVersion(options),
                                         .options = options.send},
                             .scene = *std::move(scene),
                             .scenePath = library.path(sceneId),
                             .ids = options.ids,
                             .ignoreLimits = options.ignoreLimits};
}

} // namespace console::ctl
