// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/mainwindow/alertflow.h"

#include "ui/desktop/notifier.h"
#include "ui/settings/preferences.h"

#include <QWidget>

namespace console::ui {

AlertFlow::AlertFlow(Parts parts, QObject *parent)
    : QObject(parent),
      m_parts(parts)
{}

void AlertFlow::alert(const QString &title, const QString &body)
{
    // A dialog of this window is the operator's eye on it as well.
    const bool isWatched = m_parts.window.isActiveWindow();
    if (!isWatched && m_parts.preferences.notifiesOfFailures())
        m_parts.notifier.notify(title, body);
}

} // namespace console::ui
