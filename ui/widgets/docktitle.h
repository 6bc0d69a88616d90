// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QDockWidget;
class QLabel;
class QToolButton;

namespace console::ui {

/// The title of a dock: its name and a quiet button that hides it. Takes the place of the style's own, whose buttons
/// neither follow the palette nor change their language.
class DockTitle final : public QWidget
{
    Q_OBJECT

public:
    explicit DockTitle(QDockWidget &dock);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QLabel *m_name;
    QToolButton *m_hide;
};

} // namespace console::ui
