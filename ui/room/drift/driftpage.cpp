// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/room/drift/driftpage.h"

#include "ui/inspector/textview.h"
#include "ui/room/drift/driftmodel.h"
#include "ui/theme/spacing.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/elidedelegate.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/shorttext.h"
#include "wording/driftwords.h"

#include <QEvent>
#include <QGridLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

namespace {

constexpr int summaryLines = 3;

} // namespace

DriftPage::DriftPage(std::function<DriftReading(const rooms::RoomTask &)> read, QWidget *parent)
    : RoomPage(parent),
      m_read(std::move(read)),
      m_model(new DriftModel(this)),
      m_messages(new MessageBar(this)),
      m_summary(new ShortText(summaryLines, this)),
      m_apply(new QPushButton(this)),
      m_restart(new QPushButton(this)),
      m_takeBack(new QPushButton(this)),
      m_refresh(new QPushButton(this)),
      m_bar(new QGridLayout),
      m_splitter(new QSplitter(this)),
      m_table(new QTableView(m_splitter)),
      m_details(new TextView(m_splitter))
{
    m_summary->setObjectName(u"driftSummary"_s);
    m_table->setObjectName(u"driftTable"_s);
    m_details->setObjectName(u"driftDetails"_s);
    m_messages->setObjectName(u"driftMessages"_s);
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() + space::medium);
    // Of a place its end says most.
    m_table->setItemDelegateForColumn(DriftModel::Place, new ElideDelegate(Qt::ElideLeft, m_table));
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(DriftModel::Remedy, QHeaderView::ResizeToContents);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_splitter->setChildrenCollapsible(false);
    constexpr int tableShare = 5;
    constexpr int detailShare = 2;
    m_splitter->setStretchFactor(0, tableShare);
    m_splitter->setStretchFactor(1, detailShare);

    m_bar->setContentsMargins(space::medium, space::small, space::medium, space::small);
    m_bar->setSpacing(space::medium);
    arrange(false);
    // A low dock shows little of them rather than none.
    for (QWidget *part : {static_cast<QWidget *>(m_table), static_cast<QWidget *>(m_details)})
        part->setMinimumHeight(fontMetrics().height());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(m_bar);
    layout->addWidget(m_messages);
    layout->addWidget(m_splitter, 1);
    layout->addStretch(); // Without a table the summary stays on top.
    setFocusProxy(m_table);

    constexpr std::chrono::milliseconds settled{300};
    m_soon.setInterval(settled);
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &DriftPage::refresh);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &DriftPage::showDetails);
    connect(m_model, &QAbstractItemModel::modelReset, this, &DriftPage::showDetails);
    retranslate();
    showReading();
}

void DriftPage::arrange(bool isNarrow)
{
    m_isNarrow = isNarrow;
    constexpr int columns = 5;
    m_bar->addWidget(m_summary, 0, 0, 1, isNarrow ? columns : 1);
    // In a narrow dock two and two below the summary.
    int place = 0;
    for (QPushButton *button : {m_apply, m_restart, m_takeBack, m_refresh}) {
        if (isNarrow)
            m_bar->addWidget(button, 1 + place / 2, 1 + place % 2);
        else
            m_bar->addWidget(button, 0, 1 + place);
        ++place;
    }
    m_bar->setColumnStretch(0, 1);
    m_splitter->setOrientation(isNarrow ? Qt::Vertical : Qt::Horizontal);
}

QSize DriftPage::minimumSizeHint() const
{
    // Narrower than now: then the buttons stand in two rows. The table may be as low as a row.
    const auto wider = [](const QPushButton *a, const QPushButton *b) {
        return std::max(a->sizeHint().width(), b->sizeHint().width());
    };
    const int row = std::max(m_apply->sizeHint().height(), m_summary->minimumSizeHint().height());
    constexpr int margins = 5 * space::medium; // With the gaps between the columns.
    return {wider(m_apply, m_takeBack) + wider(m_restart, m_refresh) + margins, row + fontMetrics().height()};
}

void DriftPage::resizeEvent(QResizeEvent *event)
{
    RoomPage::resizeEvent(event);
    constexpr int widthForOneRow = 720;
    if (const bool isNarrow = width() < widthForOneRow; isNarrow != m_isNarrow)
        arrange(isNarrow);
}

void DriftPage::setActions(QAction *apply, QAction *restart, QAction *takeBack, QAction *refresh)
{
    followAction(*m_apply, *apply);
    followAction(*m_restart, *restart);
    followAction(*m_takeBack, *takeBack);
    followAction(*m_refresh, *refresh);
}

QString DriftPage::title() const
{
    //: The page that compares a running agent with its scene file.
    return tr("Drift");
}

void DriftPage::showTask(const std::optional<rooms::RoomTask> &task)
{
    const bool isOther = m_task.has_value() != task.has_value() || (task && !sameTask(*m_task, *task));
    if (isOther)
        m_messages->dismiss();
    m_task = task;
    refresh();
}

void DriftPage::refresh()
{
    m_soon.stop();
    m_reading = m_task && isVisible() ? m_read(*m_task) : DriftReading();
    showReading();
    Q_EMIT changed();
}

void DriftPage::refreshSoon()
{
    if (isVisible())
        m_soon.start();
}

void DriftPage::showReading()
{
    const std::optional<rooms::Drift> &drift = m_reading.drift;
    const QString selected = m_model->index(m_table->currentIndex().row(), DriftModel::Place).data().toString();
    m_model->setDrift(drift.value_or(rooms::Drift()), m_reading.version, m_reading.isUnsaved);
    m_splitter->setVisible(m_model->rowCount() > 0);
    m_summary->setFullText(drift ? wording::driftSummary(*drift) : m_reading.problem);
    // The same place stays selected over a new look.
    int row = 0;
    for (int i = 0; i < m_model->rowCount(); ++i) {
        if (m_model->index(i, DriftModel::Place).data().toString() == selected)
            row = i;
    }
    if (m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(row, DriftModel::Place));
}

void DriftPage::showDetails()
{
    m_details->showText(m_model->details(m_table->currentIndex().row()), false);
}

void DriftPage::hideEvent(QHideEvent *event)
{
    RoomPage::hideEvent(event);
    refresh();
}

void DriftPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    RoomPage::changeEvent(event);
}

void DriftPage::retranslate()
{
    m_table->setAccessibleName(tr("Differences between the scene and the running agent"));
    m_details->setAccessibleName(tr("The selected difference in full"));
    m_model->retranslate();
    refresh();
}

} // namespace console::ui
