// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/gui/screenshots/tour.h"

#include <QApplication>
#include <QDir>

using namespace Qt::Literals::StringLiterals;

// screenshots DIR: see scripts/screenshots.
int main(int argc, char *argv[])
{
    QCoreApplication::setApplicationVersion(QStringLiteral(CONSOLE_VERSION));
    QApplication application(argc, argv);
    if (QCoreApplication::arguments().size() != 2)
        return 2;
    const QString folder = QCoreApplication::arguments().constLast();
    if (!QDir().mkpath(folder))
        return 1;
    for (const QString &language : console::wording::languages()) {
        for (const auto scheme : {console::ui::ColorScheme::Light, console::ui::ColorScheme::Dark})
            console::test::Tour(folder, language, scheme).run();
    }
    return 0;
}
