// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/rooms/leftovermodel.h"

#include "ui/rooms/roomsmodel.h"
#include "ui/widgets/carddelegate.h"

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

LeftoverModel::LeftoverModel(QAbstractItemModel &rooms, QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setSourceModel(&rooms);
    setSortRole(RoomsModel::StartedAtRole);
    // The one that has billed longest comes first.
    sort(0, Qt::AscendingOrder);
}

bool LeftoverModel::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    return sourceModel()->index(row, 0, parent).data(RoomsModel::LeftoverRole).toBool();
}

bool LeftoverModel::filterAcceptsColumn(int column, const QModelIndex &) const
{
    return column == RoomsModel::Scene;
}

QVariant LeftoverModel::data(const QModelIndex &index, int role) const
{
    const auto own = [this, &index](int which) { return QSortFilterProxyModel::data(index, which).toString(); };
    const auto joined = [](QStringList parts) {
        parts.removeAll(QString());
        return parts.join(u" · "_s);
    };
    const auto presence = [this, &index] {
        return presenceText(
            static_cast<Presence>(QSortFilterProxyModel::data(index, RoomsModel::PresenceRole).toInt()));
    };
    switch (role) {
    case CardDelegate::SubtitleRole:
        return joined({own(RoomsModel::StateTextRole), own(RoomsModel::EndpointRole), own(RoomsModel::CostRole)});
    case CardDelegate::SubtitleTrailingRole:
        return presence();
    case CardDelegate::ThirdTrailingRole:
        return joined({own(RoomsModel::StarterRole), own(CardDelegate::ThirdTrailingRole)});
    case Qt::AccessibleTextRole:
        return joined({own(Qt::AccessibleTextRole), presence(), own(RoomsModel::StarterRole)});
    default:
        return QSortFilterProxyModel::data(index, role);
    }
}

} // namespace console::ui
