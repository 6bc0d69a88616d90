// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace console::ctl {

/// How many cells the text takes in a terminal: Chinese characters are two cells wide.
[[nodiscard]] qsizetype cellWidth(QStringView text);

/// The text filled up with blanks to so many cells.
[[nodiscard]] QString padded(const QString &text, qsizetype width);

/// Rows below a header, columns as wide as their widest cell, two blanks between them, no blanks at a line's end.
[[nodiscard]] QString tableText(const QStringList &header, const QList<QStringList> &rows);

} // namespace console::ctl
