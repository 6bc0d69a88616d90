// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/credentials/resolver.h"
#include "core/server/router.h"

#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QTabWidget;
class QToolButton;

namespace console::ui {

class MessageBar;
class OriginsView;
class RequestsView;
class ServedModel;
class ShortText;
class SnippetsView;

/// How the server stands.
struct ServerFacts
{
    enum class State { Off, On, Ending };
    State state = State::Off;
    QString address; ///< Off: the one it will have; empty when the system chooses the port.
    QString endpoint;
    credentials::Choice credential = credentials::Choice::Automatic;
    int clients = 0;
    int connections = 0;
    int requestsPerMinute = 0;
};

/// The embedded server: one switch, its address, what it did, who may call, and snippets for those who call.
class ServerPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit ServerPanel(QWidget *parent = nullptr);

    [[nodiscard]] ServedModel &requests() { return *m_requests; }
    [[nodiscard]] MessageBar &messages() { return *m_messages; }
    void setActions(QAction *start, QAction *stop, QAction *copyAddress, QAction *clear);
    void showFacts(const ServerFacts &facts);
    void setOrigins(const QStringList &origins);
    /// Brings the switch and the messages above it into sight.
    void scrollToTop();
    void focusSwitch();
    void focusOrigin();
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void originAdded(const QString &origin);
    void originRemoved(const QString &origin);
    void requestActivated(const console::server::RequestRecord &record);

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void showState();
    void showNumbers();
    void showSwitch();
    void retranslate();

    ServerFacts m_facts;
    ServedModel *m_requests;
    MessageBar *m_messages;
    QLabel *m_mark;
    QLabel *m_state;
    QPushButton *m_switch;
    QLineEdit *m_address;
    QToolButton *m_copy;
    QScrollArea *m_scroll;
    ShortText *m_numbers;
    ShortText *m_calls;
    QTabWidget *m_tabs;
    RequestsView *m_requestsView;
    OriginsView *m_origins;
    SnippetsView *m_snippets;
    QAction *m_start = nullptr;
    QAction *m_stop = nullptr;
};

} // namespace console::ui
