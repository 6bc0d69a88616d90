// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/room/roompage.h"

#include <functional>

class QLabel;
class QPlainTextEdit;
class QTableView;

namespace console::rooms {
class Journal;
}

namespace console::ui {

class HistoryModel;

/// The journal's entries about the selected room, and the body that went out with the one that is pointed at.
class HistoryPage final : public RoomPage
{
    Q_OBJECT

public:
    /// `currency` names that of the prices.
    HistoryPage(rooms::Journal &journal, std::function<QString()> currency, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    void showTask(const std::optional<rooms::RoomTask> &task) override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void showBody();
    void retranslate();

    rooms::Journal &m_journal;
    HistoryModel *m_model;
    QTableView *m_table;
    QPlainTextEdit *m_body;
    std::optional<rooms::RoomTask> m_task;
};

} // namespace console::ui
