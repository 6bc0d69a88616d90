// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/tokens/tokensources.h"

#include <QDialog>

class QPushButton;
class QTabWidget;

namespace console {
class Clock;
class Scheduler;
} // namespace console

namespace console::ui {

class DecodeTokenPage;
class MakeTokenPage;
class SecretClipboard;

/// Makes RTC tokens and takes them apart. Not modal. Tokens in it are credentials: they are gone when it is closed.
class TokensDialog final : public QDialog
{
    Q_OBJECT

public:
    struct Parts
    {
        TokenSources sources;
        const Clock &clock;
        Scheduler &scheduler;
        SecretClipboard &clipboard;
    };

    TokensDialog(Parts parts, QWidget *parent);

    /// Brings the page to the front, with the scene in sight filled in.
    void showMaking();
    void showDecoding();
    /// The scene in sight is another, or was edited.
    void refresh();

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void bringUp(QWidget *page);
    void keepTime();
    void retranslate();

    Parts m_parts;
    QTabWidget *m_tabs;
    MakeTokenPage *m_make;
    DecodeTokenPage *m_decode;
    QPushButton *m_close;
    bool m_keepsTime = false;
};

} // namespace console::ui
