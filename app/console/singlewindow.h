// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLocalServer>
#include <QLockFile>
#include <QObject>

#include <chrono>

namespace console::app {

/// Sees to it that one window works on a data folder: a second one raises the first and ends. What a crash leaves
/// behind (lock file, socket) is no obstacle.
class SingleWindow final : public QObject
{
    Q_OBJECT

public:
    enum class Claim {
        First,        ///< This is the window; also when the folder cannot be locked, which others will tell.
        Raised,       ///< Another one is, and has come to the front.
        Unresponsive, ///< Another one is, and did not answer in time.
    };

    explicit SingleWindow(const QString &dataDir);

    /// Blocks for as long as `patience` while another window does not answer. Once.
    [[nodiscard]] Claim claim(std::chrono::milliseconds patience = std::chrono::seconds(3));

Q_SIGNALS:
    /// Somebody opened a second window.
    void raiseWanted();

private:
    [[nodiscard]] bool lock();
    [[nodiscard]] bool raiseFirst(std::chrono::milliseconds patience) const;
    void answer();

    QString m_dataDir;
    QString m_socketName;
    QLockFile m_lock;
    QLocalServer m_server;
};

} // namespace console::app
