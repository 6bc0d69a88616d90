// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desktop/notifier.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QVariantMap>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

void DesktopNotifier::notify(const QString &title, const QString &body)
{
    // Without an address the bus would be looked for by starting programs.
    if (!qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS") || !QDBusConnection::sessionBus().isConnected())
        return;
    auto call = QDBusMessage::createMethodCall(u"org.freedesktop.Notifications"_s, u"/org/freedesktop/Notifications"_s,
                                               u"org.freedesktop.Notifications"_s, u"Notify"_s);
    const QVariantMap hints{{u"desktop-entry"_s, u"org.voicechatconsole.Console"_s}};
    constexpr uint replacesNothing = 0;
    constexpr int asLongAsUsual = -1;
    // The body is markup there.
    call << u"Voicechat Console"_s << replacesNothing << u"org.voicechatconsole.Console"_s << title
         << body.toHtmlEscaped() << QStringList() << hints << asLongAsUsual;
    QDBusConnection::sessionBus().send(call);
}

} // namespace console::ui
