// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/preflight/findingsmodel.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/carddelegate.h"
#include "wording/preflightwords.h"
#include "wording/translations.h"

#include <QGuiApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

using preflight::Check;
using preflight::Finding;
using preflight::Verdict;

namespace {

Icon iconOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Failed:
        return Icon::Error;
    case Verdict::Warning:
        return Icon::Warning;
    case Verdict::Pending:
        return Icon::RoomUnknown;
    case Verdict::Skipped:
        return Icon::Stopped;
    case Verdict::Passed:
        break;
    }
    return Icon::Success;
}

QColor colorOf(Verdict verdict)
{
    const Colors &colors = colorsFor(QGuiApplication::palette());
    switch (verdict) {
    case Verdict::Failed:
        return colors.danger;
    case Verdict::Warning:
        return colors.warning;
    case Verdict::Pending:
        return colors.info;
    case Verdict::Skipped:
        return colors.subtle;
    case Verdict::Passed:
        break;
    }
    return colors.success;
}

} // namespace

FindingsModel::FindingsModel(const openapi::ErrorDictionary &dictionary, const wording::Translations &translations,
                             QObject *parent)
    : QAbstractListModel(parent),
      m_dictionary(dictionary),
      m_translations(translations)
{}

void FindingsModel::setReport(const preflight::Report &report)
{
    beginResetModel();
    m_rows.clear();
    for (const Check &check : report.checks) {
        Check bare = check;
        bare.findings.clear();
        if (check.findings.isEmpty() || check.verdict == Verdict::Pending)
            m_rows.append({.check = bare, .verdict = check.verdict});
        for (const Finding &finding : check.findings)
            m_rows.append({.check = bare, .finding = finding, .verdict = std::max(check.verdict, verdictOf(finding))});
    }
    for (Row &row : m_rows)
        word(row);
    std::ranges::stable_sort(m_rows, {}, &Row::verdict);
    endResetModel();
}

void FindingsModel::word(Row &row) const
{
    if (!row.finding) {
        row.title = wording::checkText(row.check.id);
        row.details = wording::plainText(row.check);
        return;
    }
    const wording::Explanation words =
        wording::explain(*row.finding, {.dictionary = m_dictionary, .language = m_translations.language()});
    row.title = words.title;
    QStringList details{words.where, words.remedy.isEmpty() ? words.cause : words.remedy};
    details.removeAll(QString());
    row.details = details.join(u" · "_s);
}

const diagnostics::Diagnostic *FindingsModel::diagnosticAt(const QModelIndex &index) const
{
    if (!index.isValid() || !m_rows.at(index.row()).finding)
        return nullptr;
    return std::get_if<diagnostics::Diagnostic>(&*m_rows.at(index.row()).finding);
}

int FindingsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant FindingsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.title;
    case Qt::ToolTipRole:
        return QString(row.title + u'\n' + row.details).trimmed();
    case Qt::AccessibleTextRole:
        return u"%1: %2: %3 %4"_s
            .arg(wording::verdictText(row.verdict), wording::checkText(row.check.id), row.title, row.details)
            .trimmed();
    case CardDelegate::TrailingRole:
        return row.finding ? wording::checkText(row.check.id) : wording::verdictText(row.verdict);
    case CardDelegate::SubtitleRole:
        return row.details;
    case CardDelegate::MarkIconRole:
        return static_cast<int>(iconOf(row.verdict));
    case CardDelegate::MarkRole:
        return colorOf(row.verdict);
    default:
        return {};
    }
}

void FindingsModel::retranslate()
{
    for (Row &row : m_rows)
        word(row);
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

} // namespace console::ui
