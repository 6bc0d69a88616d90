// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/scenes/scenespanel.h"

#include "ui/scenes/scenelistmodel.h"
#include "ui/theme/icons.h"
#include "ui/theme/spacing.h"
#include "ui/widgets/carddelegate.h"
#include "ui/widgets/clearbutton.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSortFilterProxyModel>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

ScenesPanel::ScenesPanel(SceneListModel &model, QWidget *parent)
    : QWidget(parent),
      m_model(model),
      m_proxy(new QSortFilterProxyModel(this)),
      m_search(new QLineEdit(this)),
      m_list(new QListView(this)),
      m_hint(new QLabel(m_list))
{
    m_search->setObjectName(u"sceneSearch"_s);
    m_list->setObjectName(u"sceneList"_s);
    m_proxy->setSourceModel(&model);
    m_proxy->setFilterRole(SceneListModel::SearchRole);
    m_proxy->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_list->setModel(m_proxy);
    m_list->setItemDelegate(new CardDelegate(CardDelegate::Lines::Two, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    offerClearButton(*m_search);
    m_search->addAction(icon(Icon::Find), QLineEdit::LeadingPosition);
    m_hint->setWordWrap(true);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_hint->setAlignment(Qt::AlignCenter);

    auto *top = new QHBoxLayout;
    top->setSpacing(space::small);
    top->addWidget(m_search);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::medium, space::medium, space::medium, space::medium);
    layout->setSpacing(space::medium);
    layout->addLayout(top);
    layout->addWidget(m_list);
    auto *over = new QVBoxLayout(m_list);
    over->setContentsMargins(space::large, space::large, space::large, space::large);
    over->addWidget(m_hint);

    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, m_proxy, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_search, &QLineEdit::textChanged, this, &ScenesPanel::showHint);
    connect(m_search, &QLineEdit::returnPressed, this,
            [this] { choose(m_list->currentIndex().isValid() ? m_list->currentIndex() : m_proxy->index(0, 0)); });
    connect(m_list, &QListView::activated, this, &ScenesPanel::choose);
    connect(m_list, &QListView::clicked, this, &ScenesPanel::choose);
    connect(m_proxy, &QAbstractItemModel::rowsInserted, this, &ScenesPanel::showHint);
    connect(m_proxy, &QAbstractItemModel::rowsRemoved, this, &ScenesPanel::showHint);
    retranslate();
}

void ScenesPanel::addButton(QAction *action)
{
    auto *button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setAccessibleName(action->toolTip());
    static_cast<QHBoxLayout *>(layout()->itemAt(0)->layout())->addWidget(button);
    m_button = button;
}

void ScenesPanel::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void ScenesPanel::focusList()
{
    m_list->setFocus(Qt::ShortcutFocusReason);
    if (!m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_proxy->index(0, 0));
}

void ScenesPanel::select(const QString &sceneId)
{
    m_list->setCurrentIndex(m_proxy->mapFromSource(m_model.indexOf(sceneId)));
}

void ScenesPanel::setEmptyHint(const QString &hint)
{
    m_emptyHint = hint;
    showHint();
}

void ScenesPanel::choose(const QModelIndex &index)
{
    if (index.isValid())
        Q_EMIT sceneChosen(index.data(SceneListModel::IdRole).toString());
}

void ScenesPanel::showHint()
{
    m_hint->setVisible(m_proxy->rowCount() == 0);
    m_hint->setText(m_model.rowCount() > 0 ? tr("No scene matches the search.") : m_emptyHint);
}

bool ScenesPanel::eventFilter(QObject *watched, QEvent *event)
{
    // From the search field straight into the results.
    if (watched == m_search && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Down) {
        focusList();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

QSize ScenesPanel::sizeHint() const
{
    constexpr QSize comfortable(240, 320);
    return comfortable;
}

void ScenesPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        m_model.retranslate();
    }
    QWidget::changeEvent(event);
}

void ScenesPanel::retranslate()
{
    m_search->setPlaceholderText(tr("Search scenes"));
    m_search->setAccessibleName(tr("Search scenes"));
    m_list->setAccessibleName(tr("Scenes"));
    if (m_button)
        m_button->setAccessibleName(m_button->defaultAction()->toolTip());
    showHint();
}

} // namespace console::ui
