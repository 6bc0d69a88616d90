// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wording/credentialwords.h"

#include <QCoreApplication>
#include <QDir>

using namespace Qt::Literals::StringLiterals;

namespace console::wording {

namespace {

using credentials::CredentialProblem;
using credentials::CredentialStore;
using credentials::StoreProblem;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(console::wording::Credential)

public:
    [[nodiscard]] static QString store(CredentialStore::Kind kind);
    [[nodiscard]] static Explanation credential(const CredentialProblem &problem, const QString &where);
    [[nodiscard]] static Explanation profile(const CredentialProblem &problem, const QString &where);
    [[nodiscard]] static Explanation store(const StoreProblem &problem);
    [[nodiscard]] static QString part(credentials::PasteFault::Part part);
    [[nodiscard]] static Explanation paste(const credentials::PasteFault &fault);
    [[nodiscard]] static Explanation verdict(calls::KeyVerdict verdict);
    [[nodiscard]] static QString sceneAnd(const QString &sceneId, const QString &place)
    {
        return sceneId.isEmpty() ? place : tr("Scene %1: %2").arg(sceneId, place);
    }
};

QString Words::store(CredentialStore::Kind kind)
{
    switch (kind) {
    case CredentialStore::Kind::Keychain:
        return tr("system keychain");
    case CredentialStore::Kind::Vault:
        return tr("vault");
    case CredentialStore::Kind::Memory:
        return tr("memory, for this run only");
    }
    Q_UNREACHABLE();
}

Explanation Words::credential(const CredentialProblem &problem, const QString &where)
{
    using enum CredentialProblem::Kind;
    switch (problem.kind) {
    case MissingAccessKeyId:
        return {.title = tr("There is no AccessKey ID"),
                .where = where,
                .cause = tr("%1 is empty.").arg(problem.where),
                .remedy = tr("Choose a profile or bind the scene to one, fill in the scene's AccountConfig, or set "
                             "VOLC_ACCESSKEY and VOLC_SECRETKEY in the environment. On the sandbox, choose its own key "
                             "(--credential sandbox).")};
    case MissingSecretKey:
        return {.title = tr("There is no secret key"),
                .where = where,
                .cause = tr("%1 is empty.").arg(problem.where),
                .remedy = tr("Give it beside its AccessKey ID.")};
    case ContainsSpace:
        return {.title = tr("The key contains a space or a line break"),
                .where = where,
                .cause = tr("Keys hold no white space; this happens when one is pasted."),
                .remedy = tr("Paste the key again without what stands around it.")};
    case WrongType:
        return {.title = tr("The account's key is not a string"),
                .where = where,
                .cause = tr("%1 must be a string in quotes.").arg(problem.where),
                .remedy = tr("Put it in quotes, or empty it to use another credential.")};
    case NoScene:
        return {.title = tr("The scene's own account was chosen, but the call has no scene"),
                .remedy = tr("Choose another credential.")};
    case BadFile:
        return {.title = tr("A file that says which key to use cannot be read"),
                .where = QDir::toNativeSeparators(problem.where),
                .cause = problem.systemMessage.isEmpty() ? tr("Its contents make no sense.") : problem.systemMessage,
                .remedy = tr("Mend it or put it away. No other key was used in its place.")};
    default:
        return profile(problem, where);
    }
}

Explanation Words::profile(const CredentialProblem &problem, const QString &where)
{
    using enum CredentialProblem::Kind;
    switch (problem.kind) {
    case UnknownProfile:
        return {.title = tr("There is no profile “%1”").arg(problem.where),
                .where = where,
                .cause = tr("It is not in the credential store that is in use."),
                .remedy = tr("Look at the list of profiles, choose another one, or bind the scene to another one.")};
    case NotAnAccountKey:
        return {.title = tr("The profile “%1” holds no account key").arg(problem.where),
                .where = where,
                .cause = tr("It holds no AccessKey ID: RTC applications and shared secrets sign no calls."),
                .remedy = tr("Choose a profile with an AccessKey ID and a secret key.")};
    case NotAnApplication:
        return {.title = tr("The profile “%1” holds no RTC application").arg(problem.where),
                .where = where,
                .cause = tr("It holds no AppKey: account keys and shared secrets make no room tokens."),
                .remedy = tr("Choose a profile with an AppId and an AppKey.")};
    case NoStore:
        return {.title = tr("There is no profile “%1”").arg(problem.where),
                .where = where,
                .cause = tr("No credential store has been chosen yet."),
                .remedy = tr("Choose one: voicechatctl credentials store keychain, or vault.")};
    case StoreUnavailable: {
        const Explanation cause = store(problem.store.value_or(StoreProblem()));
        return {.title = tr("The profile “%1” cannot be read").arg(problem.where),
                .where = where,
                .cause = cause.cause.isEmpty() ? cause.title : QString(cause.title + u". " + cause.cause),
                .remedy = cause.remedy};
    }
    case StoreUnread:
        return {.title = tr("The profile “%1” has not been read yet").arg(problem.where),
                .where = where,
                .cause = tr("The credential store is still being opened, or waits for you to unlock it."),
                .remedy = tr("Wait a moment, and try again.")};
    case Expired:
        return {.title = tr("The session token of the profile “%1” has expired").arg(problem.where),
                .where = where,
                .remedy = tr("Get a new key with a new session token, and put both into the profile.")};
    case HostNotAllowed:
        return {.title = tr("The profile “%1” may not be sent to %2").arg(problem.where, problem.host),
                .where = where,
                .cause = tr("Its key goes to these hosts only: %1").arg(problem.allowedHosts.join(u", "_s)),
                .remedy = tr("Check the endpoint. If it is right, add the host to the profile.")};
    default:
        break;
    }
    Q_UNREACHABLE();
}

Explanation Words::store(const StoreProblem &problem)
{
    using enum StoreProblem::Kind;
    switch (problem.kind) {
    case Locked:
        return {.title = tr("The credential store is locked"), .remedy = tr("Unlock it, and try again.")};
    case Refused:
        return {.title = tr("The credential store was not unlocked"),
                .cause = tr("The system's question was refused or closed."),
                .remedy = tr("Try again and allow it, or use another store.")};
    case Absent:
        return {.title = tr("There is no system keychain here"),
                .cause = tr("This session has no Secret Service, such as GNOME Keyring or KWallet."),
                .remedy = tr("Start one, or use a vault in its place.")};
    case TimedOut:
        return {.title = tr("The credential store did not answer in time"),
                .cause = tr("It may wait for an answer of yours somewhere else."),
                .remedy = tr("Look for its question, and try again.")};
    case Damaged:
        return {.title = tr("What the credential store holds is damaged"),
                .where = problem.detail,
                .cause = tr("It is not what was written: a disk or a copy spoilt it."),
                .remedy = tr("Bring it back from a backup. Nothing was changed.")};
    case Tampered:
        return {.title = tr("The vault was changed by somebody else"),
                .where = problem.detail,
                .cause = tr("The passphrase is right, but the contents are not what this program wrote."),
                .remedy = tr("Do not use its keys; bring the file back from a backup. Nothing was changed.")};
    case WrongPassphrase:
        return {.title = tr("The passphrase is another one"),
                .remedy = tr("Try again. Mind capital letters and the keyboard's layout.")};
    case NewerVersion:
        return {.title = tr("The credential store was written by a newer version of this program"),
                .where = problem.detail,
                .remedy = tr("Use that version. Nothing was changed.")};
    case TooCostly:
        return {.title = tr("The vault asks for more memory or time than this program spends"),
                .where = problem.detail,
                .remedy = tr("It was not written by this program; bring it back from a backup.")};
    case NotFound:
        return {.title = tr("It is not in the credential store"),
                .where = problem.detail,
                .remedy = tr("It may have been removed meanwhile; look at the list again.")};
    case Exists:
        return {.title = tr("There is one of that name already"),
                .where = problem.detail,
                .remedy = tr("Choose another name, or change the one that is there.")};
    case Changed:
        return {.title = tr("The profile was changed elsewhere meanwhile"),
                .where = problem.detail,
                .cause = tr("Another window or the command line has written it since it was read here."),
                .remedy = tr("Nothing was written. Look at it as it is now, and change it again.")};
    case Io:
        return {.title = tr("The credential store cannot be used"),
                .cause = problem.detail,
                .remedy = tr("See to what the system says, and try again.")};
    }
    Q_UNREACHABLE();
}

QString Words::part(credentials::PasteFault::Part part)
{
    using enum credentials::PasteFault::Part;
    switch (part) {
    case AccessKeyId:
        return tr("AccessKey ID");
    case SecretKey:
        return tr("Secret key");
    case SessionToken:
        return tr("Session token");
    case AppId:
        return tr("AppId");
    case AppKey:
        return tr("AppKey");
    case SharedSecret:
        return tr("Shared secret");
    }
    Q_UNREACHABLE();
}

Explanation Words::paste(const credentials::PasteFault &fault)
{
    using enum credentials::PasteFault::Kind;
    const QString what = part(fault.part);
    switch (fault.kind) {
    case Empty:
        return {.title = tr("%1: it is empty").arg(what)};
    case Space:
        return {.title = tr("%1: it contains a space or a line break").arg(what),
                .remedy = tr("Paste it again without what stands around it.")};
    case Invisible:
        return {.title = tr("%1: it contains a character that does not belong there").arg(what),
                .cause = tr("Documents and chats put invisible or similar-looking characters in."),
                .remedy = tr("Copy it from the console itself.")};
    case Swapped:
        return {.title = tr("%1: this looks like an AccessKey ID").arg(what),
                .remedy = tr("Check whether the two were swapped.")};
    case Base64:
        return {.title = tr("%1: this looks like a key that was decoded from Base64").arg(what),
                .remedy = tr("Use the text as the console shows it, with every = at its end.")};
    case Quoted:
        return {.title = tr("%1: it contains quotes or a comma").arg(what),
                .remedy = tr("Paste only what stands between the quotes.")};
    case NotAnId:
        return {.title = fault.part == credentials::PasteFault::Part::AppId
                             ? tr("%1: AppIds have 24 hexadecimal digits").arg(what)
                             : tr("%1: ids begin with AKLT, those of temporary keys with AKTP").arg(what),
                .remedy = tr("Check whether another text was pasted.")};
    }
    Q_UNREACHABLE();
}

Explanation Words::verdict(calls::KeyVerdict verdict)
{
    using enum calls::KeyVerdict;
    switch (verdict) {
    case Good:
        return {.title = tr("The key works"), .cause = tr("The service took its signature.")};
    case WrongAccessKey:
        return {.title = tr("The AccessKey ID is wrong"),
                .cause = tr("The service does not know it: it was mistyped, disabled or deleted."),
                .remedy = tr("Copy it again from the console's key management.")};
    case WrongSecretKey:
        return {.title = tr("The secret key is wrong"),
                .cause = tr("The AccessKey ID is known, but this secret key does not belong to it."),
                .remedy = tr("Copy the secret key again, with every = at its end.")};
    case WrongSession:
        return {.title = tr("The session token is wrong or has expired"),
                .remedy = tr("Get a new temporary key: all three parts belong together. A lasting key has none.")};
    case Malformed:
        return {.title = tr("The service cannot read the signature"),
                .cause = tr("A part of the key is empty or holds a blank."),
                .remedy = tr("Paste the key again.")};
    case NoPolicy:
        return {.title = tr("The key has no right to call RTC"),
                .cause = tr("It belongs to a sub-account without a policy for it."),
                .remedy = tr("Have RTCFullAccess granted to the sub-account.")};
    case OtherAccount:
        return {.title = tr("The key belongs to another account"),
                .cause = tr("The RTC application is not this account's."),
                .remedy = tr("Use the key of the account that owns the application.")};
    case ClockOff:
        return {.title = tr("This machine's clock is wrong"),
                .cause = tr("It differs from the service's by more than five minutes, so no key can be judged."),
                .remedy = tr("Set the clock, and test again.")};
    case Unclear:
        return {.title = tr("The answer says nothing about the key"),
                .cause = tr("The service refused the call before it looked at the signature."),
                .remedy = tr("Check the endpoint, and test again.")};
    case ServiceTrouble:
        return {.title = tr("The service could not judge the key"),
                .cause = tr("It is overloaded or has a fault of its own."),
                .remedy = tr("Test again later.")};
    case NoAnswer:
        return {.title = tr("The service did not answer"), .remedy = tr("Check the network, and test again.")};
    case NotSent:
        return {.title = tr("The key was not tested"), .cause = tr("Nothing was sent.")};
    }
    Q_UNREACHABLE();
}

} // namespace

QString storeText(CredentialStore::Kind kind)
{
    return Words::store(kind);
}

Explanation explain(const CredentialProblem &problem, const QString &sceneId)
{
    return Words::credential(problem, Words::sceneAnd(sceneId, problem.where));
}

Explanation explain(const StoreProblem &problem)
{
    return Words::store(problem);
}

Explanation explain(const credentials::PasteFault &fault)
{
    return Words::paste(fault);
}

Explanation explain(calls::KeyVerdict verdict)
{
    return Words::verdict(verdict);
}

} // namespace console::wording
