// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/application.h"

#include "app/ctl/commands/commands.h"
#include "app/ctl/harfile.h"
#include "app/ctl/output.h"
#include "app/ctl/secretinput.h"
#include "app/ctl/storeaccess.h"
#include "app/logfilter.h"
#include "app/services.h"
#include "core/base/whendone.h"
#include "wording/journalwords.h"
#include "wording/translations.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QEventLoop>
#include <QIODevice>
#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace console::ctl {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(console::ctl::Application)

public:
    [[nodiscard]] static QList<QCommandLineOption> globals()
    {
        return {
            {u"data-dir"_s,
             tr("Folder for everything the program writes; default: VOICECHAT_DATA_DIR, else the user's data folder."),
             u"DIR"_s},
            {u"json"_s, tr("Print results as JSON on standard output.")},
            {u"passphrase-file"_s,
             tr("File whose first line is the vault's passphrase, - for standard input; default: asked for."),
             u"FILE"_s},
            {u"verbose"_s, tr("Show request and answer in full.")},
            {u"language"_s, tr("en or zh_CN; default: the system's."), u"TAG"_s},
            {{u"h"_s, u"help"_s}, tr("Show this help.")},
        };
    }
    [[nodiscard]] static QString description()
    {
        return tr("Start and stop voice-AI rooms on Volcengine RTC, and see every request and answer.");
    }
    [[nodiscard]] static QString commands() { return tr("Commands:"); }
    [[nodiscard]] static QString moreHelp(const QString &path)
    {
        return tr("%1 COMMAND --help tells more about a command.").arg(path);
    }
    [[nodiscard]] static QString versionOption() { return tr("Show the program's version."); }
    [[nodiscard]] static QString noCommand() { return tr("No command was given."); }
    [[nodiscard]] static QString emptyOption(const QString &name)
    {
        return tr("--%1 is given, but empty. Leave it out if nothing is meant.").arg(name);
    }
    [[nodiscard]] static QString unknownCommand(const QString &name)
    {
        return tr("There is no command “%1”.").arg(name);
    }
};

void addGlobals(QCommandLineParser &parser)
{
    const auto options = Words::globals();
    for (const QCommandLineOption &option : options)
        parser.addOption(option);
}

/// The help with the command in its usage line, in place of the path the program was started by.
QString helpOf(const QCommandLineParser &parser, const QString &usage)
{
    QString text = parser.helpText();
    const QString started = QCoreApplication::arguments().value(0);
    if (const qsizetype at = text.indexOf(started); at >= 0 && !started.isEmpty())
        text.replace(at, started.size(), usage);
    return text;
}

/// An option that narrows something down and was given without a value; empty when there is none. A variable of a
/// script that is not set must not turn "the rooms of this scene" into "all rooms".
QString emptyOption(const QCommandLineParser &parser)
{
    static const QStringList narrowing{u"data-dir"_s, u"scenes"_s, u"scene"_s, u"endpoint"_s,   u"app-id"_s,
                                       u"room"_s,     u"task"_s,   u"user"_s,  u"credential"_s, u"har"_s};
    for (const QString &name : parser.optionNames()) {
        if (narrowing.contains(name) && parser.values(name).contains(QString()))
            return name;
    }
    return {};
}

credentials::Choice choiceIn(const QCommandLineParser &parser)
{
    const QString option = u"credential"_s;
    return credentials::choiceFromName(parser.optionNames().contains(option) ? parser.value(option) : QString());
}

template<class GlobalsType>
void readGlobals(const QCommandLineParser &parser, GlobalsType &globals)
{
    if (parser.isSet(u"data-dir"_s))
        globals.dataDir = parser.value(u"data-dir"_s);
    if (parser.isSet(u"language"_s))
        globals.language = parser.value(u"language"_s);
    if (parser.isSet(u"passphrase-file"_s))
        globals.passphraseFile = parser.value(u"passphrase-file"_s);
    globals.json = globals.json || parser.isSet(u"json"_s);
    globals.verbose = globals.verbose || parser.isSet(u"verbose"_s);
}

} // namespace

Application::Application(QCoreApplication &application, Surroundings surroundings)
    : m_application(application),
      m_surroundings(std::move(surroundings)),
      m_commands(makeCommands())
{}

int Application::run(const QStringList &arguments)
{
    wording::Translations translations(m_application);
    translations.use(wording::bestLanguage(languageOf(arguments)));

    QCommandLineParser parser;
    parser.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsPositionalArguments);
    parser.setApplicationDescription(Words::description());
    addGlobals(parser);
    parser.addOption({u"version"_s, Words::versionOption()});
    parser.addPositionalArgument(u"COMMAND"_s, QString(), u"COMMAND"_s);
    const QString program = u"voicechatctl"_s;
    if (!parser.parse(QStringList{program} + arguments))
        return misused(parser.errorText());
    if (const QString name = emptyOption(parser); !name.isEmpty())
        return misused(Words::emptyOption(name));
    if (parser.isSet(u"version"_s))
        return helped(u"voicechatctl "_s + QCoreApplication::applicationVersion() + u'\n');
    if (parser.isSet(u"help"_s))
        return helped(helpOf(parser, program) + u'\n' + commandList(m_commands, program));
    const QStringList rest = parser.positionalArguments();
    if (rest.isEmpty())
        return misused(Words::noCommand() + u'\n' + commandList(m_commands, program));
    Command *command = find(m_commands, rest.first());
    if (command == nullptr)
        return misused(Words::unknownCommand(rest.first()) + u'\n' + commandList(m_commands, program));
    Globals globals{.dataDir = {}, .language = translations.language(), .passphraseFile = {}};
    readGlobals(parser, globals);
    const QString path = program + u' ' + command->name();
    if (const auto *group = dynamic_cast<const CommandGroup *>(command))
        return runGroup(*group, path, rest.sliced(1), globals);
    return runCommand(*command, path, rest.sliced(1), globals);
}

int Application::runGroup(const CommandGroup &group, const QString &path, const QStringList &arguments, Globals globals)
{
    QCommandLineParser parser;
    parser.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsPositionalArguments);
    parser.setApplicationDescription(group.summary());
    addGlobals(parser);
    parser.addPositionalArgument(u"COMMAND"_s, QString(), u"COMMAND"_s);
    if (!parser.parse(QStringList{path} + arguments))
        return misused(parser.errorText());
    if (const QString name = emptyOption(parser); !name.isEmpty())
        return misused(Words::emptyOption(name));
    const QString list = commandList(group.commands(), path);
    if (parser.isSet(u"help"_s))
        return helped(helpOf(parser, path) + u'\n' + list);
    const QStringList rest = parser.positionalArguments();
    if (rest.isEmpty())
        return misused(Words::noCommand() + u'\n' + list);
    Command *command = find(group.commands(), rest.first());
    if (command == nullptr)
        return misused(Words::unknownCommand(path.section(u' ', 1) + u' ' + rest.first()) + u'\n' + list);
    readGlobals(parser, globals);
    return runCommand(*command, path + u' ' + command->name(), rest.sliced(1), globals);
}

int Application::runCommand(Command &command, const QString &path, const QStringList &arguments, Globals globals)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(command.summary());
    command.declare(parser);
    addGlobals(parser);
    if (!parser.parse(QStringList{path} + arguments))
        return misused(parser.errorText());
    if (parser.isSet(u"help"_s))
        return helped(helpOf(parser, path));
    if (const QString name = emptyOption(parser); !name.isEmpty())
        return misused(Words::emptyOption(name));
    readGlobals(parser, globals);

    app::Services services({.dataDir = app::dataDirectory(globals.dataDir, m_surroundings.environment),
                            .environment = m_surroundings.environment,
                            .kind = command.ownerKind()});
    const app::LogFilter filter(services.secrets());
    Output output(m_surroundings.out, m_surroundings.err, services.dictionary(),
                  wording::bestLanguage(globals.language));
    output.setJson(globals.json);
    output.setVerbose(globals.verbose);
    CommandContext context{.services = services,
                           .output = output,
                           .input = m_surroundings.input,
                           .prompt = m_surroundings.prompt,
                           .stop = m_surroundings.stop,
                           .passphraseFile = globals.passphraseFile};
    // A call goes on when the journal fails; who made it must know.
    QObject::connect(
        &services.rooms(), &rooms::RoomService::journalFailed, &services.rooms(),
        [&output](const rooms::JournalFailure &failure) { output.say(wording::explain(failure).toText()); });
    // Once for each key: a thousand rooms may have been started with it.
    QObject::connect(
        &services.rooms(), &rooms::RoomService::taskKeyGone, &services.rooms(),
        [&output, told = QSet<QString>()](const rooms::RoomTask &task, const rooms::KeyMark &used) mutable {
            if (!told.contains(task.credentialFingerprint))
                output.say(wording::taskKeyGone(task, used).toText());
            told.insert(task.credentialFingerprint);
        });
    const auto run = [&command, &parser, &context] { return command.run(parser, context); };
    // What comes of it is told by the call that needs a profile, and only by that.
    const bool opensFirst = command.signsCalls() && mayNeedStore(choiceIn(parser), services);
    const QFuture<ExitCode> done =
        opensFirst ? openStore(context)
                         .then([run, &context](const auto &) {
                             return wasInterrupted(context) ? readyFuture(ExitCode::Interrupted) : run();
                         })
                         .unwrap()
                   : run();
    QEventLoop loop;
    int code = static_cast<int>(ExitCode::Interrupted);
    whenDone(done, &loop, [&](ExitCode result) {
        code = static_cast<int>(result);
        loop.quit();
    });
    loop.exec();
    if (parser.optionNames().contains(u"har"_s))
        writeHar(parser.value(u"har"_s), services, output);
    return code;
}

int Application::helped(const QString &text)
{
    m_surroundings.out.write(text.toUtf8());
    return static_cast<int>(ExitCode::Done);
}

int Application::misused(const QString &message)
{
    m_surroundings.err.write(message.toUtf8() + '\n');
    return static_cast<int>(ExitCode::Usage);
}

Command *Application::find(const Commands &commands, const QString &name)
{
    const auto found = std::ranges::find_if(commands, [&](const auto &command) { return command->name() == name; });
    return found == commands.end() ? nullptr : found->get();
}

QString Application::commandList(const Commands &commands, const QString &path)
{
    constexpr qsizetype nameWidth = 12;
    QString text = Words::commands() + u'\n';
    for (const auto &command : commands) {
        if (command->isHidden())
            continue;
        text += u"  "_s + command->name().leftJustified(nameWidth) + command->summary() + u'\n';
    }
    return text + u'\n' + Words::moreHelp(path) + u'\n';
}

QString Application::languageOf(const QStringList &arguments) const
{
    // Wanted before the parser is made, whose texts are in that language; so it is looked for by hand.
    const QString option = u"--language"_s;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        if (arguments.at(i) == option)
            return arguments.value(i + 1);
        if (arguments.at(i).startsWith(QString(option + u'=')))
            return arguments.at(i).sliced(option.size() + 1);
    }
    for (const QString &variable : {u"LC_ALL"_s, u"LC_MESSAGES"_s, u"LANG"_s}) {
        const QString value = m_surroundings.environment.value(variable);
        if (!value.isEmpty())
            return value;
    }
    return u"en"_s;
}

} // namespace console::ctl
