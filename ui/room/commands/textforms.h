// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/room/commands/commandform.h"
#include "ui/room/commands/formlayout.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace console::ui {

/// Has the agent speak a text, however long.
class SayForm final : public CommandForm
{
    Q_OBJECT

public:
    explicit SayForm(QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override { return tr("Say"); }
    [[nodiscard]] QString explanation() const override { return tr("The agent speaks this text."); }
    [[nodiscard]] rooms::UpdateCommand command() const override;
    void setCommand(const rooms::UpdateCommand &command) override;
    [[nodiscard]] QString note() const override;
    void retranslate() override;

private:
    TextField *m_text;
    PriorityChooser *m_priority;
    QLabel *m_count;
};

/// Asks the model by text, images or both.
class AskForm final : public CommandForm
{
    Q_OBJECT

public:
    explicit AskForm(QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override { return tr("Ask the model"); }
    [[nodiscard]] QString explanation() const override
    {
        return tr("As if the user had said it. Images without a text wait for a question.");
    }
    [[nodiscard]] rooms::UpdateCommand command() const override;
    void setCommand(const rooms::UpdateCommand &command) override;
    void noteAccepted(const rooms::UpdateCommand &command) override;
    void retranslate() override;

private:
    TextField *m_text;
    TextField *m_images;
    PriorityChooser *m_priority;
    QLabel *m_groupLabel;
    QSpinBox *m_group;
    QCheckBox *m_forget;
};

/// Background that goes with the user's next turn.
class PromptForm final : public CommandForm
{
    Q_OBJECT

public:
    explicit PromptForm(QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override { return tr("Background for the model"); }
    [[nodiscard]] QString explanation() const override
    {
        return tr("Joined to the user's next turn; the agent does not answer it.");
    }
    [[nodiscard]] rooms::UpdateCommand command() const override;
    void setCommand(const rooms::UpdateCommand &command) override;
    void retranslate() override;

private:
    TextField *m_text;
};

/// Answers a function call of the model.
class FunctionForm final : public CommandForm
{
    Q_OBJECT

public:
    explicit FunctionForm(QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override { return tr("Answer a function call"); }
    [[nodiscard]] QString explanation() const override { return tr("Gives the model what its function returned."); }
    [[nodiscard]] rooms::UpdateCommand command() const override;
    void setCommand(const rooms::UpdateCommand &command) override;
    void retranslate() override;

private:
    QLabel *m_callLabel;
    QLineEdit *m_call;
    TextField *m_content;
};

} // namespace console::ui
