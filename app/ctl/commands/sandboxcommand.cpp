// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/command.h"
#include "app/ctl/commands/commands.h"
#include "app/ctl/output.h"
#include "app/services.h"
#include "core/json/write.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace console::ctl {

namespace {

class SandboxCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(console::ctl::SandboxCommand)

public:
    [[nodiscard]] QString name() const override { return u"sandbox"_s; }
    [[nodiscard]] QString summary() const override
    {
        return tr("Run the stand-in cloud on this machine until interrupted.");
    }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addOption({u"port"_s, tr("Port on 127.0.0.1; default: any free one."), u"N"_s, u"0"_s});
        parser.addOption({u"latency"_s, tr("Milliseconds to wait before each answer."), u"MS"_s, u"0"_s});
        parser.addOption(
            {u"rate"_s, tr("Calls a second for each account, more are refused; default: any number."), u"N"_s, u"0"_s});
        parser.addOption({u"agent-delay"_s, tr("Milliseconds from a start until its agent is in the room, or “never”."),
                          u"MS"_s, u"0"_s});
        parser.addOption({u"fail"_s, tr("Answer every call with this error of the dictionary."), u"CODE"_s});
    }
    [[nodiscard]] QFuture<ExitCode> run(const QCommandLineParser &parser, CommandContext &context) override;

private:
    [[nodiscard]] QFuture<ExitCode> serve(CommandContext &context, quint16 port);
    void sayRefusals(Output &output) const;

    std::unique_ptr<sandbox::Sandbox> m_sandbox;
    bool m_isRateLimited = false;
    QPromise<ExitCode> m_done;
    std::unique_ptr<std::stop_callback<std::function<void()>>> m_onStop;
};

QFuture<ExitCode> SandboxCommand::run(const QCommandLineParser &parser, CommandContext &context)
{
    constexpr int longestLatency = 600'000;
    constexpr int highestRate = 100'000;
    bool portIsNumber = false;
    bool latencyIsNumber = false;
    bool rateIsNumber = false;
    const quint16 port = parser.value(u"port"_s).toUShort(&portIsNumber);
    const int latency = parser.value(u"latency"_s).toInt(&latencyIsNumber);
    const int rate = parser.value(u"rate"_s).toInt(&rateIsNumber);
    const QString agentText = parser.value(u"agent-delay"_s);
    bool agentIsNumber = false;
    const int agentDelay = agentText.toInt(&agentIsNumber);
    const bool agentComes = agentText != "never"_L1;
    const QString failCode = parser.isSet(u"fail"_s) ? parser.value(u"fail"_s) : QString();
    if (!parser.positionalArguments().isEmpty())
        return wrongUsage(context, tr("sandbox takes options only"));
    if (!portIsNumber)
        return wrongUsage(context, tr("--port: “%1” is not a port from 0 to 65535").arg(parser.value(u"port"_s)));
    if (!latencyIsNumber || latency < 0 || latency > longestLatency)
        return wrongUsage(context, tr("--latency: “%1” is not a number of milliseconds from 0 to %2")
                                       .arg(parser.value(u"latency"_s))
                                       .arg(longestLatency));
    if (!rateIsNumber || rate < 0 || rate > highestRate)
        return wrongUsage(context, tr("--rate: “%1” is not a number of calls a second from 0 to %2")
                                       .arg(parser.value(u"rate"_s))
                                       .arg(highestRate));
    if (agentComes && (!agentIsNumber || agentDelay < 0 || agentDelay > longestLatency))
        return wrongUsage(context,
                          tr("--agent-delay: “%1” is neither “never” nor a number of milliseconds from 0 to %2")
                              .arg(agentText)
                              .arg(longestLatency));
    if (!failCode.isEmpty() && context.services.dictionary().findCode(failCode) == nullptr)
        return wrongUsage(context, tr("--fail: “%1” is not in the error dictionary").arg(failCode));
    m_sandbox = context.services.makeSandbox();
    m_sandbox->setLatency(std::chrono::milliseconds(latency));
    m_sandbox->setFailCode(failCode);
    m_sandbox->setRate(rate);
    m_sandbox->setAgentDelay(agentComes ? std::optional(std::chrono::milliseconds(agentDelay)) : std::nullopt);
    m_isRateLimited = rate > 0;
    return serve(context, port);
}

QFuture<ExitCode> SandboxCommand::serve(CommandContext &context, quint16 port)
{
    m_done.start();
    const auto finish = [this](ExitCode code) {
        m_done.addResult(code);
        m_done.finish();
    };
    if (const auto listening = m_sandbox->listen(port); !listening) {
        context.output.error(wording::explain(listening.error()));
        finish(ExitCode::Refused);
        return m_done.future();
    }
    const QString url = m_sandbox->url().toString();
    if (context.output.isJson())
        context.output.result(json::ObjectWriter().add(u"url", url).bytes());
    context.output.say(tr("The sandbox listens on %1. Press Ctrl+C to end it.").arg(url));
    // SIGINT is how it is meant to end, so that is a success.
    m_onStop = std::make_unique<std::stop_callback<std::function<void()>>>(context.stop,
                                                                           [this, finish, out = &context.output] {
                                                                               sayRefusals(*out);
                                                                               finish(ExitCode::Done);
                                                                           });
    return m_done.future();
}

/// So that who tried a client's pace need not search its output for refusals.
void SandboxCommand::sayRefusals(Output &output) const
{
    if (!m_isRateLimited)
        return;
    if (output.isJson())
        output.result(json::ObjectWriter().add(u"refused", qint64(m_sandbox->rateRefusals())).bytes());
    output.say(tr("Calls refused for their rate: %1").arg(m_sandbox->rateRefusals()));
}

} // namespace

std::unique_ptr<Command> makeSandboxCommand()
{
    return std::make_unique<SandboxCommand>();
}

} // namespace console::ctl
