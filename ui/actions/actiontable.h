// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/actions/actionid.h"
#include "ui/theme/icons.h"

#include <QKeySequence>

#include <optional>
#include <span>

namespace console::ui {

/// One row of the table of actions.
struct ActionRow
{
    ActionId id;
    MenuId menu;
    const char *name;      ///< Stable, for tests and settings: `room.start`.
    const char *text;      ///< To be translated in the context `Actions`, with its mnemonic.
    const char *keys = ""; ///< Portable text, several divided by `; `.
    QKeySequence::StandardKey standardKey = QKeySequence::UnknownKey; ///< Goes before `keys`.
    std::optional<Icon> icon = {};
    bool opensGroup = false; ///< A separator stands above it in its menu.
};

[[nodiscard]] std::span<const ActionRow> actionTable();
[[nodiscard]] QList<QKeySequence> shortcutsOf(const ActionRow &row);

[[nodiscard]] std::span<const MenuId> menuOrder();
[[nodiscard]] QString menuTitle(MenuId menu);

} // namespace console::ui
