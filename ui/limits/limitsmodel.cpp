// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/limits/limitsmodel.h"

#include "ui/limits/limitwords.h"
#include "wording/railwords.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

LimitsModel::LimitsModel(rails::RoomRails &rails, QObject *parent)
    : QAbstractTableModel(parent),
      m_rails(rails)
{
    connect(&rails, &rails::RoomRails::changed, this, &LimitsModel::refresh);
    refresh();
}

void LimitsModel::refresh()
{
    m_uses = m_rails.uses();
    if (const QList<rails::Limit> &limits = m_rails.limits().limits; limits != m_limits) {
        beginResetModel();
        m_limits = limits;
        endResetModel();
    } else if (!m_limits.isEmpty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

std::optional<rails::Limit> LimitsModel::limitAt(const QModelIndex &index) const
{
    return index.isValid() ? std::optional(m_limits.at(index.row())) : std::nullopt;
}

int LimitsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_limits.size());
}

int LimitsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

const rails::LimitUse *LimitsModel::useOf(const rails::Limit &limit) const
{
    // Of rooms that are each measured by themselves the one that has used most.
    const rails::LimitUse *most = nullptr;
    for (const rails::LimitUse &use : m_uses) {
        if (use.limit == limit && (!most || use.used > most->used))
            most = &use;
    }
    return most;
}

QString LimitsModel::text(const rails::Limit &limit, int column) const
{
    const QString currency = m_rails.prices().table.currency();
    constexpr int never = 100;
    switch (column) {
    case ScopeColumn:
        return scopeText(limit.scope, m_rails.known());
    case MeasureColumn:
        return measureText(limit.measure);
    case AmountColumn:
        return wording::limitAmountText(limit.measure, limit.amount, currency);
    case WarnColumn:
        return limit.warnAtPercent == never ? tr("no warning") : tr("%1 %").arg(limit.warnAtPercent);
    case UseColumn:
        if (const rails::LimitUse *use = useOf(limit))
            return useText(limit, use->used, currency);
        return tr("no room is running");
    default:
        return {};
    }
}

QVariant LimitsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const rails::Limit &limit = m_limits.at(index.row());
    const rails::LimitUse *use = useOf(limit);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(limit, index.column());
    case ShareRole:
        if (!use || index.column() != UseColumn)
            return {};
        return std::clamp(static_cast<double>(use->used) / static_cast<double>(limit.amount), 0.0, 1.0);
    case LevelRole:
        return use ? static_cast<int>(use->level) : 0;
    default:
        return {};
    }
}

QVariant LimitsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case ScopeColumn:
        return tr("Applies to");
    case MeasureColumn:
        return tr("Limits");
    case AmountColumn:
        return tr("At most");
    case WarnColumn:
        return tr("Warns at");
    case UseColumn:
        return tr("Used");
    default:
        return {};
    }
}

} // namespace console::ui
