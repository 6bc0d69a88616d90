// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/credentials/profile.h"

namespace console::test {

/// Profiles that belong to nobody.
inline credentials::Profile madeUpAccount(const QString &name, QByteArrayView secretKey = "c2VjcmV0bWFkZXVw")
{
    return {.facts = {.name = name},
            .key = credentials::AccountKey{.accessKeyId = Secret("AKLTmadeupmadeupmadeup"),
                                           .secretKey = Secret(secretKey)}};
}

inline credentials::Profile madeUpApplication(const QString &name, QByteArrayView appKey = "madeupappkey")
{
    return {.facts = {.name = name},
            .key = credentials::RtcApplication{.appId = QStringLiteral("0123456789abcdef"), .appKey = Secret(appKey)}};
}

inline credentials::Profile madeUpSecret(const QString &name, QByteArrayView secret = "madeupsharedsecret")
{
    return {.facts = {.name = name}, .key = credentials::SharedSecret{.secret = Secret(secret)}};
}

inline credentials::ProfilePtr shared(credentials::Profile profile)
{
    return std::make_shared<const credentials::Profile>(std::move(profile));
}

/// The profile's secret key or AppKey.
inline QByteArray secretOf(const credentials::Profile &profile)
{
    if (const auto *account = std::get_if<credentials::AccountKey>(&profile.key))
        return account->secretKey.reveal().toByteArray();
    if (const auto *shared = std::get_if<credentials::SharedSecret>(&profile.key))
        return shared->secret.reveal().toByteArray();
    return std::get<credentials::RtcApplication>(profile.key).appKey.reveal().toByteArray();
}

} // namespace console::test
