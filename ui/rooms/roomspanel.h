// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rooms/roomtask.h"
#include "ui/rooms/roomsmodel.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QAction;
class QLineEdit;
class QPushButton;

namespace console::ui {

class RoomsFilter;
class RoomViews;
class StateChips;

/// The rooms with their states, a filter above them and what is done with the selected ones below.
class RoomsPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit RoomsPanel(RoomsModel &model, QWidget *parent = nullptr);

    /// Gives the buttons below the list their actions.
    void setActions(QAction *stop, QAction *stopAll, QAction *removeEnded);
    void setCostSource(CostSource source, CostSource hint = {}, CostAmount amount = {});
    void focusList();
    /// The room that is pointed at; nothing without a selection.
    [[nodiscard]] std::optional<rooms::RoomTask> selected() const;
    /// All that are selected, from the top.
    [[nodiscard]] QList<rooms::RoomTask> selectedRooms() const;
    /// Also when the filter would hide it: the filter is then cleared.
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
    void connectRooms();
    void refresh();
    void applyFilter();
    void copyIds(const std::function<QString(const rooms::RoomTask &)> &textOf);
    void retranslate();

    RoomsModel &m_model;
    RoomsFilter *m_filter;
    QLineEdit *m_search;
    StateChips *m_chips;
    RoomViews *m_views;
    QPushButton *m_stop;
    QPushButton *m_stopAll;
    QAction *m_copyIds;
    QAction *m_copyRoom;
    QAction *m_copyTask;
    QAction *m_showScene;
    QAction *m_oldestFirst;
    QTimer m_second;
};

} // namespace console::ui
