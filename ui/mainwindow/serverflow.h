// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/server/embeddedserver.h"
#include "ui/server/requestrate.h"

#include <QTimer>

namespace console::scene {
class SceneLibrary;
}
namespace console::sandbox {
class Endpoints;
}
namespace console::traffic {
class TrafficStore;
}

namespace console::ui {

class ActionRegistry;
class Connection;
class MessageBar;
class Preferences;
class ServerPanel;
class StatusLine;

/// Joins the embedded server with its dock: switches it, shows how it stands, and asks about pages that it refused.
/// The server ends with the flow.
class ServerFlow final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        server::EmbeddedServer &server;
        scene::SceneLibrary &serverScenes; ///< The server's own; follows the window's folder.
        const scene::SceneLibrary &library;
        sandbox::Endpoints &endpoints;
        const traffic::TrafficStore &traffic;
        const Connection &connection;
        const Clock &clock;
        Preferences &preferences;
        ServerPanel &panel;
        StatusLine &status;
        MessageBar &messages;
        ActionRegistry &actions;
    };

    ServerFlow(Parts parts, QObject *parent);
    ~ServerFlow() override;

    /// Switches the server on if the operator wants that at each start.
    void begin();
    void start();
    void stop();

    /// Pages that are asked about in one run. A hostile page has any number of names.
    static constexpr qsizetype mostAsked = 50;

Q_SIGNALS:
    /// The dock is wanted in sight.
    void viewWanted();
    /// The operator wants to see this call.
    void callWanted(const console::traffic::Exchange &exchange);
    /// A line for the status bar.
    void happened(const QString &text);

private:
    void bindActions();
    void followFolder();
    void showState();
    void showSoon();
    void showProblem(const server::ServerProblem &problem);
    void noteRefused(const QString &origin);
    void askAboutPage();
    void answerAboutPage(bool isAllowed);
    void forgetDismissed(const MessageBar &bar);
    void allow(const QString &origin);
    void forbid(const QString &origin);
    void showCallOf(const server::RequestRecord &record);
    [[nodiscard]] static QString questionAbout(const QString &origin);
    [[nodiscard]] QString address() const;

    Parts m_parts;
    RequestRate m_rate;
    QTimer m_refresh;
    QStringList m_asked;     ///< Origins that were asked about in this run.
    QStringList m_waiting;   ///< Of these, the ones without an answer; the first is in sight.
    bool m_isEnding = false; ///< Listens no more, but requests are under way.
};

} // namespace console::ui
