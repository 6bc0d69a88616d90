// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/room/commands/commandstatus.h"

#include "ui/theme/icons.h"
#include "ui/theme/spacing.h"
#include "ui/theme/theme.h"
#include "ui/widgets/shorttext.h"

#include <QEvent>
#include <QLabel>
#include <QToolButton>

#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

CommandStatus::CommandStatus(QWidget *parent, const QString &name)
    : QWidget(parent),
      m_icon(new QLabel(this)),
      m_text(new ShortText(2, this)),
      m_button(new QToolButton(this))
{
    m_text->setObjectName(name);
    m_button->setObjectName(QString(name + u"Button"_s));
    // Two lines always, so that the form above does not jump while one types.
    m_text->setFixedHeight(m_text->fontMetrics().lineSpacing() * 2 + 2);
    m_text->setAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::medium);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addWidget(m_button);
    connect(m_button, &QToolButton::clicked, this, [this] {
        // The message may be replaced by what the button does.
        if (const auto run = m_message.run)
            run();
    });
    show({});
}

void CommandStatus::show(const Message &message)
{
    m_message = message;
    m_text->setFullText(message.text);
    m_text->setAccessibleName(message.text);
    if (!message.details.isEmpty())
        m_text->setToolTip(message.details);
    m_button->setText(message.buttonText);
    m_button->setAccessibleName(message.buttonText);
    m_button->setFocusPolicy(message.buttonText.isEmpty() ? Qt::NoFocus : Qt::StrongFocus);
    m_button->setVisible(!message.buttonText.isEmpty());
    paintKind();
}

QString CommandStatus::text() const
{
    return m_text->fullText();
}

void CommandStatus::paintKind()
{
    const Colors &colors = colorsFor(palette());
    std::optional<Icon> icon;
    QColor color = colors.subtle;
    switch (m_message.kind) {
    case Kind::Note:
        break;
    case Kind::Busy:
        icon = Icon::Info;
        color = colors.info;
        break;
    case Kind::Problem:
        icon = Icon::Warning;
        color = colors.warning;
        break;
    case Kind::Success:
        icon = Icon::Success;
        color = colors.success;
        break;
    case Kind::Failure:
        icon = Icon::Error;
        color = colors.danger;
        break;
    }
    constexpr int size = 16;
    m_icon->setVisible(icon.has_value());
    if (icon)
        m_icon->setPixmap(iconPixmap(*icon, size, devicePixelRatioF(), color));
    m_text->setForegroundRole(m_message.kind == Kind::Note ? QPalette::PlaceholderText : QPalette::WindowText);
}

void CommandStatus::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintKind();
}

} // namespace console::ui
