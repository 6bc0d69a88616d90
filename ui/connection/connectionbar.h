// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QComboBox;
class QLabel;

namespace console::ui {

class Connection;
class Preferences;

/// The choosers of endpoint and credential.
class ConnectionBar final : public QWidget
{
    Q_OBJECT

public:
    ConnectionBar(Connection &connection, Preferences &preferences, QWidget *parent = nullptr);

    void focusEndpoint();

protected:
    void changeEvent(QEvent *event) override;

private:
    void fillEndpoints();
    void fillCredentials();
    void takeEndpoint();
    void showConnection();
    void retranslate();
    [[nodiscard]] QString credentialHint() const;

    Connection &m_connection;
    Preferences &m_preferences;
    QLabel *m_endpointLabel;
    QComboBox *m_endpoint;
    QLabel *m_credentialLabel;
    QComboBox *m_credential;
};

} // namespace console::ui
