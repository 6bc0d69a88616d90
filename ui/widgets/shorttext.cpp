// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/shorttext.h"

#include <QEvent>
#include <QTextLayout>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

ShortText::ShortText(int lines, QWidget *parent)
    : QLabel(parent),
      m_lines(lines)
{
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
}

void ShortText::setFullText(const QString &text)
{
    m_fullText = text;
    setAccessibleName(text);
    showWhatFits();
    updateGeometry();
}

int ShortText::heightForWidth(int width) const
{
    return fit(width).height;
}

ShortText::Fit ShortText::fit(int width) const
{
    QString text = m_fullText;
    text.replace(u'\n', QChar(QChar::LineSeparator));
    QTextLayout layout(text, font());
    layout.beginLayout();
    Fit fit{.text = m_fullText};
    qreal height = 0;
    for (int line = 1; line <= m_lines; ++line) {
        QTextLine part = layout.createLine();
        if (!part.isValid())
            break;
        part.setLeadingIncluded(true);
        part.setLineWidth(width);
        height += part.height();
        if (line < m_lines || part.textStart() + part.textLength() >= text.size())
            continue;
        // Wrapping again may break a line that fits to the last pixel.
        constexpr int slack = 2;
        const QString rest = m_fullText.mid(part.textStart()).replace(u'\n', u' ');
        fit.text = m_fullText.left(part.textStart()) + fontMetrics().elidedText(rest, Qt::ElideRight, width - slack);
    }
    layout.endLayout();
    fit.height = static_cast<int>(std::ceil(height));
    return fit;
}

void ShortText::showWhatFits()
{
    const QString shown = fit(width()).text;
    if (shown != text())
        setText(shown);
    setToolTip(shown == m_fullText ? QString() : m_fullText);
}

void ShortText::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    showWhatFits();
}

void ShortText::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        showWhatFits();
}

} // namespace console::ui
