// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/credentials/profilebook.h"
#include "ui/guard/guardprocess.h"

#include <QObject>

#include <optional>

class QLabel;
class QStatusBar;
class QToolButton;

namespace console::ui {

class Connection;
class RoomsModel;

/// The facts in the status bar: endpoint, embedded server, running rooms, dead-man helper, place in the text.
class StatusLine final : public QObject
{
    Q_OBJECT

public:
    StatusLine(QStatusBar &bar, const Connection &connection, const RoomsModel &rooms);

    void showCursor(int line, int column);
    void hideCursor();
    void showGuard(GuardProcess::State state);
    /// What rooms have cost today; the hint says how far that can be relied on.
    void showCost(const QString &text, const QString &hint);
    void hideCost();
    /// Nothing: it is off.
    void showServer(std::optional<int> port);
    /// The credential store in use, and how it stands; nothing: none was chosen.
    void showStore(std::optional<credentials::CredentialStore::Kind> kind, credentials::ProfileBook::State state,
                   const std::optional<credentials::StoreProblem> &problem);
    void retranslate();

Q_SIGNALS:
    void storeWanted();
    void serverWanted();

private:
    const Connection &m_connection;
    const RoomsModel &m_rooms;
    QLabel *m_endpoint;
    QToolButton *m_server;
    QToolButton *m_store;
    QLabel *m_running;
    QLabel *m_guard;
    QLabel *m_cost;
    QLabel *m_cursor;
    GuardProcess::State m_guardState = GuardProcess::State::Off;
    std::optional<int> m_serverPort;
    int m_line = 0;
    int m_column = 0;
};

} // namespace console::ui
