// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/credentials/profilebook.h"
#include "ui/credentials/keyline.h"

#include <QObject>

namespace console::scene {
class Scene;
}

namespace console::ui {

struct ConsoleContext;
class Connection;
class ConnectionBar;
class CredentialFlow;
class EditorPane;
class EditorTabs;
class MessageBar;
class SceneListModel;
class StatusLine;

/// Shows which key the scene in sight uses and why, binds it to profiles, and moves keys out of its file.
class KeyFlow final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        ConsoleContext &context;
        Connection &connection;
        ConnectionBar &bar;
        CredentialFlow &manager;
        KeyLine &line;
        EditorTabs &tabs;
        SceneListModel &scenes;
        MessageBar &messages;
        StatusLine &status;
    };

    KeyFlow(Parts parts, QObject *parent);

    /// Opens the store that is in use. A keychain may ask the user: after the window is seen.
    void begin();
    void retranslate();
    /// Takes the keys of the scene in sight out of its file, into profiles that the scene is then bound to.
    void moveKeys();

Q_SIGNALS:
    /// A line for the status bar.
    void happened(const QString &text);

private:
    void show();
    void showStore();
    [[nodiscard]] std::optional<KeyLine::Facts> facts() const;
    [[nodiscard]] QString keyText(const scene::Scene &scene, const QString &path, bool &isProblem) const;
    void bindAccount(const std::optional<credentials::ProfileId> &id);
    void bindApplication(const std::optional<credentials::ProfileId> &id);
    void bind(const QString &path, const credentials::SceneBinding &binding);
    void save(std::vector<credentials::ProfilePtr> profiles, const QString &path, const QByteArray &text);
    void takeOut(const QString &path, const QByteArray &text, const std::vector<credentials::ProfilePtr> &profiles);
    [[nodiscard]] QString freeName(const QString &wanted) const;

    Parts m_parts;
    bool m_isMoving = false;
};

} // namespace console::ui
