// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/mainwindow/stopflow.h"

#include "core/rooms/presence.h"
#include "core/rooms/reason.h"
#include "core/rooms/roomservice.h"
#include "ui/rooms/roomcontroller.h"
#include "ui/rooms/roomsmodel.h"
#include "ui/rooms/stopbar.h"
#include "wording/explanation.h"
#include "wording/translations.h"

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

using rooms::RoomTask;
using traffic::Exchange;

StopFlow::StopFlow(Parts parts, QObject *parent)
    : QObject(parent),
      m_parts(parts)
{
    connect(&parts.rooms, &rooms::RoomService::stopEnded, this, &StopFlow::noteEnd);
    connect(&parts.controller, &RoomController::stopRefused, this, &StopFlow::noteEnd);
    connect(&parts.bar, &StopBar::cancelWanted, this, &StopFlow::cancel);
    connect(&parts.bar, &StopBar::retryWanted, this, [this] {
        QList<RoomTask> tasks;
        for (const Failure &failure : std::as_const(m_failures))
            tasks.append(failure.task);
        run(tasks, m_why);
    });
    connect(&parts.bar, &StopBar::quitWanted, this, [this] {
        if (m_quit)
            std::exchange(m_quit, nullptr)();
    });
    connect(&parts.bar, &StopBar::dismissed, this, [this] { m_quit = nullptr; });
}

StopFlow::~StopFlow()
{
    m_stop.request_stop();
}

void StopFlow::stop(const QList<RoomTask> &tasks, const QString &why)
{
    if (!isBusy())
        m_quit = nullptr;
    run(tasks, why);
}

void StopFlow::run(const QList<RoomTask> &tasks, const QString &why)
{
    if (!isBusy()) {
        m_total = 0;
        m_failures.clear();
        m_stop = std::stop_source();
    }
    m_why = why;
    QList<RoomTask> wanted;
    for (const RoomTask &task : tasks) {
        const auto same = [&task](const RoomTask &other) { return sameTask(other, task); };
        if (std::none_of(m_pending.begin(), m_pending.end(), same))
            wanted.append(task);
    }
    if (wanted.isEmpty())
        return;
    m_pending += wanted;
    m_total += static_cast<int>(wanted.size());
    Q_EMIT busyChanged();
    show();
    m_parts.controller.stopMany(wanted, why, m_stop.get_token());
}

void StopFlow::stopBeforeQuit(const QList<RoomTask> &tasks, std::function<void()> quit)
{
    m_quit = std::move(quit);
    run(tasks, rooms::reason::onQuit);
}

void StopFlow::cancel()
{
    if (!isBusy())
        return;
    m_stop.request_stop();
    m_quit = nullptr;
    show();
}

void StopFlow::noteEnd(const Exchange &exchange)
{
    const auto found = std::find_if(m_pending.begin(), m_pending.end(),
                                    [&exchange](const RoomTask &task) { return isAbout(exchange, task); });
    if (found == m_pending.end())
        return;
    const RoomTask task = *found;
    m_pending.erase(found);
    // What counts is whether the agent may still run: a stop of a task that the service does not know is a good one.
    const auto now = m_parts.model.taskAt(m_parts.model.indexOf(task));
    if (!now || rooms::isOpen(now->state)) {
        m_failures.append({task, exchange.error});
        Q_EMIT failed(task, reasonOf(m_failures.constLast()));
    }
    show();
    if (m_pending.isEmpty())
        finish();
}

void StopFlow::finish()
{
    Q_EMIT busyChanged();
    if (!m_failures.isEmpty())
        return;
    Q_EMIT happened(tr("%n room(s) stopped", nullptr, m_total));
    if (m_quit)
        std::exchange(m_quit, nullptr)();
}

void StopFlow::show()
{
    StopBar::Progress progress{.done = m_total - static_cast<int>(m_pending.size()),
                               .total = m_total,
                               .quits = static_cast<bool>(m_quit),
                               .isCancelled = m_stop.stop_requested()};
    for (const Failure &failure : std::as_const(m_failures)) {
        const RoomTask &task = failure.task;
        progress.failures.append(u"%1 · %2: %3"_s.arg(task.sceneId, task.roomId.text(), reasonOf(failure)));
    }
    m_parts.bar.showProgress(progress);
}

QString StopFlow::reasonOf(const Failure &failure) const
{
    return failure.error ? wording::explain(*failure.error, m_parts.dictionary, m_parts.translations.language()).title
                         : tr("its stop is not confirmed");
}

} // namespace console::ui
