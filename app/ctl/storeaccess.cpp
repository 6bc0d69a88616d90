// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/storeaccess.h"

#include "app/ctl/secretinput.h"
#include "app/ctl/terminal.h"
#include "app/services.h"
#include "core/base/whendone.h"

#include <QCoreApplication>

#include <algorithm>

namespace console::ctl {

namespace {

using credentials::CredentialStore;
using credentials::StoreProblem;
using credentials::StoreResult;
using Opened = StoreResult<void>;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(console::ctl::StoreAccess)

public:
    [[nodiscard]] static QString passphrase() { return tr("Passphrase of the vault"); }
};

QFuture<Opened> failed(CommandContext &context, StoreProblem problem)
{
    context.services.profiles().forget(problem);
    return readyFuture<Opened>(unexpected(std::move(problem)));
}

QFuture<Opened> openVault(CommandContext &context)
{
    credentials::VaultStore &vault = context.services.stores().vault();
    if (!vault.exists())
        return failed(context, {.kind = StoreProblem::Kind::NotFound, .detail = vault.path()});
    std::optional<Secret> passphrase;
    if (!context.passphraseFile.isEmpty())
        passphrase = secretFromFile(context, context.passphraseFile);
    else if (context.prompt.canAsk())
        passphrase = context.prompt.ask(Words::passphrase(), context.stop);
    if (!passphrase) {
        const auto kind = wasInterrupted(context) ? StoreProblem::Kind::Refused : StoreProblem::Kind::Locked;
        return failed(context, {.kind = kind});
    }
    context.services.secrets()->add(traffic::SecretKind::SceneSecret, passphrase->reveal());
    return vault.unlock(*std::move(passphrase))
        .then([&context](const Opened &unlocked) {
            return unlocked ? context.services.profiles().read() : failed(context, unlocked.error());
        })
        .unwrap();
}

/// Ends as Refused as soon as the person does not want to wait any more.
QFuture<Opened> orInterrupted(const QFuture<Opened> &opened, CommandContext &context)
{
    struct Wait
    {
        QPromise<Opened> promise;
        bool isOver = false;
        std::optional<std::stop_callback<std::function<void()>>> onStop;
        void end(const Opened &result)
        {
            if (std::exchange(isOver, true))
                return;
            promise.addResult(result);
            promise.finish();
        }
    };
    auto wait = std::make_shared<Wait>();
    wait->promise.start();
    whenDone(opened, &context.services.profiles(), [wait](const Opened &result) { wait->end(result); });
    wait->onStop.emplace(context.stop, [wait = wait.get(), &context] {
        context.services.profiles().forget({.kind = StoreProblem::Kind::Refused});
        wait->end(unexpected(StoreProblem{StoreProblem::Kind::Refused, {}}));
    });
    return wait->promise.future();
}

} // namespace

QFuture<Opened> openStore(CommandContext &context)
{
    credentials::ProfileBook &profiles = context.services.profiles();
    if (!profiles.store())
        return readyFuture<Opened>(unexpected(StoreProblem{StoreProblem::Kind::NotFound, {}}));
    if (profiles.state() == credentials::ProfileBook::State::Ready)
        return readyFuture<Opened>({});
    const bool isVault = profiles.store()->kind() == CredentialStore::Kind::Vault;
    return orInterrupted(isVault ? openVault(context) : profiles.read(), context);
}

bool mayNeedStore(const credentials::Choice &choice, app::Services &services)
{
    using credentials::Choice;
    if (!services.profiles().store())
        return false;
    if (choice.kind != Choice::Automatic)
        return choice.kind == Choice::Profile;
    const credentials::CredentialSettings &settings = services.credentialSettings();
    if (settings.hasBindings())
        return true;
    const auto open = services.rooms().openTasks();
    const QList<credentials::KnownProfile> &known = settings.known();
    return open && std::ranges::any_of(*open, [&known](const rooms::RoomTask &task) {
               return !task.credentialFingerprint.isEmpty() &&
                      std::ranges::find(known, task.credentialFingerprint, &credentials::KnownProfile::fingerprint) !=
                          known.end();
           });
}

} // namespace console::ctl
