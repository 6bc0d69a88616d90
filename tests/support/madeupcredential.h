// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/credentials/credential.h"

namespace console::test {

/// A credential that belongs to nobody.
inline credentials::CredentialPtr madeUpCredential(QByteArrayView id = "AKLTmadeupmadeupmadeup",
                                                   QByteArrayView key = "c2VjcmV0", QByteArrayView token = {})
{
    auto credential = std::make_shared<credentials::Credential>();
    credential->origin.source = credentials::Source::Environment;
    credential->accessKeyId = Secret(id);
    credential->secretKey = Secret(key);
    if (!token.isEmpty())
        credential->sessionToken = Secret(token);
    return credential;
}

} // namespace console::test
