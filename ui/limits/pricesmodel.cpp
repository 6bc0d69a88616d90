// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/limits/pricesmodel.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "wording/railwords.h"

#include <QCoreApplication>
#include <QGuiApplication>

namespace console::ui {

namespace {

constexpr qint64 minutesPerHour = 60;

} // namespace

QString priceText(const rails::PriceItem &item, const QString &currency)
{
    const qint64 micros = item.isByHour ? item.rate.microsPerHour : item.rate.microsPerHour / minutesPerHour;
    const QString money = wording::priceText({micros}, currency);
    return item.isByHour ? QCoreApplication::translate("Prices", "%1 an hour").arg(money)
                         : QCoreApplication::translate("Prices", "%1 a minute").arg(money);
}

PricesModel::PricesModel(rails::RoomRails &rails, std::function<QString()> language, QObject *parent)
    : QAbstractTableModel(parent),
      m_rails(rails),
      m_language(std::move(language))
{
    refresh();
}

void PricesModel::refresh()
{
    beginResetModel();
    m_items = m_rails.prices().table.items();
    endResetModel();
}

std::optional<rails::PriceItem> PricesModel::itemAt(const QModelIndex &index) const
{
    return index.isValid() ? std::optional(m_items.at(index.row())) : std::nullopt;
}

int PricesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

int PricesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PricesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const rails::PriceItem &item = m_items.at(index.row());
    const Colors &colors = colorsFor(QGuiApplication::palette());
    if (role == Qt::DecorationRole && index.column() == BasisColumn && item.isAssumed)
        return markIcon(Icon::Warning, colors.warning);
    if (role == Qt::ToolTipRole && !item.basis.forLanguage(m_language()).isEmpty())
        return item.basis.forLanguage(m_language());
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case TitleColumn: {
        const QString title = item.title.forLanguage(m_language());
        return title.isEmpty() ? item.id : title;
    }
    case PriceColumn:
        return priceText(item, m_rails.prices().table.currency());
    case BasisColumn:
        if (item.isAssumed)
            //: Of a price: nobody has read it anywhere.
            return tr("assumed");
        return item.source.isEmpty() ? tr("your own") : tr("read");
    case SourceColumn:
        return item.source;
    default:
        return {};
    }
}

QVariant PricesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TitleColumn:
        return tr("What runs");
    case PriceColumn:
        return tr("Price");
    case BasisColumn:
        return tr("The price is");
    case SourceColumn:
        return tr("Source");
    default:
        return {};
    }
}

} // namespace console::ui
