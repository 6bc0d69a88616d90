// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/commands/commands.h"
#include "app/ctl/exchangejson.h"
#include "app/ctl/limitnotes.h"
#include "app/ctl/output.h"
#include "app/ctl/startorder.h"
#include "app/services.h"
#include "core/base/whendone.h"
#include "core/json/write.h"
#include "core/preflight/preflight.h"
#include "wording/preflightwords.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace console::ctl {

namespace {

using preflight::Check;
using preflight::Finding;
using preflight::Report;
using preflight::SkipReason;
using preflight::Verdict;

class CheckCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(console::ctl::CheckCommand)

public:
    [[nodiscard]] QString name() const override { return u"check"_s; }
    [[nodiscard]] QString summary() const override { return tr("Check whether a start would work."); }
    [[nodiscard]] bool signsCalls() const override { return true; }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addPositionalArgument(u"SCENE"_s, tr("The scene's name: its file without .json."));
        CallOptions::declare(parser, startOptions());
        parser.addOption({u"offline"_s, tr("Send nothing: only the rules, the journal and the limits.")});
    }
    [[nodiscard]] QFuture<ExitCode> run(const QCommandLineParser &parser, CommandContext &context) override;

private:
    [[nodiscard]] static ExitCode show(Output &output, const Report &report, const wording::FindingContext &words);
    [[nodiscard]] static QString line(const QString &verdict, const QString &check, const QString &text);

    std::optional<preflight::Preflight> m_preflight;
};

QByteArray findingJson(const Finding &finding, const wording::FindingContext &words)
{
    json::ObjectWriter object;
    object.add(u"verdict", verdictName(verdictOf(finding)));
    if (const auto *diagnostic = std::get_if<diagnostics::Diagnostic>(&finding))
        object.add(u"rule", diagnostics::ruleName(diagnostic->rule))
            .add(u"pointer", diagnostic->pointer.toString())
            .add(u"line", diagnostic->at.line)
            .add(u"column", diagnostic->at.column);
    else if (const auto *skew = std::get_if<preflight::ClockSkew>(&finding))
        object.add(u"aheadMs", qint64(skew->ahead.count())).add(u"uncertaintyMs", qint64(skew->uncertainty.count()));
    return object.addRaw(u"explanation", explanationJson(wording::explain(finding, words))).bytes();
}

QByteArray reportJson(const Report &report, const wording::FindingContext &words)
{
    QList<QByteArray> checks;
    for (const Check &check : report.checks) {
        QList<QByteArray> findings;
        for (const Finding &finding : check.findings)
            findings.append(findingJson(finding, words));
        checks.append(json::ObjectWriter()
                          .add(u"check", checkName(check.id))
                          .add(u"verdict", verdictName(check.verdict))
                          .addRaw(u"findings", QByteArray('[' + findings.join(',') + ']'))
                          .bytes());
    }
    return json::ObjectWriter()
        .addBool(u"ok", report.overall() != Verdict::Failed)
        .add(u"verdict", verdictName(report.overall()))
        .addRaw(u"checks", QByteArray('[' + checks.join(',') + ']'))
        .bytes();
}

ExitCode exitCodeOf(const Report &report)
{
    const Check *service = report.find(preflight::CheckId::Service);
    const bool wasRefused = std::ranges::any_of(report.checks, [](const Check &check) {
        return check.verdict == Verdict::Skipped && check.skipped == SkipReason::NoCall;
    });
    if (wasRefused)
        return ExitCode::Refused;
    if (service && service->skipped == SkipReason::Cancelled)
        return ExitCode::Interrupted;
    return report.overall() == Verdict::Failed ? ExitCode::ServiceError : ExitCode::Done;
}

QString CheckCommand::line(const QString &verdict, const QString &check, const QString &text)
{
    //: %1 verdict, %2 what was checked, %3 what was found
    return tr("%1: %2: %3").arg(verdict, check, text);
}

ExitCode CheckCommand::show(Output &output, const Report &report, const wording::FindingContext &words)
{
    if (output.isJson())
        output.result(reportJson(report, words));
    for (const Check &check : report.checks) {
        const QString name = wording::checkText(check.id);
        if (check.findings.isEmpty() || check.verdict == Verdict::Skipped)
            output.say(line(wording::verdictText(check.verdict), name, wording::plainText(check)));
        for (const Finding &finding : check.findings) {
            const wording::Explanation found = wording::explain(finding, words);
            const QString place = found.where.isEmpty() ? QString() : u" ["_s + found.where + u']';
            // A finding that is lesser than its check's verdict stands under its own.
            const Verdict verdict = std::max(check.verdict, verdictOf(finding));
            output.say(line(wording::verdictText(verdict), name, found.title + place));
            if (verdict != Verdict::Passed && !found.remedy.isEmpty())
                output.say(u"  "_s + found.remedy);
        }
    }
    output.say(wording::summaryText(report));
    return exitCodeOf(report);
}

QFuture<ExitCode> CheckCommand::run(const QCommandLineParser &parser, CommandContext &context)
{
    const QStringList arguments = parser.positionalArguments();
    if (arguments.size() != 1)
        return wrongUsage(context, tr("check takes one SCENE"));
    const auto options = CallOptions::read(parser);
    if (!options)
        return wrongUsage(context, options.error());
    const QString &sceneId = arguments.first();
    const auto order = startOrder(sceneId, *options, context.services);
    if (!order)
        return readyFuture(refuse(context, voiceChatSubject(u"StartVoiceChat"_s, sceneId, *options), options->endpoint,
                                  order.error()));
    const wording::FindingContext words{.dictionary = context.services.dictionary(),
                                        .language = context.output.language()};
    sayLimitProblems(context);
    m_preflight.emplace(context.services.rooms());
    if (parser.isSet(u"offline"_s))
        return readyFuture(show(context.output, m_preflight->offline(*order), words));
    return m_preflight->check(*order, context.stop).then([&context, words](const Report &report) {
        return show(context.output, report, words);
    });
}

} // namespace

std::unique_ptr<Command> makeCheckCommand()
{
    return std::make_unique<CheckCommand>();
}

} // namespace console::ctl
