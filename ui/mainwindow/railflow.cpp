// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/mainwindow/railflow.h"

#include "core/scene/scenelibrary.h"
#include "ui/actions/actionregistry.h"
#include "ui/limits/limitsdialog.h"
#include "ui/limits/limitwords.h"
#include "ui/mainwindow/statusline.h"
#include "ui/rooms/roomcontroller.h"
#include "ui/rooms/roomsmodel.h"
#include "ui/rooms/roomspanel.h"
#include "wording/railwords.h"
#include "wording/translations.h"

#include <QAction>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

using rails::LimitUse;
using rails::RailReason;
using rails::RoomRails;
using rooms::RoomTask;

RailFlow::RailFlow(Parts parts, QObject *parent)
    : QObject(parent),
      m_parts(parts)
{
    connect(&parts.rails, &RoomRails::warned, this, &RailFlow::showWarning);
    connect(&parts.rails, &RoomRails::stopping, this, &RailFlow::showStop);
    connect(&parts.rails, &RoomRails::stopFailed, this, &RailFlow::showStopFailure);
    connect(&parts.rails, &RoomRails::changed, this, &RailFlow::showCosts);
    connect(&parts.messages, &MessageBar::dismissed, this, [this] { m_stoppedBy.reset(); });
    connect(parts.actions.action(ActionId::Limits), &QAction::triggered, this, [this] { editLimit(std::nullopt); });
    constexpr std::chrono::seconds tick{1};
    m_costs.setInterval(tick);
    connect(&m_costs, &QTimer::timeout, this, &RailFlow::showCosts);
}

void RailFlow::begin()
{
    m_parts.rails.watch();
    m_parts.panel.setCostSource([this](const RoomTask &task) { return shortCost(m_parts.rails.estimateOf(task)); },
                                [this](const RoomTask &task) {
                                    return costHint(m_parts.rails.estimateOf(task), m_parts.translations.language());
                                },
                                [this](const RoomTask &task) { return m_parts.rails.estimateOf(task).amount.micros; });
    m_parts.model.setReasonWords([this](const QString &reason) { return wording::railReasonText(reason, currency()); });
    showFileProblems();
    showCosts();
}

const QString &RailFlow::currency() const
{
    return m_parts.rails.prices().table.currency();
}

void RailFlow::editLimit(const std::optional<rails::Limit> &limit)
{
    if (!m_dialog) {
        m_dialog = new LimitsDialog(
            m_parts.rails, [this] { return m_parts.library.sceneIds(); },
            [this] { return m_parts.translations.language(); }, &m_parts.window);
    }
    m_dialog->showLimit(limit);
}

void RailFlow::retranslate()
{
    showCosts();
}

MessageBar::Button RailFlow::editButton(const rails::Limit &limit, const QString &text)
{
    return {.text = text, .run = [this, limit] { editLimit(limit); }};
}

QString RailFlow::nameOf(const QStringList &keys) const
{
    if (keys.size() == 1) {
        const auto task = std::ranges::find(m_parts.rails.known(), keys.first(), &rails::taskKey);
        if (task != m_parts.rails.known().end())
            return roomName(*task);
    }
    return tr("%n room(s)", nullptr, static_cast<int>(keys.size()));
}

void RailFlow::stopNow(const QStringList &keys)
{
    m_parts.messages.dismiss();
    const QList<RoomTask> tasks = m_parts.rails.known();
    for (const RoomTask &task : tasks) {
        if (rooms::isOpen(task.state) && keys.contains(rails::taskKey(task)))
            m_parts.controller.stop(task);
    }
}

void RailFlow::showWarning(const RoomTask &, const LimitUse &use)
{
    const auto words = [this, use] { return wording::warningText(nameOf(use.tasks), use, currency()); };
    m_stoppedBy.reset();
    m_parts.messages.showMessage([this, use, words] {
        return MessageBar::Message{.kind = MessageBar::Kind::Warning,
                                   .title = words(),
                                   .details = tr("When the limit is reached it is stopped by itself."),
                                   .buttons = {{.text = tr("Stop Now"), .run = [this, use] { stopNow(use.tasks); }},
                                               editButton(use.limit, tr("Raise the Limit…"))}};
    });
    Q_EMIT alerted(tr("A room comes near its limit"), words());
}

void RailFlow::showStop(const RoomTask &task, const RailReason &reason)
{
    // A limit of the day stops many rooms at once: one message tells of all of them.
    if (m_stoppedBy != reason.limit)
        m_stopped.clear();
    m_stoppedBy = reason.limit;
    if (const QString key = rails::taskKey(task); !m_stopped.contains(key))
        m_stopped.append(key);
    const auto words = [this, reason, keys = m_stopped] { return wording::stopText(nameOf(keys), reason, currency()); };
    m_parts.messages.showMessage([this, reason, words] {
        return MessageBar::Message{.kind = MessageBar::Kind::Warning,
                                   .title = words(),
                                   .details = {},
                                   .buttons = {editButton(reason.limit, tr("Edit Limits…"))}};
    });
    Q_EMIT happened(words());
    Q_EMIT alerted(tr("A limit stops a room"), words());
}

void RailFlow::showStopFailure(const RoomTask &task, const RailReason &reason, std::chrono::milliseconds retryIn)
{
    const QString key = rails::taskKey(task);
    const auto words = [this, key, reason, retryIn] {
        return wording::stopFailedText(nameOf({key}), reason, currency(), retryIn);
    };
    m_stoppedBy.reset();
    m_parts.messages.showMessage([this, key, reason, words] {
        return MessageBar::Message{.kind = MessageBar::Kind::Error,
                                   .title = words(),
                                   .details = tr("It goes on billing. The inspector shows what the service answered."),
                                   .buttons = {{.text = tr("Stop Now"), .run = [this, key] { stopNow({key}); }},
                                               editButton(reason.limit, tr("Edit Limits…"))}};
    });
    Q_EMIT alerted(tr("A room could not be stopped"), words());
}

void RailFlow::showFileProblems()
{
    RoomRails &rails = m_parts.rails;
    const auto say = [this](const QString &title, const rails::RailFileProblem &problem) {
        m_parts.messages.showMessage([this, title, problem] {
            const wording::Explanation words = wording::explain(problem);
            return MessageBar::Message{
                .kind = MessageBar::Kind::Error,
                .title = title,
                .details = QStringList{words.title, words.where}.join(u'\n'),
                .buttons = {{.text = tr("Edit Limits…"), .run = [this] { editLimit(std::nullopt); }}}};
        });
    };
    if (const auto &problem = rails.prices().problem)
        say(tr("Your table of prices cannot be used; the built-in one is"), *problem);
    if (!rails.limits().problems.isEmpty())
        say(tr("A limit is not in effect"), rails.limits().problems.first());
    if (const auto &problem = rails.limitsProblem())
        say(tr("No limit is in effect"), *problem);
}

void RailFlow::showCosts()
{
    const bool runs = std::ranges::any_of(m_parts.rails.known(), &rooms::isOpen, &RoomTask::state);
    // An idle window wakes nobody up.
    if (runs != m_costs.isActive())
        runs ? m_costs.start() : m_costs.stop();
    const rails::Estimate today = m_parts.rails.today();
    if (today.amount == rails::Money{}) {
        m_parts.status.hideCost();
        return;
    }
    m_parts.status.showCost(tr("%1 today").arg(shortCost(today)), costHint(today, m_parts.translations.language()));
}

} // namespace console::ui
