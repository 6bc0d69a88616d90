// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/dialogs/dialoggateway.h"

#include <QCoreApplication>

class QMessageBox;

namespace console::ui {

/// Asks with message boxes whose buttons are verbs.
class MessageBoxGateway final : public DialogGateway
{
    Q_DECLARE_TR_FUNCTIONS(MessageBoxGateway)

public:
    [[nodiscard]] Unsaved askUnsaved(QWidget *parent, const QStringList &sceneIds) override;
    [[nodiscard]] Running askRunning(QWidget *parent, const QStringList &rooms, bool serves) override;
    [[nodiscard]] QString chooseFolder(QWidget *parent, const QString &start) override;
    [[nodiscard]] QString chooseNewFile(QWidget *parent, const QString &name, const QString &filter) override;

    /// The boxes themselves, not yet shown.
    [[nodiscard]] static QMessageBox *unsavedBox(QWidget *parent, const QStringList &sceneIds);
    [[nodiscard]] static QMessageBox *runningBox(QWidget *parent, const QStringList &rooms, bool serves = false);
};

} // namespace console::ui
