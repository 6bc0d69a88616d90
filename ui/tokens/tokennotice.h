// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/tokens/tokensources.h"

#include <QObject>

#include <functional>

namespace console {
class Clock;
class Scheduler;
} // namespace console

namespace console::ui {

class EditorPane;

/// Warns above a scene's text when the token that stands in it has expired, soon will, or does not fit the scene. Looks
/// when the text was edited and, while the token has an end to come, once a minute. A child of its pane.
class TokenNotice final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        EditorPane &pane;
        const Clock &clock;
        Scheduler &scheduler;
        /// Keys besides the scene's own.
        std::function<std::vector<credentials::RtcApplication>()> appKeys;
        /// Brings up what makes a new one.
        std::function<void()> make;
    };

    explicit TokenNotice(Parts parts);

    /// Says what is to be said now. What was dismissed stays away until something else is wrong.
    void look();

    static constexpr std::chrono::minutes interval{1};

private:
    void plan(const std::optional<tokens::SceneTokenState> &state);

    Parts m_parts;
    QList<tokens::SceneTokenDefect> m_defects; ///< What was last warned of.
    bool m_isPlanned = false;
};

} // namespace console::ui
