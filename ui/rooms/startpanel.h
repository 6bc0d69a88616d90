// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/scene/injection.h"

#include <QWidget>

class QAction;
class QComboBox;
class QGridLayout;
class QLabel;
class QProgressBar;
class QPushButton;

namespace console::ui {

class IdField;
class ShortText;

/// The ids of the next start, and the buttons Start and Stop.
class StartPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit StartPanel(QWidget *parent = nullptr);

    void setActions(QAction *check, QAction *start, QAction *stop, QAction *cancel);
    /// The line that says which key the next start takes; beside the version from then on.
    void setKeyLine(QWidget *line);
    /// Shows what "auto" stands for with this scene's text; null: no scene is open.
    void showScene(const scene::Scene *scene);
    void setBusy(bool busy);
    /// How many rooms of this scene may be running.
    void setRunning(int rooms);

    [[nodiscard]] bool isAcceptable() const;
    [[nodiscard]] scene::GivenIds ids() const;
    /// The API version of the next start; empty: the default one. A version that is not offered shows as the default.
    [[nodiscard]] QString version() const;
    void setVersion(const QString &version);

Q_SIGNALS:
    void acceptableChanged();
    /// The operator chose another version.
    void versionChosen(const QString &version);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showProblem();
    void showRunning();
    void retranslate();
    void addField(QGridLayout &grid, int row, int column, QLabel *label, IdField *field);

    QLabel *m_appLabel;
    IdField *m_app;
    QLabel *m_roomLabel;
    IdField *m_room;
    QLabel *m_userLabel;
    IdField *m_user;
    QLabel *m_taskLabel;
    IdField *m_task;
    QLabel *m_versionLabel;
    QComboBox *m_version;
    ShortText *m_running;
    QLabel *m_problem;
    QPushButton *m_start;
    QPushButton *m_stop;
    QPushButton *m_cancel;
    QPushButton *m_check;
    QProgressBar *m_progress;
    int m_runningRooms = 0;
};

} // namespace console::ui
