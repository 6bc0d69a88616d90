// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/inspector/inspectorpanel.h"

#include "core/traffic/trafficstore.h"
#include "ui/inspector/exchangedetails.h"
#include "ui/inspector/exchangemodel.h"
#include "ui/theme/spacing.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QSplitter>
#include <QTableView>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

InspectorPanel::InspectorPanel(traffic::TrafficStore &store, const openapi::ErrorDictionary &dictionary,
                               const wording::Translations &translations, QWidget *parent)
    : QWidget(parent),
      m_model(new ExchangeModel(store, this)),
      m_splitter(new QSplitter(this)),
      m_table(new QTableView(this)),
      m_hint(new QLabel(m_table)),
      m_details(new ExchangeDetails(dictionary, translations, this))
{
    m_table->setObjectName(u"exchangeTable"_s);
    m_splitter->setObjectName(u"inspectorSplitter"_s);
    m_table->setModel(m_model);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setWordWrap(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    constexpr int leastHeight = 72;
    m_table->setMinimumHeight(leastHeight);
    // The parts would ask for more once they have been seen, and grow a small window; they scroll instead.
    constexpr int leastDetails = 98;
    m_details->setMinimumHeight(leastDetails);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() + space::medium);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setWordWrap(true);
    m_hint->setForegroundRole(QPalette::PlaceholderText);

    m_splitter->addWidget(m_table);
    m_splitter->addWidget(m_details);
    m_splitter->setChildrenCollapsible(false);
    // The table shows all its columns at the usual size of the window.
    constexpr int tableShare = 3;
    constexpr int detailsShare = 2;
    m_splitter->setStretchFactor(0, tableShare);
    m_splitter->setStretchFactor(1, detailsShare);
    m_splitter->setSizes({tableShare * 1000, detailsShare * 1000});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
    auto *over = new QVBoxLayout(m_table);
    over->setContentsMargins(space::large, space::huge, space::large, space::large);
    over->addWidget(m_hint);

    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &InspectorPanel::showCurrent);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_model, signal, this, [this] { m_hint->setVisible(m_model->rowCount() == 0); });
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        m_hint->setVisible(m_model->rowCount() == 0);
        showCurrent();
    });
    layOutColumns();
    retranslate();
}

void InspectorPanel::layOutColumns()
{
    const QFontMetrics metrics = m_table->fontMetrics();
    const auto width = [&](const QString &text) { return metrics.horizontalAdvance(text) + 2 * space::medium; };
    const QHash<int, QString> samples{{ExchangeModel::Number, u"000"_s},
                                      {ExchangeModel::Time, u"00:00:00"_s},
                                      {ExchangeModel::Action, u"StartVoiceChat"_s},
                                      {ExchangeModel::Scene, u"EnglishTutor"_s},
                                      {ExchangeModel::Room, u"0000000…"_s},
                                      {ExchangeModel::Origin, u"Window"_s},
                                      {ExchangeModel::Status, u"MM 000"_s},
                                      {ExchangeModel::Code, u"SignatureDoesNot"_s},
                                      {ExchangeModel::Duration, u"00.00 ms"_s},
                                      {ExchangeModel::Size, u"000 bytes"_s}};
    for (auto it = samples.begin(); it != samples.end(); ++it)
        m_table->setColumnWidth(it.key(), width(it.value()));
    // Takes what is left, so that the table needs no scroll bar at the usual size.
    m_table->horizontalHeader()->setSectionResizeMode(ExchangeModel::Code, QHeaderView::Stretch);
}

void InspectorPanel::addActions(const QList<QAction *> &actions)
{
    m_table->addActions(actions);
}

void InspectorPanel::select(const traffic::Exchange &exchange)
{
    const QModelIndex index = m_model->indexOfNumber(exchange.number);
    m_table->setCurrentIndex(index);
    m_table->scrollTo(index);
}

void InspectorPanel::focusTable()
{
    m_table->setFocus(Qt::ShortcutFocusReason);
    if (!m_table->currentIndex().isValid())
        m_table->selectRow(m_model->rowCount() - 1);
}

QList<traffic::Exchange> InspectorPanel::selected() const
{
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    QList<traffic::Exchange> exchanges;
    for (const QModelIndex &row : rows) {
        if (const traffic::Exchange *exchange = m_model->exchangeAt(row))
            exchanges.append(*exchange);
    }
    return exchanges;
}

QSize InspectorPanel::sizeHint() const
{
    constexpr QSize comfortable(800, 264);
    return comfortable;
}

void InspectorPanel::showCurrent()
{
    const traffic::Exchange *exchange = m_model->exchangeAt(m_table->currentIndex());
    m_details->showExchange(exchange ? std::optional(*exchange) : std::nullopt);
    Q_EMIT selectionChanged();
}

void InspectorPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // Side by side where there is room; a narrow window shows the details below.
    constexpr int narrow = 760;
    m_splitter->setOrientation(width() < narrow ? Qt::Vertical : Qt::Horizontal);
}

void InspectorPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        m_model->retranslate();
    }
    QWidget::changeEvent(event);
}

void InspectorPanel::retranslate()
{
    m_table->setAccessibleName(tr("Calls"));
    m_hint->setText(tr("Every call appears here with its request, answer, timing and signature."));
}

} // namespace console::ui
