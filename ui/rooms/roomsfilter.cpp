// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/rooms/roomsfilter.h"

#include "ui/rooms/roomsmodel.h"

namespace console::ui {

StateGroup groupOf(rooms::TaskState state)
{
    if (state == rooms::TaskState::Unknown)
        return StateGroup::Unknown;
    return rooms::isOpen(state) ? StateGroup::Running : StateGroup::Ended;
}

RoomsFilter::RoomsFilter(RoomsModel &model, QObject *parent)
    : QSortFilterProxyModel(parent),
      m_model(model)
{
    setSourceModel(&model);
    setSortRole(RoomsModel::SortRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
    sort(RoomsModel::Started, Qt::DescendingOrder);
}

void RoomsFilter::setText(const QString &text)
{
    m_text = text.trimmed();
    invalidateFilter();
}

void RoomsFilter::setGroups(const QList<StateGroup> &groups)
{
    m_groups = groups;
    invalidateFilter();
}

std::optional<rooms::RoomTask> RoomsFilter::taskAt(const QModelIndex &index) const
{
    return m_model.taskAt(mapToSource(index));
}

QModelIndex RoomsFilter::indexOf(const rooms::RoomTask &task) const
{
    return mapFromSource(m_model.indexOf(task));
}

bool RoomsFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const auto task = m_model.taskAt(m_model.index(row, 0, parent));
    if (!task || (!m_groups.isEmpty() && !m_groups.contains(groupOf(task->state))))
        return false;
    const auto has = [this](const QString &text) { return text.contains(m_text, Qt::CaseInsensitive); };
    return m_text.isEmpty() || has(task->sceneId) || has(task->roomId.text()) || has(task->taskId.text()) ||
           has(task->userId) || has(task->appId) || has(task->credentialName) || has(task->endpointName);
}

} // namespace console::ui
