// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rails/roomrails.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableView;

namespace console::ui {

class LimitForm;
class LimitsModel;

/// The list of limits with their use, and the fields to add one or change the selected one. Nothing has an effect
/// before its button is pressed: half a number must not stop a room.
class LimitsPage final : public QWidget
{
    Q_OBJECT

public:
    explicit LimitsPage(rails::RoomRails &rails, QWidget *parent = nullptr);

    void setScenes(const QStringList &sceneIds);
    /// Selects the limit and puts the focus into its amount; the first one where there is no such limit any more.
    void select(const std::optional<rails::Limit> &limit);

protected:
    void changeEvent(QEvent *event) override;

private:
    void add();
    void change();
    void remove();
    void save(QList<rails::Limit> limits);
    void showSelected();
    void refresh();
    void retranslate();
    [[nodiscard]] int selectedRow() const;
    [[nodiscard]] QString fileNote() const;

    rails::RoomRails &m_rails;
    LimitsModel *m_model;
    QStringList m_sceneIds;
    QTableView *m_table;
    QLabel *m_hint;
    LimitForm *m_form;
    QLabel *m_problem;
    QPushButton *m_add;
    QPushButton *m_change;
    QPushButton *m_remove;
    QLabel *m_note;
    QString m_saveProblem;
};

} // namespace console::ui
