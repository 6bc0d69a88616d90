// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

namespace console::test {

/// One thing an operator does.
struct Step
{
    enum class Kind { Start, Stop, StopAll, Update, Presence };
    Kind kind = Kind::Start;
    int task = 0;           ///< Which of the script's tasks; of no account for StopAll.
    bool isAwaited = false; ///< Whether the next step waits for all answers so far.
};

/// What one run of the console does: the same for the same seed.
struct RoomScript
{
    quint32 seed = 0;
    QList<QString> tasks; ///< Their TaskIds, which say what the network does to them (lateservice.h).
    QList<Step> steps;

    [[nodiscard]] QString text() const;
};

[[nodiscard]] RoomScript makeScript(quint32 seed);

} // namespace console::test
