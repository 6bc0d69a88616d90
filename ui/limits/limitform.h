// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rails/roomrails.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace console::ui {

/// The fields of one limit: a draft, which has no effect by itself.
class LimitForm final : public QWidget
{
    Q_OBJECT

public:
    explicit LimitForm(QWidget *parent = nullptr);

    /// What can be chosen, and the currency of amounts.
    void setChoices(const QStringList &sceneIds, const QList<rooms::RoomTask> &tasks, const QString &currency);
    void setLimit(const rails::Limit &limit);
    /// Nothing while a field is not acceptable.
    [[nodiscard]] std::optional<rails::Limit> limit() const;
    /// What is wrong, one sentence; empty when nothing is.
    [[nodiscard]] QString problem() const;
    void focusAmount();

Q_SIGNALS:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class Kind { EveryRoom, Scene, Profile };

    [[nodiscard]] Kind kind() const;
    [[nodiscard]] rails::Measure measure() const;
    [[nodiscard]] QString subject() const;
    [[nodiscard]] std::optional<qint64> amount() const;
    void showKind();
    void showUnit();
    void retranslate();

    QStringList m_sceneIds;
    QList<rooms::RoomTask> m_tasks;
    QString m_currency;
    QLabel *m_kindLabel;
    QComboBox *m_kind;
    QComboBox *m_subject;
    QLabel *m_measureLabel;
    QComboBox *m_measure;
    QLabel *m_amountLabel;
    QLineEdit *m_amount;
    QComboBox *m_unit;
    QLabel *m_currencyLabel;
    QLabel *m_warnLabel;
    QSpinBox *m_warn;
};

} // namespace console::ui
