// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/room/history/historypage.h"

#include "core/rooms/journal.h"
#include "ui/room/history/historymodel.h"
#include "ui/theme/spacing.h"
#include "ui/theme/theme.h"
#include "wording/explanation.h"

#include <QEvent>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QTableView>
#include <QTextOption>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

HistoryPage::HistoryPage(rooms::Journal &journal, std::function<QString()> currency, QWidget *parent)
    : RoomPage(parent),
      m_journal(journal),
      m_model(new HistoryModel(std::move(currency), this)),
      m_table(new QTableView(this)),
      m_body(new QPlainTextEdit(this))
{
    m_table->setObjectName(u"historyTable"_s);
    m_body->setObjectName(u"historyBody"_s);
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 2 * space::small);
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header->setStretchLastSection(true);
    const int letter = fontMetrics().averageCharWidth();
    const std::pair<int, int> letters[]{{HistoryModel::Time, 27},      {HistoryModel::Event, 24},
                                        {HistoryModel::State, 16},     {HistoryModel::Why, 18},
                                        {HistoryModel::RequestId, 20}, {HistoryModel::Key, 14}};
    for (const auto &[column, width] : letters)
        header->resizeSection(column, letter * width);
    m_body->setReadOnly(true);
    m_body->setFont(fixedFont());
    // It stands there as it was sent, in one line.
    m_body->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);

    // The dock says how low it may be; neither half insists on more.
    m_table->setMinimumHeight(1);
    m_body->setMinimumHeight(1);
    auto *splitter = new QSplitter(this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_table);
    splitter->addWidget(m_body);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
    setFocusProxy(m_table);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &HistoryPage::showBody);
    retranslate();
    showBody();
}

QString HistoryPage::title() const
{
    return tr("History");
}

void HistoryPage::showTask(const std::optional<rooms::RoomTask> &task)
{
    const auto *before = m_model->entryAt(m_table->currentIndex());
    const bool isSame = m_task && task && sameTask(*m_task, *task);
    const qint64 chosen = isSame && before ? before->number : 0;
    m_task = task;
    const rooms::Journal::JournalResult<QList<rooms::JournalEntry>> history =
        task ? m_journal.history(*task) : QList<rooms::JournalEntry>();
    m_model->setEntries(history.value_or(QList<rooms::JournalEntry>()));
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->entryAt(m_model->index(row, 0))->number == chosen)
            m_table->selectRow(row);
    }
    if (history)
        showBody();
    else
        m_body->setPlainText(wording::explain(history.error()).toText());
}

void HistoryPage::showBody()
{
    const auto *entry = m_model->entryAt(m_table->currentIndex());
    m_body->setPlainText(entry ? QString::fromUtf8(entry->body) : QString());
    m_body->setPlaceholderText(entry ? tr("No body was sent with this.")
                                     : tr("Select an entry to see what was sent. Secrets are left out."));
}

void HistoryPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    RoomPage::changeEvent(event);
}

void HistoryPage::retranslate()
{
    m_table->setAccessibleName(tr("History of the room"));
    m_table->horizontalHeader()->setAccessibleName(tr("History of the room"));
    m_body->setAccessibleName(tr("The body that was sent"));
    m_model->retranslate();
    showBody();
}

} // namespace console::ui
