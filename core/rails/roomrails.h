// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rails/pricefile.h"
#include "core/rails/railguard.h"
#include "core/rails/roomwatch.h"
#include "core/rooms/leftovers.h"
#include "core/rooms/roomservice.h"
#include "core/scene/filestamp.h"

#include <QFileSystemWatcher>

#include <memory>

namespace console::rails {

/// The operator's limits and prices over the journal's rooms: what a room costs, whether one may start, and, once
/// watch() was called, the guard that warns and stops. Nothing is read before it is first needed.
class RoomRails final : public QObject, private RailHost
{
    Q_OBJECT

public:
    struct Parts
    {
        rooms::RoomService &rooms;
        const Clock &clock;
        Scheduler &scheduler;
        rooms::Owner owner; ///< This process; it stops its own rooms and those that nobody answers for.
        traffic::Origin origin = traffic::Origin::Window;
        QTimeZone zone; ///< Whose midnight begins a day.
        QString folder; ///< Of limits.json, prices.json and room-use.json.
        /// The endpoint that a task names (the sandbox stands above this module).
        rooms::ResolveEndpoint resolve;
    };

    explicit RoomRails(Parts parts, QObject *parent = nullptr);
    ~RoomRails() override;

    /// From now on rooms are held to their limits in this process, also to those that somebody else writes into the
    /// files. A second call does nothing.
    void watch();
    /// Another process wrote into the journal.
    void refresh();
    /// Reads limits and prices anew, where somebody has changed the files.
    void reload();

    /// Whether a start now would begin over a limit of the day. For RoomService::setStartGate().
    [[nodiscard]] Result<void, traffic::LimitReached> mayStart(const rooms::RoomTask &task);

    [[nodiscard]] const LimitList &limits();
    /// Why limits.json as a whole cannot be used. It is not overwritten then.
    [[nodiscard]] const std::optional<RailFileProblem> &limitsProblem();
    /// Saves them and holds the rooms to them at once.
    [[nodiscard]] Result<void, RailFileProblem> setLimits(QList<Limit> limits);
    /// How far each limit is used. Empty without watch().
    [[nodiscard]] const QList<LimitUse> &uses() const;

    [[nodiscard]] const PriceTable::Loaded &prices();
    [[nodiscard]] Result<void, RailFileProblem> changePrice(const PriceChange &change);
    [[nodiscard]] Result<void, RailFileProblem> resetPrices();
    /// What the room has cost so far.
    [[nodiscard]] Estimate estimateOf(const rooms::RoomTask &task);
    /// What all rooms have cost since midnight.
    [[nodiscard]] Estimate today();

    /// The tasks that are open, and those that ended since yesterday began; as of the last look.
    [[nodiscard]] const QList<rooms::RoomTask> &known() const { return m_tasks; }
    [[nodiscard]] const QString &folder() const { return m_parts.folder; }

Q_SIGNALS:
    // As the guard's signals of these names, with the task in place of its key.
    void warned(const console::rooms::RoomTask &task, const console::rails::LimitUse &use);
    void stopping(const console::rooms::RoomTask &task, const console::rails::RailReason &reason);
    void stopFailed(const console::rooms::RoomTask &task, const console::rails::RailReason &reason,
                    std::chrono::milliseconds retryIn);
    /// Limits, prices or use are no longer what they were.
    void changed();

private:
    [[nodiscard]] QList<WatchedTask> tasks() override;
    void stop(const QString &task, const RailReason &reason, std::function<void(bool)> done) override;
    void keep(UseBook &book) override;

    void follow(const RailGuard &guard);
    /// Takes up what somebody else writes into the files of limits and prices.
    void watchFiles();
    [[nodiscard]] QList<std::optional<scene::FileStamp>> watchedStamps();
    void lookAtFiles();
    /// What the limits now are, this process's rooms are held to.
    void holdToLimits();
    void readTasks();
    void note(const rooms::RoomTask &task);
    [[nodiscard]] const rooms::RoomTask *taskOf(const QString &key) const;
    [[nodiscard]] Pricing pricingOf(const rooms::RoomTask &task);
    /// What the rooms have used, for a process that does not watch them.
    [[nodiscard]] QList<RoomUse> usesUnwatched();

    Parts m_parts;
    std::optional<LimitList> m_limits;
    std::optional<RailFileProblem> m_limitsProblem;
    std::optional<PriceTable::Loaded> m_prices;
    QList<rooms::RoomTask> m_tasks;
    QHash<QString, Pricing> m_pricings; ///< By task key.
    std::chrono::nanoseconds m_lookedAt{0};
    std::unique_ptr<QFileSystemWatcher> m_files;     ///< Only where rooms are watched.
    QList<std::optional<scene::FileStamp>> m_stamps; ///< Of the files, as of the last look.
    std::unique_ptr<RailGuard> m_guard;
};

} // namespace console::rails
