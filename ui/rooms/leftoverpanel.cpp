// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/rooms/leftoverpanel.h"

#include "ui/rooms/leftovermodel.h"
#include "ui/rooms/roomsmodel.h"
#include "ui/theme/spacing.h"
#include "ui/theme/theme.h"
#include "ui/widgets/carddelegate.h"

#include <QAccessible>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

LeftoverPanel::LeftoverPanel(RoomsModel &rooms, QWidget *parent)
    : QFrame(parent),
      m_rooms(rooms),
      m_model(new LeftoverModel(rooms, this)),
      m_title(new QLabel(this)),
      m_hint(new QLabel(this)),
      m_list(new QListView(this)),
      m_stop(new QPushButton(this)),
      m_adopt(new QPushButton(this)),
      m_keep(new QPushButton(this)),
      m_later(new QPushButton(this))
{
    setObjectName(u"leftoverPanel"_s);
    m_list->setObjectName(u"leftoverList"_s);
    m_stop->setObjectName(u"leftoverStop"_s);
    m_adopt->setObjectName(u"leftoverAdopt"_s);
    m_keep->setObjectName(u"leftoverKeep"_s);
    m_later->setObjectName(u"leftoverLater"_s);
    m_title->setObjectName(u"leftoverTitle"_s);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setWordWrap(true);
    m_hint->setWordWrap(true);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new CardDelegate(CardDelegate::Lines::Three, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::medium);
    for (QPushButton *button : {m_stop, m_adopt, m_keep})
        buttons->addWidget(button);
    buttons->addStretch();
    buttons->addWidget(m_later);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::large, space::medium, space::medium, space::medium);
    layout->setSpacing(space::small);
    layout->addWidget(m_title);
    layout->addWidget(m_hint);
    layout->addWidget(m_list);
    layout->addLayout(buttons);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);

    connect(m_stop, &QPushButton::clicked, this, &LeftoverPanel::stopWanted);
    connect(m_adopt, &QPushButton::clicked, this, &LeftoverPanel::adoptWanted);
    connect(m_keep, &QPushButton::clicked, this, &LeftoverPanel::keepWanted);
    connect(m_later, &QPushButton::clicked, this, &LeftoverPanel::laterWanted);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &LeftoverPanel::refresh);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_model, signal, this, &LeftoverPanel::refresh);
    connect(m_model, &QAbstractItemModel::modelReset, this, &LeftoverPanel::refresh);
    hide();
    refresh();
}

void LeftoverPanel::open()
{
    m_list->selectAll();
    setVisible(m_model->rowCount() > 0);
    refresh();
    if (isHidden())
        return;
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QList<rooms::RoomTask> LeftoverPanel::selectedRooms() const
{
    QList<rooms::RoomTask> tasks;
    for (const QModelIndex &index : m_list->selectionModel()->selectedIndexes())
        tasks.append(*m_rooms.taskAt(m_model->mapToSource(index)));
    return tasks;
}

void LeftoverPanel::refresh()
{
    const int rows = m_model->rowCount();
    if (rows == 0)
        hide();
    const int selected = static_cast<int>(m_list->selectionModel()->selectedIndexes().size());
    m_title->setText(tr("%n room(s) of an earlier session may still be running", nullptr, rows));
    m_hint->setText(tr("An agent bills while it runs, and nobody looks after these."));
    setAccessibleName(m_title->text());
    setAccessibleDescription(m_hint->text());
    m_list->setAccessibleName(tr("Rooms of an earlier session"));
    m_stop->setText(tr("Stop %n Room(s)", nullptr, selected));
    m_adopt->setText(tr("Adopt %n Room(s)", nullptr, selected));
    m_adopt->setToolTip(tr("This window looks after them from now on, and asks about them when you quit."));
    m_keep->setText(tr("Keep %n Running", nullptr, selected));
    m_keep->setToolTip(tr("They run on, and you are not asked about them again. They stay in the list of rooms."));
    m_later->setText(tr("Decide Later"));
    m_later->setToolTip(tr("Asks again when you quit, and at the next start."));
    for (QPushButton *button : {m_stop, m_adopt, m_keep})
        button->setEnabled(selected > 0);

    constexpr int shownRows = 3;
    constexpr int fewestRows = 2; // A second one shows that there are more.
    const int card = m_list->sizeHintForRow(0);
    const int frame = 2 * m_list->frameWidth();
    m_list->setMinimumHeight(qBound(1, rows, fewestRows) * qMax(0, card) + frame);
    m_list->setMaximumHeight(qBound(1, rows, shownRows) * qMax(0, card) + frame);
}

void LeftoverPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT laterWanted();
    else
        QFrame::keyPressEvent(event);
}

void LeftoverPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        refresh();
    QFrame::changeEvent(event);
}

void LeftoverPanel::paintEvent(QPaintEvent *)
{
    constexpr qreal strength = 0.10;
    const Colors &colors = colorsFor(palette());
    QPainter painter(this);
    painter.fillRect(rect(), tinted(palette(), colors.warning, strength));
    painter.fillRect(QRect(0, 0, space::small, height()), colors.warning);
    painter.fillRect(QRect(0, height() - 1, width(), 1), colors.line);
}

} // namespace console::ui
