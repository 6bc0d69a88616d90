// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/room/commands/jsonforms.h"

#include "core/json/document.h"
#include "core/json/write.h"
#include "ui/editor/codeeditor.h"
#include "ui/theme/spacing.h"

#include <QMenu>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

namespace {

QByteArray laidOut(const QByteArray &text)
{
    const auto document = json::Document::parse(text);
    return document.isValid() ? json::pretty(document.root()) : text;
}

} // namespace

JsonForm::JsonForm(const QString &editorName, const QByteArray &blank, QWidget *parent)
    : CommandForm(parent),
      m_editor(new CodeEditor(this)),
      m_templates(new QToolButton(this))
{
    m_editor->setObjectName(editorName);
    m_editor->setFrameShape(QFrame::StyledPanel);
    m_editor->setBytes(blank);
    m_templates->setObjectName(editorName + u"Templates"_s);
    m_templates->setPopupMode(QToolButton::InstantPopup);
    m_templates->setMenu(new QMenu(m_templates));
    setFocusProxy(m_editor);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::medium);
    row->addWidget(m_editor, 1);
    row->addWidget(m_templates, 0, Qt::AlignTop);
    connect(m_editor, &QsciScintilla::textChanged, this, [this] {
        markErrors();
        Q_EMIT changed();
    });
    // Made anew at each opening, so that it is in the language that is installed.
    connect(m_templates->menu(), &QMenu::aboutToShow, this, [this] {
        m_templates->menu()->clear();
        for (const Template &each : templates())
            m_templates->menu()->addAction(each.title, this, [this, text = each.text] {
                m_editor->replaceBytes(laidOut(text));
                m_editor->setFocus();
            });
    });
}

QByteArray JsonForm::text() const
{
    return m_editor->bytes();
}

void JsonForm::setText(const QByteArray &text)
{
    m_editor->setBytes(laidOut(text));
    markErrors();
    Q_EMIT changed();
}

void JsonForm::markErrors()
{
    m_editor->showErrors(json::Document::parse(m_editor->bytes()).errors());
}

void JsonForm::retranslate()
{
    m_editor->setAccessibleName(editorTitle());
    m_templates->setText(tr("Templates"));
    m_templates->setToolTip(tr("Puts an example in place of the text; undo brings it back."));
}

ParametersForm::ParametersForm(QWidget *parent)
    : JsonForm(u"parametersEditor"_s, laidOut(R"({"LLMConfig":{"SystemMessages":[""]}})"), parent)
{}

rooms::UpdateCommand ParametersForm::command() const
{
    return rooms::ChangeParameters{.config = text()};
}

void ParametersForm::setCommand(const rooms::UpdateCommand &command)
{
    setText(std::get<rooms::ChangeParameters>(command).config);
}

QList<JsonForm::Template> ParametersForm::templates() const
{
    return {
        {tr("System prompt"), R"({"LLMConfig":{"SystemMessages":["You are a patient teacher. Answer briefly."]}})"},
        {tr("Example dialogue"), R"({"LLMConfig":{"UserPrompts":[{"Role":"user","Content":"Who are you?"},)"
                                 R"({"Role":"assistant","Content":"Your guide."}]}})"},
        {tr("Tools"), R"({"LLMConfig":{"Tools":[{"Type":"function","Function":{"Name":"get_weather",)"
                      R"("Description":"Weather of a place","Parameters":{"type":"object","properties":)"
                      R"({"place":{"type":"string"}},"required":["place"]}}}]}})"},
        {tr("No tools any more"), R"({"LLMConfig":{"Tools":[]}})"},
        {tr("Voice"), R"({"TTSConfig":{"Provider":"volcano_bidirection","ProviderParams":{"audio":)"
                      R"({"voice_type":"zh_female_linjianvhai_moon_bigtts","speech_rate":0}}}})"},
        {tr("The user may interrupt"), R"({"InterruptMode":0})"},
        {tr("The user may not interrupt"), R"({"InterruptMode":1})"},
    };
}

ToneForm::ToneForm(QWidget *parent)
    : JsonForm(u"toneEditor"_s, "{\n  \n}", parent)
{}

rooms::UpdateCommand ToneForm::command() const
{
    return rooms::TtsContext{.tag = text()};
}

void ToneForm::setCommand(const rooms::UpdateCommand &command)
{
    setText(std::get<rooms::TtsContext>(command).tag);
}

QList<JsonForm::Template> ToneForm::templates() const
{
    return {{tr("Emotion"), R"({"emotion":"happy"})"},
            {tr("Instruction"), R"({"context":"Speak softly and slowly."})"}};
}

} // namespace console::ui
