// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/credentials/profile.h"

#include "core/base/overloaded.h"
#include "core/credentials/credential.h"

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

} // namespace

ProfileKind kindOf(const Profile &profile)
{
    return std::holds_alternative<AccountKey>(profile.key) ? ProfileKind::AccountKey : ProfileKind::RtcApplication;
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
                          [&info](const RtcApplication &application) { info.keyId = application.appId; }},
               profile.key);
    return info;
}

Profile cloneOf(const Profile &profile)
{
    return {.facts = profile.facts,
            .key = std::visit([](const auto &key) -> std::variant<AccountKey, RtcApplication> { return cloneOf(key); },
                              profile.key),
            .otherMembers = profile.otherMembers.clone()};
}

} // namespace console::credentials
