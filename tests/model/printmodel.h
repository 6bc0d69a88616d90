// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractItemModel>
#include <QStringList>

namespace console::test {

/// A flat model as text: a line for each row, the given roles of each column divided by ` | `.
inline QStringList printed(const QAbstractItemModel &model, const QList<int> &roles = {Qt::DisplayRole})
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column) {
            for (const int role : roles)
                cells.append(model.index(row, column).data(role).toString());
        }
        lines.append(cells.join(QStringLiteral(" | ")));
    }
    return lines;
}

} // namespace console::test
