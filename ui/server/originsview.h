// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace console::ui {

/// The pages that may call the server: a list, and a field to add one.
class OriginsView final : public QWidget
{
    Q_OBJECT

public:
    explicit OriginsView(QWidget *parent = nullptr);

    void setOrigins(const QStringList &origins);
    void focusField();

Q_SIGNALS:
    /// In the form in which browsers send it.
    void added(const QString &origin);
    void removed(const QString &origin);

protected:
    void changeEvent(QEvent *event) override;

private:
    void add();
    void remove();
    void update();
    void retranslate();

    QListWidget *m_list;
    QLineEdit *m_field;
    QLabel *m_problem;
    QPushButton *m_add;
    QPushButton *m_remove;
};

} // namespace console::ui
