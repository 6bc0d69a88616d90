// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/credentials/credentialstore.h"
#include "wording/explanation.h"

#include <optional>

namespace console::ui {

struct ConsoleContext;

/// How the store in use stands.
struct StoreStatus
{
    enum class Stage {
        NotChosen,
        Unread,
        Reading,
        Open,
        Locked,  ///< A vault: a passphrase opens it.
        NoVault, ///< The vault is in use, and there is none.
        Failed,  ///< `problem` says why.
    };
    Stage stage = Stage::NotChosen;
    std::optional<credentials::CredentialStore::Kind> kind = {}; ///< Nothing only when none was chosen.
    std::optional<credentials::StoreProblem> problem = {};

    friend bool operator==(const StoreStatus &, const StoreStatus &) = default;
};

[[nodiscard]] StoreStatus storeStatus(const ConsoleContext &context);
/// In few words: `open`, `locked`, `does not answer`, …
[[nodiscard]] QString stageText(const StoreStatus &status);
/// What it is, why, and what to do. Empty when it is open.
[[nodiscard]] wording::Explanation explain(const StoreStatus &status);

} // namespace console::ui
