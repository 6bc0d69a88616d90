// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/commands/credentials/credentialscommands.h"
#include "app/ctl/output.h"
#include "app/services.h"
#include "core/base/whendone.h"
#include "core/json/write.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace console::ctl {

namespace {

class RemoveCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(console::ctl::CredentialsRemoveCommand)

public:
    [[nodiscard]] QString name() const override { return u"remove"_s; }
    [[nodiscard]] QString summary() const override { return tr("Remove a profile and its secrets from the store."); }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addPositionalArgument(u"NAME"_s, tr("The profile's name or id."));
        parser.addOption({u"force"_s, tr("Also when scenes are bound to it, or rooms are running with it.")});
    }
    [[nodiscard]] QFuture<ExitCode> run(const QCommandLineParser &parser, CommandContext &context) override;

private:
    [[nodiscard]] static QFuture<ExitCode> remove(const QString &name, bool force, CommandContext &context);
    [[nodiscard]] static std::optional<credentials::ProfileId> idOf(const QString &name,
                                                                    const credentials::ProfileBook &profiles);
};

/// Also of one that cannot be read: it must be possible to get rid of it.
std::optional<credentials::ProfileId> RemoveCommand::idOf(const QString &name, const credentials::ProfileBook &profiles)
{
    if (const credentials::ProfilePtr profile = profiles.find(name))
        return profile->facts.id;
    for (const credentials::UnreadableProfile &entry : profiles.unreadable()) {
        if (entry.id.text() == name)
            return entry.id;
    }
    return std::nullopt;
}

QFuture<ExitCode> RemoveCommand::remove(const QString &name, bool force, CommandContext &context)
{
    const auto id = idOf(name, context.services.profiles());
    if (!id)
        return readyFuture(refuseProfile(context, name));
    const QStringList scenes = context.services.credentialSettings().scenesOf(*id);
    if (!scenes.isEmpty() && !force) {
        context.output.error({.title = tr("Scenes are bound to the profile “%1”").arg(name),
                              .where = scenes.join(u'\n'),
                              .cause = tr("They could not be started without it."),
                              .remedy = tr("Bind them to another profile first, or remove it with --force.")});
        return readyFuture(ExitCode::Refused);
    }
    const credentials::ProfilePtr profile = context.services.profiles().find(*id);
    const QStringList rooms = profile ? openRoomsWith(infoOf(*profile).fingerprint, context) : QStringList();
    if (!rooms.isEmpty() && !force) {
        context.output.error({.title = tr("Rooms may be running with the profile “%1”").arg(name),
                              .where = rooms.join(u'\n'),
                              .cause = tr("Nothing could stop them with the key that started them."),
                              .remedy = tr("Stop them first, or remove it with --force.")});
        return readyFuture(ExitCode::Refused);
    }
    return context.services.profiles().remove(*id).then([&context, name](const credentials::StoreResult<void> &result) {
        if (!result)
            return refuseStore(context, result.error());
        if (context.output.isJson())
            context.output.result(json::ObjectWriter().addBool(u"ok", true).add(u"removed", name).bytes());
        context.output.say(tr("Profile “%1” is removed.").arg(name));
        return ExitCode::Done;
    });
}

QFuture<ExitCode> RemoveCommand::run(const QCommandLineParser &parser, CommandContext &context)
{
    const QStringList arguments = parser.positionalArguments();
    if (arguments.size() != 1 || arguments.first().isEmpty())
        return wrongUsage(context, tr("credentials remove takes one NAME"));
    return withStore(context, [name = arguments.first(), force = parser.isSet(u"force"_s), &context] {
        return remove(name, force, context);
    });
}

} // namespace

std::unique_ptr<Command> makeCredentialsRemoveCommand()
{
    return std::make_unique<RemoveCommand>();
}

} // namespace console::ctl
