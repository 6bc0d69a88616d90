// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QComboBox;
class QPlainTextEdit;
class QPushButton;

namespace console::ui {

/// Lines to copy into a terminal, a page or the vendor's demo, with the server's address in them.
class SnippetsView final : public QWidget
{
    Q_OBJECT

public:
    explicit SnippetsView(QWidget *parent = nullptr);

    void setAddress(const QString &address);

protected:
    void changeEvent(QEvent *event) override;

private:
    void show();
    void retranslate();

    QComboBox *m_kind;
    QPlainTextEdit *m_text;
    QPushButton *m_copy;
    QString m_address;
};

} // namespace console::ui
