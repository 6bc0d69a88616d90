// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/traffic/secretregister.h"

#include "core/base/overloaded.h"
#include "core/traffic/redaction.h"
#include "core/traffic/secretvalues.h"

#include <algorithm>

namespace console::traffic {

namespace {

// A folder of some hundred scenes, each with a dozen.
constexpr size_t mostSecrets = 4096;

} // namespace

void SecretRegister::add(SecretKind kind, QByteArrayView secret)
{
    if (secret.size() < SecretScan::leastLength)
        return;
    const std::scoped_lock lock(m_mutex);
    const auto isThis = [&](const Entry &entry) { return entry.value.reveal() == secret; };
    if (std::ranges::any_of(m_entries, isThis))
        return;
    if (m_entries.size() == mostSecrets) {
        // Scenes come and go; account keys stay for as long as the process.
        const auto oldest = std::ranges::find(m_entries, SecretKind::SceneSecret, &Entry::kind);
        m_entries.erase(oldest == m_entries.end() ? m_entries.begin() : oldest);
    }
    m_entries.push_back({kind, Secret(secret)});
    m_scan = nullptr;
}

void SecretRegister::add(const credentials::Credential &credential)
{
    if (credential.origin.source == credentials::Source::Sandbox)
        return;
    add(SecretKind::AccessKeyId, credential.accessKeyId.reveal());
    add(SecretKind::SecretKey, credential.secretKey.reveal());
    if (credential.sessionToken)
        add(SecretKind::SessionToken, credential.sessionToken->reveal());
}

void SecretRegister::add(const credentials::Profile &profile)
{
    std::visit(
        overloaded{
            [this](const credentials::AccountKey &key) {
                add(SecretKind::AccessKeyId, key.accessKeyId.reveal());
                add(SecretKind::SecretKey, key.secretKey.reveal());
                if (key.sessionToken)
                    add(SecretKind::SessionToken, key.sessionToken->token.reveal());
            },
            [this](const credentials::RtcApplication &application) {
                add(SecretKind::AppKey, application.appKey.reveal());
            },
            [this](const credentials::SharedSecret &shared) { add(SecretKind::SceneSecret, shared.secret.reveal()); },
        },
        profile.key);
}

void SecretRegister::addSecretsOf(const QByteArray &json)
{
    for (const SecretValue &found : secretValuesOf(json))
        add(found.kind, found.value.reveal());
}

QByteArray SecretRegister::redactedJson(const QByteArray &text) const
{
    const std::scoped_lock lock(m_mutex);
    std::vector<KnownSecret> known;
    known.reserve(m_entries.size());
    for (const Entry &entry : m_entries)
        known.push_back({entry.value, redactedText()});
    return traffic::redactedJson(text, known);
}

std::shared_ptr<const SecretScan> SecretRegister::scan() const
{
    const std::scoped_lock lock(m_mutex);
    if (!m_scan) {
        std::vector<SecretScan::Known> known;
        known.reserve(m_entries.size());
        for (const Entry &entry : m_entries)
            known.push_back({entry.kind, entry.value});
        m_scan = std::make_shared<const SecretScan>(known);
    }
    return m_scan;
}

} // namespace console::traffic
