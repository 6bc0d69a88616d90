// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/limits/usedelegate.h"

#include "core/rails/rails.h"
#include "ui/limits/limitsmodel.h"
#include "ui/theme/spacing.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace console::ui {

namespace {

QColor colorOf(rails::LimitUse::Level level, const Colors &colors)
{
    switch (level) {
    case rails::LimitUse::Level::Within:
        return colors.success;
    case rails::LimitUse::Level::Warning:
        return colors.warning;
    case rails::LimitUse::Level::Reached:
        return colors.danger;
    }
    return colors.subtle;
}

} // namespace

void UseDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const QVariant share = index.data(LimitsModel::ShareRole);
    if (!share.isValid())
        return;
    const auto level = static_cast<rails::LimitUse::Level>(index.data(LimitsModel::LevelRole).toInt());
    // Below the words, as an underline that fills up: no colour stands behind text.
    const int width = option.rect.width() - 2 * space::small;
    const QRect track(option.rect.left() + space::small, option.rect.bottom() - space::small + 1, width,
                      space::tiny + 1);
    painter->fillRect(track, colorsFor(option.palette).line);
    painter->fillRect(QRect(track.topLeft(), QSize(qMax(1, qRound(width * share.toDouble())), track.height())),
                      colorOf(level, colorsFor(option.palette)));
}

} // namespace console::ui
