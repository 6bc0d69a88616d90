// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/credentials/keychain.h"
#include "core/credentials/secretservice.h"

#include <QObject>

namespace QKeychain {
class Job;
}

namespace console::credentials {

/// The system's keychain through QtKeychain: Secret Service or KWallet, macOS Keychain, Windows Credential Store. Must
/// live in the main thread, whose event loop must be GLib's on Linux (Qt's own choice there); else libsecret's answers
/// never arrive.
///
/// A call that was made cannot be taken back: QtKeychain makes one after the other, and one that stands at a prompt
/// keeps the others waiting.
class SystemKeychain final : public QObject, public Keychain
{
    Q_OBJECT

public:
    struct Options
    {
        QString service = QStringLiteral("Voicechat Console"); ///< Under which the entries are filed.
        bool mayPrompt = true; ///< False where nobody could answer: a locked keychain is then Locked at once.
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    };

    explicit SystemKeychain(Options options, QObject *parent = nullptr);

    [[nodiscard]] QFuture<StoreResult<SecretPtr>> read(const QString &key) override;
    [[nodiscard]] QFuture<StoreResult<void>> write(const QString &key, SecretPtr secret) override;
    [[nodiscard]] QFuture<StoreResult<void>> remove(const QString &key) override;

private:
    enum class Access { Read, Change };

    /// Starts the job that `make` makes once the keychain's state allows it; `resultOf` takes the answer out of a job
    /// that went well.
    template<class T, class Make, class ResultOf>
    [[nodiscard]] QFuture<StoreResult<T>> run(Access access, Make make, ResultOf resultOf);
    [[nodiscard]] std::optional<StoreProblem> problemBefore(KeychainState state, Access access) const;

    Options m_options;
    SecretService m_service;
};

} // namespace console::credentials
