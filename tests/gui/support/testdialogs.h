// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/dialogs/dialoggateway.h"

namespace console::test {

/// Answers the window's questions as it was told, and counts them.
class TestDialogs final : public ui::DialogGateway
{
public:
    Unsaved unsavedAnswer = Unsaved::Cancel;
    Running runningAnswer = Running::Leave;
    QString folderAnswer;
    QString fileAnswer;
    QStringList askedUnsaved;
    QStringList askedRunning;
    bool toldOfServer = false;

    [[nodiscard]] Unsaved askUnsaved(QWidget *, const QStringList &sceneIds) override
    {
        askedUnsaved.append(sceneIds);
        return unsavedAnswer;
    }
    [[nodiscard]] Running askRunning(QWidget *, const QStringList &rooms, bool serves) override
    {
        askedRunning += rooms;
        toldOfServer = serves;
        return runningAnswer;
    }
    [[nodiscard]] QString chooseNewFile(QWidget *, const QString &, const QString &) override { return fileAnswer; }
    [[nodiscard]] QString chooseFolder(QWidget *, const QString &) override { return folderAnswer; }
};

} // namespace console::test
