// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace console::ui {

/// Tells the person at the desktop, who looks elsewhere.
class Notifier
{
public:
    Notifier() = default;
    Notifier(const Notifier &) = delete;
    Notifier &operator=(const Notifier &) = delete;
    virtual ~Notifier() = default;

    /// Plain texts; returns at once. Nothing happens where the desktop takes no notifications.
    virtual void notify(const QString &title, const QString &body) = 0;
};

/// Through org.freedesktop.Notifications on the session bus.
class DesktopNotifier final : public Notifier
{
public:
    void notify(const QString &title, const QString &body) override;
};

} // namespace console::ui
