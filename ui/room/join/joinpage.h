// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/rooms/joindetails.h"
#include "ui/room/roompage.h"

#include <variant>

class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace console {
class Clock;
class Scheduler;
} // namespace console

namespace console::ui {

class Preferences;
class QrView;
class SecretClipboard;
class TokenWatch;

/// What a client needs to join the selected room, to copy one by one, all at once or as a QR code. The token is a
/// credential: it is made when it is asked for and shown only then. One that is in sight is made anew before it ends,
/// as long as its room runs.
class JoinPage final : public RoomPage
{
    Q_OBJECT

public:
    /// All borrowed.
    struct Parts
    {
        const Clock &clock;
        Scheduler &scheduler;
        const Preferences &preferences;
        SecretClipboard &clipboard;
        const credentials::Resolver &resolver; ///< For the AppKey.
        TokenWatch &tokens;                    ///< Is told of what is copied.
    };

    explicit JoinPage(Parts parts, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    void showTask(const std::optional<rooms::RoomTask> &task) override;
    /// The keys that are known are others.
    void lookAgain();

    /// How often the end of a token in sight is looked at.
    static constexpr std::chrono::minutes interval{1};

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
    using NoToken = std::variant<rooms::NoToken, credentials::CredentialProblem>;
    [[nodiscard]] Result<QByteArray, NoToken> makeToken() const;
    void handOut(const QByteArray &token, const QString &text);
    void keepFresh();
    void renew();
    void hideToken();
    void showToken(bool shown);
    void showCode(bool shown);
    void copyToken();
    void copyAll();
    [[nodiscard]] QString shownNote() const;
    [[nodiscard]] QString problemText(const NoToken &problem) const;
    void explain();
    void retranslate();

    Parts m_parts;
    std::optional<rooms::RoomTask> m_task;
    std::optional<NoToken> m_problem;
    std::optional<NoToken> m_noNewToken; ///< Why the one in sight could not be made anew.
    Field m_app;
    Field m_room;
    Field m_user;
    Field m_token;
    QPushButton *m_show;
    QPushButton *m_copyAll;
    QPushButton *m_showCode;
    QLabel *m_note;
    QrView *m_code;
    QDateTime m_expiresAt; ///< Of the token in sight; invalid when none is.
    QDateTime m_renewedAt; ///< When it took the place of an older one.
    bool m_isPlanned = false;
};

} // namespace console::ui
