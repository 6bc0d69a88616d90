// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rooms/roomtask.h"

#include <QWidget>

#include <optional>

namespace console::ui {

/// One page about the room that is selected: its commands, its drift, its history.
class RoomPage : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// The page's name on its tab, in the language that is installed.
    [[nodiscard]] virtual QString title() const = 0;
    /// The task to show, also when it has only changed; nothing when no room is selected. Called while the page is in
    /// sight, and once when it comes into sight.
    virtual void showTask(const std::optional<rooms::RoomTask> &task) = 0;
};

} // namespace console::ui
