// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

class QWidget;

namespace console::ui {

/// The few questions that stop the operator: where money or text could be lost. Tests answer them without a window.
class DialogGateway
{
public:
    enum class Unsaved { Save, Discard, Cancel };
    enum class Running { Stop, Leave, Cancel };

    DialogGateway() = default;
    DialogGateway(const DialogGateway &) = delete;
    DialogGateway &operator=(const DialogGateway &) = delete;
    virtual ~DialogGateway() = default;

    /// Scenes with unsaved changes are about to be closed.
    [[nodiscard]] virtual Unsaved askUnsaved(QWidget *parent, const QStringList &sceneIds) = 0;
    /// The window is about to be closed while the agents of these rooms run and bill; perhaps its server serves, too.
    [[nodiscard]] virtual Running askRunning(QWidget *parent, const QStringList &rooms, bool serves) = 0;
    /// Empty when the operator changed his mind.
    [[nodiscard]] virtual QString chooseFolder(QWidget *parent, const QString &start) = 0;
    /// A file to be written; one that exists has been agreed to be replaced. Empty likewise.
    [[nodiscard]] virtual QString chooseNewFile(QWidget *parent, const QString &name, const QString &filter) = 0;
};

} // namespace console::ui
