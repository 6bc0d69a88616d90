// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/tokens/tokensources.h"

#include <QObject>

namespace console {
class Clock;
class Scheduler;
namespace credentials {
class ProfileBook;
}
} // namespace console

namespace console::ui {

class ActionRegistry;
class EditorPane;
class EditorTabs;
class SecretClipboard;
class TokensDialog;

/// Joins RTC tokens with the window: the dialog, and a warning above each scene whose token will be refused.
class TokenFlow final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        EditorTabs &tabs;
        ActionRegistry &actions;
        SecretClipboard &clipboard;
        const Clock &clock;
        Scheduler &scheduler;
        QWidget &window;
        credentials::ProfileBook &profiles; ///< RTC applications besides the scenes' own.
    };

    TokenFlow(Parts parts, QObject *parent);

private:
    void refresh();
    [[nodiscard]] TokensDialog &dialog();
    [[nodiscard]] TokenSources sources() const;
    [[nodiscard]] std::optional<scene::Scene> sceneInSight() const;
    void watch(EditorPane *pane);

    Parts m_parts;
    TokensDialog *m_dialog = nullptr;
};

} // namespace console::ui
