// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/actions/commandpalette.h"

#include "ui/actions/actionregistry.h"
#include "ui/theme/spacing.h"
#include "ui/widgets/carddelegate.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

namespace {

constexpr int actionIndexRole = Qt::UserRole + 100;
constexpr int searchRole = Qt::UserRole + 101;
constexpr int rankRole = Qt::UserRole + 102;

/// `st al` finds "Stop All Rooms": the parts in their order, anything between.
QRegularExpression looseExpression(const QString &text)
{
    QStringList parts;
    for (const QString &part : text.split(u' ', Qt::SkipEmptyParts))
        parts.append(QRegularExpression::escape(part));
    return QRegularExpression(parts.join(u".*"_s), QRegularExpression::CaseInsensitiveOption);
}

/// What begins with the text comes first, then what has a word that does, then the rest in the order of the menus.
int rankOf(const QString &name, const QString &text, int row)
{
    constexpr int menuSize = 1000;
    if (name.startsWith(text, Qt::CaseInsensitive))
        return row;
    const bool wordBegins = name.contains(QString(u' ' + text), Qt::CaseInsensitive);
    return row + (wordBegins ? menuSize : 2 * menuSize);
}

} // namespace

CommandPalette::CommandPalette(QWidget *parent)
    : QDialog(parent, Qt::Popup),
      m_input(new QLineEdit(this)),
      m_list(new QListView(this)),
      m_model(new QStandardItemModel(this)),
      m_proxy(new QSortFilterProxyModel(this))
{
    setObjectName(u"commandPalette"_s);
    m_input->setObjectName(u"paletteInput"_s);
    m_list->setObjectName(u"paletteList"_s);
    m_proxy->setSourceModel(m_model);
    m_proxy->setFilterRole(searchRole);
    m_proxy->setSortRole(rankRole);
    m_proxy->setDynamicSortFilter(false);
    m_list->setModel(m_proxy);
    m_list->setItemDelegate(new CardDelegate(CardDelegate::Lines::One, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::medium, space::medium, space::medium, space::medium);
    layout->setSpacing(space::medium);
    layout->addWidget(m_input);
    layout->addWidget(m_list);

    m_input->installEventFilter(this);
    connect(m_input, &QLineEdit::textChanged, this, &CommandPalette::filter);
    connect(m_list, &QListView::clicked, this, &CommandPalette::runCurrent);
    retranslate();
}

void CommandPalette::setActions(const QList<QAction *> &actions)
{
    m_actions = actions;
}

void CommandPalette::popup()
{
    m_model->clear();
    for (qsizetype i = 0; i < m_actions.size(); ++i) {
        const QAction *action = m_actions.at(i);
        if (!action->isEnabled())
            continue;
        auto *item = new QStandardItem(action->icon(), ActionRegistry::plainText(*action));
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        item->setData(keys, CardDelegate::TrailingRole);
        item->setData(static_cast<int>(i), actionIndexRole);
        item->setData(QString(item->text() + u' ' + action->objectName()), searchRole);
        m_model->appendRow(item);
    }
    m_input->clear();
    filter({});
    resize(qMin(parentWidget()->width() - 2 * space::huge, 560), qMin(parentWidget()->height() - 2 * space::huge, 400));
    QDialog::move(parentWidget()->mapToGlobal(QPoint((parentWidget()->width() - width()) / 2, 3 * space::huge)));
    show();
    m_input->setFocus();
}

void CommandPalette::filter(const QString &text)
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        QStandardItem *item = m_model->item(row);
        item->setData(rankOf(item->text(), text.trimmed(), row), rankRole);
    }
    m_proxy->setFilterRegularExpression(looseExpression(text));
    m_proxy->sort(0);
    m_list->setCurrentIndex(m_proxy->index(0, 0));
}

void CommandPalette::runCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid())
        return;
    QAction *action = m_actions.at(current.data(actionIndexRole).toInt());
    // Closed first: the action may open a window or move the focus.
    accept();
    action->trigger();
}

void CommandPalette::move(int rows)
{
    const int last = m_proxy->rowCount() - 1;
    m_list->setCurrentIndex(m_proxy->index(qBound(0, m_list->currentIndex().row() + rows, last), 0));
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_input || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    constexpr int page = 8;
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
        move(1);
        return true;
    case Qt::Key_Up:
        move(-1);
        return true;
    case Qt::Key_PageDown:
        move(page);
        return true;
    case Qt::Key_PageUp:
        move(-page);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        runCurrent();
        return true;
    default:
        return QDialog::eventFilter(watched, event);
    }
}

void CommandPalette::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void CommandPalette::retranslate()
{
    setWindowTitle(tr("Command palette"));
    m_input->setPlaceholderText(tr("Type a command"));
    m_input->setAccessibleName(tr("Command"));
    m_list->setAccessibleName(tr("Matching commands"));
}

} // namespace console::ui
