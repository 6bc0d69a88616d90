// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rooms/roomtask.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QAction;
class QLabel;
class QListView;
class QPushButton;

namespace console::ui {

class RoomsModel;

/// The rooms with their states; the selected one is the one that Stop stops.
class RoomsPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit RoomsPanel(RoomsModel &model, QWidget *parent = nullptr);

    /// Gives the buttons below the list their actions.
    void setActions(QAction *stop, QAction *stopAll, QAction *removeEnded);
    void focusList();
    [[nodiscard]] std::optional<rooms::RoomTask> selected() const;
    void select(const rooms::RoomTask &task);
    /// Selects the newest open room of the scene, unless one of its rooms is selected already; none when it has none.
    void selectRoomOf(const QString &sceneId);
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void selectionChanged();
    void sceneWanted(const QString &sceneId);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void copy(const QString &text);
    void retranslate();

    RoomsModel &m_model;
    QListView *m_list;
    QLabel *m_hint;
    QPushButton *m_stop;
    QPushButton *m_stopAll;
    QAction *m_stopAction = nullptr;
    QAction *m_copyRoom;
    QAction *m_copyTask;
    QAction *m_showScene;
    QTimer m_second;
};

} // namespace console::ui
