// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editor/jsonlexer.h"

#include "ui/theme/theme.h"

namespace console::ui {

JsonLexer::JsonLexer(QObject *parent)
    : QsciLexerJSON(parent)
{
    setFoldCompact(false);
    setHighlightEscapeSequences(true);
}

void JsonLexer::applyColors(const QPalette &palette, int zoom)
{
    const Colors &colors = colorsFor(palette);
    const QColor text = palette.color(QPalette::Text);
    const QFont font = fixedFont(zoom);
    setDefaultFont(font);
    setDefaultColor(text);
    setDefaultPaper(palette.color(QPalette::Base));
    setFont(font, -1);
    setColor(text, -1);
    setPaper(palette.color(QPalette::Base), -1);
    setColor(colors.jsonKey, Property);
    for (const int style : {int(String), int(UnclosedString), int(IRI), int(IRICompact)})
        setColor(colors.jsonString, style);
    setColor(colors.jsonNumber, Number);
    for (const int style : {int(Keyword), int(KeywordLD)})
        setColor(colors.jsonKeyword, style);
    setColor(colors.jsonEscape, EscapeSequence);
    setColor(colors.subtle, Operator);
    setColor(colors.subtle, CommentLine);
    setColor(colors.subtle, CommentBlock);
    setColor(colors.danger, Error);
}

} // namespace console::ui
