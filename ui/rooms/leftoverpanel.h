// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rooms/roomtask.h"

#include <QFrame>

class QLabel;
class QListView;
class QPushButton;

namespace console::ui {

class LeftoverModel;
class RoomsModel;

/// Rooms of an earlier session that may still run and bill: stop, adopt or keep the selected ones, all of them at
/// first. Hides itself when none is left to decide on.
class LeftoverPanel final : public QFrame
{
    Q_OBJECT

public:
    explicit LeftoverPanel(RoomsModel &rooms, QWidget *parent = nullptr);

    /// With all rooms selected.
    void open();
    [[nodiscard]] QList<rooms::RoomTask> selectedRooms() const;

Q_SIGNALS:
    void stopWanted();
    void adoptWanted();
    void keepWanted();
    void laterWanted();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void refresh();

    RoomsModel &m_rooms;
    LeftoverModel *m_model;
    QLabel *m_title;
    QLabel *m_hint;
    QListView *m_list;
    QPushButton *m_stop;
    QPushButton *m_adopt;
    QPushButton *m_keep;
    QPushButton *m_later;
};

} // namespace console::ui
