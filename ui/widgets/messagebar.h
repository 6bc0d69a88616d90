// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>
#include <QString>

#include <functional>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace console::ui {

class ShortText;

/// An inline message above what it speaks of: icon, title, explanation, buttons. Takes the place of pop-ups.
class MessageBar final : public QFrame
{
    Q_OBJECT

public:
    enum class Kind { Info, Success, Warning, Error };
    struct Button
    {
        QString text;
        std::function<void()> run;
    };
    struct Message
    {
        Kind kind = Kind::Info;
        QString title;
        QString details; ///< Several lines are allowed; three are shown, all stand in the tooltip.
        QList<Button> buttons = {};
    };

    /// `Narrow` has its buttons below the text: for docks.
    enum class Shape { Wide, Narrow };

    explicit MessageBar(QWidget *parent = nullptr, Shape shape = Shape::Wide);

    /// `make` is asked again when the language changes.
    void showMessage(std::function<Message()> make);
    void dismiss();
    [[nodiscard]] bool isShowingMessage() const { return static_cast<bool>(m_make); }
    /// Of the message that is shown.
    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString details() const;

    // The height follows the width, as hints and not as a layout's height-for-width: main windows do not ask for that
    // when they compute their minimum size.
    [[nodiscard]] bool hasHeightForWidth() const override { return false; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void dismissed();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void rebuild();
    void retranslate();
    [[nodiscard]] QColor color() const;

    std::function<Message()> m_make;
    Kind m_kind = Kind::Info;
    Shape m_shape;
    QLabel *m_icon;
    QLabel *m_title;
    ShortText *m_details;
    QHBoxLayout *m_buttons;
    QToolButton *m_close;
};

} // namespace console::ui
