// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/scene/scene.h"

#include <QFileSystemWatcher>
#include <QObject>

namespace console::scene {

/// A file that could not be read or written, with the system's own words.
struct FileProblem
{
    enum class Kind { NotFound, NotReadable, NotWritable, TooLarge, NotAFolder };
    Kind kind = Kind::NotFound;
    QString path;
    QString systemMessage;
    friend bool operator==(const FileProblem &, const FileProblem &) = default;
};

/// The largest scene or body that is read.
inline constexpr qint64 maximumSceneBytes = qint64(64) * 1024 * 1024;

/// Reads a whole file of at most maximumSceneBytes.
[[nodiscard]] Result<QByteArray, FileProblem> readFile(const QString &path);
/// Replaces the file in one step: either the old or the new bytes are there, also after a crash. Permissions and a
/// symbolic link are kept.
[[nodiscard]] Result<void, FileProblem> writeFile(const QString &path, const QByteArray &bytes);

/// The `*.json` files of one folder, as scene ids. The file name without `.json` is the id (domain.md 4.8); an id is
/// only ever looked up in the listing, so no id can reach outside the folder.
class SceneLibrary final : public QObject
{
    Q_OBJECT

public:
    explicit SceneLibrary(QObject *parent = nullptr);

    /// Lists and watches the folder. On failure the library is empty.
    [[nodiscard]] Result<void, FileProblem> open(const QString &folder);
    [[nodiscard]] const QString &folder() const { return m_folder; }
    /// Sorted as people sort (numbers by value, no case).
    [[nodiscard]] const QStringList &sceneIds() const { return m_ids; }
    [[nodiscard]] bool contains(const QString &sceneId) const { return m_ids.contains(sceneId); }
    /// Full path of a listed scene's file; empty for others.
    [[nodiscard]] QString path(const QString &sceneId) const;
    /// Looks at the folder again.
    void refresh();

Q_SIGNALS:
    /// The set of ids is another.
    void listChanged();
    /// The file of a listed scene changed on disk, by whomever.
    void sceneChanged(const QString &sceneId);

private:
    void watch();

    QString m_folder;
    QStringList m_ids;
    QFileSystemWatcher m_watcher;
};

} // namespace console::scene
