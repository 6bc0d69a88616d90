// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QModelIndex>
#include <QStackedWidget>

class QLabel;
class QListView;
class QTableView;

namespace console::ui {

class RoomsFilter;

/// The list of rooms in the form that the width has room for: cards, or a table. Both share one selection.
class RoomViews final : public QStackedWidget
{
    Q_OBJECT

public:
    explicit RoomViews(RoomsFilter &rooms, QWidget *parent = nullptr);

    /// The rooms that are selected, as indexes of the first column, from the top.
    [[nodiscard]] QModelIndexList selected() const;
    /// The one among them that was pointed at last; invalid without a selection.
    [[nodiscard]] QModelIndex current() const;
    void setCurrent(const QModelIndex &index);
    void focus();
    /// Shown in place of an empty list.
    void setHint(const QString &text);
    void setNames(const QString &name);
    void setCostShown(bool shown);
    /// For both forms' context menus.
    void addMenu(const QList<QAction *> &actions);

Q_SIGNALS:
    void selectionChanged();
    void activated();
    void copyWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setUpList();
    void setUpTable();
    void chooseForm();
    void showHint();

    RoomsFilter &m_rooms;
    QListView *m_list;
    QTableView *m_table;
    QLabel *m_hint;
};

} // namespace console::ui
