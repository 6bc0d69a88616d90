// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/rooms/roomsmodel.h"

#include "core/rooms/presence.h"
#include "ui/widgets/carddelegate.h"

#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

using rooms::RoomTask;

namespace {

const auto between = u" · "_s;

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(between);
}

QString nameOf(const RoomTask &task)
{
    return task.sceneId.isEmpty() ? task.taskId.text() : task.sceneId;
}

} // namespace

RoomsModel::RoomsModel(const Clock &clock, rooms::Owner self, QObject *parent)
    : QAbstractTableModel(parent),
      m_clock(clock),
      m_self(std::move(self))
{}

RoomsModel::Row RoomsModel::rowFor(const RoomTask &task) const
{
    return {.task = task, .answerer = answererOf(task, m_self)};
}

void RoomsModel::setOpenTasks(const QList<RoomTask> &tasks)
{
    beginResetModel();
    m_rows.clear();
    for (const RoomTask &task : tasks)
        m_rows.append(rowFor(task));
    endResetModel();
}

qsizetype RoomsModel::find(const RoomTask &task) const
{
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [&](const Row &row) { return sameTask(row.task, task); });
    return found == m_rows.end() ? -1 : std::distance(m_rows.begin(), found);
}

void RoomsModel::rowsChanged(qsizetype first, qsizetype last)
{
    Q_EMIT dataChanged(index(static_cast<int>(first), 0), index(static_cast<int>(last), ColumnCount - 1));
}

void RoomsModel::update(const RoomTask &task)
{
    const qsizetype place = find(task);
    Row row = rowFor(task);
    if (place < 0) {
        beginInsertRows({}, 0, 0);
        m_rows.prepend(row);
        endInsertRows();
        return;
    }
    const Row &before = m_rows.at(place);
    row.isLeftover = before.isLeftover && rooms::isOpen(task.state) && row.answerer == Answerer::Nobody;
    row.presence = before.presence;
    row.isAgentGone = before.isAgentGone && rooms::isOpen(task.state) && task.lastStart == before.task.lastStart;
    row.differences = rooms::isOpen(task.state) ? before.differences : 0;
    if (task.state == before.task.state && task.changedAt == before.task.changedAt)
        row.stopsAgain = before.stopsAgain;
    m_rows[place] = row;
    rowsChanged(place, place);
}

void RoomsModel::removeEnded()
{
    for (qsizetype row = m_rows.size() - 1; row >= 0; --row) {
        if (rooms::isOpen(m_rows.at(row).task.state))
            continue;
        beginRemoveRows({}, static_cast<int>(row), static_cast<int>(row));
        m_rows.removeAt(row);
        endRemoveRows();
    }
}

void RoomsModel::setCostSource(CostSource source, CostSource hint, CostAmount amount)
{
    m_cost = std::move(source);
    m_costHint = std::move(hint);
    m_costAmount = std::move(amount);
    retranslate();
}

void RoomsModel::setReasonWords(std::function<QString(const QString &)> words)
{
    m_reasonWords = std::move(words);
    retranslate();
}

void RoomsModel::setStopWaits(const RoomTask &task, std::chrono::milliseconds remaining)
{
    const qsizetype row = find(task);
    if (row < 0)
        return;
    m_rows[row].stopsAgain = m_clock.now().addMSecs(remaining.count());
    rowsChanged(row, row);
}

void RoomsModel::setLeftovers(const QList<RoomTask> &tasks)
{
    if (m_rows.isEmpty())
        return;
    for (Row &row : m_rows) {
        row.isLeftover =
            std::any_of(tasks.begin(), tasks.end(), [&row](const RoomTask &task) { return sameTask(task, row.task); });
    }
    rowsChanged(0, m_rows.size() - 1);
}

void RoomsModel::setPresence(const RoomTask &task, Presence presence)
{
    const qsizetype row = find(task);
    if (row < 0)
        return;
    m_rows[row].presence = presence;
    rowsChanged(row, row);
}

bool RoomsModel::setAgentGone(const RoomTask &task, bool gone)
{
    const qsizetype row = find(task);
    if (row < 0 || !rooms::isOpen(m_rows.at(row).task.state) || m_rows.at(row).isAgentGone == gone)
        return false;
    m_rows[row].isAgentGone = gone;
    rowsChanged(row, row);
    return gone;
}

void RoomsModel::setDrift(const RoomTask &task, qsizetype differences)
{
    const qsizetype row = find(task);
    if (row < 0 || !rooms::isOpen(m_rows.at(row).task.state) || m_rows.at(row).differences == differences)
        return;
    m_rows[row].differences = differences;
    rowsChanged(row, row);
}

void RoomsModel::tick()
{
    // A process that answers for a room may end at any time; a look every few seconds is often enough.
    constexpr int ticksBetweenLooks = 5;
    const bool looks = ++m_ticks % ticksBetweenLooks == 0;
    for (qsizetype first = 0; first < m_rows.size(); ++first) {
        qsizetype end = first;
        for (; end < m_rows.size() && rooms::isOpen(m_rows.at(end).task.state); ++end) {
            if (looks)
                m_rows[end].answerer = answererOf(m_rows.at(end).task, m_self);
        }
        if (end > first)
            rowsChanged(first, end - 1);
        first = end;
    }
}

void RoomsModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.isEmpty())
        rowsChanged(0, m_rows.size() - 1);
}

QList<RoomTask> RoomsModel::tasksWhere(const std::function<bool(const Row &)> &fits) const
{
    QList<RoomTask> tasks;
    for (const Row &row : m_rows) {
        if (rooms::isOpen(row.task.state) && fits(row))
            tasks.append(row.task);
    }
    return tasks;
}

QList<RoomTask> RoomsModel::openTasks() const
{
    return tasksWhere([](const Row &) { return true; });
}

QList<RoomTask> RoomsModel::ownTasks() const
{
    return tasksWhere([](const Row &row) { return row.answerer == Answerer::ThisWindow; });
}

QList<RoomTask> RoomsModel::leftovers() const
{
    return tasksWhere([](const Row &row) { return row.isLeftover; });
}

std::optional<RoomTask> RoomsModel::taskAt(const QModelIndex &index) const
{
    if (!index.isValid())
        return std::nullopt;
    return m_rows.at(index.row()).task;
}

std::optional<RoomTask> RoomsModel::taskOf(const traffic::Exchange &exchange) const
{
    for (const Row &row : m_rows) {
        if (isAbout(exchange, row.task))
            return row.task;
    }
    return std::nullopt;
}

QModelIndex RoomsModel::indexOf(const RoomTask &task) const
{
    const qsizetype row = find(task);
    return row < 0 ? QModelIndex() : index(static_cast<int>(row), 0);
}

int RoomsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RoomsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

qint64 RoomsModel::seconds(const Row &row) const
{
    return std::chrono::duration_cast<std::chrono::seconds>(rooms::runningTime(row.task, m_clock)).count();
}

QString RoomsModel::stateWords(const Row &row) const
{
    if (!row.stopsAgain.isValid()) {
        const bool hasReason = m_reasonWords && row.task.state == rooms::TaskState::Stopped;
        return joined({stateText(row.task.state), hasReason ? m_reasonWords(row.task.reason) : QString(),
                       row.isAgentGone ? tr("agent not in the room") : QString()});
    }
    const qint64 left = qMax(qint64(0), m_clock.now().secsTo(row.stopsAgain));
    return tr("its start may still arrive, stop asked again in %1 s").arg(left);
}

std::pair<Icon, QColor> RoomsModel::markOf(const Row &row)
{
    // Without its agent it stands where a start without an answer does: it may or may not run.
    const rooms::TaskState state = row.isAgentGone ? rooms::TaskState::Unknown : row.task.state;
    return {stateIcon(state), stateColor(state)};
}

QString RoomsModel::costOf(const Row &row) const
{
    return m_cost ? m_cost(row.task) : QString();
}

QString RoomsModel::cell(const Row &row, int column) const
{
    const RoomTask &task = row.task;
    switch (column) {
    case Scene:
        return row.differences > 0 ? QString(nameOf(task) + u" ≠") : nameOf(task);
    case State:
        return stateWords(row);
    case Elapsed:
        return elapsedText(seconds(row));
    case Cost:
        return costOf(row);
    case Room:
        return task.roomId.text();
    case User:
        return task.userId;
    case Key:
        return task.credentialName;
    case AnsweredBy:
        return rooms::isOpen(task.state) ? answererText(row.answerer) : QString();
    case Endpoint:
        return task.endpointName;
    case Started:
        return QLocale().toString(task.startedAt.toLocalTime(), QLocale::ShortFormat);
    default:
        return {};
    }
}

QVariant RoomsModel::sortKey(const Row &row, int column) const
{
    switch (column) {
    case Scene:
        return nameOf(row.task);
    case Elapsed:
        return seconds(row);
    case Started:
        return row.task.startedAt;
    case Cost:
        return m_costAmount ? QVariant(m_costAmount(row.task)) : QVariant(costOf(row));
    default:
        return cell(row, column);
    }
}

QString RoomsModel::allWords(const Row &row) const
{
    QStringList lines;
    for (const int column : {State, Elapsed, Cost, Room, User, Key, AnsweredBy, Endpoint, Started}) {
        if (const QString text = cell(row, column); !text.isEmpty())
            lines.append(u"%1: %2"_s.arg(headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), text));
    }
    lines.append(tr("Task: %1").arg(row.task.taskId.text()));
    lines.append(tr("App: %1").arg(row.task.appId));
    if (m_costHint)
        lines.append(m_costHint(row.task));
    if (row.isAgentGone)
        lines.append(tr("The agent has left the room, or never came. Stop the room, so that it no longer counts as "
                        "running."));
    if (row.differences > 0)
        lines.append(tr("≠ The scene differs from what the agent runs with in %n place(s).", nullptr,
                        static_cast<int>(row.differences)));
    return lines.join(u'\n');
}

QVariant RoomsModel::cardPart(const Row &row, int role) const
{
    const RoomTask &task = row.task;
    switch (role) {
    case CardDelegate::TrailingRole:
        return elapsedText(seconds(row));
    case CardDelegate::SubtitleRole:
        // Where it runs comes before the rest: a room in the cloud costs, one on the sandbox does not.
        return joined({stateWords(row), task.endpointName,
                       row.answerer == Answerer::ThisWindow ? QString() : cell(row, AnsweredBy)});
    case CardDelegate::SubtitleTrailingRole:
        return costOf(row);
    case CardDelegate::ThirdRole:
        return task.userId.isEmpty() ? QStringList{task.roomId.text()} : QStringList{task.roomId.text(), task.userId};
    case CardDelegate::ThirdTrailingRole:
        return task.credentialName;
    case CardDelegate::MarkIconRole:
        return static_cast<int>(markOf(row).first);
    case CardDelegate::MarkRole:
        return markOf(row).second;
    default:
        return {};
    }
}

QVariant RoomsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return cell(row, index.column());
    case Qt::DecorationRole:
        return index.column() == State ? markIcon(markOf(row).first, markOf(row).second) : QVariant();
    case Qt::ToolTipRole:
        return allWords(row);
    case Qt::AccessibleTextRole:
        return index.column() == Scene ? u"%1, %2"_s.arg(nameOf(row.task), allWords(row).replace(u'\n', u", "_s))
                                       : cell(row, index.column());
    case TaskIdRole:
        return row.task.taskId.text();
    case SortRole:
        return sortKey(row, index.column());
    case LeftoverRole:
        return row.isLeftover;
    case PresenceRole:
        return static_cast<int>(row.presence);
    case StartedAtRole:
        return row.task.startedAt;
    case StateTextRole:
        return stateWords(row);
    case EndpointRole:
        return row.task.endpointName;
    case CostRole:
        return costOf(row);
    case StarterRole:
        return row.task.owner ? tr("started by %1").arg(starterText(row.task)) : QString();
    default:
        return index.column() == Scene ? cardPart(row, role) : QVariant();
    }
}

QVariant RoomsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Scene:
        return tr("Scene");
    case State:
        return tr("State");
    case Elapsed:
        return tr("Running for");
    case Cost:
        return tr("Cost");
    case Room:
        return tr("Room");
    case User:
        return tr("User");
    case Key:
        return tr("Key");
    case AnsweredBy:
        //: Column: the process that answers for a room.
        return tr("Looked after by");
    case Endpoint:
        return tr("Endpoint");
    case Started:
        return tr("Started");
    default:
        return {};
    }
}

} // namespace console::ui
