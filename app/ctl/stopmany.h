// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ctl/calloptions.h"

namespace console::ctl {

/// Tasks of the journal to be stopped.
struct StopMany
{
    QList<rooms::RoomTask> tasks;
    credentials::Choice credential = credentials::Choice::Automatic;
    transport::SendOptions send = {};
    QString reason;                             ///< Recorded with each stop (reason.h).
    std::optional<scene::Scene> otherwise = {}; ///< Stands in for a scene that is no longer where it was.
};

/// Stops them all, each where it was started, and shows how far it is and what could not be stopped. Interrupted, it
/// sends no more; what is left stays on record as it was, for a later run. ExitCode::Done only when all are stopped.
[[nodiscard]] QFuture<ExitCode> stopMany(CommandContext &context, const StopMany &what);

} // namespace console::ctl
