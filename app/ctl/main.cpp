// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/coredumps.h"
#include "app/ctl/application.h"
#include "app/ctl/interrupt.h"
#include "app/ctl/terminal.h"

#include <QCoreApplication>
#include <QFile>

#include <sys/stat.h>
#include <unistd.h>

int main(int argc, char *argv[])
{
    console::app::forbidCoreDumps();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("voicechat-console"));
    QCoreApplication::setApplicationVersion(QStringLiteral(CONSOLE_VERSION));

    // Scenes hold keys: what is written is for this user alone.
    ::umask(S_IRWXG | S_IRWXO);

    QFile in;
    QFile out;
    QFile err;
    // By descriptor, for stdio would buffer a pipe: unbuffered, so that what was said is there even if the process is
    // killed.
    const bool open = in.open(STDIN_FILENO, QIODevice::ReadOnly) &&
                      out.open(STDOUT_FILENO, QIODevice::WriteOnly | QIODevice::Unbuffered) &&
                      err.open(STDERR_FILENO, QIODevice::WriteOnly | QIODevice::Unbuffered);
    if (!open)
        return 2;
    const console::ctl::Interrupt interrupt;
    console::ctl::Terminal terminal;
    console::ctl::Application ctl(application, {.input = in,
                                                .out = out,
                                                .err = err,
                                                .environment = QProcessEnvironment::systemEnvironment(),
                                                .stop = interrupt.token(),
                                                .prompt = terminal});
    return ctl.run(QCoreApplication::arguments().sliced(1));
}
