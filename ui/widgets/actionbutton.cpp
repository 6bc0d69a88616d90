// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/actionbutton.h"

#include "ui/actions/actionregistry.h"

#include <QAction>
#include <QPushButton>

namespace console::ui {

void followAction(QPushButton &button, QAction &action)
{
    const auto show = [&button, &action] {
        // The action has keys of its own and its mnemonic belongs to its menu: Alt+S opens a menu of the window.
        button.setText(ActionRegistry::plainText(action));
        button.setIcon(action.icon());
        button.setToolTip(action.toolTip());
        button.setEnabled(action.isEnabled());
    };
    show();
    QObject::connect(&action, &QAction::changed, &button, show);
    QObject::connect(&button, &QPushButton::clicked, &action, &QAction::trigger);
}

} // namespace console::ui
