// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rails/roomrails.h"
#include "ui/widgets/messagebar.h"

#include <QTimer>

namespace console::scene {
class SceneLibrary;
}
namespace console::wording {
class Translations;
}

namespace console::ui {

class ActionRegistry;
class LimitsDialog;
class RoomController;
class RoomsModel;
class RoomsPanel;
class StatusLine;

/// Joins limits and prices with the window: what rooms cost, warnings and stops as messages, and the dialog.
class RailFlow final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        rails::RoomRails &rails;
        RoomController &controller;
        RoomsModel &model;
        RoomsPanel &panel;
        StatusLine &status;
        MessageBar &messages;
        ActionRegistry &actions;
        const scene::SceneLibrary &library;
        const wording::Translations &translations;
        QWidget &window;
    };

    RailFlow(Parts parts, QObject *parent);

    /// Holds rooms to the limits from now on. Touches the disk: after the window is seen.
    void begin();
    /// Opens the dialog with that limit selected.
    void editLimit(const std::optional<rails::Limit> &limit);
    void retranslate();

Q_SIGNALS:
    /// A line for the status bar.
    void happened(const QString &text);
    /// Something that the operator must hear of also when the window is out of sight.
    void alerted(const QString &title, const QString &text);

private:
    void showWarning(const rooms::RoomTask &task, const rails::LimitUse &use);
    void showStop(const rooms::RoomTask &task, const rails::RailReason &reason);
    void showStopFailure(const rooms::RoomTask &task, const rails::RailReason &reason,
                         std::chrono::milliseconds retryIn);
    void showFileProblems();
    void showCosts();
    void stopNow(const QStringList &keys);
    [[nodiscard]] MessageBar::Button editButton(const rails::Limit &limit, const QString &text);
    [[nodiscard]] QString nameOf(const QStringList &keys) const;
    [[nodiscard]] const QString &currency() const;

    Parts m_parts;
    LimitsDialog *m_dialog = nullptr;
    QTimer m_costs;                          ///< Runs while rooms do.
    std::optional<rails::Limit> m_stoppedBy; ///< The limit that the message in sight names.
    QStringList m_stopped;                   ///< Keys of the rooms that it stopped.
};

} // namespace console::ui
