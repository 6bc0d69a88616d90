// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/server/router.h"

#include <QWidget>

class QAction;
class QLabel;
class QTableView;

namespace console::ui {

class ServedModel;
class ShortText;

/// The table of the requests that were served or refused, and the selected one in full.
class RequestsView final : public QWidget
{
    Q_OBJECT

public:
    explicit RequestsView(ServedModel &model, QWidget *parent = nullptr);

    void addMenu(const QList<QAction *> &actions);
    /// What the empty table says.
    void setHint(const QString &hint);

Q_SIGNALS:
    /// A request was double-clicked, or Enter pressed on it.
    void activated(const console::server::RequestRecord &record);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void layOutColumns();
    void showCurrent();
    void showHint();
    void retranslate();

    ServedModel &m_model;
    QTableView *m_table;
    ShortText *m_line;
    QLabel *m_hint;
};

} // namespace console::ui
