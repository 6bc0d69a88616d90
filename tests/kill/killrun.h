// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/kill/roomscript.h"

namespace console::test {

/// Where one run happens. Runs at one service differ in their AppId.
struct RunPlace
{
    QString dataDir; ///< The console's.
    QString appId;
    quint16 port = 0; ///< Of a LateService on loopback.
    QString taskFile; ///< Its book.
};

// Each of these is a process of the console; all need a QCoreApplication.

/// Does the steps over real sockets and waits for all answers.
void performScript(const RunPlace &place, const RoomScript &script);
/// What `voicechatctl rooms reconcile` does: stops every task of the journal that nobody answers for.
void reconcile(const RunPlace &place);

/// Waits until nothing that was sent can still arrive.
void drain(const RunPlace &place);
/// What is wrong after a crash: a task that runs and is not open in the journal, or a journal that is not sound. Empty
/// when nothing is.
[[nodiscard]] QString faultAfterCrash(const RunPlace &place);
/// Likewise after a reconcile: a task that still runs, or is still open.
[[nodiscard]] QString faultAfterReconcile(const RunPlace &place);

} // namespace console::test
