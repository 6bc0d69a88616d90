// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/credentials/storestatus.h"

#include "core/credentials/profilebook.h"
#include "core/credentials/storeshelf.h"
#include "ui/consolecontext.h"
#include "wording/credentialwords.h"

#include <QCoreApplication>

namespace console::ui {

using credentials::CredentialStore;
using credentials::ProfileBook;
using credentials::StoreProblem;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(console::ui::StoreStatus)

public:
    [[nodiscard]] static QString stage(const StoreStatus &status);
    [[nodiscard]] static QString problem(StoreProblem::Kind kind);
    [[nodiscard]] static wording::Explanation explain(const StoreStatus &status);
};

QString Words::problem(StoreProblem::Kind kind)
{
    switch (kind) {
    case StoreProblem::Kind::Locked:
        return tr("locked");
    case StoreProblem::Kind::Refused:
        return tr("refused");
    case StoreProblem::Kind::Absent:
        return tr("not there");
    case StoreProblem::Kind::TimedOut:
        return tr("no answer");
    case StoreProblem::Kind::Damaged:
    case StoreProblem::Kind::Tampered:
        return tr("damaged");
    default:
        return tr("cannot be used");
    }
}

QString Words::stage(const StoreStatus &status)
{
    switch (status.stage) {
    case StoreStatus::Stage::NotChosen:
        return tr("none chosen yet");
    case StoreStatus::Stage::Unread:
        return tr("not opened yet");
    case StoreStatus::Stage::Reading:
        return tr("being read…");
    case StoreStatus::Stage::Open:
        return tr("open");
    case StoreStatus::Stage::Locked:
        return tr("locked");
    case StoreStatus::Stage::NoVault:
        return tr("no vault yet");
    case StoreStatus::Stage::Failed:
        return problem(status.problem->kind);
    }
    Q_UNREACHABLE();
}

wording::Explanation Words::explain(const StoreStatus &status)
{
    switch (status.stage) {
    case StoreStatus::Stage::NotChosen:
        return {.title = tr("No store has been chosen yet"),
                .cause = tr("Keys of profiles are kept in one place, and you say in which."),
                .remedy = tr("Choose one.")};
    case StoreStatus::Stage::Unread:
        return {.title = tr("The credential store has not been opened yet"), .remedy = tr("Open it.")};
    case StoreStatus::Stage::Reading:
        if (status.kind != CredentialStore::Kind::Keychain)
            return {.title = tr("The profiles are being read…")};
        return {.title = tr("Waiting for the system keychain…"),
                .cause = tr("It may be asking you for its password, in a window of its own.")};
    case StoreStatus::Stage::Locked:
        return {.title = tr("The vault is locked"), .remedy = tr("Its passphrase opens it.")};
    case StoreStatus::Stage::NoVault:
        return {.title = tr("There is no vault yet"),
                .cause = tr("The vault is the store in use, but its file is not there."),
                .remedy = tr("Make one, or bring the file back from a backup.")};
    case StoreStatus::Stage::Failed:
        return wording::explain(*status.problem);
    case StoreStatus::Stage::Open:
        break;
    }
    return {};
}

} // namespace

StoreStatus storeStatus(const ConsoleContext &context)
{
    using Stage = StoreStatus::Stage;
    const ProfileBook &book = context.profiles;
    if (!book.store())
        return {};
    StoreStatus status{.kind = book.store()->kind()};
    const bool isVault = status.kind == CredentialStore::Kind::Vault;
    switch (book.state()) {
    case ProfileBook::State::NoStore:
        break;
    case ProfileBook::State::Unread:
        status.stage = Stage::Unread;
        break;
    case ProfileBook::State::Reading:
        status.stage = Stage::Reading;
        break;
    case ProfileBook::State::Ready:
        status.stage = Stage::Open;
        break;
    case ProfileBook::State::Failed:
        status.stage = Stage::Failed;
        status.problem = book.problem();
        if (isVault && book.problem()->kind == StoreProblem::Kind::Locked)
            status.stage = Stage::Locked;
        if (isVault && !context.stores.vault().exists())
            status.stage = Stage::NoVault;
        break;
    }
    return status;
}

QString stageText(const StoreStatus &status)
{
    return Words::stage(status);
}

wording::Explanation explain(const StoreStatus &status)
{
    return Words::explain(status);
}

} // namespace console::ui
