// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace console::ui {

struct StoreStatus;

/// The line that always says which store is in use and how it stands.
class StoreStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit StoreStrip(QWidget *parent);

    void show(const StoreStatus &status);

Q_SIGNALS:
    void lockWanted();
    void passphraseWanted();
    void choiceWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_lock;
    QPushButton *m_passphrase;
    QPushButton *m_choose;
};

} // namespace console::ui
