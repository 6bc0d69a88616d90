// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/keyringsession.h"

#include "core/credentials/secretservice.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDir>
#include <QStandardPaths>
#include <QTest>

#include <csignal>

#include <sys/prctl.h>

using namespace Qt::Literals::StringLiterals;

namespace console::test {

namespace {

constexpr int patience = 20000;
const QString secrets = u"org.freedesktop.secrets"_s;

/// QtKeychain chooses by this process's environment.
void leave(QProcessEnvironment &environment, QLatin1StringView name)
{
    environment.remove(name);
    qunsetenv(name.data());
}

/// A session bus that knows no services.
QString writeConfiguration(const QString &path)
{
    QFile file(path);
    (void)file.open(QIODevice::WriteOnly);
    file.write("<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen><policy context=\"default\">"
               "<allow send_destination=\"*\" eavesdrop=\"true\"/><allow eavesdrop=\"true\"/><allow "
               "own=\"*\"/></policy></busconfig>");
    return path;
}

} // namespace

KeyringSession::KeyringSession(Services services)
    : m_environment(QProcessEnvironment::systemEnvironment()),
      m_connection(QString())
{
    // A prompt must find no display, whoever runs the test.
    for (const auto &name :
         {"DISPLAY"_L1, "WAYLAND_DISPLAY"_L1, "DBUS_SESSION_BUS_ADDRESS"_L1, "XDG_CURRENT_DESKTOP"_L1,
          "DESKTOP_SESSION"_L1, "KDE_FULL_SESSION"_L1, "GNOME_KEYRING_CONTROL"_L1})
        leave(m_environment, name);
    const std::pair<QLatin1StringView, QLatin1StringView> folders[] = {{"HOME"_L1, "home"_L1},
                                                                       {"XDG_RUNTIME_DIR"_L1, "run"_L1},
                                                                       {"XDG_DATA_HOME"_L1, "data"_L1},
                                                                       {"XDG_CONFIG_HOME"_L1, "config"_L1},
                                                                       {"XDG_CACHE_HOME"_L1, "cache"_L1}};
    for (const auto &[variable, name] : folders) {
        const QString folder = m_folder.filePath(name);
        QDir().mkpath(folder);
        QFile::setPermissions(folder, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
        m_environment.insert(variable, folder);
    }
    m_bus.setProcessEnvironment(m_environment);
    m_bus.setStandardErrorFile(QProcess::nullDevice());
    // The session lives as long as our end of the pipe is open, however this process ends.
    QStringList arguments{u"--"_s, u"sh"_s, u"-c"_s, u"echo \"$DBUS_SESSION_BUS_ADDRESS\"; exec cat"_s};
    if (services == Services::None)
        arguments.prepend(u"--config-file="_s + writeConfiguration(m_folder.filePath(u"session.conf"_s)));
    m_bus.start(u"dbus-run-session"_s, arguments);
    (void)QTest::qWaitFor([this] { return m_bus.canReadLine(); }, patience);
    const QByteArray address = m_bus.readLine().trimmed();
    if (services == Services::Installed)
        qputenv("DBUS_SESSION_BUS_ADDRESS", address);
    m_environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, QString::fromLatin1(address));
    m_connection = QDBusConnection::connectToBus(QString::fromLatin1(address), m_folder.path());
}

KeyringSession::~KeyringSession()
{
    signalDaemon(SIGKILL);
    m_daemon.kill();
    m_daemon.waitForFinished();
    endBus();
    QDBusConnection::disconnectFromBus(m_connection.name());
}

bool KeyringSession::canRun()
{
    return !QStandardPaths::findExecutable(u"gnome-keyring-daemon"_s).isEmpty() &&
           !QStandardPaths::findExecutable(u"dbus-run-session"_s).isEmpty();
}

bool KeyringSession::startUnlocked()
{
    return start({u"--unlock"_s}, "a made-up passphrase", false);
}

bool KeyringSession::startLocked()
{
    return start({}, {}, true);
}

bool KeyringSession::start(const QStringList &arguments, const QByteArray &input, bool isLocked)
{
    killDaemon();
    m_daemon.setProcessEnvironment(m_environment);
    m_daemon.setStandardErrorFile(QProcess::nullDevice());
    m_daemon.setStandardOutputFile(QProcess::nullDevice());
    m_daemon.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGKILL); });
    m_daemon.start(u"gnome-keyring-daemon"_s, arguments + QStringList{u"--foreground"_s, u"--components=secrets"_s});
    m_daemon.write(input);
    m_daemon.closeWriteChannel();
    return QTest::qWaitFor([this, isLocked] { return daemonId() != 0 && this->isLocked() == isLocked; }, patience);
}

bool KeyringSession::isLocked() const
{
    credentials::SecretService service(m_environment);
    const auto state = service.state();
    return !QTest::qWaitFor([&state] { return state.isFinished(); }, patience) ||
           state.result() != credentials::KeychainState::Open;
}

pid_t KeyringSession::daemonId() const
{
    if (!m_connection.isConnected() || !m_connection.interface()->isServiceRegistered(secrets).value())
        return 0;
    return static_cast<pid_t>(m_connection.interface()->servicePid(secrets).value());
}

void KeyringSession::signalDaemon(int signal) const
{
    if (const pid_t id = daemonId())
        ::kill(id, signal);
}

void KeyringSession::killDaemon()
{
    signalDaemon(SIGKILL);
    (void)QTest::qWaitFor([this] { return daemonId() == 0; }, patience);
    m_daemon.kill();
    m_daemon.waitForFinished(patience);
}

void KeyringSession::pauseDaemon()
{
    signalDaemon(SIGSTOP);
}

void KeyringSession::resumeDaemon()
{
    signalDaemon(SIGCONT);
}

void KeyringSession::endBus()
{
    m_bus.closeWriteChannel();
    if (!m_bus.waitForFinished(patience))
        m_bus.kill();
}

} // namespace console::test
