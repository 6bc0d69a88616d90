// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/inspector/exchangemodel.h"

#include "core/traffic/trafficstore.h"
#include "ui/inspector/exchangewords.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QGuiApplication>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

using traffic::Exchange;
using traffic::TrafficStore;

namespace {

QVariant alignmentOf(ExchangeModel::Column column)
{
    const bool numeric =
        column == ExchangeModel::Number || column == ExchangeModel::Duration || column == ExchangeModel::Size;
    return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter | (numeric ? Qt::AlignTrailing : Qt::AlignLeading)));
}

} // namespace

ExchangeModel::ExchangeModel(const TrafficStore &store, QObject *parent)
    : QAbstractTableModel(parent),
      m_store(store)
{
    const auto row = [this] { return static_cast<int>(m_store.size()); };
    connect(&store, &TrafficStore::aboutToAppend, this, [this, row] { beginInsertRows({}, row(), row()); });
    connect(&store, &TrafficStore::appended, this, [this] { endInsertRows(); });
    connect(&store, &TrafficStore::aboutToDropOldest, this,
            [this](qsizetype count) { beginRemoveRows({}, 0, static_cast<int>(count) - 1); });
    connect(&store, &TrafficStore::droppedOldest, this, [this] { endRemoveRows(); });
    connect(&store, &TrafficStore::aboutToClear, this, [this] { beginResetModel(); });
    connect(&store, &TrafficStore::cleared, this, [this] { endResetModel(); });
}

int ExchangeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_store.size());
}

int ExchangeModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

const Exchange *ExchangeModel::exchangeAt(const QModelIndex &index) const
{
    return index.isValid() && index.row() < m_store.size() ? &m_store.at(index.row()) : nullptr;
}

QModelIndex ExchangeModel::indexOfNumber(quint64 number) const
{
    // Numbers rise without gaps, so the place follows from the first one.
    if (m_store.size() == 0 || number < m_store.at(0).number)
        return {};
    return index(static_cast<int>(number - m_store.at(0).number), 0);
}

QVariant ExchangeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Exchange &exchange = m_store.at(index.row());
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(exchange, column);
    case SortRole:
        return raw(exchange, column);
    case ExchangeNumberRole:
        return exchange.number;
    case Qt::TextAlignmentRole:
        return alignmentOf(column);
    case Qt::ForegroundRole:
        if (!exchange.succeeded() && (column == Status || column == Code))
            return colorsFor(QGuiApplication::palette()).danger;
        return {};
    case Qt::ToolTipRole:
        // What a column may cut off, and the time to the millisecond.
        if (column == Time)
            return exchange.startedAt.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss.zzz"_s);
        return column == Room || column == Code || column == Scene ? text(exchange, column) : QVariant();
    case Qt::DecorationRole: {
        if (column != Status)
            return {};
        const Colors &colors = colorsFor(QGuiApplication::palette());
        return exchange.succeeded() ? markIcon(Icon::Success, colors.success) : markIcon(Icon::Error, colors.danger);
    }
    default:
        return {};
    }
}

QVariant ExchangeModel::text(const Exchange &exchange, Column column) const
{
    switch (column) {
    case Number:
        return QLocale().toString(exchange.number);
    case Time:
        return exchange.startedAt.toLocalTime().toString(u"HH:mm:ss"_s);
    case Action:
        return exchange.subject.action;
    case Scene:
        return exchange.subject.sceneId;
    case Room:
        return exchange.subject.roomId;
    case Origin:
        return originText(exchange.origin);
    case Status:
        return statusText(exchange);
    case Code:
        return codeText(exchange);
    case Duration:
        return exchange.request ? durationText(exchange.timings.done) : QString();
    case Size:
        return exchange.response ? QLocale().formattedDataSize(exchange.response->body.size()) : QString();
    case ColumnCount:
        break;
    }
    return {};
}

QVariant ExchangeModel::raw(const Exchange &exchange, Column column)
{
    switch (column) {
    case Number:
        return exchange.number;
    case Time:
        return exchange.startedAt;
    case Action:
        return exchange.subject.action;
    case Scene:
        return exchange.subject.sceneId;
    case Room:
        return exchange.subject.roomId;
    case Origin:
        return static_cast<int>(exchange.origin);
    case Status:
        return exchange.response ? exchange.response->status : 0;
    case Code:
        return codeText(exchange);
    case Duration:
        return static_cast<qint64>(exchange.timings.done.count());
    case Size:
        return exchange.response ? exchange.response->body.size() : qsizetype(0);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant ExchangeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignmentOf(static_cast<Column>(section));
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Number:
        return tr("#");
    case Time:
        return tr("Time");
    case Action:
        return tr("Action");
    case Scene:
        return tr("Scene");
    case Room:
        return tr("Room");
    case Origin:
        return tr("Origin");
    case Status:
        return tr("Status");
    case Code:
        return tr("Code");
    case Duration:
        return tr("Duration");
    case Size:
        return tr("Size");
    case ColumnCount:
        break;
    }
    return {};
}

void ExchangeModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

} // namespace console::ui
