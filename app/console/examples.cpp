// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/examples.h"

#include "core/base/logging.h"

#include <QDir>
#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace console::app {

void layOutExamples(const QString &folder)
{
    if (QDir(folder).exists())
        return;
    if (!QDir().mkpath(folder)) {
        qCWarning(logUi) << "cannot make the folder of example scenes";
        return;
    }
    const QDir source(u":/scenes"_s);
    for (const QString &name : source.entryList({u"*.json"_s}, QDir::Files)) {
        const QString target = folder + u'/' + name;
        if (!QFile::copy(source.filePath(name), target)) {
            qCWarning(logUi) << "cannot write an example scene";
            continue;
        }
        // Copies of resources are read-only, and these are there to be edited; they may come to hold keys.
        QFile::setPermissions(target, QFile::ReadOwner | QFile::WriteOwner);
    }
}

} // namespace console::app
