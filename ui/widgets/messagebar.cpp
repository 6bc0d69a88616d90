// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/messagebar.h"

#include "ui/theme/icons.h"
#include "ui/theme/spacing.h"
#include "ui/theme/theme.h"
#include "ui/widgets/shorttext.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QResizeEvent>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

namespace {

constexpr int iconSize = 16;
// The text below the message matters more than its last word, which the tooltip holds.
constexpr int shownLines = 3;
constexpr qreal tintStrength = 0.10;

Icon iconOf(MessageBar::Kind kind)
{
    switch (kind) {
    case MessageBar::Kind::Info:
        return Icon::Info;
    case MessageBar::Kind::Success:
        return Icon::Success;
    case MessageBar::Kind::Warning:
        return Icon::Warning;
    case MessageBar::Kind::Error:
        return Icon::Error;
    }
    return Icon::Info;
}

void layOutText(QLabel &label)
{
    label.setTextInteractionFlags(Qt::TextSelectableByMouse);
    // A long word such as a URL must not widen the whole window.
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    label.setSizePolicy(policy);
}

} // namespace

MessageBar::MessageBar(QWidget *parent, Shape shape)
    : QFrame(parent),
      m_shape(shape),
      m_icon(new QLabel(this)),
      m_title(new QLabel(this)),
      m_details(new ShortText(shownLines, this)),
      m_buttons(new QHBoxLayout),
      m_close(new QToolButton(this))
{
    m_title->setObjectName(u"messageTitle"_s);
    m_details->setObjectName(u"messageDetails"_s);
    m_close->setObjectName(u"messageClose"_s);
    m_title->setWordWrap(true);
    m_title->setTextFormat(Qt::PlainText);
    layOutText(*m_title);
    layOutText(*m_details);
    m_close->setAutoRaise(true);
    m_close->setIcon(icon(Icon::Close));
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);

    auto *texts = new QVBoxLayout;
    texts->setSpacing(space::small);
    texts->addWidget(m_title);
    texts->addWidget(m_details);

    m_buttons->setSpacing(space::medium);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::medium);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::large, space::medium, space::medium, space::medium);
    layout->setSpacing(space::medium);
    layout->addLayout(row);
    if (shape == Shape::Wide) {
        row->addLayout(m_buttons);
    } else {
        auto *below = new QHBoxLayout;
        below->addLayout(m_buttons);
        below->addStretch();
        layout->addLayout(below);
    }
    row->addWidget(m_close, 0, Qt::AlignTop);

    // Never squeezed: a message that is cut off helps nobody.
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(m_close, &QToolButton::clicked, this, &MessageBar::dismiss);
    retranslate();
    hide();
}

void MessageBar::showMessage(std::function<Message()> make)
{
    m_make = std::move(make);
    rebuild();
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageBar::dismiss()
{
    if (!m_make)
        return;
    m_make = nullptr;
    hide();
    Q_EMIT dismissed();
}

QString MessageBar::title() const
{
    return m_title->text();
}

QString MessageBar::details() const
{
    return m_details->fullText();
}

void MessageBar::rebuild()
{
    if (!m_make)
        return;
    const Message message = m_make();
    m_kind = message.kind;
    m_icon->setPixmap(iconPixmap(iconOf(m_kind), iconSize, devicePixelRatioF(), color()));
    m_title->setText(message.title);
    m_details->setFullText(message.details);
    m_details->setVisible(!message.details.isEmpty());
    setAccessibleName(message.title);
    setAccessibleDescription(message.details);
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const Button &button : message.buttons) {
        auto *push = new QPushButton(button.text, this);
        push->setObjectName(u"messageButton"_s);
        m_buttons->addWidget(push, 0, Qt::AlignTop);
        push->show();
        connect(push, &QPushButton::clicked, this, button.run);
    }
    updateGeometry();
}

QColor MessageBar::color() const
{
    const Colors &colors = colorsFor(palette());
    switch (m_kind) {
    case Kind::Info:
        return colors.info;
    case Kind::Success:
        return colors.success;
    case Kind::Warning:
        return colors.warning;
    case Kind::Error:
        return colors.danger;
    }
    return colors.info;
}

void MessageBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        rebuild();
    QFrame::changeEvent(event);
}

QSize MessageBar::sizeHint() const
{
    constexpr int usualWidth = 480;
    constexpr int narrowest = 160;
    const int least = m_shape == Shape::Wide ? usualWidth / 2 : narrowest;
    return {usualWidth, layout()->heightForWidth(qMax(width(), least))};
}

QSize MessageBar::minimumSizeHint() const
{
    return {0, sizeHint().height()};
}

void MessageBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    if (event->oldSize().width() != width())
        updateGeometry();
}

void MessageBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tinted(palette(), color(), tintStrength));
    painter.fillRect(QRect(0, 0, space::small, height()), color());
    painter.fillRect(QRect(0, height() - 1, width(), 1), colorsFor(palette()).line);
}

void MessageBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QFrame::keyPressEvent(event);
}

void MessageBar::retranslate()
{
    m_close->setToolTip(tr("Dismiss this message"));
    m_close->setAccessibleName(tr("Dismiss this message"));
}

} // namespace console::ui
