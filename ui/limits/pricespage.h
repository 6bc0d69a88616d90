// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rails/roomrails.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace console::ui {

class PricesModel;

/// The table of prices; the selected one can be replaced by the operator's own.
class PricesPage final : public QWidget
{
    Q_OBJECT

public:
    PricesPage(rails::RoomRails &rails, std::function<QString()> language, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void setPrice();
    void reset();
    void take(const Result<void, rails::RailFileProblem> &outcome);
    void showSelected();
    void refresh();
    void retranslate();
    [[nodiscard]] QString tableNote() const;

    rails::RoomRails &m_rails;
    std::function<QString()> m_language;
    PricesModel *m_model;
    QTableView *m_table;
    QLabel *m_priceLabel;
    QLineEdit *m_price;
    QComboBox *m_unit;
    QPushButton *m_set;
    QPushButton *m_reset;
    QLabel *m_problem;
    QLabel *m_note;
    QString m_saveProblem;
};

} // namespace console::ui
