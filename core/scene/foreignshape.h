// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/scene/scene.h"

namespace console::scene {

/// Whether the root of a file in a scene folder has one of the shapes that people put there by mistake.
[[nodiscard]] std::optional<ForeignShapeProblem> foreignSceneShape(const json::Value &root);

/// Places in a StartVoiceChat body that only a 2024-06-01 body has (domain.md 1.2).
[[nodiscard]] QList<json::Pointer> oldBodyEvidence(const json::Value &body);

} // namespace console::scene
