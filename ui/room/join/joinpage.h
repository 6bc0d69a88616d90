// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/rooms/joindetails.h"
#include "ui/room/roompage.h"

class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace console {
class Clock;
}

namespace console::ui {

class Preferences;
class QrView;

/// What a client needs to join the selected room, to copy one by one, all at once or as a QR code. The token is a
/// credential: it is made when it is asked for and shown only then.
class JoinPage final : public RoomPage
{
    Q_OBJECT

public:
    JoinPage(const Clock &clock, const Preferences &preferences, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    void showTask(const std::optional<rooms::RoomTask> &task) override;

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Field
    {
        QLabel *label = nullptr;
        QLineEdit *text = nullptr;
        QPushButton *copy = nullptr;
    };

    [[nodiscard]] Field addField(QGridLayout &grid, int row, const QString &name);
    [[nodiscard]] Result<QByteArray, rooms::NoToken> makeToken() const;
    void hideToken();
    void showToken(bool shown);
    void showCode(bool shown);
    void copyToken();
    void copyAll();
    void explain();
    void retranslate();

    const Clock &m_clock;
    const Preferences &m_preferences;
    std::optional<rooms::RoomTask> m_task;
    std::optional<rooms::NoToken> m_problem;
    Field m_app;
    Field m_room;
    Field m_user;
    Field m_token;
    QPushButton *m_show;
    QPushButton *m_copyAll;
    QPushButton *m_showCode;
    QLabel *m_note;
    QrView *m_code;
};

} // namespace console::ui
