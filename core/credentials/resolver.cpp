// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/credentials/resolver.h"

#include "core/credentials/credentialsettings.h"
#include "core/credentials/keysinuse.h"
#include "core/credentials/profilebook.h"
#include "core/scene/scene.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace console::credentials {

namespace {

/// Where the parts of one candidate stand and what they say.
struct Candidate
{
    CredentialOrigin origin;
    QString accessKeyIdWhere;
    QString secretKeyWhere;
    QString sessionTokenWhere;
    QString accessKeyId;
    QString secretKey;
    QString sessionToken;
    QString region = {};

    [[nodiscard]] bool isEmpty() const { return accessKeyId.isEmpty() && secretKey.isEmpty(); }
};

bool hasSpace(QStringView text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.isSpace(); });
}

Resolver::Outcome checked(const Candidate &candidate, Why why)
{
    using enum CredentialProblem::Kind;
    if (candidate.accessKeyId.isEmpty())
        return unexpected(CredentialProblem{MissingAccessKeyId, candidate.accessKeyIdWhere});
    if (candidate.secretKey.isEmpty())
        return unexpected(CredentialProblem{MissingSecretKey, candidate.secretKeyWhere});
    if (hasSpace(candidate.accessKeyId))
        return unexpected(CredentialProblem{ContainsSpace, candidate.accessKeyIdWhere});
    if (hasSpace(candidate.secretKey))
        return unexpected(CredentialProblem{ContainsSpace, candidate.secretKeyWhere});
    // It travels in a header of its own, where a line break would begin another one.
    if (hasSpace(candidate.sessionToken))
        return unexpected(CredentialProblem{ContainsSpace, candidate.sessionTokenWhere});

    auto credential = std::make_shared<Credential>();
    credential->origin = candidate.origin;
    credential->origin.why = why;
    credential->accessKeyId = Secret(candidate.accessKeyId.toUtf8());
    credential->secretKey = Secret(candidate.secretKey.toUtf8());
    credential->region = candidate.region;
    if (!candidate.sessionToken.isEmpty())
        credential->sessionToken = Secret(candidate.sessionToken.toUtf8());
    return CredentialPtr(std::move(credential));
}

Candidate sceneCandidate(const scene::Scene &scene)
{
    return {.origin = {.source = Source::SceneAccount},
            .accessKeyIdWhere = u"AccountConfig.accessKeyId"_s,
            .secretKeyWhere = u"AccountConfig.secretKey"_s,
            .sessionTokenWhere = u"AccountConfig.sessionToken"_s,
            .accessKeyId = scene.text({u"AccountConfig", u"accessKeyId"}),
            .secretKey = scene.text({u"AccountConfig", u"secretKey"}),
            .sessionToken = scene.text({u"AccountConfig", u"sessionToken"})};
}

/// A number or a list in the account would be read as empty, and another key be used in its place.
std::optional<CredentialProblem> typeProblem(const scene::Scene &scene)
{
    const json::Value account = scene.document().root().member(u"AccountConfig");
    for (const QStringView name :
         {QStringView(u"accessKeyId"), QStringView(u"secretKey"), QStringView(u"sessionToken")}) {
        const json::Value value = account.member(name);
        if (!value.isMissing() && !value.isString() && value.kind() != json::Kind::Null)
            return CredentialProblem{CredentialProblem::Kind::WrongType, u"AccountConfig."_s + name};
    }
    return std::nullopt;
}

Candidate environmentCandidate(const QProcessEnvironment &environment)
{
    return {.origin = {.source = Source::Environment},
            .accessKeyIdWhere = u"VOLC_ACCESSKEY"_s,
            .secretKeyWhere = u"VOLC_SECRETKEY"_s,
            .sessionTokenWhere = u"VOLC_SESSION_TOKEN"_s,
            .accessKeyId = environment.value(u"VOLC_ACCESSKEY"_s),
            .secretKey = environment.value(u"VOLC_SECRETKEY"_s),
            .sessionToken = environment.value(u"VOLC_SESSION_TOKEN"_s)};
}

/// Scenes are bound by the profile's id, and people know it by its name.
QString nameOf(const QString &idOrName, const CredentialSettings *settings)
{
    if (!settings)
        return idOrName;
    const QList<KnownProfile> &known = settings->known();
    const auto found =
        std::ranges::find_if(known, [&idOrName](const KnownProfile &profile) { return profile.id.text() == idOrName; });
    return found == known.end() ? idOrName : found->name;
}

} // namespace

Resolver::Resolver(QProcessEnvironment environment)
    : Resolver(std::move(environment), Sources())
{}

Resolver::Resolver(QProcessEnvironment environment, Sources sources)
    : m_environment(std::move(environment)),
      m_sources(sources),
      m_volcFiles(m_environment.value(u"HOME"_s))
{}

Resolver::Outcome Resolver::resolve(const CredentialQuery &query) const
{
    switch (query.choice.kind) {
    case Choice::Sandbox:
        return sandboxCredential();
    case Choice::Environment:
        return checked(environmentCandidate(m_environment), Why::Chosen);
    case Choice::SceneAccount:
        if (query.scene == nullptr)
            return unexpected(CredentialProblem{CredentialProblem::Kind::NoScene, {}});
        if (const auto problem = typeProblem(*query.scene))
            return unexpected(*problem);
        return checked(sceneCandidate(*query.scene), Why::Chosen);
    case Choice::Profile:
        return fromProfile(query.choice.profile, Why::Chosen);
    case Choice::Automatic:
        break;
    }
    return automatic(query);
}

Resolver::Outcome Resolver::automatic(const CredentialQuery &query) const
{
    if (auto problem = settingsProblem())
        return unexpected(*std::move(problem));
    if (m_sources.settings) {
        if (const auto bound = m_sources.settings->bindingOf(query.scenePath).account)
            return fromProfile(bound->text(), Why::Bound);
    }
    if (query.scene == nullptr)
        return lastResort(query);
    if (const auto problem = typeProblem(*query.scene))
        return unexpected(*problem);
    // A half-filled account is the one the author meant: say what it lacks instead of quietly using another.
    const Candidate own = sceneCandidate(*query.scene);
    return own.isEmpty() ? lastResort(query) : checked(own, Why::SceneOwn);
}

Resolver::Outcome Resolver::lastResort(const CredentialQuery &query) const
{
    const Candidate environment = environmentCandidate(m_environment);
    if (!environment.isEmpty())
        return checked(environment, Why::LastResort);
    auto fromFile = fromVolcFiles();
    if (!fromFile || *fromFile)
        return fromFile;
    return checked(query.scene ? sceneCandidate(*query.scene) : environment, Why::LastResort);
}

Resolver::Outcome Resolver::fromVolcFiles() const
{
    const VolcFileResult found = m_volcFiles.key();
    if (!found)
        return unexpected(CredentialProblem{.kind = CredentialProblem::Kind::BadFile,
                                            .where = found.error().path,
                                            .systemMessage = found.error().systemMessage});
    if (!*found)
        return CredentialPtr();
    const VolcFileKey &file = **found;
    const auto text = [](const Secret &secret) { return QString::fromUtf8(secret.reveal()); };
    return checked({.origin = {.source = Source::VolcFile, .name = file.path},
                    .accessKeyIdWhere = file.path,
                    .secretKeyWhere = file.path,
                    .sessionTokenWhere = file.path,
                    .accessKeyId = text(file.key.accessKeyId),
                    .secretKey = text(file.key.secretKey),
                    .sessionToken = file.key.sessionToken ? text(file.key.sessionToken->token) : QString(),
                    .region = file.key.region},
                   Why::LastResort);
}

std::optional<CredentialProblem> Resolver::settingsProblem() const
{
    const auto problem = m_sources.settings ? m_sources.settings->problem() : std::nullopt;
    if (!problem)
        return std::nullopt;
    return CredentialProblem{
        .kind = CredentialProblem::Kind::BadFile, .where = problem->path, .systemMessage = problem->systemMessage};
}

Result<ProfilePtr, CredentialProblem> Resolver::findProfile(const QString &idOrName) const
{
    using enum CredentialProblem::Kind;
    const auto problem = [this, &idOrName](CredentialProblem::Kind kind) {
        return CredentialProblem{.kind = kind, .where = nameOf(idOrName, m_sources.settings)};
    };
    if (!m_sources.book)
        return unexpected(problem(NoStore));
    switch (m_sources.book->state()) {
    case ProfileBook::State::NoStore:
        return unexpected(problem(NoStore));
    case ProfileBook::State::Unread:
    case ProfileBook::State::Reading:
        return unexpected(problem(StoreUnread));
    case ProfileBook::State::Failed: {
        CredentialProblem failed = problem(StoreUnavailable);
        failed.store = m_sources.book->problem();
        return unexpected(std::move(failed));
    }
    case ProfileBook::State::Ready:
        break;
    }
    if (ProfilePtr profile = m_sources.book->find(idOrName))
        return profile;
    return unexpected(problem(UnknownProfile));
}

Resolver::Outcome Resolver::fromProfile(const QString &idOrName, Why why) const
{
    return findProfile(idOrName).and_then([&](const ProfilePtr &profile) { return credentialOf(*profile, why); });
}

Resolver::Outcome Resolver::credentialOf(const Profile &profile, Why why) const
{
    using enum CredentialProblem::Kind;
    const QString &name = profile.facts.name;
    const auto *key = std::get_if<AccountKey>(&profile.key);
    if (!key)
        return unexpected(CredentialProblem{.kind = NotAnAccountKey, .where = name});
    if (key->accessKeyId.isEmpty())
        return unexpected(CredentialProblem{.kind = MissingAccessKeyId, .where = name});
    if (key->secretKey.isEmpty())
        return unexpected(CredentialProblem{.kind = MissingSecretKey, .where = name});
    auto credential = std::make_shared<Credential>();
    credential->origin = {.source = Source::Profile, .why = why, .name = name};
    credential->accessKeyId = key->accessKeyId.clone();
    credential->secretKey = key->secretKey.clone();
    credential->region = key->region;
    credential->allowedHosts = key->allowedHosts;
    if (key->sessionToken) {
        const QDateTime &end = key->sessionToken->expiresAt;
        if (m_sources.clock && end.isValid() && end <= m_sources.clock->now())
            return unexpected(CredentialProblem{.kind = Expired, .where = name});
        credential->sessionToken = key->sessionToken->token.clone();
    }
    return CredentialPtr(std::move(credential));
}

Resolver::Outcome Resolver::withFingerprint(const CredentialQuery &query, const QString &wanted) const
{
    if (wanted.isEmpty())
        return CredentialPtr();
    if (m_sources.inUse) {
        if (const CredentialPtr known = m_sources.inUse->find(wanted))
            return withReason(known, Why::TaskStarted);
    }
    for (const Choice &choice : {Choice(Choice::Automatic), Choice(Choice::SceneAccount), Choice(Choice::Environment),
                                 Choice(Choice::Sandbox)}) {
        const auto credential = resolve({.choice = choice, .scene = query.scene, .scenePath = query.scenePath});
        if (credential && fingerprint(**credential) == wanted)
            return withReason(*credential, Why::TaskStarted);
    }
    return profileWithFingerprint(wanted);
}

Resolver::Outcome Resolver::profileWithFingerprint(const QString &wanted) const
{
    if (const ProfilePtr profile = m_sources.book ? m_sources.book->withFingerprint(wanted) : nullptr)
        return credentialOf(*profile, Why::TaskStarted);
    if (!m_sources.settings || !m_sources.book || m_sources.book->state() == ProfileBook::State::Ready)
        return CredentialPtr();
    const QList<KnownProfile> &known = m_sources.settings->known();
    const auto found = std::ranges::find(known, wanted, &KnownProfile::fingerprint);
    if (found == known.end())
        return CredentialPtr();
    auto problem = findProfile(found->id.text()).error();
    problem.where = found->name;
    return unexpected(std::move(problem));
}

Result<std::shared_ptr<const ApplicationKey>, CredentialProblem> Resolver::application(const scene::Scene &scene,
                                                                                       const QString &scenePath) const
{
    if (auto problem = settingsProblem())
        return unexpected(*std::move(problem));
    const auto bound = m_sources.settings ? m_sources.settings->bindingOf(scenePath).application : std::nullopt;
    if (bound) {
        const auto profile = findProfile(bound->text());
        if (!profile)
            return unexpected(profile.error());
        const auto *application = std::get_if<RtcApplication>(&(*profile)->key);
        if (!application)
            return unexpected(
                CredentialProblem{.kind = CredentialProblem::Kind::NotAnApplication, .where = (*profile)->facts.name});
        return std::make_shared<const ApplicationKey>(
            ApplicationKey{.appId = application->appId,
                           .appKey = std::make_shared<const Secret>(application->appKey.clone()),
                           .profile = (*profile)->facts.name});
    }
    const QString appKey = scene.text({u"RTCConfig", u"AppKey"});
    if (appKey.isEmpty())
        return nullptr;
    return std::make_shared<const ApplicationKey>(ApplicationKey{
        .appId = scene.text({u"RTCConfig", u"AppId"}), .appKey = std::make_shared<const Secret>(appKey.toUtf8())});
}

std::vector<SecretPtr> Resolver::appKeysOf(const QString &appId) const
{
    std::vector<SecretPtr> keys;
    for (const ProfilePtr &profile : m_sources.book ? m_sources.book->all() : std::vector<ProfilePtr>()) {
        const auto *application = std::get_if<RtcApplication>(&profile->key);
        if (application && application->appId == appId)
            keys.push_back(std::make_shared<const Secret>(application->appKey.clone()));
    }
    return keys;
}

CredentialPtr Resolver::fromEnvironment() const
{
    return checked(environmentCandidate(m_environment), Why::Chosen).value_or(nullptr);
}

CredentialPtr sandboxCredential()
{
    static const CredentialPtr credential = [] {
        auto made = std::make_shared<Credential>();
        made->origin = {.source = Source::Sandbox};
        made->accessKeyId = Secret("AKLTSandboxOnlyNotARealKey0000000000000000000");
        made->secretKey = Secret("U2FuZGJveE9ubHlOb3RBUmVhbFNlY3JldEtleQ==");
        return made;
    }();
    return credential;
}

} // namespace console::credentials
