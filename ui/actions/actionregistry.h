// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/actions/actionid.h"

#include <QList>
#include <QObject>

#include <array>

class QAction;
class QMenu;
class QMenuBar;

namespace console::ui {

/// Makes the window's actions from the table and keeps their words in the language that is installed.
class ActionRegistry final : public QObject
{
    Q_OBJECT

public:
    explicit ActionRegistry(QObject *parent = nullptr);

    [[nodiscard]] QAction *action(ActionId id) const { return m_actions[static_cast<size_t>(id)]; }
    /// In the order of the menus.
    [[nodiscard]] QList<QAction *> all() const;
    [[nodiscard]] QMenu *menu(MenuId id) const { return m_menus[static_cast<size_t>(id)]; }

    void fill(QMenuBar &bar);
    void retranslate();

    /// What a person calls it: the text without mnemonic and dots.
    [[nodiscard]] static QString plainText(const QAction &action);

private:
    static constexpr size_t menuCount = 8;
    std::array<QAction *, static_cast<size_t>(ActionId::Count)> m_actions{};
    std::array<QMenu *, menuCount> m_menus{};
};

} // namespace console::ui
