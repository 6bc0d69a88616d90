// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/room/commands/textforms.h"

#include "core/rooms/longspeech.h"
#include "core/rooms/speech.h"
#include "ui/theme/spacing.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>

#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

namespace {

QVBoxLayout *columnIn(QWidget &form)
{
    auto *column = new QVBoxLayout(&form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::small);
    return column;
}

} // namespace

SayForm::SayForm(QWidget *parent)
    : CommandForm(parent),
      m_text(new TextField(u"sayText"_s, this)),
      m_priority(new PriorityChooser(this)),
      m_count(new QLabel(this))
{
    m_priority->setObjectName(u"sayPriority"_s);
    m_count->setObjectName(u"sayCount"_s);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    setFocusProxy(m_text);
    auto *column = columnIn(*this);
    column->addWidget(m_text, 1);
    auto *row = new QHBoxLayout;
    row->addWidget(m_priority);
    row->addStretch();
    row->addWidget(m_count);
    column->addLayout(row);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        m_count->setText(note());
        Q_EMIT changed();
    });
    connect(m_priority, &QComboBox::currentIndexChanged, this, &CommandForm::changed);
}

rooms::UpdateCommand SayForm::command() const
{
    return rooms::Say{.text = m_text->toPlainText(), .priority = m_priority->priority()};
}

void SayForm::setCommand(const rooms::UpdateCommand &command)
{
    const auto &say = std::get<rooms::Say>(command);
    m_text->setPlainText(say.text);
    m_priority->setPriority(say.priority);
}

QString SayForm::note() const
{
    const QString text = m_text->toPlainText();
    const auto pieces = rooms::splitSpeech(text).size();
    const QString count = tr("%n character(s)", nullptr, static_cast<int>(rooms::characterCount(text)));
    if (pieces <= 1)
        //: %1 “120 characters”, %2 how many there may be in one call
        return tr("%1, %2 at a time").arg(count, QString::number(rooms::speechLimit));
    //: %1 “420 characters”
    return tr("%1, goes out in %n part(s)", nullptr, static_cast<int>(pieces)).arg(count);
}

void SayForm::retranslate()
{
    m_text->setAccessibleName(tr("Text to say"));
    m_text->setPlaceholderText(tr("What the agent is to say"));
    m_priority->retranslate();
    m_count->setText(note());
}

AskForm::AskForm(QWidget *parent)
    : CommandForm(parent),
      m_text(new TextField(u"askText"_s, this)),
      m_images(new TextField(u"askImages"_s, this)),
      m_priority(new PriorityChooser(this)),
      m_groupLabel(new QLabel(this)),
      m_group(new QSpinBox(this)),
      m_forget(new QCheckBox(this))
{
    m_group->setObjectName(u"askGroup"_s);
    m_forget->setObjectName(u"askForget"_s);
    m_group->setMaximum(std::numeric_limits<int>::max());
    m_groupLabel->setBuddy(m_group);
    m_images->setLineWrapMode(QPlainTextEdit::NoWrap);
    setFocusProxy(m_text);
    constexpr int twoFields = 440;
    auto *fields = new Beside(twoFields, this);
    fields->add(m_text, 3);
    fields->add(m_images, 2);
    auto *group = new QWidget(this);
    auto *groupRow = new QHBoxLayout(group);
    groupRow->setContentsMargins(0, 0, 0, 0);
    groupRow->addWidget(m_groupLabel);
    groupRow->addWidget(m_group);
    groupRow->addWidget(m_forget);
    auto *row = new Beside(twoFields, this);
    row->add(m_priority, 0);
    row->add(group, 0);
    row->add(new QWidget(row), 1);
    auto *column = columnIn(*this);
    column->addWidget(fields, 1);
    column->addWidget(row);
    connect(m_text, &QPlainTextEdit::textChanged, this, &CommandForm::changed);
    connect(m_images, &QPlainTextEdit::textChanged, this, &CommandForm::changed);
    connect(m_priority, &QComboBox::currentIndexChanged, this, &CommandForm::changed);
    connect(m_group, &QSpinBox::valueChanged, this, &CommandForm::changed);
    connect(m_forget, &QCheckBox::toggled, this, [this](bool forgets) {
        m_images->setEnabled(!forgets);
        Q_EMIT changed();
    });
}

rooms::UpdateCommand AskForm::command() const
{
    rooms::AskLlm ask{.text = m_text->toPlainText(), .priority = m_priority->priority()};
    QStringList urls;
    for (const QString &line : m_images->toPlainText().split(u'\n')) {
        if (!line.trimmed().isEmpty())
            urls.append(line.trimmed());
    }
    using enum rooms::ImageOrder::Action;
    if (m_forget->isChecked())
        ask.images = rooms::ImageOrder{.action = Delete, .groupId = m_group->value()};
    else if (!urls.isEmpty())
        ask.images = rooms::ImageOrder{.action = Insert, .groupId = m_group->value(), .urls = urls};
    return ask;
}

void AskForm::setCommand(const rooms::UpdateCommand &command)
{
    const auto &ask = std::get<rooms::AskLlm>(command);
    const auto images = ask.images.value_or(rooms::ImageOrder{});
    m_text->setPlainText(ask.text);
    m_images->setPlainText(images.urls.join(u'\n'));
    m_priority->setPriority(ask.priority);
    m_group->setValue(static_cast<int>(std::min<qint64>(images.groupId, m_group->maximum())));
    m_forget->setChecked(images.action == rooms::ImageOrder::Action::Delete);
}

void AskForm::noteAccepted(const rooms::UpdateCommand &command)
{
    const auto *ask = std::get_if<rooms::AskLlm>(&command);
    const bool hasImages = ask && ask->images && ask->images->action == rooms::ImageOrder::Action::Insert;
    // New images need a higher group. Nobody typed it, so what is said of the last command stays.
    const QSignalBlocker quiet(m_group);
    if (hasImages && ask->images->groupId == m_group->value() && m_group->value() < m_group->maximum())
        m_group->setValue(m_group->value() + 1);
}

void AskForm::retranslate()
{
    m_text->setAccessibleName(tr("Question"));
    m_text->setPlaceholderText(tr("What the model is asked"));
    m_images->setAccessibleName(tr("Image URLs, one on each line"));
    m_images->setPlaceholderText(tr("Image URLs, one on each line"));
    m_groupLabel->setText(tr("Image group"));
    m_group->setAccessibleName(tr("Image group"));
    m_group->setToolTip(tr("GroupID: images and the question about them share one. Use a higher one for new images."));
    m_forget->setText(tr("Forget its images"));
    m_priority->retranslate();
}

PromptForm::PromptForm(QWidget *parent)
    : CommandForm(parent),
      m_text(new TextField(u"promptText"_s, this))
{
    setFocusProxy(m_text);
    columnIn(*this)->addWidget(m_text, 1);
    connect(m_text, &QPlainTextEdit::textChanged, this, &CommandForm::changed);
}

rooms::UpdateCommand PromptForm::command() const
{
    return rooms::PromptForLlm{.text = m_text->toPlainText()};
}

void PromptForm::setCommand(const rooms::UpdateCommand &command)
{
    m_text->setPlainText(std::get<rooms::PromptForLlm>(command).text);
}

void PromptForm::retranslate()
{
    m_text->setAccessibleName(tr("Background"));
    m_text->setPlaceholderText(tr("What the model should know, e.g. where the user is"));
}

FunctionForm::FunctionForm(QWidget *parent)
    : CommandForm(parent),
      m_callLabel(new QLabel(this)),
      m_call(new QLineEdit(this)),
      m_content(new TextField(u"functionContent"_s, this))
{
    m_call->setObjectName(u"functionCall"_s);
    m_callLabel->setBuddy(m_call);
    setFocusProxy(m_call);
    auto *row = new QHBoxLayout;
    row->addWidget(m_callLabel);
    row->addWidget(m_call, 1);
    auto *column = columnIn(*this);
    column->addLayout(row);
    column->addWidget(m_content, 1);
    connect(m_call, &QLineEdit::textChanged, this, &CommandForm::changed);
    connect(m_content, &QPlainTextEdit::textChanged, this, &CommandForm::changed);
}

rooms::UpdateCommand FunctionForm::command() const
{
    return rooms::FunctionResult{.toolCallId = m_call->text(), .content = m_content->toPlainText()};
}

void FunctionForm::setCommand(const rooms::UpdateCommand &command)
{
    const auto &result = std::get<rooms::FunctionResult>(command);
    m_call->setText(result.toolCallId);
    m_content->setPlainText(result.content);
}

void FunctionForm::retranslate()
{
    m_callLabel->setText(tr("Call (ToolCallID)"));
    m_call->setAccessibleName(tr("Call (ToolCallID)"));
    m_call->setPlaceholderText(tr("From the function call that the agent sent"));
    m_content->setAccessibleName(tr("What the function returned"));
    m_content->setPlaceholderText(tr("What the function returned"));
}

} // namespace console::ui
