// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ctl/calloptions.h"

#include <optional>

namespace console::ctl {

/// The endpoint that the options name; nothing when they name none.
[[nodiscard]] Result<std::optional<openapi::Endpoint>, traffic::LocalRefusal>
endpointGiven(const QString &sceneId, const CallOptions &options, CommandContext &context);

/// The one task that the scene and the options name, and how it is called: at its own endpoint, in its own version,
/// with the scene it was started from, unless the options say otherwise.
struct TaskLookup
{
    rooms::CallContext context;
    std::optional<scene::Scene> scene;   ///< Nothing when there is none to be read: it is but one place for a key.
    std::optional<rooms::RoomTask> task; ///< Nothing when neither the journal has one nor all its ids were given.
};

/// Looks the task up in the journal, else takes it from the ids that were given. Several that fit are a refusal. A
/// journal that cannot be read is said, and is a refusal only when there is no other way to the task. Without a task
/// the scene must be there.
[[nodiscard]] Result<TaskLookup, traffic::LocalRefusal> lookUpTask(const QString &sceneId, const CallOptions &options,
                                                                   CommandContext &context);

} // namespace console::ctl
