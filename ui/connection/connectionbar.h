// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/credentials/credentialsettings.h"

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
    /// The profiles that can be chosen; account keys only are offered.
    void setProfiles(const QList<credentials::KnownProfile> &profiles);

Q_SIGNALS:
    void managerWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void fillEndpoints();
    void fillCredentials();
    void takeEndpoint();
    void showConnection();
    void retranslate();
    [[nodiscard]] QString credentialHint() const;

    void takeCredential(int index);
    [[nodiscard]] QString nameOf(const QString &profile) const;

    Connection &m_connection;
    QList<credentials::KnownProfile> m_profiles;
    Preferences &m_preferences;
    QLabel *m_endpointLabel;
    QComboBox *m_endpoint;
    QLabel *m_credentialLabel;
    QComboBox *m_credential;
};

} // namespace console::ui
