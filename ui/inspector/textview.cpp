// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/inspector/textview.h"

#include "ui/inspector/jsonhighlighter.h"
#include "ui/theme/spacing.h"
#include "ui/theme/theme.h"

#include <QEvent>

namespace console::ui {

TextView::TextView(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setFont(fixedFont());
    setFrameShape(QFrame::NoFrame);
    setUndoRedoEnabled(false);
    document()->setDocumentMargin(space::medium);
    setTabChangesFocus(true);
    setTextInteractionFlags(Qt::TextSelectableByKeyboard | Qt::TextSelectableByMouse);
}

void TextView::showText(const QString &text, bool asJson)
{
    if (asJson && !m_highlighter)
        m_highlighter = new JsonHighlighter(document());
    if (m_highlighter)
        m_highlighter->setDocument(asJson ? document() : nullptr);
    setPlainText(text);
}

void TextView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && m_highlighter && m_highlighter->document())
        m_highlighter->rehighlight();
    QPlainTextEdit::changeEvent(event);
}

} // namespace console::ui
