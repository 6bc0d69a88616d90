// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/server/requestsview.h"

#include "ui/server/servedmodel.h"
#include "ui/theme/spacing.h"
#include "ui/widgets/shorttext.h"

#include <QAction>
#include <QEvent>
#include <QHeaderView>
#include <QTableView>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

RequestsView::RequestsView(ServedModel &model, QWidget *parent)
    : QWidget(parent),
      m_model(model),
      m_table(new QTableView(this)),
      m_line(new ShortText(2, this)),
      m_hint(new QLabel(m_table->viewport()))
{
    m_table->setObjectName(u"requestTable"_s);
    m_line->setObjectName(u"requestLine"_s);
    m_table->setModel(&model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 2 * space::small);
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header->setMinimumSectionSize(1);
    constexpr int rows = 3;
    m_table->setMinimumHeight((rows + 1) * m_table->verticalHeader()->defaultSectionSize());
    m_line->setForegroundRole(QPalette::PlaceholderText);
    m_line->setTextFormat(Qt::PlainText);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setWordWrap(true);
    auto *over = new QVBoxLayout(m_table->viewport());
    over->addWidget(m_hint);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::small);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_line);
    setFocusProxy(m_table);
    m_table->viewport()->installEventFilter(this);

    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        if (const auto *record = m_model.recordAt(index))
            Q_EMIT activated(server::RequestRecord(*record));
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RequestsView::showCurrent);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &RequestsView::showHint);
    connect(&model, &QAbstractItemModel::modelReset, this, [this] {
        showHint();
        showCurrent();
    });
    retranslate();
    showCurrent();
    showHint();
}

void RequestsView::addMenu(const QList<QAction *> &actions)
{
    m_table->addActions(actions);
}

void RequestsView::setHint(const QString &hint)
{
    m_hint->setText(hint);
}

void RequestsView::showHint()
{
    m_hint->setVisible(m_model.rowCount() == 0);
}

void RequestsView::showCurrent()
{
    const auto *record = m_model.recordAt(m_table->currentIndex());
    m_line->setVisible(record);
    m_line->setFullText(record ? ServedModel::details(*record) : QString());
}

void RequestsView::layOutColumns()
{
    const int letter = fontMetrics().averageCharWidth();
    // The most telling first: what a narrow dock has no room for stands below.
    struct Width
    {
        int column;
        int letters;
    };
    constexpr Width widths[]{{ServedModel::Action, 20},   {ServedModel::Status, 9}, {ServedModel::Time, 11},
                             {ServedModel::Duration, 11}, {ServedModel::Scene, 16}, {ServedModel::Note, 24},
                             {ServedModel::Path, 14},     {ServedModel::Method, 9}};
    int left = m_table->viewport()->width();
    bool isFull = false;
    int note = 0;
    for (const auto &[column, letters] : widths) {
        const int width = letter * letters;
        isFull = isFull || width > left;
        m_table->setColumnHidden(column, isFull);
        if (isFull)
            continue;
        m_table->setColumnWidth(column, width);
        left -= width;
        note = column == ServedModel::Note ? width : note;
    }
    // What is left goes to the words.
    const int stretched = note > 0 ? ServedModel::Note : ServedModel::Action;
    m_table->setColumnWidth(stretched, m_table->columnWidth(stretched) + left);
}

void RequestsView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

bool RequestsView::eventFilter(QObject *watched, QEvent *event)
{
    // The viewport also shrinks when the scroll bar comes.
    if (event->type() == QEvent::Resize)
        layOutColumns();
    return QWidget::eventFilter(watched, event);
}

void RequestsView::retranslate()
{
    m_table->setAccessibleName(tr("Requests to the server"));
    m_table->horizontalHeader()->setAccessibleName(tr("Requests to the server"));
    m_model.retranslate();
    showCurrent();
}

} // namespace console::ui
