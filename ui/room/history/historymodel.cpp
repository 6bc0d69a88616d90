// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/room/history/historymodel.h"

#include "ui/rooms/roomwords.h"
#include "wording/journalwords.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

using rooms::JournalEntry;

namespace {

QString cell(const JournalEntry &entry, int column, const QString &currency)
{
    switch (column) {
    case HistoryModel::Time:
        return entry.at.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"_s);
    case HistoryModel::Event:
        return wording::eventText(entry.event);
    case HistoryModel::State:
        return stateText(entry.task.state);
    case HistoryModel::Why:
        return wording::reasonText(entry.task.reason, currency);
    case HistoryModel::RequestId:
        return entry.requestId();
    case HistoryModel::Key:
        return entry.key().name;
    case HistoryModel::Digest:
        return entry.bodyDigest;
    default:
        return {};
    }
}

} // namespace

HistoryModel::HistoryModel(std::function<QString()> currency, QObject *parent)
    : QAbstractTableModel(parent),
      m_currency(std::move(currency))
{}

void HistoryModel::setEntries(const QList<JournalEntry> &entries)
{
    beginResetModel();
    m_entries = entries;
    std::reverse(m_entries.begin(), m_entries.end());
    endResetModel();
}

const JournalEntry *HistoryModel::entryAt(const QModelIndex &index) const
{
    return index.isValid() ? &m_entries.at(index.row()) : nullptr;
}

void HistoryModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_entries.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int HistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const JournalEntry &entry = m_entries.at(index.row());
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return cell(entry, index.column(), m_currency());
    if (role == Qt::DecorationRole && index.column() == State)
        return markIcon(stateIcon(entry.task.state), stateColor(entry.task.state));
    return {};
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time:
        return tr("Time");
    case Event:
        return tr("What happened");
    case State:
        return tr("State after it");
    case Why:
        return tr("Why");
    case RequestId:
        return tr("Request ID");
    case Key:
        return tr("Key");
    case Digest:
        return tr("SHA-256 of the body");
    default:
        return {};
    }
}

} // namespace console::ui
