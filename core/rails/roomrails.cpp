// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rails/roomrails.h"

#include "core/base/logging.h"
#include "core/base/whendone.h"
#include "core/rooms/verdict.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace console::rails {

using rooms::RoomTask;
using std::chrono::duration_cast;
using std::chrono::milliseconds;

namespace {

/// The use of a day may still be asked about a while after midnight, when a clock is set back.
QDateTime yesterday(const Clock &clock, const QTimeZone &zone)
{
    return clock.now().toTimeZone(zone).date().addDays(-1).startOfDay(zone);
}

} // namespace

RoomRails::RoomRails(Parts parts, QObject *parent)
    : QObject(parent),
      m_parts(std::move(parts))
{
    connect(&m_parts.rooms, &rooms::RoomService::taskChanged, this, &RoomRails::note);
}

RoomRails::~RoomRails() = default;

void RoomRails::watch()
{
    if (m_guard)
        return;
    UseBook book;
    keep(book);
    RailHost &host = *this;
    m_guard = std::make_unique<RailGuard>(host, m_parts.clock, m_parts.scheduler, m_parts.zone, std::move(book));
    follow(*m_guard);
    watchFiles();
    holdToLimits();
}

void RoomRails::watchFiles()
{
    m_files = std::make_unique<QFileSystemWatcher>(QStringList(m_parts.folder));
    connect(m_files.get(), &QFileSystemWatcher::directoryChanged, this, &RoomRails::lookAtFiles);
    connect(m_files.get(), &QFileSystemWatcher::fileChanged, this, &RoomRails::lookAtFiles);
}

QList<std::optional<scene::FileStamp>> RoomRails::watchedStamps()
{
    QList<std::optional<scene::FileStamp>> stamps;
    for (const QString &path : {limitFilePath(m_parts.folder), priceFilePath(m_parts.folder)}) {
        stamps.append(scene::stampOf(path));
        // A file that was replaced is watched no more, and one that is written in place does not change its folder.
        if (stamps.constLast() && !m_files->files().contains(path))
            m_files->addPath(path);
    }
    return stamps;
}

void RoomRails::lookAtFiles()
{
    // The journal changes the folder all the time.
    if (watchedStamps() != m_stamps)
        reload();
}

void RoomRails::follow(const RailGuard &guard)
{
    connect(&guard, &RailGuard::warned, this, [this](const QString &key, const LimitUse &use) {
        if (const RoomTask *task = taskOf(key))
            Q_EMIT warned(RoomTask(*task), use);
    });
    connect(&guard, &RailGuard::stopping, this, [this](const QString &key, const RailReason &reason) {
        if (const RoomTask *task = taskOf(key))
            Q_EMIT stopping(RoomTask(*task), reason);
    });
    connect(&guard, &RailGuard::stopFailed, this,
            [this](const QString &key, const RailReason &reason, milliseconds retryIn) {
                if (const RoomTask *task = taskOf(key))
                    Q_EMIT stopFailed(RoomTask(*task), reason, retryIn);
            });
    connect(&guard, &RailGuard::evaluated, this, [this] {
        m_lookedAt = m_parts.clock.elapsed();
        Q_EMIT changed();
    });
}

void RoomRails::refresh()
{
    if (m_guard)
        m_guard->refresh();
}

void RoomRails::reload()
{
    m_limits.reset();
    m_limitsProblem.reset();
    m_prices.reset();
    m_pricings.clear();
    holdToLimits();
}

void RoomRails::holdToLimits()
{
    if (!m_guard) {
        Q_EMIT changed();
        return;
    }
    m_stamps = watchedStamps();
    m_guard->setLimits(limits().limits);
}

const LimitList &RoomRails::limits()
{
    if (!m_limits) {
        auto loaded = loadLimits(m_parts.folder);
        if (!loaded)
            m_limitsProblem = loaded.error();
        m_limits = loaded.value_or(LimitList{.limits = {}});
    }
    return *m_limits;
}

const std::optional<RailFileProblem> &RoomRails::limitsProblem()
{
    (void)limits();
    return m_limitsProblem;
}

Result<void, RailFileProblem> RoomRails::setLimits(QList<Limit> limits)
{
    LimitList list = this->limits();
    if (m_limitsProblem)
        return unexpected(*m_limitsProblem);
    list.limits = std::move(limits);
    if (const auto saved = saveLimits(m_parts.folder, list); !saved)
        return unexpected(saved.error());
    m_limits = std::move(list);
    holdToLimits();
    return {};
}

const QList<LimitUse> &RoomRails::uses() const
{
    static const QList<LimitUse> none;
    return m_guard ? m_guard->current().uses : none;
}

const PriceTable::Loaded &RoomRails::prices()
{
    if (!m_prices)
        m_prices = PriceTable::load(m_parts.folder);
    return *m_prices;
}

Result<void, RailFileProblem> RoomRails::changePrice(const PriceChange &change)
{
    const auto changed = rails::changePrice(m_parts.folder, change);
    if (changed)
        reload();
    return changed;
}

Result<void, RailFileProblem> RoomRails::resetPrices()
{
    const auto changed = rails::resetPrices(m_parts.folder);
    if (changed)
        reload();
    return changed;
}

Pricing RoomRails::pricingOf(const RoomTask &task)
{
    const QString key = taskKey(task);
    if (const auto known = m_pricings.constFind(key); known != m_pricings.cend())
        return *known;
    json::Document body;
    bool isKnown = true;
    if (!startFacts(task, {}).isSandbox) {
        const auto text = m_parts.rooms.journal().startBody(task);
        isKnown = text.has_value();
        body = json::Document::parse(text.value_or(QByteArray()));
    }
    const Pricing pricing = prices().table.pricing(startFacts(task, body.root()));
    if (isKnown)
        m_pricings.insert(key, pricing);
    return pricing;
}

Estimate RoomRails::estimateOf(const RoomTask &task)
{
    milliseconds running = rooms::runningTime(task, m_parts.clock);
    if (m_guard) {
        // The guard knows more of rooms that have outlived a restart of the machine.
        const QList<RoomUse> &rooms = m_guard->current().rooms;
        const auto found = std::ranges::find(rooms, taskKey(task), &RoomUse::key);
        if (found != rooms.end())
            running = std::max(running, found->running);
    }
    return prices().table.estimate(pricingOf(task), running);
}

Estimate RoomRails::today()
{
    CostSum sum;
    bool isAssumed = false;
    const Day day = dayAt(m_parts.clock.now(), m_parts.zone);
    const auto since = m_guard ? duration_cast<milliseconds>(m_parts.clock.elapsed() - m_lookedAt) : milliseconds(0);
    const QList<RoomUse> rooms = m_guard ? m_guard->current().rooms : usesUnwatched();
    for (RoomUse room : rooms) {
        if (room.isOpen)
            room.running += since;
        const milliseconds used = usedToday(room, day);
        sum.add(room.rate, used);
        const auto pricing = m_pricings.constFind(room.key);
        // One of an earlier run of the program: nobody knows what its price rested on.
        const bool rests = pricing == m_pricings.cend() || pricing->isAssumed;
        isAssumed |= used > milliseconds(0) && room.rate > Rate{} && rests;
    }
    return prices().table.estimate(sum.money(), isAssumed);
}

Result<void, traffic::LimitReached> RoomRails::mayStart(const RoomTask &task)
{
    const bool isAnyOfDay = std::ranges::any_of(limits().limits, [](const Limit &l) { return isDay(l.measure); });
    if (!isAnyOfDay)
        return {};
    const auto may = m_guard ? m_guard->mayStart(task.sceneId, task.credentialFingerprint)
                             : rails::mayStart(task.sceneId, task.credentialFingerprint, usesUnwatched(),
                                               limits().limits, dayAt(m_parts.clock.now(), m_parts.zone));
    if (may)
        return {};
    return unexpected(traffic::LimitReached{.limit = toText(may.error().limit),
                                            .used = may.error().used,
                                            .untilMidnight = may.error().untilMidnight,
                                            .currency = prices().table.currency()});
}

QList<RoomUse> RoomRails::usesUnwatched()
{
    UseBook book;
    keep(book);
    book.observe(tasks(), m_parts.clock);
    return book.rooms();
}

void RoomRails::readTasks()
{
    const auto open = m_parts.rooms.openTasks();
    const auto recent = m_parts.rooms.journal().tasksSince(yesterday(m_parts.clock, m_parts.zone));
    if (!open || !recent)
        return;
    m_tasks = *open;
    std::ranges::copy_if(*recent, std::back_inserter(m_tasks),
                         [](const RoomTask &task) { return !rooms::isOpen(task.state); });
}

QList<WatchedTask> RoomRails::tasks()
{
    readTasks();
    QList<WatchedTask> watched;
    watched.reserve(m_tasks.size());
    for (const RoomTask &task : std::as_const(m_tasks))
        watched.append(watchedTask(task, pricingOf(task).rate, m_parts.owner, m_parts.clock));
    return watched;
}

void RoomRails::note(const RoomTask &task)
{
    // While the journal cannot be read this list is all there is.
    const auto known = std::ranges::find_if(m_tasks, [&](const RoomTask &t) { return sameTask(t, task); });
    if (known != m_tasks.end())
        *known = task;
    refresh();
}

const RoomTask *RoomRails::taskOf(const QString &key) const
{
    const auto found = std::ranges::find(m_tasks, key, &taskKey);
    return found == m_tasks.end() ? nullptr : &*found;
}

void RoomRails::stop(const QString &key, const RailReason &reason, std::function<void(bool)> done)
{
    const RoomTask *found = taskOf(key);
    if (!found)
        return done(false);
    const RoomTask task = *found;
    auto endpoint = m_parts.resolve(task.endpointName);
    if (!endpoint)
        return done(false);
    const auto exchange = m_parts.rooms.stop(
        {.context = contextOf(task, *std::move(endpoint), m_parts.origin, credentials::Choice::Automatic),
         .scene = rooms::sceneOf(task),
         .task = task,
         .reason = toText(reason)},
        {});
    whenDone(exchange, this, [done = std::move(done)](const traffic::Exchange &ended) {
        const rooms::TaskEvent event = rooms::eventOfStop(ended, false);
        done(event == rooms::TaskEvent::StopAccepted || event == rooms::TaskEvent::TaskGone);
    });
}

void RoomRails::keep(UseBook &book)
{
    const auto kept = synchronise(book, m_parts.folder, m_parts.clock);
    if (!kept)
        qCWarning(logRails) << "the use of rooms could not be written to" << kept.error().path;
}

} // namespace console::rails
