// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/credentials/secretfield.h"

#include "ui/desktop/secretclipboard.h"
#include "ui/theme/icons.h"
#include "ui/theme/spacing.h"

#include <QEvent>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QToolButton>

namespace console::ui {

SecretField::SecretField(SecretClipboard *clipboard, QWidget *parent)
    : QWidget(parent),
      m_clipboard(clipboard),
      m_edit(new QLineEdit(this)),
      m_show(new QToolButton(this)),
      m_copy(new QToolButton(this))
{
    m_edit->setEchoMode(QLineEdit::Password);
    m_edit->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText |
                                Qt::ImhNoAutoUppercase);
    m_edit->setDragEnabled(false);
    m_edit->setContextMenuPolicy(Qt::DefaultContextMenu);
    m_show->setIcon(icon(Icon::Reveal));
    m_copy->setIcon(icon(Icon::Copy));
    m_copy->setVisible(clipboard != nullptr);
    for (QToolButton *button : {m_show, m_copy}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
    }
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::tiny);
    layout->addWidget(m_edit, 1);
    layout->addWidget(m_show);
    layout->addWidget(m_copy);
    setFocusProxy(m_edit);

    connect(m_edit, &QLineEdit::textChanged, this, [this] {
        updateButtons();
        Q_EMIT edited();
    });
    connect(m_show, &QToolButton::pressed, this, &SecretField::reveal);
    connect(m_show, &QToolButton::released, this, &SecretField::conceal);
    connect(m_copy, &QToolButton::clicked, this, &SecretField::copy);
    updateButtons();
    retranslate();
}

void SecretField::setStored(Source source, const QString &hint)
{
    conceal();
    m_source = std::move(source);
    m_edit->setPlaceholderText(hint);
    forget();
}

void SecretField::forget()
{
    conceal();
    // Also empties what could be undone.
    m_edit->clear();
    m_edit->setText({});
    updateButtons();
}

bool SecretField::isEdited() const
{
    return !m_isBorrowed && !m_edit->text().isEmpty();
}

Secret SecretField::secret() const
{
    if (isEdited())
        return Secret(m_edit->text().toUtf8());
    const credentials::SecretPtr stored = m_source ? m_source() : nullptr;
    return stored ? stored->clone() : Secret();
}

void SecretField::reveal()
{
    m_isRevealed = true;
    if (!isEdited()) {
        const credentials::SecretPtr stored = m_source ? m_source() : nullptr;
        if (!stored)
            return;
        m_isBorrowed = true;
        const QSignalBlocker quiet(m_edit);
        m_edit->setReadOnly(true);
        m_edit->setText(QString::fromUtf8(stored->reveal()));
        m_edit->setCursorPosition(0);
    }
    m_edit->setEchoMode(QLineEdit::Normal);
}

void SecretField::conceal()
{
    if (!std::exchange(m_isRevealed, false))
        return;
    if (m_isBorrowed) {
        const QSignalBlocker quiet(m_edit);
        m_edit->setText({});
        m_edit->setReadOnly(false);
        m_isBorrowed = false;
    }
    m_edit->setEchoMode(QLineEdit::Password);
}

void SecretField::copy()
{
    const Secret text = secret();
    if (text.isEmpty())
        return;
    m_clipboard->copy(text);
    Q_EMIT copied();
}

void SecretField::updateButtons()
{
    const bool hasAny = isStored() || isEdited();
    m_show->setEnabled(hasAny);
    m_copy->setEnabled(hasAny);
}

void SecretField::setName(const QString &name)
{
    m_name = name;
    m_edit->setAccessibleName(name);
    retranslate();
}

void SecretField::hideEvent(QHideEvent *event)
{
    conceal();
    QWidget::hideEvent(event);
}

void SecretField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    // Nobody holds a button of a window that is not in front.
    if (event->type() == QEvent::ActivationChange && !isActiveWindow())
        conceal();
    QWidget::changeEvent(event);
}

void SecretField::retranslate()
{
    m_show->setToolTip(tr("Show it while this is held down"));
    m_copy->setToolTip(tr("Copy; it leaves the clipboard after %1 seconds").arg(SecretClipboard::keptFor.count()));
    m_show->setAccessibleName(tr("Show while held: %1").arg(m_name));
    m_copy->setAccessibleName(tr("Copy: %1").arg(m_name));
}

} // namespace console::ui
