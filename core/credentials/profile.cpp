// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/credentials/profile.h"

#include "core/base/overloaded.h"
#include "core/credentials/credential.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace console::credentials {

namespace {

AccountKey cloneOf(const AccountKey &key)
{
    std::optional<SessionToken> token;
    if (key.sessionToken)
        token = SessionToken{.token = key.sessionToken->token.clone(), .expiresAt = key.sessionToken->expiresAt};
    return {.accessKeyId = key.accessKeyId.clone(),
            .secretKey = key.secretKey.clone(),
            .sessionToken = std::move(token),
            .region = key.region,
            .allowedHosts = key.allowedHosts};
}

RtcApplication cloneOf(const RtcApplication &application)
{
    return {.appId = application.appId, .appKey = application.appKey.clone()};
}

SharedSecret cloneOf(const SharedSecret &shared)
{
    return {.secret = shared.secret.clone()};
}

struct KindName
{
    ProfileKind kind;
    QLatin1StringView name;
};

constexpr std::array kindNames{
    KindName{ProfileKind::AccountKey, "account"_L1},
    KindName{ProfileKind::RtcApplication, "application"_L1},
    KindName{ProfileKind::SharedSecret, "shared-secret"_L1},
};

} // namespace

QString profileKindName(ProfileKind kind)
{
    return std::ranges::find(kindNames, kind, &KindName::kind)->name;
}

std::optional<ProfileKind> profileKindFromName(QStringView name)
{
    const auto *found = std::ranges::find_if(kindNames, [name](const KindName &row) { return row.name == name; });
    if (found == kindNames.end())
        return std::nullopt;
    return found->kind;
}

ProfileKind kindOf(const Profile &profile)
{
    return static_cast<ProfileKind>(profile.key.index());
}

ProfileInfo infoOf(const Profile &profile)
{
    ProfileInfo info{.facts = profile.facts,
                     .kind = kindOf(profile),
                     .keyId = {},
                     .fingerprint = {},
                     .region = {},
                     .allowedHosts = {},
                     .expiresAt = {}};
    std::visit(overloaded{[&info](const AccountKey &key) {
                              info.keyId = maskedAccessKeyId(key.accessKeyId);
                              info.fingerprint = fingerprint(key.accessKeyId);
                              info.region = key.region;
                              info.allowedHosts = key.allowedHosts;
                              info.isTemporary = key.sessionToken.has_value();
                              if (key.sessionToken)
                                  info.expiresAt = key.sessionToken->expiresAt;
                          },
                          [&info](const RtcApplication &application) { info.keyId = application.appId; },
                          [](const SharedSecret &) {}},
               profile.key);
    return info;
}

Profile cloneOf(const Profile &profile)
{
    return {.facts = profile.facts,
            .key = std::visit([](const auto &key) -> decltype(Profile::key) { return cloneOf(key); }, profile.key),
            .otherMembers = profile.otherMembers.clone()};
}

} // namespace console::credentials
