// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rooms/updatecommand.h"

#include <QWidget>

namespace console::ui {

/// The fields of one command.
class CommandForm : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// What the operator calls it, in the language that is installed.
    [[nodiscard]] virtual QString title() const = 0;
    /// One sentence about what it does.
    [[nodiscard]] virtual QString explanation() const = 0;
    /// What the fields hold now; it need not be within the limits.
    [[nodiscard]] virtual rooms::UpdateCommand command() const = 0;
    /// Fills the fields. The command is of this form's kind.
    virtual void setCommand(const rooms::UpdateCommand &command) = 0;
    /// The service took this command, which may be of another form's kind.
    virtual void noteAccepted(const rooms::UpdateCommand &) {}
    /// What is worth knowing of what was typed; may be empty.
    [[nodiscard]] virtual QString note() const { return {}; }
    virtual void retranslate() = 0;

Q_SIGNALS:
    void changed();
};

} // namespace console::ui
