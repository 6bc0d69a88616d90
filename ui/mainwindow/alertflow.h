// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QWidget;

namespace console::ui {

class Notifier;
class Preferences;

/// Tells the desktop of what went wrong while the operator looks elsewhere, unless he has turned that off.
class AlertFlow final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        Notifier &notifier;
        const Preferences &preferences;
        const QWidget &window;
    };

    AlertFlow(Parts parts, QObject *parent);

    /// For what costs or may cost: a room that failed, did not stop, or was stopped by a limit.
    void alert(const QString &title, const QString &body);

private:
    Parts m_parts;
};

} // namespace console::ui
