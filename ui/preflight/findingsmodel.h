// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/preflight/report.h"

#include <QAbstractListModel>

namespace console::openapi {
class ErrorDictionary;
}
namespace console::wording {
class Translations;
}

namespace console::ui {

/// A report as rows: each finding one, and one for each check without any; the gravest first.
class FindingsModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    FindingsModel(const openapi::ErrorDictionary &dictionary, const wording::Translations &translations,
                  QObject *parent = nullptr);

    void setReport(const preflight::Report &report);
    /// The finding of a row about a place in the scene; null for any other row.
    [[nodiscard]] const diagnostics::Diagnostic *diagnosticAt(const QModelIndex &index) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    void retranslate();

private:
    struct Row
    {
        preflight::Check check; ///< Without its findings.
        std::optional<preflight::Finding> finding = {};
        preflight::Verdict verdict = preflight::Verdict::Passed;
        // Words are made once: painting asks for them again and again.
        QString title = {};
        QString details = {};
    };
    void word(Row &row) const;

    const openapi::ErrorDictionary &m_dictionary;
    const wording::Translations &m_translations;
    QList<Row> m_rows;
};

} // namespace console::ui
