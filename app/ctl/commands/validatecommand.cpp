// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/command.h"
#include "app/ctl/commands/commands.h"
#include "app/ctl/output.h"
#include "core/base/overloaded.h"
#include "core/base/whendone.h"
#include "core/json/write.h"
#include "core/scene/foreignshape.h"
#include "core/scene/injection.h"
#include "core/scene/scenelibrary.h"
#include "wording/syntaxwords.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace console::ctl {

namespace {

/// One finding in a file, as compilers print it.
struct Finding
{
    json::Position at;
    json::Pointer pointer;
    QString message;
    QString rule;
};

class ValidateCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(console::ctl::ValidateCommand)

public:
    [[nodiscard]] QString name() const override { return u"validate"_s; }
    [[nodiscard]] QString summary() const override { return tr("Check scene files and bodies."); }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addPositionalArgument(u"FILE"_s, tr("Files to check."), u"FILE..."_s);
        parser.addOption({u"syntax-only"_s, tr("Check only whether they are valid JSON.")});
    }
    [[nodiscard]] QFuture<ExitCode> run(const QCommandLineParser &parser, CommandContext &context) override;

private:
    [[nodiscard]] static QList<Finding> syntaxFindings(const json::Document &document);
    [[nodiscard]] static QList<Finding> shapeFindings(const json::Document &document, const QString &file);
    [[nodiscard]] static QList<Finding> startFindings(const scene::Scene &scene);
    static void report(Output &output, const QString &file, const Finding &finding);
    static bool check(Output &output, const QString &file, bool syntaxOnly);
};

QList<Finding> ValidateCommand::syntaxFindings(const json::Document &document)
{
    QList<Finding> findings;
    for (const json::SyntaxError &error : document.errors())
        findings.append({error.at, {}, wording::syntaxText(error.code), u"syntax"_s});
    return findings;
}

QList<Finding> ValidateCommand::shapeFindings(const json::Document &document, const QString &file)
{
    // A bare StartVoiceChat body is a fine thing to check; a scene file is told by its VoiceChat.
    if (const auto foreign = scene::foreignSceneShape(document.root())) {
        if (foreign->shape == scene::ForeignShape::StartBody)
            return {};
        const auto explanation = wording::explain(scene::SceneProblem(*foreign), QFileInfo(file).fileName());
        return {{foreign->at, foreign->evidence.value(0), explanation.title, u"shape"_s}};
    }
    const auto scene = scene::Scene::parse(QFileInfo(file).completeBaseName(), document.bytes());
    if (scene)
        return startFindings(*scene);
    const auto explanation = wording::explain(scene.error(), QFileInfo(file).fileName());
    return std::visit(overloaded{
                          [&](const scene::SectionProblem &p) -> QList<Finding> {
                              return {{p.at, p.pointer, explanation.title, u"shape"_s}};
                          },
                          [&](const scene::NotAnObject &p) -> QList<Finding> {
                              return {{p.at, {}, explanation.title, u"shape"_s}};
                          },
                          [](const auto &) -> QList<Finding> { return {}; },
                      },
                      scene.error());
}

QList<Finding> ValidateCommand::startFindings(const scene::Scene &scene)
{
    const auto finding = [&scene](const json::Pointer &pointer, const wording::Explanation &words) -> QList<Finding> {
        const json::Value value = scene.document().root().at(pointer);
        return {{(value.isMissing() ? scene.voiceChat() : value).position(), pointer, words.title, u"start"_s}};
    };
    if (const auto old = scene::foreignVoiceChat(scene))
        return finding(old->evidence.value(0), wording::explain(scene::SceneProblem(*old), scene.id()));
    // What a start would refuse whatever ids are given for it. An AppId may be given, so its absence is no error.
    scene::GivenIds given;
    given.appId = u"given"_s;
    const auto body = scene::resolveIds(scene, given).and_then([&scene](const scene::RoomIds &ids) {
        return scene::startBody(scene, ids);
    });
    if (body)
        return {};
    return finding(body.error().pointer, wording::explain(traffic::LocalRefusal{scene.id(), body.error()}));
}

void ValidateCommand::report(Output &output, const QString &file, const Finding &finding)
{
    if (output.isJson())
        output.result(json::ObjectWriter()
                          .add(u"file", file)
                          .add(u"line", finding.at.line)
                          .add(u"column", finding.at.column)
                          .add(u"offset", finding.at.offset)
                          .add(u"severity", u"error"_s)
                          .add(u"pointer", finding.pointer.toString())
                          .add(u"rule", finding.rule)
                          .add(u"message", finding.message)
                          .bytes());
    const QString pointer = finding.pointer.isRoot() ? QString() : u" ["_s + finding.pointer.toString() + u']';
    // The form that editors and compilers' users know; not translated but for the message.
    output.say(u"%1:%2:%3: error: %4%5 (%6)"_s.arg(file)
                   .arg(finding.at.line)
                   .arg(finding.at.column)
                   .arg(finding.message, pointer, finding.rule));
}

bool ValidateCommand::check(Output &output, const QString &file, bool syntaxOnly)
{
    auto bytes = scene::readFile(file);
    if (!bytes) {
        output.error(wording::explain(bytes.error()));
        return false;
    }
    const json::Document document = json::Document::parse(*std::move(bytes));
    QList<Finding> findings = syntaxFindings(document);
    if (findings.isEmpty() && !syntaxOnly)
        findings = shapeFindings(document, file);
    for (const Finding &finding : std::as_const(findings))
        report(output, file, finding);
    return findings.isEmpty();
}

QFuture<ExitCode> ValidateCommand::run(const QCommandLineParser &parser, CommandContext &context)
{
    const QStringList files = parser.positionalArguments();
    if (files.isEmpty())
        return wrongUsage(context, tr("validate takes at least one FILE"));
    int broken = 0;
    for (const QString &file : files)
        broken += check(context.output, file, parser.isSet(u"syntax-only"_s)) ? 0 : 1;
    if (broken == 0) {
        context.output.say(tr("%n file(s) checked, no errors.", nullptr, static_cast<int>(files.size())));
        return readyFuture(ExitCode::Done);
    }
    context.output.say(tr("%1 of %n file(s) have errors.", nullptr, static_cast<int>(files.size())).arg(broken));
    return readyFuture(ExitCode::ServiceError);
}

} // namespace

std::unique_ptr<Command> makeValidateCommand()
{
    return std::make_unique<ValidateCommand>();
}

} // namespace console::ctl
