// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/credentials/storestatus.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace console::ui {

/// Why there is no list of profiles at the moment, and what can be done.
class StoreStatePage final : public QWidget
{
    Q_OBJECT

public:
    explicit StoreStatePage(QWidget *parent);

    /// `hasEdits`: unsaved changes wait behind it, which is said.
    void show(const StoreStatus &status, bool hasEdits);

Q_SIGNALS:
    void readWanted();
    void cancelWanted();
    void vaultWanted();
    void choiceWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    StoreStatus m_status;
    bool m_hasEdits = false;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_read;
    QPushButton *m_cancel;
    QPushButton *m_vault;
    QPushButton *m_choose;
};

} // namespace console::ui
