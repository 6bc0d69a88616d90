// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/credentials/credentialsettings.h"

#include <QWidget>

#include <optional>

class QMenu;
class QPushButton;
class QToolButton;

namespace console::ui {

class ShortText;

/// One line above Start: which key the next call of this scene is signed with and why, and the choice of another one
/// for the scene.
class KeyLine final : public QWidget
{
    Q_OBJECT

public:
    struct Facts
    {
        QString text; ///< Which key and why, or why there is none.
        bool isProblem = false;
        bool holdsKeys = false; ///< The scene's own text holds keys that belong into a profile.
        credentials::SceneBinding binding = {};
        QList<credentials::KnownProfile> profiles = {};

        friend bool operator==(const Facts &, const Facts &) = default;
    };

    explicit KeyLine(QWidget *parent = nullptr);

    /// Nothing: no scene is open.
    void show(const std::optional<Facts> &facts);
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    /// The scene's calls are to be signed with it; nothing: with whatever comes next in the order.
    void accountWanted(const std::optional<console::credentials::ProfileId> &id);
    /// Its room tokens are to be made with it.
    void applicationWanted(const std::optional<console::credentials::ProfileId> &id);
    void moveWanted();
    void managerWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void fillMenu();
    void addChoices(credentials::ProfileKind kind);
    void showFacts();

    std::optional<Facts> m_facts;
    ShortText *m_text;
    QPushButton *m_move;
    QToolButton *m_choose;
    QMenu *m_menu;
};

} // namespace console::ui
