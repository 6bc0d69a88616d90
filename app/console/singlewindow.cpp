// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/singlewindow.h"

#include "app/windowlock.h"

#include <QCryptographicHash>
#include <QDir>
#include <QElapsedTimer>
#include <QLocalSocket>
#include <QThread>

using namespace Qt::Literals::StringLiterals;

namespace console::app {

using std::chrono::milliseconds;

namespace {

constexpr QByteArrayView raised = "raised\n";

/// Short, since a socket's path may be no longer than about a hundred bytes, and the same for every way to the folder.
QString socketName(const QString &dataDir)
{
    constexpr int enough = 20;
    const QByteArray hash = QCryptographicHash::hash(dataDir.toUtf8(), QCryptographicHash::Sha256);
    return u"voicechat-console-"_s + QString::fromLatin1(hash.toHex().first(enough));
}

/// The folder is made, so that it has a canonical path.
QString madeFolder(const QString &dataDir)
{
    QDir().mkpath(dataDir);
    const QString canonical = QDir(dataDir).canonicalPath();
    return canonical.isEmpty() ? dataDir : canonical;
}

} // namespace

SingleWindow::SingleWindow(const QString &dataDir)
    : m_dataDir(madeFolder(dataDir)),
      m_socketName(socketName(m_dataDir)),
      m_lock(windowLockPath(m_dataDir))
{
    // However long a window has been open, its lock is good while its process lives.
    m_lock.setStaleLockTime(0);
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleWindow::answer);
}

bool SingleWindow::lock()
{
    if (m_lock.tryLock(0))
        return true;
    // The id in the file may have gone to another process since; the system's own lock on the file cannot be wrong.
    return m_lock.error() == QLockFile::LockFailedError ? m_lock.removeStaleLockFile() && m_lock.tryLock(0) : true;
}

SingleWindow::Claim SingleWindow::claim(milliseconds patience)
{
    QElapsedTimer timer;
    timer.start();
    while (!lock()) {
        const milliseconds left = patience - milliseconds(timer.elapsed());
        if (left <= milliseconds(0))
            return Claim::Unresponsive;
        if (raiseFirst(left))
            return Claim::Raised;
        // It may be starting, with the lock taken and no socket yet, or ending.
        constexpr unsigned long moment = 50;
        QThread::msleep(moment);
    }
    QLocalServer::removeServer(m_socketName);
    m_server.listen(m_socketName);
    return Claim::First;
}

bool SingleWindow::raiseFirst(milliseconds patience) const
{
    QElapsedTimer timer;
    timer.start();
    QLocalSocket socket;
    socket.connectToServer(m_socketName);
    const auto left = [&] { return static_cast<int>(qMax(qint64(0), patience.count() - timer.elapsed())); };
    return socket.waitForConnected(left()) && socket.waitForReadyRead(left()) && socket.readAll() == raised;
}

void SingleWindow::answer()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        Q_EMIT raiseWanted();
        socket->write(raised.data(), raised.size());
        socket->disconnectFromServer();
    }
}

} // namespace console::app
