// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/examplescenes.h"

#include <QDir>

using namespace Qt::Literals::StringLiterals;

namespace console::app {

Result<QString, scene::FileProblem> ensureScenesFolder(const QString &dataDir)
{
    const QString folder = QDir(dataDir).filePath(u"scenes"_s);
    if (QDir(folder).exists())
        return folder;
    if (!QDir().mkpath(folder))
        return unexpected(
            scene::FileProblem{.kind = scene::FileProblem::Kind::NotWritable, .path = folder, .systemMessage = {}});
    const QDir examples(u":/scenes"_s);
    const QStringList names = examples.entryList(QDir::Files);
    for (const QString &name : names) {
        const auto bytes = scene::readFile(examples.filePath(name));
        if (!bytes)
            return unexpected(bytes.error());
        if (const auto written = scene::writeFile(QDir(folder).filePath(name), *bytes); !written)
            return unexpected(written.error());
    }
    return folder;
}

} // namespace console::app
