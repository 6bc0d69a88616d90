// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/gui/support/windowfixture.h"

#include <QString>

namespace console::test {

/// Leads the real window through every view and dialog and takes a picture of each.
class Tour
{
public:
    Tour(QString folder, QString language, ui::ColorScheme scheme);

    void run();

private:
    void takeWindow(const QString &name);
    void take(QWidget &widget, const QString &name);
    void takeDialog(const char *action, const QString &objectName, const QString &name);
    void takeBoxes();
    void takeHelper();
    void takeLimits();
    void takePreflight();
    void takeServer();
    void takeInspector();
    void takeCommands();
    void takeRooms();
    void takePages();
    void takeDrift();
    void takeEditor();
    void takeFailure();
    void waitForCall(qsizetype calls);

    QString m_folder;
    QString m_language;
    ui::ColorScheme m_scheme;
    WindowFixture m_fixture;
};

} // namespace console::test
