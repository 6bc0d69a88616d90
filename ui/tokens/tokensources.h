// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/tokens/scenetoken.h"

#include <functional>
#include <optional>
#include <vector>

namespace console::ui {

/// An RTC application by the name that the operator knows it by.
struct NamedApplication
{
    QString name;         ///< The scene's or the profile's.
    bool isScene = false; ///< Else it is a profile.
    credentials::RtcApplication application;
};

/// Where tokens get their keys from and what they are held against. Asked anew each time: nothing of it is kept.
struct TokenSources
{
    /// The scene in sight as it is being edited; nothing when none is, or its text is no scene.
    std::function<std::optional<scene::Scene>()> scene;
    /// What applicationsOf() makes of the scene in sight and the profiles.
    std::function<std::vector<NamedApplication>()> applications;

    /// The applications' keys alone.
    [[nodiscard]] std::vector<credentials::RtcApplication> appKeys() const;
};

/// The applications of one scene and of some profiles: the scene's own first, and after it the profiles of its AppId.
/// A scene without an AppKey gives way to those.
[[nodiscard]] std::vector<NamedApplication> applicationsOf(const std::optional<scene::Scene> &scene,
                                                           const std::vector<credentials::ProfilePtr> &profiles);

} // namespace console::ui
