// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/commands/credentials/credentialscommands.h"
#include "app/ctl/commands/credentials/profilejson.h"
#include "app/ctl/output.h"
#include "app/ctl/table.h"
#include "app/services.h"
#include "core/base/whendone.h"
#include "wording/credentialwords.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace console::ctl {

namespace {

class ListCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(console::ctl::CredentialsListCommand)

public:
    [[nodiscard]] QString name() const override { return u"list"_s; }
    [[nodiscard]] QString summary() const override { return tr("Show the profiles; never their secrets."); }
    void declare(QCommandLineParser &) const override {}
    [[nodiscard]] QFuture<ExitCode> run(const QCommandLineParser &parser, CommandContext &context) override;

private:
    [[nodiscard]] static ExitCode show(CommandContext &context);
    [[nodiscard]] static QStringList row(const credentials::ProfileInfo &info, app::Services &services);
    [[nodiscard]] static QString kindText(credentials::ProfileKind kind);
    static void sayUnreadable(CommandContext &context);
};

QStringList ListCommand::row(const credentials::ProfileInfo &info, app::Services &services)
{
    const auto use = services.credentialSettings().lastUseOf(info.facts.id);
    QString last = tr("never");
    if (use)
        last = use->at.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s) + u' ' +
               (use->hasSucceeded ? tr("worked") : use->code);
    QStringList scenes;
    const QStringList paths = services.credentialSettings().scenesOf(info.facts.id);
    for (const QString &path : paths)
        scenes.append(QFileInfo(path).completeBaseName());
    return {info.facts.name, kindText(info.kind), info.keyId, last, scenes.join(u", "_s)};
}

QString ListCommand::kindText(credentials::ProfileKind kind)
{
    switch (kind) {
    case credentials::ProfileKind::AccountKey:
        return tr("account key");
    case credentials::ProfileKind::RtcApplication:
        return tr("RTC application");
    case credentials::ProfileKind::SharedSecret:
        return tr("shared secret");
    }
    Q_UNREACHABLE();
}

void ListCommand::sayUnreadable(CommandContext &context)
{
    for (const credentials::UnreadableProfile &entry : context.services.profiles().unreadable())
        context.output.say(tr("The profile with the id %1 cannot be read: %2")
                               .arg(entry.id.text(), wording::explain(entry.problem).title));
}

ExitCode ListCommand::show(CommandContext &context)
{
    const credentials::ProfileBook &profiles = context.services.profiles();
    if (context.output.isJson()) {
        for (const credentials::ProfileInfo &info : profiles.profiles())
            context.output.result(profileJson(info, context.services.credentialSettings()));
    }
    context.output.say(tr("Store: %1").arg(wording::storeText(profiles.store()->kind())));
    sayUnreadable(context);
    if (profiles.profiles().isEmpty()) {
        context.output.say(tr("There are no profiles yet. Add one: voicechatctl credentials add NAME"));
        return ExitCode::Done;
    }
    QList<QStringList> rows;
    for (const credentials::ProfileInfo &info : profiles.profiles())
        rows.append(row(info, context.services));
    if (!context.output.isJson())
        context.output.say(tableText({tr("Name"), tr("Kind"), tr("Key"), tr("Last used"), tr("Scenes")}, rows));
    return ExitCode::Done;
}

QFuture<ExitCode> ListCommand::run(const QCommandLineParser &parser, CommandContext &context)
{
    if (!parser.positionalArguments().isEmpty())
        return wrongUsage(context, tr("credentials list takes no arguments"));
    return withStore(context, [&context] { return readyFuture(show(context)); });
}

} // namespace

std::unique_ptr<Command> makeCredentialsListCommand()
{
    return std::make_unique<ListCommand>();
}

} // namespace console::ctl
