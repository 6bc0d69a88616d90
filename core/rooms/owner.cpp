// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rooms/owner.h"

#include <QCoreApplication>
#include <QFile>
#include <QStringList>
#include <QSysInfo>

#include <algorithm>
#include <array>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <csignal>
#endif

using namespace Qt::Literals::StringLiterals;

namespace console::rooms {

namespace {

struct KindName
{
    Owner::Kind kind;
    QLatin1StringView name;
};

constexpr std::array kindNames{
    KindName{Owner::Kind::Window, "window"_L1},
    KindName{Owner::Kind::CommandLine, "command-line"_L1},
    KindName{Owner::Kind::Server, "server"_L1},
    KindName{Owner::Kind::Helper, "helper"_L1},
};

/// Field 22 of /proc/<pid>/stat (proc(5)): clock ticks from the machine's start to the process's. Empty when there is
/// no such process, or when it has ended and only waits to be reaped.
QByteArray startMark(qint64 pid)
{
    QFile file(u"/proc/%1/stat"_s.arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray text = file.readAll();
    // The name in parentheses may hold blanks and parentheses; what follows the last one may not.
    const QList<QByteArray> fields = text.mid(text.lastIndexOf(')') + 2).split(' ');
    constexpr qsizetype stateField = 0;
    constexpr qsizetype startField = 19;
    if (fields.value(stateField) == "Z" || fields.value(stateField) == "X")
        return {};
    return fields.value(startField);
}

bool processExists(qint64 pid)
{
#ifdef Q_OS_UNIX
    return ::kill(static_cast<pid_t>(pid), 0) == 0 || errno == EPERM;
#else
    Q_UNUSED(pid)
    return true;
#endif
}

} // namespace

Owner Owner::current(Kind kind)
{
    const qint64 pid = QCoreApplication::applicationPid();
    return {.kind = kind, .pid = pid, .startedAt = startMark(pid), .bootId = QSysInfo::bootUniqueId()};
}

QString Owner::text() const
{
    return u"%1:%2:%3:%4"_s.arg(kindName(kind))
        .arg(pid)
        .arg(QString::fromLatin1(startedAt), QString::fromLatin1(bootId));
}

std::optional<Owner> Owner::fromText(QStringView text)
{
    const auto parts = text.split(u':');
    if (parts.size() != 4)
        return std::nullopt;
    const auto *kind = std::ranges::find_if(kindNames, [&](const KindName &row) { return row.name == parts[0]; });
    bool isNumber = false;
    const qint64 pid = parts[1].toLongLong(&isNumber);
    if (kind == kindNames.end() || !isNumber || pid <= 0)
        return std::nullopt;
    return Owner{.kind = kind->kind, .pid = pid, .startedAt = parts[2].toLatin1(), .bootId = parts[3].toLatin1()};
}

bool Owner::isAlive() const
{
    if (bootId != QSysInfo::bootUniqueId())
        return false;
    return startedAt.isEmpty() ? processExists(pid) : startMark(pid) == startedAt;
}

QString kindName(Owner::Kind kind)
{
    return std::ranges::find(kindNames, kind, &KindName::kind)->name;
}

} // namespace console::rooms
