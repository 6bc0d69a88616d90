// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rooms/updatecommand.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QPlainTextEdit>
#include <QWidget>

namespace console::ui {

/// Puts its children side by side where there is room, below each other where there is not.
class Beside final : public QWidget
{
    Q_OBJECT

public:
    explicit Beside(int widthForRow, QWidget *parent = nullptr);

    void add(QWidget *widget, int stretch);
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    int m_widthForRow;
    QBoxLayout *m_layout;
};

/// A text of several lines that leaves Tab to the focus and is content with two lines of height.
class TextField final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit TextField(const QString &name, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
};

/// What becomes of a text while the agent speaks.
class PriorityChooser final : public QComboBox
{
    Q_OBJECT

public:
    explicit PriorityChooser(QWidget *parent = nullptr);

    [[nodiscard]] rooms::Priority priority() const;
    void setPriority(rooms::Priority priority);
    void retranslate();
};

} // namespace console::ui
