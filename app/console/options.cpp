// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/options.h"

#include "ui/connection/connection.h"
#include "wording/translations.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace console::app {

namespace {

constexpr int usageError = 2;

QString words(const char *text)
{
    return QCoreApplication::translate("ConsoleOptions", text);
}

struct Parser
{
    QCommandLineParser parser;
    QCommandLineOption dataDir{u"data-dir"_s,
                               words(QT_TRANSLATE_NOOP("ConsoleOptions", "Folder for everything the program writes.")),
                               u"DIR"_s};
    QCommandLineOption scenes{u"scenes"_s, words(QT_TRANSLATE_NOOP("ConsoleOptions", "Folder of scene files to open.")),
                              u"DIR"_s};
    QCommandLineOption endpoint{u"endpoint"_s, words(QT_TRANSLATE_NOOP("ConsoleOptions", "sandbox, cloud or a URL.")),
                                u"NAME|URL"_s};
    QCommandLineOption language{u"language"_s, words(QT_TRANSLATE_NOOP("ConsoleOptions", "en or zh_CN.")), u"TAG"_s};
    QCommandLineOption colorScheme{u"color-scheme"_s,
                                   words(QT_TRANSLATE_NOOP("ConsoleOptions", "light, dark or system.")), u"SCHEME"_s};
    QCommandLineOption exitAfterPaint{u"exit-after-paint"_s};
    QCommandLineOption help{{u"h"_s, u"help"_s}, words(QT_TRANSLATE_NOOP("ConsoleOptions", "Show this help."))};
    QCommandLineOption version{{u"v"_s, u"version"_s}, words(QT_TRANSLATE_NOOP("ConsoleOptions", "Show the version."))};

    Parser()
    {
        parser.setApplicationDescription(
            words(QT_TRANSLATE_NOOP("ConsoleOptions", "Desktop console for voice-AI rooms on Volcengine RTC.")));
        exitAfterPaint.setFlags(QCommandLineOption::HiddenFromHelp);
        parser.addOptions({dataDir, scenes, endpoint, language, colorScheme, exitAfterPaint, help, version});
    }
};

Farewell refuse(const QString &message)
{
    return {.text = message, .exitCode = usageError};
}

/// The first value that is none of its option's; empty when all are.
QString badValue(const ConsoleOptions &options)
{
    if (!options.colorScheme.isEmpty() &&
        !QStringList{u"light"_s, u"dark"_s, u"system"_s}.contains(options.colorScheme))
        return options.colorScheme;
    if (!options.language.isEmpty() && !wording::languages().contains(options.language))
        return options.language;
    if (!options.endpoint.isEmpty() && !ui::Connection::isEndpoint(options.endpoint))
        return options.endpoint;
    return {};
}

} // namespace

Result<ConsoleOptions, Farewell> parseArguments(const QStringList &arguments)
{
    Parser p;
    if (!p.parser.parse(arguments))
        return unexpected(refuse(p.parser.errorText()));
    if (p.parser.isSet(p.help))
        return unexpected(Farewell{.text = p.parser.helpText()});
    if (p.parser.isSet(p.version))
        return unexpected(Farewell{.text = u"voicechat-console %1"_s.arg(QCoreApplication::applicationVersion())});
    if (!p.parser.positionalArguments().isEmpty())
        return unexpected(refuse(words(QT_TRANSLATE_NOOP("ConsoleOptions", "Unexpected argument: %1"))
                                     .arg(p.parser.positionalArguments().constFirst())));
    // A variable of a script that is not set must not lead to another folder than the one that is meant.
    for (const QCommandLineOption *option : {&p.dataDir, &p.scenes}) {
        if (p.parser.isSet(*option) && p.parser.value(*option).isEmpty())
            return unexpected(refuse(words(QT_TRANSLATE_NOOP("ConsoleOptions", "Not a valid value: %1"))
                                         .arg(QString(u"--"_s + option->names().constFirst()))));
    }
    ConsoleOptions options{.dataDir = p.parser.value(p.dataDir),
                           .scenes = p.parser.value(p.scenes),
                           .endpoint = p.parser.value(p.endpoint),
                           .language = p.parser.value(p.language),
                           .colorScheme = p.parser.value(p.colorScheme),
                           .exitAfterPaint = p.parser.isSet(p.exitAfterPaint)};
    if (const QString bad = badValue(options); !bad.isEmpty())
        return unexpected(refuse(words(QT_TRANSLATE_NOOP("ConsoleOptions", "Not a valid value: %1")).arg(bad)));
    return options;
}

bool wantsNoDisplay(const QStringList &arguments)
{
    Parser p;
    return !p.parser.parse(arguments) || p.parser.isSet(p.help) || p.parser.isSet(p.version);
}

} // namespace console::app
