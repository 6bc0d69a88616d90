// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/scene/scenelibrary.h"

#include <QCollator>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QSaveFile>

using namespace Qt::Literals::StringLiterals;

namespace console::scene {

namespace {

constexpr auto suffix = ".json"_L1;

FileProblem readProblem(const QFile &file)
{
    const auto kind = QFileInfo::exists(file.fileName()) ? FileProblem::Kind::NotReadable : FileProblem::Kind::NotFound;
    return {.kind = kind, .path = file.fileName(), .systemMessage = file.errorString()};
}

} // namespace

Result<QByteArray, FileProblem> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unexpected(readProblem(file));
    // As much as it holds and not the limit: a buffer of that size for each request of a client is felt. A file that
    // grows meanwhile, or has no size (a pipe), is read on.
    const qint64 expected = qMin(file.size(), maximumSceneBytes) + 1;
    QByteArray bytes = file.read(expected);
    if (bytes.size() == expected)
        bytes += file.read(maximumSceneBytes + 1 - expected);
    if (file.error() != QFileDevice::NoError) {
        // Opening a folder for reading succeeds on Linux and fails only now, with a riddle.
        FileProblem problem = readProblem(file);
        if (QFileInfo(path).isDir())
            problem.systemMessage.clear();
        return unexpected(std::move(problem));
    }
    if (bytes.size() > maximumSceneBytes)
        return unexpected(FileProblem{.kind = FileProblem::Kind::TooLarge, .path = path, .systemMessage = {}});
    return bytes;
}

Result<void, FileProblem> writeFile(const QString &path, const QByteArray &bytes)
{
    // QSaveFile would replace a link by a file; write to what the link names.
    const QFileInfo info(path);
    const QString target = info.isSymLink() ? info.symLinkTarget() : path;
    const auto permissions = QFileInfo(target).permissions();
    QSaveFile file(target);
    const auto failed = [&file, &path] {
        return unexpected(
            FileProblem{.kind = FileProblem::Kind::NotWritable, .path = path, .systemMessage = file.errorString()});
    };
    if (!file.open(QIODevice::WriteOnly))
        return failed();
    if (permissions != 0)
        file.setPermissions(permissions);
    if (file.write(bytes) != bytes.size() || !file.commit())
        return failed();
    return {};
}

SceneLibrary::SceneLibrary(QObject *parent)
    : QObject(parent)
{
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &SceneLibrary::refresh);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, [this](const QString &file) {
        const QString id = QFileInfo(file).completeBaseName();
        // An atomic save replaces the file, and the watcher loses the old one.
        watch();
        if (contains(id))
            Q_EMIT sceneChanged(id);
    });
}

Result<void, FileProblem> SceneLibrary::open(const QString &folder)
{
    m_folder.clear();
    m_ids.clear();
    const QFileInfo info(folder);
    if (!info.isDir() || !info.isReadable()) {
        const auto kind = !info.exists()  ? FileProblem::Kind::NotFound
                          : !info.isDir() ? FileProblem::Kind::NotAFolder
                                          : FileProblem::Kind::NotReadable;
        watch();
        Q_EMIT listChanged();
        return unexpected(FileProblem{.kind = kind, .path = folder, .systemMessage = {}});
    }
    m_folder = info.absoluteFilePath();
    refresh();
    return {};
}

QString SceneLibrary::path(const QString &sceneId) const
{
    return contains(sceneId) ? QDir(m_folder).filePath(sceneId + suffix) : QString();
}

void SceneLibrary::refresh()
{
    QStringList ids;
    if (!m_folder.isEmpty()) {
        const auto files = QDir(m_folder).entryInfoList({u"*"_s + suffix}, QDir::Files);
        for (const QFileInfo &file : files)
            ids.append(file.completeBaseName());
    }
    // The C locale knows no collation, and numbers would sort by their digits.
    const QLocale locale;
    QCollator collator(locale.language() == QLocale::C ? QLocale(QLocale::English) : locale);
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::ranges::sort(ids, collator);
    const bool changed = ids != m_ids;
    m_ids = std::move(ids);
    watch();
    if (changed)
        Q_EMIT listChanged();
}

void SceneLibrary::watch()
{
    QStringList wanted;
    if (!m_folder.isEmpty())
        wanted.append(m_folder);
    for (const QString &id : std::as_const(m_ids))
        wanted.append(path(id));

    const QStringList watched = m_watcher.files() + m_watcher.directories();
    QStringList gone;
    QStringList fresh;
    std::ranges::copy_if(watched, std::back_inserter(gone), [&](const QString &p) { return !wanted.contains(p); });
    std::ranges::copy_if(wanted, std::back_inserter(fresh),
                         [&](const QString &p) { return !watched.contains(p) && QFileInfo::exists(p); });
    if (!gone.isEmpty())
        m_watcher.removePaths(gone);
    if (!fresh.isEmpty())
        m_watcher.addPaths(fresh);
}

} // namespace console::scene
