// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/table.h"

#include <algorithm>

namespace console::ctl {

qsizetype cellWidth(QStringView text)
{
    constexpr char16_t firstWide = 0x1100;
    constexpr char16_t firstPunctuation = 0x2000;
    constexpr char16_t afterPunctuation = 0x2e80;
    // Dashes, dots and arrows lie above the first wide letters and are narrow all the same.
    const auto wide = std::ranges::count_if(text, [](QChar c) {
        const bool isNarrow = c.unicode() >= firstPunctuation && c.unicode() < afterPunctuation;
        return c.unicode() >= firstWide && !isNarrow && !c.isLowSurrogate();
    });
    return text.size() + wide - std::ranges::count_if(text, [](QChar c) { return c.isLowSurrogate(); });
}

QString padded(const QString &text, qsizetype width)
{
    return text + QString(std::max<qsizetype>(0, width - cellWidth(text)), u' ');
}

QString tableText(const QStringList &header, const QList<QStringList> &rows)
{
    const QList<QStringList> lines = QList<QStringList>{header} + rows;
    QList<qsizetype> widths(header.size(), 0);
    for (const QStringList &line : lines) {
        for (qsizetype column = 0; column < line.size(); ++column)
            widths[column] = std::max(widths.at(column), cellWidth(line.at(column)));
    }
    QStringList text;
    for (const QStringList &line : lines) {
        QString row;
        for (qsizetype column = 0; column < line.size(); ++column)
            row += padded(line.at(column), widths.at(column) + 2);
        while (row.endsWith(u' '))
            row.chop(1);
        text.append(row);
    }
    return text.join(u'\n');
}

} // namespace console::ctl
