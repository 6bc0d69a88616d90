// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/credentials/keysinuse.h"

namespace console::credentials {

void KeysInUse::note(const CredentialPtr &credential)
{
    m_keys.insert_or_assign(fingerprint(*credential), credential);
}

CredentialPtr KeysInUse::find(const QString &fingerprint) const
{
    const auto found = m_keys.find(fingerprint);
    return found == m_keys.end() ? nullptr : found->second;
}

void KeysInUse::retain(const QSet<QString> &fingerprints)
{
    std::erase_if(m_keys, [&fingerprints](const auto &entry) { return !fingerprints.contains(entry.first); });
}

} // namespace console::credentials
