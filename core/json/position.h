// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

#include <vector>

namespace console::json {

/// A place in a text as people count it: line and column from 1, the column in Unicode characters (code points).
struct Position
{
    qsizetype offset = 0; ///< Bytes from the start of the text, a BOM included.
    int line = 1;
    int column = 1;

    friend bool operator==(const Position &, const Position &) = default;
};

/// Finds line and column of byte offsets. Lines end with LF, CR LF or CR. A BOM takes no column.
/// Keeps no reference to the text it was built from; the text is handed in again where columns are counted.
/// A look-up costs the same on one endless line as on many short ones.
class LineIndex
{
public:
    explicit LineIndex(QByteArrayView text);

    /// An offset beyond the text counts as its end.
    [[nodiscard]] Position at(QByteArrayView text, qsizetype offset) const;
    [[nodiscard]] int lineCount() const { return m_lineCount; }

private:
    struct Mark
    {
        int line = 1;
        int column = 1;
    };

    static void walk(QByteArrayView text, qsizetype from, qsizetype to, Mark &mark);

    // Line and column at every so many bytes: far smaller than a list of line starts, and long lines stay cheap.
    std::vector<Mark> m_marks;
    int m_lineCount = 1;
};

} // namespace console::json
