// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/calls/openapiclient.h"

namespace console::calls {

/// What an answer says about the key that the call was signed with (domain.md 5.1).
enum class KeyVerdict {
    Good,           ///< The service answered after it had looked at the key, whatever it said of the call.
    WrongAccessKey, ///< It knows no such AccessKey ID.
    WrongSecretKey, ///< The signature is another one: the secret key does not belong to the id.
    WrongSession,   ///< The session token is expired, broken or another key's.
    Malformed,      ///< It could not even read the signature.
    NoPolicy,       ///< The key is known and may not do this.
    OtherAccount,   ///< It belongs to an account that does not own the application.
    ClockOff,       ///< The clocks differ by too much for any key to be judged.
    Unclear,        ///< It answered with an error that says nothing about the key.
    ServiceTrouble, ///< The service could not judge.
    NoAnswer,
    NotSent, ///< Refused here, or cancelled.
};

[[nodiscard]] KeyVerdict keyVerdict(const traffic::Exchange &exchange);
/// `good`, `wrong-access-key`, …: for `--json`.
[[nodiscard]] QString keyVerdictName(KeyVerdict verdict);
/// True for those that say that the key itself is no good.
[[nodiscard]] bool isKeyAtFault(KeyVerdict verdict);

/// A call that changes nothing, signed with the key: who is in a room that nobody is in. An AppId of the account's own
/// is answered with an empty list, another one with an error that comes after the key was looked at.
[[nodiscard]] OpenApiRequest keyTest(openapi::Endpoint endpoint, credentials::CredentialPtr credential,
                                     traffic::Origin origin, const QString &appId = {});

} // namespace console::calls
