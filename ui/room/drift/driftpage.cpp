// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/room/drift/driftpage.h"

#include "ui/inspector/textview.h"
#include "ui/room/drift/driftmodel.h"
#include "ui/theme/spacing.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/shorttext.h"
#include "wording/driftwords.h"

#include <QEvent>
#include <QHeaderView>
#include <QPushButton>
#include <QSplitter>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

namespace {

constexpr int summaryLines = 3;

/// Of a place its end says most.
class PlaceDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->textElideMode = Qt::ElideLeft;
    }
};

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
    m_table->setItemDelegateForColumn(DriftModel::Place, new PlaceDelegate(m_table));
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

    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(space::medium, space::small, space::medium, space::small);
    bar->setSpacing(space::medium);
    bar->addWidget(m_summary, 1);
    for (QPushButton *button : {m_apply, m_restart, m_takeBack, m_refresh})
        bar->addWidget(button);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(bar);
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
