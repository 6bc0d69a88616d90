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
        const QString target = QDir(folder).filePath(name);
        // A plain copy: nothing of the user's is at stake, and a first start need not wait for the disk.
        QFile example(examples.filePath(name));
        if (!example.copy(target))
            return unexpected(scene::FileProblem{
                .kind = scene::FileProblem::Kind::NotWritable, .path = target, .systemMessage = example.errorString()});
        QFile::setPermissions(target, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    }
    return folder;
}

} // namespace console::app
