// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/rooms/idfield.h"

#include "core/base/id.h"
#include "ui/theme/icons.h"
#include "ui/widgets/clearbutton.h"

#include <QAction>
#include <QEvent>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

IdField::IdField(QWidget *parent)
    : QLineEdit(parent)
{
    offerClearButton(*this);
    constexpr int narrow = 96;
    setMinimumWidth(narrow);
    connect(this, &QLineEdit::textChanged, this, &IdField::check);
    retranslate();
}

void IdField::setAutomatic(const QString &value, bool isGenerated)
{
    m_automatic = value;
    m_isGenerated = isGenerated;
    retranslate();
}

bool IdField::isAcceptable() const
{
    return text().isEmpty() || isServiceId(text());
}

QString IdField::problem() const
{
    return isAcceptable() ? QString() : tr("Only letters, digits and _ @ - . are allowed, at most 128 of them.");
}

void IdField::check()
{
    if (!m_warning && !isAcceptable())
        m_warning = addAction(icon(Icon::Warning), QLineEdit::TrailingPosition);
    if (m_warning)
        m_warning->setVisible(!isAcceptable());
    retranslate();
}

void IdField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QLineEdit::changeEvent(event);
}

void IdField::retranslate()
{
    if (!m_automatic.isEmpty())
        setPlaceholderText(tr("auto: %1").arg(m_automatic));
    else
        setPlaceholderText(m_isGenerated ? tr("auto: new with each start") : tr("none in the scene"));
    const QString hint =
        isAcceptable() ? tr("Empty means auto. Anything typed here is used for this start.") : problem();
    setToolTip(hint);
    setAccessibleDescription(hint);
    if (m_warning)
        m_warning->setToolTip(problem());
}

} // namespace console::ui
