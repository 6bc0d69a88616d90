// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/command.h"
#include "app/ctl/commands/commands.h"
#include "app/ctl/output.h"
#include "app/services.h"
#include "core/guard/linereader.h"
#include "core/guard/stopper.h"
#include "core/guard/watch.h"
#include "core/json/write.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileDevice>
#include <QSocketNotifier>

#include <array>
#include <cerrno>
#include <csignal>

#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace console::ctl {

namespace {

/// The window's helper: learns over standard input which rooms the window answers for, and stops them when it dies or
/// hangs. The window starts it; there is nothing in it for people.
class GuardCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(console::ctl::GuardCommand)

public:
    [[nodiscard]] QString name() const override { return u"guard"_s; }
    [[nodiscard]] bool isHidden() const override { return true; }
    [[nodiscard]] rooms::Owner::Kind ownerKind() const override { return rooms::Owner::Kind::Helper; }
    [[nodiscard]] QString summary() const override
    {
        return tr("Stop a window's rooms when it dies or hangs. The window starts this by itself.");
    }
    void declare(QCommandLineParser &) const override {}
    [[nodiscard]] QFuture<ExitCode> run(const QCommandLineParser &parser, CommandContext &context) override;

private:
    void read();
    void end(ExitCode code);

    int m_input = -1;
    guard::LineReader m_reader;
    std::unique_ptr<guard::Watch> m_watch;
    std::unique_ptr<guard::Stopper> m_stopper;
    std::unique_ptr<QSocketNotifier> m_readable;
    QPromise<ExitCode> m_done;
};

/// What ends a terminal or a session reaches every process of it: the helper is there for what comes after.
void outliveTheTerminal()
{
    ::setsid();
    for (const int signal : {SIGINT, SIGHUP, SIGTERM, SIGPIPE, SIGTSTP})
        std::signal(signal, SIG_IGN);
}

QFuture<ExitCode> GuardCommand::run(const QCommandLineParser &parser, CommandContext &context)
{
    const auto *input = qobject_cast<QFileDevice *>(&context.input);
    if (!parser.positionalArguments().isEmpty() || input == nullptr || input->handle() < 0)
        return wrongUsage(context, tr("guard is started by the window"));
    outliveTheTerminal();
    app::Services &services = context.services;
    m_input = input->handle();
    m_watch = std::make_unique<guard::Watch>(services.clock(), services.scheduler());
    m_stopper = std::make_unique<guard::Stopper>(guard::Stopper::Parts{
        .rooms = services.rooms(),
        .resolve = [&services](const QString &name) { return services.endpoints().resolve(name); },
        .clock = services.clock(),
        .scheduler = services.scheduler()});
    QObject::connect(m_watch.get(), &guard::Watch::finished, m_watch.get(), [this] { end(ExitCode::Done); });
    QObject::connect(m_watch.get(), &guard::Watch::stopWanted, m_stopper.get(),
                     [this](const QString &reason) { m_stopper->stop(m_watch->held(), reason); });
    QObject::connect(m_stopper.get(), &guard::Stopper::finished, m_stopper.get(),
                     [this](int left) { end(left == 0 ? ExitCode::Done : ExitCode::NoAnswer); });
    m_readable = std::make_unique<QSocketNotifier>(m_input, QSocketNotifier::Read);
    QObject::connect(m_readable.get(), &QSocketNotifier::activated, m_watch.get(), [this] { read(); });
    m_done.start();
    m_watch->start();
    // So that the window knows that it is watched, and not only that something was started.
    context.output.result(json::ObjectWriter().addBool(u"watching", true).bytes());
    return m_done.future();
}

void GuardCommand::read()
{
    // By descriptor: a QFile would keep copies of the keys in a buffer of its own.
    std::array<char, 16 * 1024> bytes{};
    const ssize_t count = ::read(m_input, bytes.data(), bytes.size());
    if (count < 0 && (errno == EINTR || errno == EAGAIN))
        return;
    if (count <= 0) {
        m_readable->setEnabled(false);
        m_watch->consoleGone();
        return;
    }
    for (guard::Message &message : m_reader.feedAndClear(std::span(bytes).first(static_cast<std::size_t>(count))))
        m_watch->take(std::move(message));
}

void GuardCommand::end(ExitCode code)
{
    m_readable->setEnabled(false);
    m_done.addResult(code);
    m_done.finish();
}

} // namespace

std::unique_ptr<Command> makeGuardCommand()
{
    return std::make_unique<GuardCommand>();
}

} // namespace console::ctl
