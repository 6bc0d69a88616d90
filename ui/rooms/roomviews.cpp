// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/rooms/roomviews.h"

#include "ui/rooms/roomsfilter.h"
#include "ui/rooms/roomsmodel.h"
#include "ui/theme/spacing.h"
#include "ui/widgets/carddelegate.h"
#include "ui/widgets/elidedelegate.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QTableView>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

RoomViews::RoomViews(RoomsFilter &rooms, QWidget *parent)
    : QStackedWidget(parent),
      m_rooms(rooms),
      m_list(new QListView(this)),
      m_table(new QTableView(this)),
      m_hint(new QLabel(this))
{
    setUpList();
    setUpTable();
    addWidget(m_list);
    addWidget(m_table);
    m_hint->setWordWrap(true);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setMargin(space::large);
    m_hint->setAttribute(Qt::WA_TransparentForMouseEvents);

    for (QAbstractItemView *view :
         {static_cast<QAbstractItemView *>(m_list), static_cast<QAbstractItemView *>(m_table)}) {
        view->setSelectionMode(QAbstractItemView::ExtendedSelection);
        view->setContextMenuPolicy(Qt::ActionsContextMenu);
        view->installEventFilter(this);
        connect(view, &QAbstractItemView::activated, this, &RoomViews::activated);
    }
    m_table->setSelectionModel(m_list->selectionModel());
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RoomViews::selectionChanged);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&rooms, signal, this, &RoomViews::showHint);
    connect(&rooms, &QAbstractItemModel::modelReset, this, &RoomViews::showHint);
}

void RoomViews::setUpList()
{
    m_list->setObjectName(u"roomList"_s);
    m_list->setModel(&m_rooms);
    m_list->setItemDelegate(new CardDelegate(CardDelegate::Lines::Three, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void RoomViews::setUpTable()
{
    m_table->setObjectName(u"roomTable"_s);
    m_table->setModel(&m_rooms);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(RoomsModel::Started, Qt::DescendingOrder);
    m_table->verticalHeader()->hide();
    constexpr int rowGap = 2 * space::small;
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + rowGap);
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    const int letter = fontMetrics().averageCharWidth();
    const std::pair<int, int> letters[]{
        {RoomsModel::Scene, 18},    {RoomsModel::State, 14},  {RoomsModel::Elapsed, 13}, {RoomsModel::Cost, 16},
        {RoomsModel::Room, 18},     {RoomsModel::User, 14},   {RoomsModel::Key, 14},     {RoomsModel::AnsweredBy, 17},
        {RoomsModel::Endpoint, 12}, {RoomsModel::Started, 20}};
    for (const auto &[column, width] : letters)
        header->resizeSection(column, letter * width);
    // Ids differ at both ends: in a narrow column it is their middle that gives way.
    m_table->setItemDelegateForColumn(RoomsModel::Room, new ElideDelegate(Qt::ElideMiddle, m_table));
    m_table->setItemDelegateForColumn(RoomsModel::User, new ElideDelegate(Qt::ElideMiddle, m_table));
    header->setStretchLastSection(true);
    setCostShown(false);
}

QModelIndexList RoomViews::selected() const
{
    QList<int> rows;
    for (const QModelIndex &index : m_list->selectionModel()->selectedIndexes()) {
        if (!rows.contains(index.row()))
            rows.append(index.row());
    }
    std::sort(rows.begin(), rows.end());
    QModelIndexList indexes;
    for (const int row : std::as_const(rows))
        indexes.append(m_rooms.index(row, 0));
    return indexes;
}

QModelIndex RoomViews::current() const
{
    const QModelIndexList indexes = selected();
    const QModelIndex pointedAt = m_list->currentIndex().siblingAtColumn(0);
    return indexes.contains(pointedAt) ? pointedAt : indexes.value(0);
}

void RoomViews::setCurrent(const QModelIndex &index)
{
    if (!index.isValid()) {
        m_list->selectionModel()->clear();
        return;
    }
    m_list->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    static_cast<QAbstractItemView *>(currentWidget())->scrollTo(index);
}

void RoomViews::focus()
{
    currentWidget()->setFocus(Qt::ShortcutFocusReason);
    if (!current().isValid())
        setCurrent(m_rooms.index(0, 0));
}

void RoomViews::setHint(const QString &text)
{
    m_hint->setText(text);
    showHint();
}

void RoomViews::setNames(const QString &name)
{
    m_list->setAccessibleName(name);
    m_table->setAccessibleName(name);
    m_table->horizontalHeader()->setAccessibleName(name);
}

void RoomViews::setCostShown(bool shown)
{
    m_table->setColumnHidden(RoomsModel::Cost, !shown);
}

void RoomViews::addMenu(const QList<QAction *> &actions)
{
    m_list->addActions(actions);
    m_table->addActions(actions);
}

void RoomViews::showHint()
{
    m_hint->setVisible(m_rooms.rowCount() == 0);
    m_hint->raise();
}

void RoomViews::chooseForm()
{
    constexpr int tableNeeds = 560;
    QWidget *form = width() >= tableNeeds ? static_cast<QWidget *>(m_table) : m_list;
    if (currentWidget() == form)
        return;
    const bool hadFocus = currentWidget()->hasFocus();
    setCurrentWidget(form);
    if (hadFocus)
        form->setFocus();
    // A card is one cell of its row; the table marks whole rows.
    QItemSelection whole;
    for (const QModelIndex &index : selected())
        whole.select(index, index);
    m_list->selectionModel()->select(whole, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void RoomViews::resizeEvent(QResizeEvent *event)
{
    QStackedWidget::resizeEvent(event);
    m_hint->setGeometry(rect());
    chooseForm();
}

bool RoomViews::eventFilter(QObject *watched, QEvent *event)
{
    // Copy here means the room's ids; without this the editor's Copy would take the keys.
    const bool isKey = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (isKey && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy)) {
        if (event->type() == QEvent::KeyPress)
            Q_EMIT copyWanted();
        event->accept();
        return true;
    }
    return QStackedWidget::eventFilter(watched, event);
}

} // namespace console::ui
