// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/scheduler.h"
#include "core/guard/message.h"
#include "core/rooms/leftovers.h"
#include "core/rooms/roomservice.h"

#include <QObject>

namespace console::guard {

/// Stops the tasks of a console that no longer can, and does not give up at the first failure: what is still open is
/// tried again after 5, 10, 20, 40 and then every 60 seconds, for an hour. A task that has ended meanwhile, or that
/// another living process took over, is left alone.
class Stopper final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        rooms::RoomService &rooms;
        rooms::ResolveEndpoint resolve;
        const Clock &clock;
        Scheduler &scheduler;
    };

    explicit Stopper(Parts parts, QObject *parent = nullptr);

    /// Once. `reason` is recorded with each stop, and this process becomes the tasks' owner.
    void stop(QList<HeldTask> tasks, const QString &reason);

    static constexpr std::chrono::hours patience{1};
    /// How long its journal may wait for another process before the first stop leaves.
    static constexpr std::chrono::milliseconds journalPatience{300};

Q_SIGNALS:
    /// So many may still be running.
    void finished(int left);

private:
    void makeRound();
    void endRound();
    [[nodiscard]] bool isOthersOrEnded(const rooms::RoomTask &task) const;

    Parts m_parts;
    QList<HeldTask> m_left;
    QString m_reason;
    std::chrono::nanoseconds m_beganAt{0};
    int m_rounds = 0;
};

} // namespace console::guard
