// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QScrollArea>
#include <QUrl>

class QAction;
class QLabel;
class QPushButton;

namespace console::ui {

/// What has to reach the server, and how, for a room's conversation to be seen.
class CallbackHint final : public QScrollArea
{
    Q_OBJECT

public:
    explicit CallbackHint(QWidget *parent = nullptr);

    /// Switches the server on.
    void setAction(QAction *start);
    /// `server` is invalid while it is off.
    void showFor(const QString &roomId, const QUrl &server);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    [[nodiscard]] QString address(const QString &path) const;

    QString m_roomId;
    QUrl m_server;
    QLabel *m_text;
    QPushButton *m_start;
};

} // namespace console::ui
