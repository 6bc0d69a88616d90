// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/inspector/messageview.h"

#include "ui/inspector/exchangewords.h"
#include "ui/inspector/textview.h"
#include "ui/theme/icons.h"
#include "ui/theme/spacing.h"

#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

namespace {

enum Part { Pretty, Headers, Raw };

} // namespace

MessageView::MessageView(Direction direction, QWidget *parent)
    : QWidget(parent),
      m_direction(direction),
      m_line(new QLabel(this)),
      m_part(new QComboBox(this)),
      m_copy(new QPushButton(icon(Icon::Copy), {}, this)),
      m_text(new TextView(this))
{
    m_part->setObjectName(u"messagePart"_s);
    m_text->setObjectName(u"messageText"_s);
    m_line->setTextFormat(Qt::PlainText);
    m_line->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_line->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);

    auto *top = new QHBoxLayout;
    top->setContentsMargins(space::medium, space::small, space::medium, space::small);
    top->setSpacing(space::medium);
    top->addWidget(m_line, 1);
    top->addWidget(m_part);
    top->addWidget(m_copy);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_text);

    connect(m_part, &QComboBox::currentIndexChanged, this, &MessageView::refresh);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_text->toPlainText()); });
    retranslate();
}

void MessageView::showContent(const Content &content)
{
    m_content = content;
    m_hasContent = true;
    refresh();
}

void MessageView::showNothing()
{
    m_content = {};
    m_hasContent = false;
    refresh();
}

void MessageView::showPart(int part)
{
    m_part->setCurrentIndex(part);
}

void MessageView::refresh()
{
    m_part->setEnabled(m_hasContent);
    m_copy->setEnabled(m_hasContent);
    if (!m_hasContent) {
        m_line->setText(m_direction == Direction::Request ? tr("Nothing was sent.") : tr("No answer came."));
        m_text->showText({}, false);
        return;
    }
    m_line->setText(m_content.line);
    m_line->setToolTip(m_content.line);
    switch (static_cast<Part>(m_part->currentIndex())) {
    case Pretty:
        m_text->showText(m_content.body.isEmpty() ? tr("(empty body)") : prettyBody(m_content.body),
                         !m_content.body.isEmpty());
        break;
    case Headers:
        m_text->showText(headerLines(m_content.headers), false);
        break;
    case Raw:
        m_text->showText(m_content.raw, false);
        break;
    }
}

void MessageView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void MessageView::retranslate()
{
    {
        const QSignalBlocker quiet(m_part);
        const int current = qMax(0, m_part->currentIndex());
        m_part->clear();
        m_part->addItems({tr("Body"), tr("Headers"), tr("Raw")});
        m_part->setCurrentIndex(current);
    }
    m_part->setAccessibleName(tr("Part of the message"));
    m_copy->setText(tr("Cop&y"));
    m_copy->setToolTip(tr("Copy the text below"));
    m_text->setAccessibleName(m_direction == Direction::Request ? tr("Request") : tr("Response"));
    refresh();
}

} // namespace console::ui
