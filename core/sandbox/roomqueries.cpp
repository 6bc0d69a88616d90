// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sandbox/roomqueries.h"

#include "core/json/write.h"
#include "core/sandbox/taskactions.h"

#include <algorithm>

namespace console::sandbox {

using namespace Qt::Literals::StringLiterals;

namespace {

std::optional<ApiError> missing(const ApiCall &call, std::initializer_list<QStringView> names)
{
    for (const QStringView name : names) {
        if (call.parameter(name).isEmpty())
            return invalidField(name, u"is required."_s);
    }
    return std::nullopt;
}

QByteArray list(const QList<QByteArray> &items)
{
    return '[' + items.join(',') + ']';
}

QString rfc3339(const QDateTime &moment)
{
    return moment.toUTC().toString(Qt::ISODate);
}

/// Which part of a listing is asked for.
struct Page
{
    qsizetype number = 1;
    qsizetype size = 20;
};

Result<Page, ApiError> pageOf(const ApiCall &call)
{
    constexpr qsizetype largest = 100;
    Page page;
    for (const auto &[name, value] : {std::pair(u"PageNum"_s, &page.number), std::pair(u"PageSize"_s, &page.size)}) {
        const QString text = call.parameter(name);
        if (text.isEmpty())
            continue;
        *value = text.toInt();
        if (*value < 1)
            return unexpected(invalidField(name, u"must be a number from 1 on."_s));
    }
    if (page.size > largest)
        return unexpected(invalidField(u"PageSize", u"must be at most 100."_s));
    return page;
}

Result<QList<BookedTask>, ApiError> tasksInPeriod(const ApiCall &call, TaskBook &book)
{
    if (auto error = missing(call, {u"AppId", u"StartTime", u"EndTime"}))
        return unexpected(*error);
    const QDateTime from = QDateTime::fromString(call.parameter(u"StartTime"), Qt::ISODate);
    const QDateTime until = QDateTime::fromString(call.parameter(u"EndTime"), Qt::ISODate);
    if (!from.isValid() || !until.isValid())
        return unexpected(invalidField(from.isValid() ? u"EndTime" : u"StartTime", u"must be an RFC 3339 time."_s));
    auto tasks = book.tasks(call.parameter(u"AppId"), call.parameter(u"RoomId"));
    if (!tasks)
        return unexpected(internalError(tasks.error()));
    tasks->removeIf(
        [&](const BookedTask &task) { return task.startedAt > until || (task.stoppedAt && *task.stoppedAt < from); });
    return *tasks;
}

QByteArray roomText(const BookedTask &task)
{
    return json::ObjectWriter()
        .add(u"RoomId", task.key.roomId)
        .add(u"CallId", task.key.taskId)
        .add(u"CreatedTime", rfc3339(task.startedAt))
        .add(u"DestroyTime", task.stoppedAt ? rfc3339(*task.stoppedAt) : QString())
        .addBool(u"IsFinished", task.stoppedAt.has_value())
        .add(u"ActiveUserNum", qint64(task.stoppedAt ? 0 : 2))
        .bytes();
}

QByteArray userText(const BookedTask &task, const QString &userId)
{
    const QDateTime end = task.stoppedAt.value_or(task.startedAt);
    return json::ObjectWriter()
        .add(u"UserId", userId)
        .add(u"RoomId", task.key.roomId)
        .add(u"CallId", task.key.taskId)
        .add(u"CreatedAt", rfc3339(task.startedAt))
        .add(u"LeaveAt", task.stoppedAt ? rfc3339(end) : QString())
        .add(u"Duration", qint64(task.startedAt.secsTo(end)))
        .addBool(u"Finished", task.stoppedAt.has_value())
        .bytes();
}

ApiResult listing(const ApiCall &call, QStringView name, const QList<QByteArray> &items)
{
    return pageOf(call).map([&](const Page &page) {
        const qsizetype begin = std::min((page.number - 1) * page.size, items.size());
        const qsizetype end = std::min(begin + page.size, items.size());
        return json::ObjectWriter()
            .addRaw(name, list(items.sliced(begin, end - begin)))
            .add(u"Total", qint64(items.size()))
            .addBool(u"HasMore", end < items.size())
            .bytes();
    });
}

} // namespace

bool Attendance::hasJoined(const BookedTask &task) const
{
    return agentDelay && task.startedAt.addMSecs(agentDelay->count()) <= now;
}

ApiResult roomOnlineUsers(const ApiCall &call, TaskBook &book, const Attendance &attendance)
{
    if (auto error = missing(call, {u"AppId", u"RoomId"}))
        return unexpected(*error);
    const auto tasks = book.tasks(call.parameter(u"AppId"), call.parameter(u"RoomId"));
    if (!tasks)
        return unexpected(internalError(tasks.error()));
    QList<QByteArray> users;
    for (const BookedTask &task : *tasks) {
        if (task.stoppedAt)
            continue;
        QList<QByteArray> present{json::quoted(task.userId)};
        if (attendance.hasJoined(task))
            present.append(json::quoted(task.botId));
        for (const QByteArray &user : present) {
            if (!users.contains(user))
                users.append(user);
        }
    }
    return json::ObjectWriter()
        .addBool(u"RoomExists", !users.isEmpty())
        .add(u"TotalUser", qint64(users.size()))
        .addRaw(u"VisibleUserList", list(users))
        .add(u"TotalInvisibleUser", qint64(0))
        .addRaw(u"InvisibleUserList", "[]")
        .bytes();
}

ApiResult roomInfo(const ApiCall &call, TaskBook &book)
{
    return tasksInPeriod(call, book).and_then([&](const QList<BookedTask> &tasks) {
        QList<QByteArray> rooms;
        for (const BookedTask &task : tasks)
            rooms.append(roomText(task));
        return listing(call, u"RoomList", rooms);
    });
}

ApiResult userInfo(const ApiCall &call, TaskBook &book)
{
    return tasksInPeriod(call, book).and_then([&](const QList<BookedTask> &tasks) {
        // The service hides users on Linux unless asked not to, and its own agents are such.
        const bool showsAgents = call.parameter(u"ExcludeServerUser") == "false"_L1;
        const QStringList wanted = call.parameter(u"UserId").split(u',', Qt::SkipEmptyParts);
        QList<QByteArray> users;
        for (const BookedTask &task : tasks) {
            for (const QString &user : showsAgents ? QStringList{task.userId, task.botId} : QStringList{task.userId}) {
                if (wanted.isEmpty() || wanted.contains(user))
                    users.append(userText(task, user));
            }
        }
        return listing(call, u"UserList", users);
    });
}

} // namespace console::sandbox
