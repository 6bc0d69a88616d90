// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/credentials/credential.h"

#include <QCryptographicHash>

namespace console::credentials {

CredentialPtr withReason(const CredentialPtr &credential, Why why)
{
    if (!credential || credential->origin.why == why)
        return credential;
    auto copy = std::make_shared<Credential>();
    copy->origin = credential->origin;
    copy->origin.why = why;
    copy->accessKeyId = credential->accessKeyId.clone();
    copy->secretKey = credential->secretKey.clone();
    if (credential->sessionToken)
        copy->sessionToken = credential->sessionToken->clone();
    copy->region = credential->region;
    copy->allowedHosts = credential->allowedHosts;
    return copy;
}

QString maskedAccessKeyId(const Secret &accessKeyId)
{
    constexpr qsizetype shown = 4;
    const QString id = QString::fromUtf8(accessKeyId.reveal());
    if (id.size() < 4 * shown)
        return QString(4, QChar(0x2022));
    return id.first(shown) + QChar(0x2026) + id.last(shown);
}

QString maskedAccessKeyId(const Credential &credential)
{
    return maskedAccessKeyId(credential.accessKeyId);
}

QString fingerprint(const Secret &accessKeyId)
{
    constexpr qsizetype shown = 16;
    // The prefix makes it a hash of nobody else's: it matches no list of hashed ids. Kept in journals, so it is fixed.
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData("voicechat-console/credential/1\n");
    hash.addData(accessKeyId.reveal());
    return QString::fromLatin1(hash.result().toHex().first(shown));
}

QString fingerprint(const Credential &credential)
{
    return fingerprint(credential.accessKeyId);
}

} // namespace console::credentials
