// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace console::ui {

struct ConsoleContext;
class ActionRegistry;
class Connection;
class CredentialsDialog;
class SecretClipboard;

/// Joins the manager of credentials with the window: makes the dialog when it is first asked for, and takes others to
/// the place in it that helps them.
class CredentialFlow final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        ConsoleContext &context;
        const Connection &connection;
        SecretClipboard &clipboard;
        ActionRegistry &actions;
        QWidget &window;
    };

    CredentialFlow(Parts parts, QObject *parent);

    /// Opens the manager as it was left.
    void show();
    /// Opens it with that profile selected, by id or name; an unknown one is passed over.
    void showProfile(const QString &idOrName);
    /// Opens it at the store: to choose one, to unlock it, or to see why it does not answer.
    void showStore();

Q_SIGNALS:
    /// The operator wants to see this scene.
    void sceneWanted(const QString &sceneId);
    /// A line for the status bar.
    void happened(const QString &text);

private:
    [[nodiscard]] CredentialsDialog &dialog();

    Parts m_parts;
    CredentialsDialog *m_dialog = nullptr;
};

} // namespace console::ui
