// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <functional>

class QWidget;

namespace console::app {

/// Calls back once, when the first picture of a window has been drawn and handed to the display.
class FirstPaint final : public QObject
{
    Q_OBJECT

public:
    /// Belongs to the window, and goes when it has called.
    FirstPaint(QWidget &window, std::function<void()> then);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    std::function<void()> m_then;
};

} // namespace console::app
