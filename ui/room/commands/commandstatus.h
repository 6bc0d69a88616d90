// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <functional>

class QLabel;
class QToolButton;

namespace console::ui {

class ShortText;

/// Two lines below a form: what is wrong with it, what became of it, and one thing to do about that.
class CommandStatus final : public QWidget
{
    Q_OBJECT

public:
    enum class Kind { Note, Problem, Success, Failure, Busy };
    struct Message
    {
        Kind kind = Kind::Note;
        QString text = {};
        QString details = {}; ///< For the tooltip.
        QString buttonText = {};
        std::function<void()> run = {}; ///< Of the button; there is none without a text.
    };

    /// `name` is that of the text; the button's is made of it.
    explicit CommandStatus(QWidget *parent = nullptr, const QString &name = QStringLiteral("commandStatus"));

    void show(const Message &message);
    [[nodiscard]] QString text() const;
    [[nodiscard]] Kind kind() const { return m_message.kind; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void paintKind();

    Message m_message;
    QLabel *m_icon;
    ShortText *m_text;
    QToolButton *m_button;
};

} // namespace console::ui
