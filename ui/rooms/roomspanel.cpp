// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/rooms/roomspanel.h"

#include "ui/rooms/roomsfilter.h"
#include "ui/rooms/roomviews.h"
#include "ui/rooms/statechips.h"
#include "ui/theme/icons.h"
#include "ui/theme/spacing.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/clearbutton.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

using rooms::RoomTask;

RoomsPanel::RoomsPanel(RoomsModel &model, QWidget *parent)
    : QWidget(parent),
      m_model(model),
      m_filter(new RoomsFilter(model, this)),
      m_search(new QLineEdit(this)),
      m_chips(new StateChips(this)),
      m_views(new RoomViews(*m_filter, this)),
      m_stop(new QPushButton(this)),
      m_stopAll(new QPushButton(this)),
      m_copyIds(new QAction(icon(Icon::Copy), {}, this)),
      m_copyRoom(new QAction(icon(Icon::Copy), {}, this)),
      m_copyTask(new QAction(icon(Icon::Copy), {}, this)),
      m_showScene(new QAction(icon(Icon::Document), {}, this)),
      m_oldestFirst(new QAction(this))
{
    m_search->setObjectName(u"roomFilter"_s);
    m_stop->setObjectName(u"stopSelectedRoom"_s);
    m_stopAll->setObjectName(u"stopAllRooms"_s);
    m_copyIds->setObjectName(u"copyRoomIds"_s);
    m_oldestFirst->setObjectName(u"oldestRoomFirst"_s);
    m_oldestFirst->setCheckable(true);
    m_search->addAction(icon(Icon::Find), QLineEdit::LeadingPosition);
    offerClearButton(*m_search);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::medium);
    buttons->addWidget(m_stop);
    buttons->addWidget(m_stopAll);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::medium, space::medium, space::medium, space::medium);
    layout->setSpacing(space::medium);
    layout->addWidget(m_search);
    layout->addWidget(m_chips);
    layout->addWidget(m_views, 1);
    layout->addLayout(buttons);

    constexpr std::chrono::seconds tick{1};
    m_second.setInterval(tick);
    connect(&m_second, &QTimer::timeout, &model, &RoomsModel::tick);
    connectRooms();
    retranslate();
    refresh();
}

void RoomsPanel::connectRooms()
{
    connect(m_search, &QLineEdit::textChanged, this, &RoomsPanel::applyFilter);
    connect(m_chips, &StateChips::changed, this, &RoomsPanel::applyFilter);
    connect(m_views, &RoomViews::selectionChanged, this, &RoomsPanel::selectionChanged);
    connect(m_views, &RoomViews::activated, m_showScene, &QAction::trigger);
    connect(m_views, &RoomViews::copyWanted, m_copyIds, &QAction::trigger);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_model, signal, this, &RoomsPanel::refresh);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &RoomsPanel::refresh);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &RoomsPanel::refresh);
    connect(m_copyRoom, &QAction::triggered, this,
            [this] { copyIds([](const RoomTask &task) { return task.roomId.text(); }); });
    connect(m_copyTask, &QAction::triggered, this,
            [this] { copyIds([](const RoomTask &task) { return task.taskId.text(); }); });
    connect(m_copyIds, &QAction::triggered, this, [this] {
        // The names of the service's own parameters: what is copied goes into calls and tickets.
        copyIds([](const RoomTask &task) {
            return u"AppId=%1 RoomId=%2 TaskId=%3 UserId=%4"_s.arg(task.appId, task.roomId.text(), task.taskId.text(),
                                                                   task.userId);
        });
    });
    connect(m_showScene, &QAction::triggered, this, [this] {
        if (const auto task = selected())
            Q_EMIT sceneWanted(task->sceneId);
    });
    connect(m_oldestFirst, &QAction::toggled, this, [this](bool oldest) {
        m_filter->sort(RoomsModel::Started, oldest ? Qt::AscendingOrder : Qt::DescendingOrder);
    });
}

void RoomsPanel::setActions(QAction *stop, QAction *stopAll, QAction *removeEnded)
{
    followAction(*m_stop, *stop);
    followAction(*m_stopAll, *stopAll);
    m_views->addMenu({stop, m_showScene, m_copyIds, m_copyRoom, m_copyTask, removeEnded, m_oldestFirst});
}

void RoomsPanel::setCostSource(CostSource source, CostSource hint, CostAmount amount)
{
    m_model.setCostSource(std::move(source), std::move(hint), std::move(amount));
    m_views->setCostShown(m_model.hasCosts());
}

void RoomsPanel::focusList()
{
    m_views->focus();
}

std::optional<RoomTask> RoomsPanel::selected() const
{
    return m_filter->taskAt(m_views->current());
}

QList<RoomTask> RoomsPanel::selectedRooms() const
{
    QList<RoomTask> tasks;
    for (const QModelIndex &index : m_views->selected())
        tasks.append(*m_filter->taskAt(index));
    return tasks;
}

void RoomsPanel::select(const RoomTask &task)
{
    if (!m_filter->indexOf(task).isValid()) {
        m_search->clear();
        m_chips->clear();
    }
    m_views->setCurrent(m_filter->indexOf(task));
}

void RoomsPanel::selectRoomOf(const QString &sceneId)
{
    if (const auto now = selected(); now && now->sceneId == sceneId && rooms::isOpen(now->state))
        return;
    for (const RoomTask &task : m_model.openTasks()) {
        if (task.sceneId == sceneId) {
            m_views->setCurrent(m_filter->indexOf(task));
            return;
        }
    }
    // Stop must not mean the room of a scene that is out of sight.
    m_views->setCurrent({});
}

void RoomsPanel::applyFilter()
{
    m_filter->setText(m_search->text());
    m_filter->setGroups(m_chips->chosen());
    retranslate();
}

void RoomsPanel::refresh()
{
    QHash<StateGroup, int> counts;
    for (int row = 0; row < m_model.rowCount(); ++row)
        ++counts[groupOf(m_model.taskAt(m_model.index(row, 0))->state)];
    m_chips->setCounts(counts);
    // With nothing to choose among, the choosers are only noise; while they choose they stay.
    const bool offersFilter = m_model.rowCount() > 0 || !m_search->text().isEmpty() || !m_chips->chosen().isEmpty();
    m_search->setVisible(offersFilter);
    m_chips->setVisible(offersFilter);
    const bool ticking = counts.value(StateGroup::Running) + counts.value(StateGroup::Unknown) > 0;
    // The clock stands still while nothing runs: an idle window wakes nobody up.
    if (ticking != m_second.isActive())
        ticking ? m_second.start() : m_second.stop();
}

void RoomsPanel::copyIds(const std::function<QString(const RoomTask &)> &textOf)
{
    QStringList lines;
    for (const RoomTask &task : selectedRooms())
        lines.append(textOf(task));
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

QSize RoomsPanel::sizeHint() const
{
    constexpr QSize comfortable(240, 320);
    return comfortable;
}

void RoomsPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        m_model.retranslate();
    }
    QWidget::changeEvent(event);
}

void RoomsPanel::retranslate()
{
    m_views->setNames(tr("Rooms"));
    m_search->setPlaceholderText(tr("Filter rooms"));
    m_search->setAccessibleName(tr("Filter rooms"));
    m_search->setToolTip(tr("By scene, room, task, user, key or endpoint"));
    const bool filters = !m_search->text().isEmpty() || !m_chips->chosen().isEmpty();
    m_views->setHint(filters ? tr("No room fits the filter.")
                             : tr("No room is running.\nRooms that you start appear here."));
    m_copyIds->setText(tr("Copy IDs"));
    m_copyRoom->setText(tr("Copy Room ID"));
    m_copyTask->setText(tr("Copy Task ID"));
    m_showScene->setText(tr("Show Its Scene"));
    m_oldestFirst->setText(tr("Oldest First"));
}

} // namespace console::ui
