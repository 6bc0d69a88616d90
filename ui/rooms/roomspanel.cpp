// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/rooms/roomspanel.h"

#include "ui/rooms/roomsmodel.h"
#include "ui/theme/icons.h"
#include "ui/theme/spacing.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/carddelegate.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QListView>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

RoomsPanel::RoomsPanel(RoomsModel &model, QWidget *parent)
    : QWidget(parent),
      m_model(model),
      m_list(new QListView(this)),
      m_hint(new QLabel(m_list)),
      m_stop(new QPushButton(this)),
      m_stopAll(new QPushButton(this)),
      m_copyRoom(new QAction(icon(Icon::Copy), {}, this)),
      m_copyTask(new QAction(icon(Icon::Copy), {}, this)),
      m_showScene(new QAction(icon(Icon::Document), {}, this))
{
    m_list->setObjectName(u"roomList"_s);
    m_stop->setObjectName(u"stopSelectedRoom"_s);
    m_stopAll->setObjectName(u"stopAllRooms"_s);
    m_list->setModel(&model);
    m_list->setItemDelegate(new CardDelegate(CardDelegate::Lines::Two, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_hint->setWordWrap(true);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_hint->setAlignment(Qt::AlignCenter);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::medium);
    buttons->addWidget(m_stop);
    buttons->addWidget(m_stopAll);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::medium, space::medium, space::medium, space::medium);
    layout->setSpacing(space::medium);
    layout->addWidget(m_list);
    layout->addLayout(buttons);
    auto *over = new QVBoxLayout(m_list);
    over->setContentsMargins(space::large, space::large, space::large, space::large);
    over->addWidget(m_hint);

    constexpr std::chrono::seconds tick{1};
    m_second.setInterval(tick);
    connect(&m_second, &QTimer::timeout, &model, &RoomsModel::tick);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &RoomsPanel::selectionChanged);
    connect(m_list, &QListView::activated, m_showScene, &QAction::trigger);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&model, signal, this, &RoomsPanel::refresh);
    connect(&model, &QAbstractItemModel::modelReset, this, &RoomsPanel::refresh);
    connect(&model, &QAbstractItemModel::dataChanged, this, &RoomsPanel::refresh);
    connect(m_copyRoom, &QAction::triggered, this, [this] {
        if (const auto task = selected())
            copy(task->roomId.text());
    });
    connect(m_copyTask, &QAction::triggered, this, [this] {
        if (const auto task = selected())
            copy(task->taskId.text());
    });
    connect(m_showScene, &QAction::triggered, this, [this] {
        if (const auto task = selected())
            Q_EMIT sceneWanted(task->sceneId);
    });
    retranslate();
    refresh();
}

void RoomsPanel::setActions(QAction *stop, QAction *stopAll, QAction *removeEnded)
{
    m_stopAction = stop;
    followAction(*m_stop, *stop);
    followAction(*m_stopAll, *stopAll);
    m_list->addActions({stop, m_showScene, m_copyRoom, m_copyTask, removeEnded});
}

void RoomsPanel::focusList()
{
    m_list->setFocus(Qt::ShortcutFocusReason);
    if (!m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_model.index(0));
}

std::optional<rooms::RoomTask> RoomsPanel::selected() const
{
    return m_model.taskAt(m_list->currentIndex());
}

void RoomsPanel::select(const rooms::RoomTask &task)
{
    m_list->setCurrentIndex(m_model.indexOf(task));
}

void RoomsPanel::selectRoomOf(const QString &sceneId)
{
    if (const auto now = selected(); now && now->sceneId == sceneId && rooms::isOpen(now->state))
        return;
    for (const rooms::RoomTask &task : m_model.openTasks()) {
        if (task.sceneId == sceneId) {
            select(task);
            return;
        }
    }
    // Stop must not mean the room of a scene that is out of sight.
    m_list->setCurrentIndex({});
}

void RoomsPanel::refresh()
{
    m_hint->setVisible(m_model.rowCount() == 0);
    const bool ticking = !m_model.openTasks().isEmpty();
    // The clock stands still while nothing runs: an idle window wakes nobody up.
    if (ticking != m_second.isActive())
        ticking ? m_second.start() : m_second.stop();
}

void RoomsPanel::copy(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
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
    m_list->setAccessibleName(tr("Rooms"));
    m_hint->setText(tr("No room is running.\nRooms that you start appear here."));
    m_copyRoom->setText(tr("Copy Room ID"));
    m_copyTask->setText(tr("Copy Task ID"));
    m_showScene->setText(tr("Show Its Scene"));
}

} // namespace console::ui
