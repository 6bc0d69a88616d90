// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/credentials/credential.h"
#include "core/credentials/profile.h"
#include "core/traffic/secretscan.h"

#include <memory>
#include <mutex>

namespace console::traffic {

/// The secrets that this process has come to know, so that what leaves it can be searched for them: exports and the
/// log. Safe to use from any thread. Only grows; the oldest ones go when there are too many to be of use.
class SecretRegister
{
public:
    SecretRegister() = default;
    ~SecretRegister() = default;
    SecretRegister(const SecretRegister &) = delete;
    SecretRegister &operator=(const SecretRegister &) = delete;

    /// Copies the bytes. One that is known already, or too short to be looked for, changes nothing.
    void add(SecretKind kind, QByteArrayView secret);
    /// Nothing of the sandbox's key, which everybody knows.
    void add(const credentials::Credential &credential);
    void add(const credentials::Profile &profile);
    /// The secret values of a scene's or a body's JSON, by the table of redaction.h; also of a text that is valid only
    /// in parts.
    void addSecretsOf(const QByteArray &json);

    /// The text as redaction.h has it, and without any of the known ones.
    [[nodiscard]] QByteArray redactedJson(const QByteArray &text) const;
    /// The search for all that are known now.
    [[nodiscard]] std::shared_ptr<const SecretScan> scan() const;

private:
    struct Entry
    {
        SecretKind kind;
        Secret value;
    };

    mutable std::mutex m_mutex;
    std::vector<Entry> m_entries;
    mutable std::shared_ptr<const SecretScan> m_scan; ///< Made when it is asked for; null when there is news.
};

} // namespace console::traffic
