// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/scrolling.h"

#include <QScrollArea>

namespace console::ui {

void setUpScrolling(QScrollArea &area, QWidget &content, int leastHeight)
{
    area.setFrameShape(QFrame::NoFrame);
    area.setFocusPolicy(Qt::NoFocus);
    area.setWidgetResizable(true);
    area.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area.setMinimumHeight(leastHeight);
    area.setWidget(&content);
    area.viewport()->setAutoFillBackground(false);
    content.setAutoFillBackground(false);
}

QScrollArea *scrolling(QWidget &content, int leastHeight, QWidget *parent)
{
    auto *area = new QScrollArea(parent);
    setUpScrolling(*area, content, leastHeight);
    return area;
}

} // namespace console::ui
