// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/secret.h"
#include "core/credentials/storeproblem.h"

#include <QFuture>

#include <memory>

namespace console::credentials {

using SecretPtr = std::shared_ptr<const Secret>;

/// A keychain as the store needs it: secrets by key. Each call is atomic in the keychain. A call may take for ever, as
/// when a prompt stands open; its future then never ends.
class Keychain
{
public:
    Keychain() = default;
    Keychain(const Keychain &) = delete;
    Keychain &operator=(const Keychain &) = delete;
    virtual ~Keychain() = default;

    /// NotFound only when the keychain was open and has no such key.
    [[nodiscard]] virtual QFuture<StoreResult<SecretPtr>> read(const QString &key) = 0;
    [[nodiscard]] virtual QFuture<StoreResult<void>> write(const QString &key, SecretPtr secret) = 0;
    /// Also when there is none.
    [[nodiscard]] virtual QFuture<StoreResult<void>> remove(const QString &key) = 0;
};

} // namespace console::credentials
