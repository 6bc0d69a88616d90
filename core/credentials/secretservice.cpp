// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/credentials/secretservice.h"

#include "core/base/whendone.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QFileInfo>
#include <QLibrary>
#include <QUuid>

using namespace Qt::Literals::StringLiterals;

namespace console::credentials {

namespace {

#if defined(Q_OS_LINUX) || defined(Q_OS_BSD4)
constexpr bool isSecretServicePlatform = true;
#else
constexpr bool isSecretServicePlatform = false;
#endif

/// As QtKeychain decides it.
bool isKde(const QProcessEnvironment &environment)
{
    return environment.value(u"XDG_CURRENT_DESKTOP"_s) == "KDE"_L1 ||
           environment.value(u"DESKTOP_SESSION"_s).startsWith("kde"_L1) || environment.contains(u"KDE_FULL_SESSION"_s);
}

/// Where the session bus is; empty without one. Not left to libdbus: it would start a bus of its own, on which there is
/// no keychain, and it looks at the environment only once.
QString busAddress(const QProcessEnvironment &environment)
{
    const QString address = environment.value(u"DBUS_SESSION_BUS_ADDRESS"_s);
    const QString socket = environment.value(u"XDG_RUNTIME_DIR"_s, u"/nonexistent"_s) + u"/bus";
    if (!address.isEmpty() || !QFileInfo::exists(socket))
        return address;
    return u"unix:path="_s + socket;
}

/// libsecret keeps its session with a service that is gone, and every call in it fails. (0.20.5 forgets it by itself
/// only for callers of another of its interfaces.)
void forgetSession()
{
    QLibrary secret(u"secret-1"_s, 0);
    using Disconnect = void();
    if (auto *const disconnect = reinterpret_cast<Disconnect *>(secret.resolve("secret_service_disconnect")))
        disconnect();
}

KeychainState stateAfter(const QDBusError &error)
{
    switch (error.type()) {
    case QDBusError::ServiceUnknown:
    case QDBusError::Disconnected:
    case QDBusError::NoServer:
        return KeychainState::Absent;
    case QDBusError::NoReply:
    case QDBusError::Timeout:
    case QDBusError::TimedOut:
        return KeychainState::NoAnswer;
    default:
        return error.name().startsWith("org.freedesktop.DBus.Error.Spawn."_L1) ? KeychainState::Absent
                                                                               : KeychainState::Unknown;
    }
}

void finish(QPromise<KeychainState> &answer, KeychainState state)
{
    answer.addResult(state);
    answer.finish();
}

} // namespace

/// The connection that libsecret uses, which ends the process with the session bus unless it is told otherwise. Rooms
/// that run are worth more than a keychain. Held as long as ours, so that it is this very one, and no longer: GLib
/// hands out the one there is even when it is dead.
class SecretService::GlibBus
{
public:
    GlibBus()
    {
        using GetBus = void *(int, void *, void **);
        using SetExit = void(void *, int);
        constexpr int sessionBus = 2; // G_BUS_TYPE_SESSION
        QLibrary gio(u"gio-2.0"_s, 0);
        auto *const getBus = reinterpret_cast<GetBus *>(gio.resolve("g_bus_get_sync"));
        auto *const setExit = reinterpret_cast<SetExit *>(gio.resolve("g_dbus_connection_set_exit_on_close"));
        if (getBus == nullptr || setExit == nullptr)
            return;
        m_bus = getBus(sessionBus, nullptr, nullptr);
        if (m_bus != nullptr)
            setExit(m_bus, 0);
    }
    ~GlibBus()
    {
        using Unref = void(void *);
        QLibrary gobject(u"gobject-2.0"_s, 0);
        auto *const unref = reinterpret_cast<Unref *>(gobject.resolve("g_object_unref"));
        if (m_bus != nullptr && unref != nullptr)
            unref(m_bus);
    }
    GlibBus(const GlibBus &) = delete;
    GlibBus &operator=(const GlibBus &) = delete;

private:
    void *m_bus = nullptr;
};

SecretService::SecretService(QProcessEnvironment environment, QObject *parent)
    : QObject(parent),
      m_environment(std::move(environment))
{}

SecretService::~SecretService()
{
    if (m_bus)
        QDBusConnection::disconnectFromBus(m_bus->name());
}

bool SecretService::connectToBus()
{
    if (m_bus && m_bus->isConnected())
        return true;
    const QString address = busAddress(m_environment);
    if (address.isEmpty())
        return false;
    if (m_bus)
        QDBusConnection::disconnectFromBus(m_bus->name());
    // Also for the first one: libsecret's session is the process's, and an object before this one may have left it.
    m_glibBus.reset();
    m_owner.clear();
    forgetSession();
    // A name of its own: the process-wide session bus cannot be opened anew once it is gone.
    const QString name = u"keychain-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_bus = std::make_unique<QDBusConnection>(QDBusConnection::connectToBus(address, name));
    if (!m_bus->isConnected())
        return false;
    m_glibBus = std::make_unique<GlibBus>();
    return true;
}

void SecretService::noteOwner(const QString &owner)
{
    if (!m_owner.isEmpty() && owner != m_owner)
        forgetSession();
    m_owner = owner;
}

QFuture<KeychainState> SecretService::state()
{
    if (!isSecretServicePlatform || isKde(m_environment))
        return readyFuture(KeychainState::Unknown);
    if (!connectToBus())
        return readyFuture(KeychainState::Absent);
    const auto answer = std::make_shared<QPromise<KeychainState>>();
    answer->start();
    QDBusMessage call = QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets"_s,
                                                       u"org.freedesktop.Secret.Service"_s, u"ReadAlias"_s);
    call << u"default"_s;
    auto *watcher = new QDBusPendingCallWatcher(m_bus->asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, answer] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusObjectPath> reply = *watcher;
        if (reply.isError())
            return finish(*answer, stateAfter(reply.error()));
        noteOwner(reply.reply().service());
        if (reply.value().path() == "/"_L1)
            return finish(*answer, KeychainState::NoneYet);
        askWhetherLocked(reply.value().path(), answer);
    });
    return answer->future();
}

void SecretService::askWhetherLocked(const QString &collection, const Answer &answer)
{
    QDBusMessage call = QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s, collection,
                                                       u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    call << u"org.freedesktop.Secret.Collection"_s << u"Locked"_s;
    auto *watcher = new QDBusPendingCallWatcher(m_bus->asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [watcher, answer] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (reply.isError())
            return finish(*answer, stateAfter(reply.error()));
        finish(*answer, reply.value().variant().toBool() ? KeychainState::Locked : KeychainState::Open);
    });
}

} // namespace console::credentials
