// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/credentials/credential.h"

#include <QSet>

#include <map>

namespace console::credentials {

/// The keys that this process has made calls with. A store may lock while rooms are running, and each of them has to be
/// stopped with the key that started it: so those stay in memory until their rooms have ended.
class KeysInUse
{
public:
    void note(const CredentialPtr &credential);
    /// Null when no call was made with it.
    [[nodiscard]] CredentialPtr find(const QString &fingerprint) const;
    /// Drops all others.
    void retain(const QSet<QString> &fingerprints);

private:
    std::map<QString, CredentialPtr> m_keys; ///< By fingerprint.
};

} // namespace console::credentials
