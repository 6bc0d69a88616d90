// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/gui/support/windowfixture.h"

namespace console::test {

/// Makes the open rooms those of a process that has ended, as a crash does. Returns them as they now stand.
[[nodiscard]] inline QList<rooms::RoomTask> abandonRooms(WindowFixture &fixture)
{
    rooms::Journal &journal = fixture.services().rooms().journal();
    QList<rooms::RoomTask> abandoned;
    const auto open = journal.openTasks();
    if (!open)
        qFatal("the journal cannot be read");
    for (rooms::RoomTask task : *open) {
        task.owner = rooms::Owner::current(rooms::Owner::Kind::Window);
        task.owner->bootId = "an earlier boot";
        const auto written = journal.append({.task = task, .event = rooms::TaskEvent::Adopted});
        if (!written)
            qFatal("the journal cannot be written");
        abandoned.append(*written);
    }
    return abandoned;
}

} // namespace console::test
