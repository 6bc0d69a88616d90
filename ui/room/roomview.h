// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rooms/roomtask.h"

#include <QWidget>

#include <optional>

class QLabel;
class QStackedWidget;
class QTabWidget;

namespace console::ui {

class RoomPage;

/// Everything about the room that is selected in the list, one page beside the other. Shows a hint without one.
class RoomView final : public QWidget
{
    Q_OBJECT

public:
    explicit RoomView(QWidget *parent = nullptr);

    /// Takes the page over. Pages stand in the order in which they were added.
    void addPage(RoomPage *page);
    void showTask(const std::optional<rooms::RoomTask> &task);
    /// Brings a page to the front and the focus into it.
    void openPage(RoomPage *page);
    /// Brings a page to the front and leaves the focus where it is, unless the operator works in here.
    void raisePage(RoomPage *page);
    [[nodiscard]] const std::optional<rooms::RoomTask> &task() const { return m_task; }

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void showInFront();
    void retranslate();
    [[nodiscard]] RoomPage *pageAt(int index) const;

    QStackedWidget *m_stack;
    QLabel *m_hint;
    QTabWidget *m_tabs;
    std::optional<rooms::RoomTask> m_task;
};

} // namespace console::ui
