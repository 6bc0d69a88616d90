// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/application.h"
#include "app/console/options.h"
#include "app/console/singlewindow.h"
#include "app/coredumps.h"
#include "wording/translations.h"

#include <QApplication>
#include <QTextStream>

#include <sys/stat.h>

using namespace Qt::Literals::StringLiterals;

namespace {

void nameProgram()
{
    QCoreApplication::setApplicationName(u"voicechat-console"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(CONSOLE_VERSION));
}

QStringList argumentsOf(int argc, char *argv[])
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    return arguments;
}

int sayFarewell(const console::app::Farewell &farewell)
{
    QTextStream(farewell.exitCode == 0 ? stdout : stderr) << farewell.text << Qt::endl;
    return farewell.exitCode;
}

int sayOther(console::app::SingleWindow::Claim claim)
{
    if (claim == console::app::SingleWindow::Claim::Raised)
        return 0;
    console::wording::Translations translations(*QCoreApplication::instance());
    translations.use(console::wording::bestLanguage(QLocale::system().name()));
    return sayFarewell({.text = QCoreApplication::translate(
                            "ConsoleOptions", "A window on this data folder is open and does not respond."),
                        .exitCode = 1});
}

int runWithoutDisplay(int &argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    console::wording::Translations translations(application);
    translations.use(console::wording::bestLanguage(QLocale::system().name()));
    const auto options = console::app::parseArguments(QCoreApplication::arguments());
    return options ? 0 : sayFarewell(options.error());
}

} // namespace

int main(int argc, char *argv[])
{
    console::app::forbidCoreDumps();
    // What is written, be it a scene with keys or the list of rooms, is for this user alone.
    ::umask(S_IRWXG | S_IRWXO);
    nameProgram();
    if (console::app::wantsNoDisplay(argumentsOf(argc, argv)))
        return runWithoutDisplay(argc, argv);

    QApplication application(argc, argv);
    QGuiApplication::setApplicationDisplayName(u"Voicechat Console"_s);
    QGuiApplication::setDesktopFileName(u"org.voicechatconsole.Console"_s);
    const auto options = console::app::parseArguments(QCoreApplication::arguments());
    if (!options)
        return sayFarewell(options.error());
    console::app::SingleWindow single(
        console::app::dataDirectory(options->dataDir, QProcessEnvironment::systemEnvironment()));
    // A measured start ends by itself, whatever else is open.
    if (const auto claim = options->exitAfterPaint ? console::app::SingleWindow::Claim::First : single.claim();
        claim != console::app::SingleWindow::Claim::First)
        return sayOther(claim);
    console::app::Application console(application, *options);
    QObject::connect(&single, &console::app::SingleWindow::raiseWanted, &console,
                     &console::app::Application::raiseWindow);
    console.showWindow();
    return QApplication::exec();
}
