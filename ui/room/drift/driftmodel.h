// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rooms/drift.h"

#include <QAbstractTableModel>

namespace console::ui {

/// The places where scene, sent body and running agent do not all agree, a row each.
class DriftModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Place, File, Sent, Running, Remedy, ColumnCount };

    explicit DriftModel(QObject *parent = nullptr);

    /// `isUnsaved`: the file side is the editor's text, which is not saved.
    void setDrift(const rooms::Drift &drift, const QString &version, bool isUnsaved);
    [[nodiscard]] const rooms::Drift &drift() const { return m_drift; }
    /// Everything about one row, each value in full; empty for no row.
    [[nodiscard]] QString details(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void retranslate();

private:
    [[nodiscard]] QString cellText(const rooms::DriftEntry &entry, int column) const;
    [[nodiscard]] static QString valueText(const std::optional<QByteArray> &value);

    rooms::Drift m_drift;
    QString m_version;
    bool m_isUnsaved = false;
};

} // namespace console::ui
