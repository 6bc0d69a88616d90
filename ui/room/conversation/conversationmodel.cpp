// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/room/conversation/conversationmodel.h"

#include "ui/room/conversation/entrydelegate.h"
#include "ui/theme/theme.h"
#include "wording/callbackwords.h"

#include <QGuiApplication>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

namespace {

QColor colorOf(SpokenLine::Role role)
{
    const Colors &colors = colorsFor(QGuiApplication::palette());
    switch (role) {
    case SpokenLine::Role::User:
        return colors.info;
    case SpokenLine::Role::Agent:
        return colors.success;
    case SpokenLine::Role::System:
    case SpokenLine::Role::Tool:
    case SpokenLine::Role::Other:
        break;
    }
    return colors.subtle;
}

QString trailingText(const SpokenLine &line)
{
    QStringList parts{stateText(line), line.roundId ? wording::roundText(*line.roundId) : QString(),
                      line.at.isValid() ? clockText(line.at.toMSecsSinceEpoch()) : QString()};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString toolTip(const SpokenLine &line)
{
    const bool isNamed = line.role == SpokenLine::Role::User || line.role == SpokenLine::Role::Agent;
    return isNamed ? line.speaker : QString();
}

} // namespace

ConversationModel::ConversationModel(QObject *parent)
    : ConversationModelBase(&isSameLine, parent)
{}

QVariant ConversationModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const SpokenLine &line = *rowAt(index);
    switch (role) {
    case Qt::DisplayRole:
        return wholeText(line);
    case Qt::AccessibleTextRole:
    case EntryDelegate::CopyRole:
        return copyText(line);
    case Qt::ToolTipRole:
        return toolTip(line);
    case EntryDelegate::TitleRole:
        return speakerText(line);
    case EntryDelegate::TitleColorRole:
        return colorOf(line.role);
    case EntryDelegate::TrailingRole:
        return trailingText(line);
    case EntryDelegate::UnsettledRole:
        return line.state == SpokenLine::State::Changing;
    default:
        return {};
    }
}

} // namespace console::ui
