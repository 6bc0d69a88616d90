// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/gui/support/windowfixture.h"

#include <QSize>
#include <QString>
#include <QTest>

namespace console::test {

inline constexpr QSize usual(1280, 800);
inline constexpr QSize small(900, 600);

template<class Condition>
void waitUntil(Condition condition)
{
    if (!QTest::qWaitFor(condition))
        qFatal("what the picture is to show did not come about");
    // Once more round, for what follows from it in the window.
    QCoreApplication::processEvents();
}

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
    void takeTokens();
    void takeCredentials();
    void takeServer();
    void takeInspector();
    void takeCommands();
    void takeConversation();
    void fillConversation();
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
