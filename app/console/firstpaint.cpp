// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/firstpaint.h"

#include <QEvent>
#include <QTimer>
#include <QWidget>

#include <utility>

namespace console::app {

FirstPaint::FirstPaint(QWidget &window, std::function<void()> then)
    : QObject(&window),
      m_then(std::move(then))
{
    window.installEventFilter(this);
}

bool FirstPaint::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint) {
        watched->removeEventFilter(this);
        // The window is drawn before what it holds: the next turn of the loop comes after all of it.
        QTimer::singleShot(0, this, [this] {
            deleteLater();
            m_then();
        });
    }
    return QObject::eventFilter(watched, event);
}

} // namespace console::app
