// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/callbacks/roomstory.h"
#include "core/rooms/roomtask.h"

#include <QWidget>

class QLabel;

namespace console::ui {

class ShortText;

/// One line: what the agent does, and whether what is told of it can be relied on.
class AgentLine final : public QWidget
{
    Q_OBJECT

public:
    explicit AgentLine(QWidget *parent = nullptr);

    // One line at every width; what does not fit ends in an ellipsis.
    [[nodiscard]] bool hasHeightForWidth() const override { return false; }

    void showStory(const rooms::RoomTask &task, const callbacks::RoomStory &story);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    [[nodiscard]] QString stateWords() const;

    std::optional<callbacks::AgentStanding> m_agent;
    bool m_hasEnded = false;
    bool m_hasUnverified = false;
    QLabel *m_mark;
    ShortText *m_state;
    QLabel *m_warningMark;
    ShortText *m_warning;
};

} // namespace console::ui
