// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/credentials/credentialstore.h"

#include <QDialog>

class QPushButton;
class QStackedWidget;

namespace console::ui {

struct ConsoleContext;
class Connection;
class ProfilesPage;
class SecretClipboard;
class StoreChoicePage;
class StoreStatePage;
class StoreStrip;
class VaultPage;

/// The profiles of the store in use, and the stores. When the store cannot be read it says why in the list's place.
class CredentialsDialog final : public QDialog
{
    Q_OBJECT

public:
    struct Parts
    {
        ConsoleContext &context;
        const Connection &connection; ///< Where keys are tested.
        SecretClipboard &clipboard;
    };

    CredentialsDialog(Parts parts, QWidget *parent);

    /// Shows it without being modal, as it was left. A store that nobody has asked yet is opened.
    void bringUp();
    /// Shows it with that profile selected, by id or name.
    void bringUpAt(const QString &idOrName);
    /// Shows it at the store: asks once more one that could not be read.
    void bringUpStore();

    void reject() override;

Q_SIGNALS:
    void sceneWanted(const QString &sceneId);
    void happened(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void follow();
    void read();
    /// Opens what may be opened without being asked.
    void readOnce();
    void chooseStore();
    void useVault();
    void use(credentials::CredentialStore::Kind kind);
    void refresh();
    void retranslate();

    Parts m_parts;
    StoreStrip *m_strip;
    QStackedWidget *m_pages;
    ProfilesPage *m_profiles;
    StoreStatePage *m_state;
    StoreChoicePage *m_choice;
    VaultPage *m_vault;
    QPushButton *m_close;
    /// What the operator asked for, in the place of what the store's state would show.
    QWidget *m_wanted = nullptr;
    QString m_profileWanted;
};

} // namespace console::ui
