// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/rooms/roomsmodel.h"

#include "core/base/clock.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/carddelegate.h"

#include <QCoreApplication>
#include <QGuiApplication>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

using rooms::RoomTask;
using rooms::TaskState;

namespace {

Icon stateIcon(TaskState state)
{
    switch (state) {
    case TaskState::Starting:
    case TaskState::Running:
    case TaskState::Updating:
    case TaskState::Stopping:
        return Icon::Room;
    case TaskState::Unknown:
        return Icon::RoomUnknown;
    case TaskState::Stopped:
        return Icon::Stopped;
    case TaskState::Failed:
        return Icon::Error;
    }
    return Icon::Room;
}

QColor stateColor(TaskState state)
{
    const Colors &colors = colorsFor(QGuiApplication::palette());
    switch (state) {
    case TaskState::Starting:
    case TaskState::Updating:
    case TaskState::Stopping:
        return colors.info;
    case TaskState::Running:
        return colors.success;
    case TaskState::Unknown:
        return colors.warning;
    case TaskState::Stopped:
        return colors.subtle;
    case TaskState::Failed:
        return colors.danger;
    }
    return colors.subtle;
}

} // namespace

QString stateText(TaskState state)
{
    switch (state) {
    case TaskState::Starting:
        return QCoreApplication::translate("RoomState", "starting");
    case TaskState::Running:
        return QCoreApplication::translate("RoomState", "running");
    case TaskState::Updating:
        return QCoreApplication::translate("RoomState", "updating");
    case TaskState::Stopping:
        return QCoreApplication::translate("RoomState", "stopping");
    case TaskState::Stopped:
        return QCoreApplication::translate("RoomState", "stopped");
    case TaskState::Failed:
        return QCoreApplication::translate("RoomState", "failed");
    case TaskState::Unknown:
        //: No answer came to a start: the agent may be running.
        return QCoreApplication::translate("RoomState", "unknown, may be running");
    }
    return {};
}

QString elapsedText(qint64 seconds)
{
    constexpr qint64 minute = 60;
    constexpr qint64 hour = 3600;
    const qint64 s = qMax(qint64(0), seconds);
    if (s < hour)
        return u"%1:%2"_s.arg(s / minute).arg(s % minute, 2, 10, '0'_L1);
    return u"%1:%2:%3"_s.arg(s / hour).arg(s % hour / minute, 2, 10, '0'_L1).arg(s % minute, 2, 10, '0'_L1);
}

RoomsModel::RoomsModel(const Clock &clock, QObject *parent)
    : QAbstractListModel(parent),
      m_clock(clock)
{}

void RoomsModel::setOpenTasks(const QList<RoomTask> &tasks)
{
    beginResetModel();
    m_tasks = tasks;
    endResetModel();
}

qsizetype RoomsModel::find(const RoomTask &task) const
{
    const auto found =
        std::find_if(m_tasks.begin(), m_tasks.end(), [&](const RoomTask &t) { return sameTask(t, task); });
    return found == m_tasks.end() ? -1 : std::distance(m_tasks.begin(), found);
}

void RoomsModel::update(const RoomTask &task)
{
    const qsizetype row = find(task);
    if (row < 0) {
        beginInsertRows({}, 0, 0);
        m_tasks.prepend(task);
        endInsertRows();
        return;
    }
    m_tasks[row] = task;
    Q_EMIT dataChanged(index(static_cast<int>(row)), index(static_cast<int>(row)));
}

void RoomsModel::removeEnded()
{
    for (qsizetype row = m_tasks.size() - 1; row >= 0; --row) {
        if (rooms::isOpen(m_tasks.at(row).state))
            continue;
        beginRemoveRows({}, static_cast<int>(row), static_cast<int>(row));
        m_tasks.removeAt(row);
        endRemoveRows();
    }
}

void RoomsModel::tick()
{
    for (int row = 0; row < rowCount(); ++row) {
        if (rooms::isOpen(m_tasks.at(row).state))
            Q_EMIT dataChanged(index(row), index(row), {CardDelegate::TrailingRole, Qt::AccessibleTextRole});
    }
}

void RoomsModel::retranslate()
{
    if (!m_tasks.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

QList<RoomTask> RoomsModel::openTasks() const
{
    QList<RoomTask> open = m_tasks;
    open.removeIf([](const RoomTask &task) { return !rooms::isOpen(task.state); });
    return open;
}

std::optional<RoomTask> RoomsModel::taskAt(const QModelIndex &index) const
{
    if (!index.isValid())
        return std::nullopt;
    return m_tasks.at(index.row());
}

QModelIndex RoomsModel::indexOf(const RoomTask &task) const
{
    const qsizetype row = find(task);
    return row < 0 ? QModelIndex() : index(static_cast<int>(row));
}

int RoomsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_tasks.size());
}

QString RoomsModel::elapsed(const RoomTask &task) const
{
    const QDateTime end = rooms::isOpen(task.state) ? m_clock.now() : task.changedAt;
    return elapsedText(task.startedAt.secsTo(end));
}

QVariant RoomsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const RoomTask &task = m_tasks.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return task.sceneId.isEmpty() ? task.taskId.text() : task.sceneId;
    case Qt::ToolTipRole:
        return tr("Room %1\nTask %2\nUser %3\nApp %4\nEndpoint %5")
            .arg(task.roomId.text(), task.taskId.text(), task.userId, task.appId, task.endpointName);
    case Qt::AccessibleTextRole:
        return u"%1, %2, %3, %4, %5"_s.arg(task.sceneId, stateText(task.state), task.endpointName, task.roomId.text(),
                                           elapsed(task));
    case TaskIdRole:
        return task.taskId.text();
    case CardDelegate::SubtitleRole:
        // Where it runs comes before the id: a room in the cloud costs, one on the sandbox does not.
        return u"%1 · %2 · %3"_s.arg(stateText(task.state), task.endpointName, task.roomId.text());
    case CardDelegate::TrailingRole:
        return elapsed(task);
    case CardDelegate::MarkIconRole:
        return static_cast<int>(stateIcon(task.state));
    case CardDelegate::MarkRole:
        return stateColor(task.state);
    default:
        return {};
    }
}

} // namespace console::ui
