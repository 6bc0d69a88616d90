// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/guard/message.h"
#include "tests/support/madeupcredential.h"

namespace console::test {

/// A running task of a window that is gone, with the key it was started with.
inline guard::HeldTask heldTask(const QString &taskId)
{
    return {.task = {.sceneId = QStringLiteral("Tutor"),
                     .endpointName = QStringLiteral("cloud"),
                     .version = QStringLiteral("2024-12-01"),
                     .appId = QStringLiteral("app"),
                     .roomId = *RoomId::parse(u"room"),
                     .taskId = *TaskId::parse(taskId),
                     .userId = QStringLiteral("user"),
                     .state = rooms::TaskState::Running,
                     .startedAt = QDateTime(QDate(2025, 7, 1), QTime(8, 0), Qt::UTC),
                     .changedAt = QDateTime(QDate(2025, 7, 1), QTime(8, 0), Qt::UTC),
                     .owner = rooms::Owner{.kind = rooms::Owner::Kind::Window,
                                           .pid = 7,
                                           .startedAt = "8",
                                           .bootId = "an earlier boot"}},
            .credential = madeUpCredential("AKLTheldheldheldheld", "aGVsZA==", "token")};
}

} // namespace console::test
