// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/room/conversation/errorsmodel.h"

#include "ui/room/conversation/entrydelegate.h"
#include "ui/room/conversation/spokenline.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "wording/callbackwords.h"
#include "wording/translations.h"

#include <QGuiApplication>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

using callbacks::TaskError;

namespace {

QString place(const TaskError &error)
{
    QStringList parts{wording::taskPartText(callbacks::partOf(error.error)),
                      error.roundId ? wording::roundText(*error.roundId) : QString(), clockText(error.at)};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString body(const wording::Explanation &words)
{
    return wording::Explanation{.title = {}, .where = words.where, .cause = words.cause, .remedy = words.remedy}
        .toText();
}

} // namespace

ErrorsModel::ErrorsModel(const openapi::ErrorDictionary &dictionary, const wording::Translations &translations,
                         QObject *parent)
    : ErrorsModelBase(
          [](const TaskError &a, const TaskError &b) { return a.error == b.error && a.roundId == b.roundId; }, parent),
      m_dictionary(dictionary),
      m_translations(translations)
{}

void ErrorsModel::setErrors(const QList<TaskError> &errors)
{
    setRows(QList<TaskError>(errors.crbegin(), errors.crend()));
}

QVariant ErrorsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const TaskError &error = *rowAt(index);
    const auto words = [&] { return wording::explain(error, m_dictionary, m_translations.language()); };
    switch (role) {
    case Qt::DisplayRole:
        return body(words());
    case Qt::AccessibleTextRole:
    case EntryDelegate::CopyRole:
        return QString(place(error) + u": "_s + words().toText());
    case EntryDelegate::TitleRole:
        return words().title;
    case EntryDelegate::TitleColorRole:
        return colorsFor(QGuiApplication::palette()).danger;
    case EntryDelegate::TrailingRole:
        return place(error);
    case EntryDelegate::MarkIconRole:
        return static_cast<int>(Icon::Error);
    default:
        return {};
    }
}

} // namespace console::ui
