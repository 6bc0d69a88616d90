// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/inspector/jsonhighlighter.h"

#include "ui/theme/theme.h"

#include <QGuiApplication>

namespace console::ui {

namespace {

/// One past the string that begins at `from` (a quote); the end of the text when it is not closed.
qsizetype endOfString(const QString &text, qsizetype from)
{
    for (qsizetype i = from + 1; i < text.size(); ++i) {
        if (text.at(i) == u'\\')
            ++i;
        else if (text.at(i) == u'"')
            return i + 1;
    }
    return text.size();
}

bool isKey(const QString &text, qsizetype end)
{
    while (end < text.size() && text.at(end).isSpace())
        ++end;
    return end < text.size() && text.at(end) == u':';
}

} // namespace

JsonHighlighter::JsonHighlighter(QTextDocument *document)
    : QSyntaxHighlighter(document)
{}

void JsonHighlighter::highlightBlock(const QString &text)
{
    const Colors &colors = colorsFor(QGuiApplication::palette());
    // One enormous line (a compact body of megabytes) is shown plain rather than slowly.
    constexpr qsizetype longestLine = 20'000;
    if (text.size() > longestLine)
        return;
    for (qsizetype i = 0; i < text.size();) {
        const QChar c = text.at(i);
        qsizetype end = i + 1;
        if (c == u'"') {
            end = endOfString(text, i);
            setFormat(static_cast<int>(i), static_cast<int>(end - i),
                      isKey(text, end) ? colors.jsonKey : colors.jsonString);
        } else if (c.isDigit() || c == u'-') {
            while (end < text.size() && (text.at(end).isLetterOrNumber() || QStringView(u".+-").contains(text.at(end))))
                ++end;
            setFormat(static_cast<int>(i), static_cast<int>(end - i), colors.jsonNumber);
        } else if (c.isLetter()) {
            while (end < text.size() && text.at(end).isLetter())
                ++end;
            setFormat(static_cast<int>(i), static_cast<int>(end - i), colors.jsonKeyword);
        }
        i = end;
    }
}

} // namespace console::ui
