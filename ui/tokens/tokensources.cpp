// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tokens/tokensources.h"

namespace console::ui {

std::vector<credentials::RtcApplication> TokenSources::appKeys() const
{
    std::vector<credentials::RtcApplication> keys;
    std::vector<NamedApplication> all = applications();
    for (NamedApplication &named : all)
        keys.push_back(std::move(named.application));
    return keys;
}

std::vector<NamedApplication> applicationsOf(const std::optional<scene::Scene> &scene,
                                             const std::vector<credentials::ProfilePtr> &profiles)
{
    std::vector<NamedApplication> all;
    if (scene) {
        credentials::RtcApplication own = tokens::applicationOf(*scene);
        if (!own.appId.isEmpty())
            all.push_back({.name = scene->id(), .isScene = true, .application = std::move(own)});
    }
    for (const credentials::ProfilePtr &profile : profiles) {
        const auto *application = profile ? std::get_if<credentials::RtcApplication>(&profile->key) : nullptr;
        if (application)
            all.push_back({.name = profile->facts.name,
                           .isScene = false,
                           .application = {.appId = application->appId, .appKey = application->appKey.clone()}});
    }
    return all;
}

} // namespace console::ui
