// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/room/commands/commandform.h"

class QToolButton;

namespace console::ui {

class CodeEditor;

/// An editor for one JSON value, with texts to begin with.
class JsonForm : public CommandForm
{
    Q_OBJECT

public:
    struct Template
    {
        QString title;
        QByteArray text;
    };

    void retranslate() override;

protected:
    JsonForm(const QString &editorName, const QByteArray &blank, QWidget *parent);

    [[nodiscard]] QByteArray text() const;
    void setText(const QByteArray &text);
    [[nodiscard]] virtual QString editorTitle() const = 0;
    [[nodiscard]] virtual QList<Template> templates() const = 0;

private:
    void markErrors();

    CodeEditor *m_editor;
    QToolButton *m_templates;
};

/// Changes the configuration of the running agent.
class ParametersForm final : public JsonForm
{
    Q_OBJECT

public:
    explicit ParametersForm(QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override { return tr("Change parameters"); }
    [[nodiscard]] QString explanation() const override
    {
        return tr("Parameters.Config: LLMConfig, TTSConfig, InterruptMode. Counts from the next question on; lists are "
                  "replaced whole.");
    }
    [[nodiscard]] rooms::UpdateCommand command() const override;
    void setCommand(const rooms::UpdateCommand &command) override;

protected:
    [[nodiscard]] QString editorTitle() const override { return tr("Configuration (Parameters.Config)"); }
    [[nodiscard]] QList<Template> templates() const override;
};

/// Sets the tone of the next answer.
class ToneForm final : public JsonForm
{
    Q_OBJECT

public:
    explicit ToneForm(QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override { return tr("Tone of the next answer"); }
    [[nodiscard]] QString explanation() const override
    {
        return tr("The Tag of SetTTSContext; the agent needs Context.TagParse in its TTSConfig.");
    }
    [[nodiscard]] rooms::UpdateCommand command() const override;
    void setCommand(const rooms::UpdateCommand &command) override;

protected:
    //: A member of the API's message.
    [[nodiscard]] QString editorTitle() const override { return tr("Tone (Tag)"); }
    [[nodiscard]] QList<Template> templates() const override;
};

} // namespace console::ui
