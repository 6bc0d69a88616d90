// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/credentials/resolver.h"

#include "core/scene/scene.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace console::credentials {

namespace {

struct ChoiceName
{
    Choice choice;
    QLatin1StringView name;
};

constexpr std::array choiceNames{
    ChoiceName{Choice::Automatic, "auto"_L1},
    ChoiceName{Choice::SceneAccount, "scene"_L1},
    ChoiceName{Choice::Environment, "environment"_L1},
    ChoiceName{Choice::Sandbox, "sandbox"_L1},
};

/// Where the parts of one candidate stand and what they say.
struct Candidate
{
    Source source;
    QString accessKeyIdWhere;
    QString secretKeyWhere;
    QString sessionTokenWhere;
    QString accessKeyId;
    QString secretKey;
    QString sessionToken;

    [[nodiscard]] bool isEmpty() const { return accessKeyId.isEmpty() && secretKey.isEmpty(); }
};

bool hasSpace(QStringView text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.isSpace(); });
}

Result<CredentialPtr, CredentialProblem> checked(const Candidate &candidate)
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
    credential->source = candidate.source;
    credential->accessKeyId = Secret(candidate.accessKeyId.toUtf8());
    credential->secretKey = Secret(candidate.secretKey.toUtf8());
    if (!candidate.sessionToken.isEmpty())
        credential->sessionToken = Secret(candidate.sessionToken.toUtf8());
    return CredentialPtr(std::move(credential));
}

Candidate sceneCandidate(const scene::Scene &scene)
{
    return {.source = Source::SceneAccount,
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
    return {.source = Source::Environment,
            .accessKeyIdWhere = u"VOLC_ACCESSKEY"_s,
            .secretKeyWhere = u"VOLC_SECRETKEY"_s,
            .sessionTokenWhere = u"VOLC_SESSION_TOKEN"_s,
            .accessKeyId = environment.value(u"VOLC_ACCESSKEY"_s),
            .secretKey = environment.value(u"VOLC_SECRETKEY"_s),
            .sessionToken = environment.value(u"VOLC_SESSION_TOKEN"_s)};
}

} // namespace

QString choiceName(Choice choice)
{
    const auto *found = std::ranges::find(choiceNames, choice, &ChoiceName::choice);
    return found->name;
}

std::optional<Choice> choiceFromName(QStringView name)
{
    const auto *found = std::ranges::find_if(choiceNames, [name](const ChoiceName &row) { return row.name == name; });
    if (found == choiceNames.end())
        return std::nullopt;
    return found->choice;
}

Resolver::Resolver(QProcessEnvironment environment)
    : m_environment(std::move(environment))
{}

Result<CredentialPtr, CredentialProblem> Resolver::resolve(Choice choice, const scene::Scene *scene) const
{
    switch (choice) {
    case Choice::Sandbox:
        return sandboxCredential();
    case Choice::Environment:
        return checked(environmentCandidate(m_environment));
    case Choice::SceneAccount:
        if (scene == nullptr)
            return unexpected(CredentialProblem{CredentialProblem::Kind::NoScene, {}});
        if (const auto problem = typeProblem(*scene))
            return unexpected(*problem);
        return checked(sceneCandidate(*scene));
    case Choice::Automatic:
        break;
    }
    // A half-filled account is the one the author meant: say what it lacks instead of quietly using another.
    const Candidate environment = environmentCandidate(m_environment);
    if (scene == nullptr)
        return checked(environment);
    if (const auto problem = typeProblem(*scene))
        return unexpected(*problem);
    const Candidate own = sceneCandidate(*scene);
    return checked(own.isEmpty() && !environment.isEmpty() ? environment : own);
}

CredentialPtr Resolver::fromEnvironment() const
{
    return checked(environmentCandidate(m_environment)).value_or(nullptr);
}

CredentialPtr sandboxCredential()
{
    static const CredentialPtr credential = [] {
        auto made = std::make_shared<Credential>();
        made->source = Source::Sandbox;
        made->accessKeyId = Secret("AKLTSandboxOnlyNotARealKey0000000000000000000");
        made->secretKey = Secret("U2FuZGJveE9ubHlOb3RBUmVhbFNlY3JldEtleQ==");
        return made;
    }();
    return credential;
}

} // namespace console::credentials
