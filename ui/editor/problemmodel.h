// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/json/syntaxerror.h"

#include <QAbstractListModel>

#include <vector>

namespace console::ui {

/// The syntax errors of one text, as sentences with their places.
class ProblemModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit ProblemModel(QObject *parent = nullptr);

    void setErrors(const std::vector<json::SyntaxError> &errors);
    [[nodiscard]] const std::vector<json::SyntaxError> &errors() const { return m_errors; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    void retranslate();

private:
    std::vector<json::SyntaxError> m_errors;
};

} // namespace console::ui
