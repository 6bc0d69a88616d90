// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/limits/pricespage.h"

#include "ui/limits/pricesmodel.h"
#include "ui/theme/spacing.h"
#include "wording/railwords.h"

#include <QComboBox>
#include <QDir>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableView>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

namespace {

constexpr qint64 minutesPerHour = 60;

} // namespace

PricesPage::PricesPage(rails::RoomRails &rails, std::function<QString()> language, QWidget *parent)
    : QWidget(parent),
      m_rails(rails),
      m_language(std::move(language)),
      m_model(new PricesModel(rails, m_language, this)),
      m_table(new QTableView(this)),
      m_priceLabel(new QLabel(this)),
      m_price(new QLineEdit(this)),
      m_unit(new QComboBox(this)),
      m_set(new QPushButton(this)),
      m_reset(new QPushButton(this)),
      m_problem(new QLabel(this)),
      m_note(new QLabel(this))
{
    m_table->setObjectName(u"priceTable"_s);
    m_price->setObjectName(u"priceField"_s);
    m_unit->setObjectName(u"priceUnit"_s);
    m_set->setObjectName(u"setPrice"_s);
    m_reset->setObjectName(u"resetPrices"_s);
    m_problem->setObjectName(u"priceProblem"_s);
    m_note->setObjectName(u"priceNote"_s);
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    constexpr int fewRows = 120;
    m_table->setMinimumHeight(fewRows);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(PricesModel::SourceColumn, QHeaderView::Stretch);
    m_priceLabel->setBuddy(m_price);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    for (QLabel *label : {m_problem, m_note}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }

    auto *fields = new QHBoxLayout;
    fields->setSpacing(space::medium);
    fields->addWidget(m_priceLabel);
    fields->addWidget(m_price, 1);
    fields->addWidget(m_unit);
    fields->addWidget(m_set);
    fields->addWidget(m_reset);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::large, space::large, space::large, space::large);
    layout->setSpacing(space::medium);
    layout->addWidget(m_table, 1);
    layout->addLayout(fields);
    layout->addWidget(m_problem);
    layout->addWidget(m_note);

    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &PricesPage::showSelected);
    connect(m_price, &QLineEdit::textChanged, this, [this] {
        m_saveProblem.clear();
        refresh();
    });
    connect(m_price, &QLineEdit::returnPressed, this, &PricesPage::setPrice);
    connect(m_set, &QPushButton::clicked, this, &PricesPage::setPrice);
    connect(m_reset, &QPushButton::clicked, this, &PricesPage::reset);
    retranslate();
}

void PricesPage::showSelected()
{
    if (const auto item = m_model->itemAt(m_table->currentIndex())) {
        const qint64 hourly = item->rate.microsPerHour;
        m_unit->setCurrentIndex(item->isByHour ? 1 : 0);
        m_price->setText(toText(rails::Money{item->isByHour ? hourly : hourly / minutesPerHour}));
    }
    refresh();
}

void PricesPage::setPrice()
{
    const auto item = m_model->itemAt(m_table->currentIndex());
    const auto price = rails::moneyFromText(m_price->text().trimmed());
    if (!item || !price)
        return;
    take(
        m_rails.changePrice({.item = item->id,
                             .price = *price,
                             .unit = m_unit->currentIndex() == 1 ? rails::PriceUnit::Hour : rails::PriceUnit::Minute}));
}

void PricesPage::reset()
{
    take(m_rails.resetPrices());
}

void PricesPage::take(const Result<void, rails::RailFileProblem> &outcome)
{
    if (outcome) {
        const int row = m_table->currentIndex().row();
        m_model->refresh();
        m_table->setCurrentIndex(m_model->index(row, 0));
    }
    m_saveProblem = outcome ? QString() : wording::explain(outcome.error()).toText();
    refresh();
}

void PricesPage::refresh()
{
    const bool isSelected = m_table->currentIndex().isValid();
    const bool isPrice = rails::moneyFromText(m_price->text().trimmed()).has_value();
    m_price->setEnabled(isSelected);
    m_unit->setEnabled(isSelected);
    m_set->setEnabled(isSelected && isPrice);
    m_reset->setEnabled(m_rails.prices().isOwn || m_rails.prices().problem);
    QString problem = m_saveProblem;
    if (problem.isEmpty() && isSelected && !isPrice)
        problem = tr("A price is a number with at most six digits after the point, such as 0.014.");
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_note->setText(tableNote());
}

QString PricesPage::tableNote() const
{
    const rails::PriceTable::Loaded &prices = m_rails.prices();
    const QString path = QDir::toNativeSeparators(rails::priceFilePath(m_rails.folder()));
    const QString date = QLocale().toString(prices.table.date(), QLocale::ShortFormat);
    QStringList lines;
    if (prices.problem)
        lines.append(tr("Your own table cannot be used, so the built-in one is.") + u'\n' +
                     wording::explain(*prices.problem).toText());
    lines.append(prices.isOwn ? tr("Your own table: %1").arg(path)
                              : tr("The built-in table of %1. Your own prices go into %2").arg(date, path));
    lines.append(tr("Costs are estimates from these prices, and the bill is the service's. A room's price is the sum "
                    "of what runs in it."));
    lines.append(wording::notIncludedText(prices.table.estimate(rails::Money{}, false), m_language()));
    lines.removeAll(QString());
    return lines.join(u'\n');
}

void PricesPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void PricesPage::retranslate()
{
    m_table->setAccessibleName(tr("Prices"));
    m_priceLabel->setText(tr("&Price"));
    m_price->setAccessibleName(tr("Price"));
    const QSignalBlocker quiet(m_unit);
    const int unit = qMax(0, m_unit->currentIndex());
    m_unit->clear();
    m_unit->addItems({tr("a minute"), tr("an hour")});
    m_unit->setCurrentIndex(unit);
    m_unit->setAccessibleName(tr("Unit"));
    m_set->setText(tr("&Set Price"));
    m_reset->setText(tr("&Back to Built-in Prices"));
    m_reset->setToolTip(tr("Your own table is kept as prices.json.old."));
    refresh();
}

} // namespace console::ui
