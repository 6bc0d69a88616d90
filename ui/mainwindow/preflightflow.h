// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/preflight/preflight.h"

#include <QObject>
#include <QPointer>

#include <stop_token>

namespace console::ui {

class ActionRegistry;
class CallFlow;
class EditorPane;
class EditorTabs;
class MessageBar;
class PreflightPanel;
class RoomController;
class StartPanel;

/// Joins the check with Start: a scene that cannot work is asked about first, every other starts at once. Nothing waits
/// for the network.
class PreflightFlow final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        rooms::RoomService &rooms;
        RoomController &controller;
        CallFlow &calls;
        PreflightPanel &panel;
        StartPanel &startPanel;
        EditorTabs &tabs;
        MessageBar &messages;
        ActionRegistry &actions;
    };

    PreflightFlow(Parts parts, QObject *parent);
    ~PreflightFlow() override;

    /// Starts the scene in sight, or asks when the rules say that it would fail.
    void start();
    /// The whole check, with its test call.
    void check();
    /// Shows a place of a scene that is open.
    void goTo(const QString &sceneId, const json::Pointer &pointer);

Q_SIGNALS:
    /// A start was asked for and is on its way.
    void started();

private:
    using Order = Result<rooms::StartOrder, traffic::LocalRefusal>;
    [[nodiscard]] Order order() const;
    void startAnyway();
    void showPlace(const diagnostics::Diagnostic &diagnostic);
    void followEdits();
    void cancel();
    void updateAction();

    Parts m_parts;
    preflight::Preflight m_preflight;
    std::stop_source m_stop;
    quint64 m_run = 0; ///< Tells the answer to an older check from the newest one's.
    QPointer<EditorPane> m_pane;
    QByteArray m_checked; ///< The text the panel speaks of.
};

} // namespace console::ui
