// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ctl/command.h"

#include <QProcessEnvironment>
#include <QStringList>

#include <memory>
#include <stop_token>
#include <vector>

class QCoreApplication;

namespace console::ctl {

/// What voicechatctl runs on; the devices are borrowed.
struct Surroundings
{
    QIODevice &input;
    QIODevice &out;
    QIODevice &err;
    QProcessEnvironment environment;
    std::stop_token stop;
    SecretPrompt &prompt;
};

/// voicechatctl without its process: parses, runs one command, waits for it. Tests run it on buffers.
class Application
{
public:
    Application(QCoreApplication &application, Surroundings surroundings);

    /// `arguments` without the program's name. Returns the exit code.
    [[nodiscard]] int run(const QStringList &arguments);

private:
    struct Globals
    {
        QString dataDir;
        QString language;
        QString passphraseFile;
        bool json = false;
        bool verbose = false;
    };

    using Commands = std::vector<std::unique_ptr<Command>>;

    /// Picks the command that the arguments name, within `group`, whose name is `path`.
    [[nodiscard]] int runGroup(const CommandGroup &group, const QString &path, const QStringList &arguments,
                               Globals globals);
    [[nodiscard]] int runCommand(Command &command, const QString &path, const QStringList &arguments, Globals globals);
    [[nodiscard]] int helped(const QString &text);
    [[nodiscard]] int misused(const QString &message);
    [[nodiscard]] static Command *find(const Commands &commands, const QString &name);
    [[nodiscard]] static QString commandList(const Commands &commands, const QString &path);
    /// --language, else the environment's.
    [[nodiscard]] QString languageOf(const QStringList &arguments) const;

    QCoreApplication &m_application;
    Surroundings m_surroundings;
    Commands m_commands;
};

} // namespace console::ctl
