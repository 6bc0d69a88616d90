// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/calls/replay.h"
#include "ui/actions/actionid.h"
#include "ui/consolecontext.h"

#include <QObject>

#include <functional>
#include <optional>
#include <stop_token>

namespace console::wording {
struct Explanation;
}

namespace console::ui {

class ActionRegistry;
class Connection;
class EditorTabs;
class InspectorPanel;
class MessageBar;
class RoomController;
class RoomsModel;
struct SceneText;

/// The actions on recorded calls: copies and exports, each searched for secrets before it leaves, and Send Again.
class InspectorFlow final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        const ConsoleContext &context;
        InspectorPanel &inspector;
        EditorTabs &tabs;
        RoomController &controller;
        RoomsModel &model;
        const Connection &connection;
        MessageBar &messages;
        ActionRegistry &actions;
        QWidget &window;
    };

    InspectorFlow(Parts parts, QObject *parent);
    ~InspectorFlow() override;

Q_SIGNALS:
    /// A line for the status bar.
    void happened(const QString &text);
    /// A call that was sent again has ended, other than a start or a stop.
    void repeated(const console::traffic::Exchange &exchange);

private:
    void bind(ActionId id, std::function<void()> run);
    /// Copies what `text` makes of the selected exchange.
    void bindCopy(ActionId id, std::function<QByteArray(const traffic::Exchange &)> text);
    void updateActions();
    void exportHar(const QList<traffic::Exchange> &exchanges);
    /// The text when no known secret stands in it; else nothing, and a message says why.
    [[nodiscard]] std::optional<QByteArray> cleared(const QByteArray &text);
    void refuse(std::function<wording::Explanation()> words);

    void sendAgain();
    [[nodiscard]] Result<void, calls::ReplayProblem> sendAgain(const traffic::Exchange &exchange);
    [[nodiscard]] Result<void, calls::ReplayProblem> startAgain(const traffic::Exchange &exchange);
    void stopAgain(const traffic::Exchange &exchange);
    [[nodiscard]] Result<void, calls::ReplayProblem> callAgain(const traffic::Exchange &exchange);
    /// The scene as it stands in its tab, else on the disk.
    [[nodiscard]] std::optional<SceneText> sceneOf(const traffic::Exchange &exchange) const;

    Parts m_parts;
    std::stop_source m_stop;
};

} // namespace console::ui
