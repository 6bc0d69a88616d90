// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tokens/tokensources.h"

#include <algorithm>

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
    credentials::RtcApplication own = scene ? tokens::applicationOf(*scene) : credentials::RtcApplication();
    const QString appId = own.appId;
    std::vector<NamedApplication> all;
    for (const credentials::ProfilePtr &profile : profiles) {
        const auto *application = profile ? std::get_if<credentials::RtcApplication>(&profile->key) : nullptr;
        if (application)
            all.push_back({.name = profile->facts.name,
                           .isScene = false,
                           .application = {.appId = application->appId, .appKey = application->appKey.clone()}});
    }
    const auto isOfScene = [&appId](const NamedApplication &named) { return named.application.appId == appId; };
    const auto others = std::stable_partition(all.begin(), all.end(), isOfScene);
    const bool gives = own.appKey.isEmpty() && others != all.begin();
    if (!appId.isEmpty() && !gives)
        all.insert(all.begin(), {.name = scene->id(), .isScene = true, .application = std::move(own)});
    return all;
}

} // namespace console::ui
