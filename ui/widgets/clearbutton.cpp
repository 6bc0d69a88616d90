// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/clearbutton.h"

#include <QLineEdit>

namespace console::ui {

void offerClearButton(QLineEdit &field)
{
    const auto enable = [&field] { field.setClearButtonEnabled(true); };
    QObject::connect(&field, &QLineEdit::textChanged, &field, enable, Qt::SingleShotConnection);
}

} // namespace console::ui
