// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractItemView>
#include <QLabel>
#include <QVBoxLayout>

namespace console::ui {

/// Words in the place of rows, as long as a view has none.
class EmptyHint final : public QLabel
{
public:
    /// The view has its model already.
    explicit EmptyHint(QAbstractItemView &view)
        : QLabel(view.viewport()),
          m_model(*view.model())
    {
        setForegroundRole(QPalette::PlaceholderText);
        setAlignment(Qt::AlignCenter);
        setWordWrap(true);
        setMinimumSize(1, 1);
        auto *over = new QVBoxLayout(view.viewport());
        over->addWidget(this);
        connect(&m_model, &QAbstractItemModel::rowsInserted, this, &EmptyHint::showIfEmpty);
        connect(&m_model, &QAbstractItemModel::rowsRemoved, this, &EmptyHint::showIfEmpty);
        showIfEmpty();
    }

private:
    void showIfEmpty() { setVisible(m_model.rowCount() == 0); }

    const QAbstractItemModel &m_model;
};

} // namespace console::ui
