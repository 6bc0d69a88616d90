// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/http/portholder.h"

#include <QDir>
#include <QFile>
#include <QSet>

namespace console::http {

using namespace Qt::Literals::StringLiterals;

namespace {

// /proc/net/tcp (proc_pid_net(5)): `sl local_address rem_address st … inode`, the state 0A is LISTEN.
constexpr qsizetype addressColumn = 1;
constexpr qsizetype stateColumn = 3;
constexpr qsizetype inodeColumn = 9;

/// The socket inodes that listen on the port.
QSet<QByteArray> listeners(quint16 port)
{
    QSet<QByteArray> inodes;
    const QByteArray ending = ':' + QByteArray::number(port, 16).rightJustified(4, '0').toUpper();
    for (const QString &path : {u"/proc/net/tcp"_s, u"/proc/net/tcp6"_s}) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        for (const QByteArray &line : file.readAll().split('\n')) {
            const QList<QByteArray> columns = line.simplified().split(' ');
            if (columns.size() > inodeColumn && columns.at(stateColumn) == "0A" &&
                columns.at(addressColumn).endsWith(ending))
                inodes.insert(columns.at(inodeColumn));
        }
    }
    return inodes;
}

bool holdsOneOf(const QString &processFolder, const QSet<QByteArray> &inodes)
{
    const QDir descriptors(processFolder + u"/fd"_s);
    for (const QFileInfo &entry : descriptors.entryInfoList(QDir::Files | QDir::System | QDir::NoDotAndDotDot)) {
        const QString link = entry.symLinkTarget().section(u'/', -1); // `socket:[12345]`
        if (link.startsWith(u"socket:["_s) && inodes.contains(link.mid(8).chopped(1).toLatin1()))
            return true;
    }
    return false;
}

} // namespace

QString portHolder(quint16 port)
{
    const QSet<QByteArray> inodes = listeners(port);
    if (inodes.isEmpty())
        return {};
    for (const QString &name : QDir(u"/proc"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        bool isProcess = false;
        name.toLongLong(&isProcess);
        const QString folder = u"/proc/"_s + name;
        if (!isProcess || !holdsOneOf(folder, inodes))
            continue;
        QFile command(folder + u"/comm"_s);
        if (command.open(QIODevice::ReadOnly))
            return QString::fromUtf8(command.readAll().trimmed()) + u" ("_s + name + u')';
    }
    return {};
}

} // namespace console::http
