// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDBusConnection>
#include <QProcess>
#include <QTemporaryDir>

namespace console::test {

/// A D-Bus session and a gnome-keyring-daemon of the test's own, with a home folder of their own. The session bus is
/// put into this process's environment: libsecret looks there, once. Both end with this object or this process.
class KeyringSession
{
public:
    enum class Services { Installed, None };

    /// With the services that are installed, or with none that could be started and beside this process's environment.
    explicit KeyringSession(Services services = Services::Installed);
    ~KeyringSession();
    KeyringSession(const KeyringSession &) = delete;
    KeyringSession &operator=(const KeyringSession &) = delete;

    [[nodiscard]] static bool canRun();
    /// For what looks at the session in place of this process's environment.
    [[nodiscard]] QProcessEnvironment environment() const { return m_environment; }

    /// A new daemon in the place of any that runs; its keyring is unlocked, or stays locked when it has one.
    [[nodiscard]] bool startUnlocked();
    [[nodiscard]] bool startLocked();
    /// SIGKILL. The bus starts another one, locked, when somebody asks for it.
    void killDaemon();
    /// SIGSTOP and SIGCONT.
    void pauseDaemon();
    void resumeDaemon();
    /// The session bus ends, and the daemon with it.
    void endBus();

private:
    [[nodiscard]] bool start(const QStringList &arguments, const QByteArray &input, bool isLocked);
    [[nodiscard]] bool isLocked() const;
    /// Of the daemon that the bus knows; 0 without one.
    [[nodiscard]] pid_t daemonId() const;
    void signalDaemon(int signal) const;

    QTemporaryDir m_folder;
    QProcessEnvironment m_environment;
    QProcess m_bus;
    QDBusConnection m_connection;
    QProcess m_daemon;
};

} // namespace console::test
