// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editor/problemmodel.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/carddelegate.h"
#include "wording/syntaxwords.h"

#include <QGuiApplication>

namespace console::ui {

ProblemModel::ProblemModel(QObject *parent)
    : QAbstractListModel(parent)
{}

void ProblemModel::setErrors(const std::vector<json::SyntaxError> &errors)
{
    if (errors == m_errors)
        return;
    // The list is replaced as a whole with every parse; there is no telling which error is the "same" one.
    beginResetModel();
    m_errors = errors;
    endResetModel();
}

int ProblemModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_errors.size());
}

QVariant ProblemModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const json::SyntaxError &error = m_errors.at(static_cast<size_t>(index.row()));
    const QString place = tr("line %1:%2").arg(error.at.line).arg(error.at.column);
    switch (role) {
    case Qt::DisplayRole:
        return wording::syntaxText(error.code);
    case Qt::AccessibleTextRole:
        return QString(place + u' ' + wording::syntaxText(error.code));
    case CardDelegate::TrailingRole:
        return place;
    case CardDelegate::MarkIconRole:
        return static_cast<int>(Icon::Error);
    case CardDelegate::MarkRole:
        return colorsFor(QGuiApplication::palette()).danger;
    default:
        return {};
    }
}

void ProblemModel::retranslate()
{
    if (!m_errors.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

} // namespace console::ui
