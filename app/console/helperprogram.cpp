// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/helperprogram.h"

#include <QCoreApplication>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace console::app {

QString helperProgram()
{
    const QString here = QCoreApplication::applicationDirPath();
    const QString beside = here + u"/voicechatctl"_s;
    const QString found = QStandardPaths::findExecutable(u"voicechatctl"_s, {here, QString(here + u"/../ctl"_s)});
    return found.isEmpty() ? beside : found;
}

} // namespace console::app
