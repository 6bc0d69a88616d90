// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/secret.h"

#include <QByteArray>

#include <array>
#include <span>
#include <vector>

namespace console::traffic {

/// What a known secret is.
enum class SecretKind {
    AccessKeyId,
    SecretKey,
    SessionToken,
    AppKey,
    SceneSecret, ///< A secret value of a scene or of a call's body, by the table of redaction.h; or a shared secret.
};

/// How a secret is written in a text.
enum class SecretForm { Raw, Base64, Hex, Utf16, Url, Json };

/// A secret that was found. Never the secret itself.
struct SecretHit
{
    SecretKind kind = SecretKind::SecretKey;
    SecretForm form = SecretForm::Raw;
    qsizetype offset = 0; ///< Into the text that was given, where the secret begins.

    friend bool operator==(const SecretHit &, const SecretHit &) = default;
};

/// Finds secrets in a text, in every form in which one gets into an export: as it is, in base64 (both alphabets, at
/// every place within a longer text), in hex, in UTF-16 (both orders), and in URL and JSON escapes, where any character
/// may be escaped or not, also several times over. All secrets are looked for at once; tens of MiB take less than a
/// second. Made once and then only read, also by several threads.
class SecretScan
{
public:
    struct Known
    {
        SecretKind kind;
        const Secret &value;
    };

    /// Shorter secrets are not looked for: `true`, `1234` or a word stand in any text by chance, and every export would
    /// be refused. The table of redaction.h takes those out by where they stand.
    static constexpr qsizetype leastLength = 8;

    SecretScan() = default;
    /// Copies what it looks for.
    explicit SecretScan(std::span<const Known> secrets);

    [[nodiscard]] bool isEmpty() const { return m_patterns.empty(); }

    /// In no order; empty means that the text holds none of them. Stops at the twentieth.
    [[nodiscard]] std::vector<SecretHit> find(const QByteArray &text) const;

    /// The text with `***` in the place of each of them. One that hides in escapes takes the whole text with it.
    [[nodiscard]] QByteArray redacted(const QByteArray &text) const;

private:
    struct Pattern
    {
        SecretKind kind;
        SecretForm form;
        Secret bytes;
    };
    struct Place
    {
        const Pattern *pattern;
        qsizetype offset;
    };

    void add(SecretKind kind, const Secret &secret);
    void add(SecretKind kind, SecretForm form, QByteArrayView bytes);
    void index();
    /// The patterns that stand in these very bytes.
    template<class Found>
    void search(QByteArrayView text, Found found) const;

    std::vector<Pattern> m_patterns;
    /// How far to go on when a block of three bytes, by its hash, ends the window of eight.
    std::vector<quint8> m_steps;
    /// The patterns whose first eight bytes have this hash.
    std::vector<std::vector<quint32>> m_byHead;
};

} // namespace console::traffic
