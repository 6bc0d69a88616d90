// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ctl/exitcode.h"
#include "core/rooms/owner.h"

#include <QFuture>
#include <QString>

#include <memory>
#include <stop_token>
#include <vector>

class QCommandLineParser;
class QIODevice;

namespace console::app {
class Services;
}

namespace console::ctl {

class Output;
class SecretPrompt;

/// What a command works with. Everything outlives the command's run.
struct CommandContext
{
    app::Services &services;
    Output &output;
    QIODevice &input;            ///< Standard input.
    SecretPrompt &prompt;        ///< The terminal.
    std::stop_token stop;        ///< Stopped by SIGINT and SIGTERM.
    QString passphraseFile = {}; ///< Of the vault; empty: asked for.
};

/// One command of voicechatctl. Lives until its future is done.
class Command
{
public:
    Command() = default;
    Command(const Command &) = delete;
    Command &operator=(const Command &) = delete;
    virtual ~Command() = default;

    [[nodiscard]] virtual QString name() const = 0;
    /// Not for people: left out of the list of commands.
    [[nodiscard]] virtual bool isHidden() const { return false; }
    /// What the process is to the rooms while it runs this.
    [[nodiscard]] virtual rooms::Owner::Kind ownerKind() const { return rooms::Owner::Kind::CommandLine; }
    /// One line for `--help`.
    [[nodiscard]] virtual QString summary() const = 0;
    /// Whether it signs calls: the credential store is opened first where a profile may be needed.
    [[nodiscard]] virtual bool signsCalls() const { return false; }
    /// Adds its options and positional arguments.
    virtual void declare(QCommandLineParser &parser) const = 0;
    /// Runs with parsed arguments. Never throws; wrong usage ends in ExitCode::Usage after a message.
    [[nodiscard]] virtual QFuture<ExitCode> run(const QCommandLineParser &parser, CommandContext &context) = 0;
};

/// Several commands under one name, `rooms list`. Run by itself it only says what it holds.
class CommandGroup : public Command
{
public:
    void declare(QCommandLineParser &parser) const override;
    [[nodiscard]] QFuture<ExitCode> run(const QCommandLineParser &parser, CommandContext &context) override;

    [[nodiscard]] const std::vector<std::unique_ptr<Command>> &commands() const { return m_commands; }

protected:
    explicit CommandGroup(std::vector<std::unique_ptr<Command>> commands)
        : m_commands(std::move(commands))
    {}

private:
    std::vector<std::unique_ptr<Command>> m_commands;
};

/// Says what is wrong with the usage and ends with ExitCode::Usage.
[[nodiscard]] QFuture<ExitCode> wrongUsage(CommandContext &context, const QString &message);

} // namespace console::ctl
