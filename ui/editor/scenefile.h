// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/json/position.h"
#include "core/scene/scenelibrary.h"

#include <QByteArray>

#include <variant>

namespace console::ui {

/// The editor shows text; these bytes are none. Saving them back would destroy the file.
struct NotUtf8
{
    json::Position at;
};

struct TooLargeToEdit
{
    qsizetype bytes = 0;
};

using LoadProblem = std::variant<scene::FileProblem, NotUtf8, TooLargeToEdit>;

/// Beyond this the editor would crawl; such a file is no scene.
inline constexpr qsizetype largestEditableFile = qsizetype(8) * 1024 * 1024;

/// A scene file between disk and editor. The BOM is taken off for the editor and put back on saving; everything else
/// is the editor's bytes as they are, line ends and all.
class SceneFile
{
public:
    explicit SceneFile(QString path);

    /// Reads the file anew. On failure the object keeps what it had.
    [[nodiscard]] Result<void, LoadProblem> load();
    [[nodiscard]] Result<void, scene::FileProblem> save(const QByteArray &text);

    [[nodiscard]] const QString &path() const { return m_path; }
    /// What the file held when it was last read or written, without the BOM.
    [[nodiscard]] const QByteArray &text() const { return m_text; }
    /// The bytes that belong on disk for this text of the editor.
    [[nodiscard]] QByteArray withBom(const QByteArray &text) const { return m_bom + text; }
    [[nodiscard]] qsizetype bomSize() const { return m_bom.size(); }

    /// Whether the file on disk differs from what was last read or written here; not so when it cannot be read.
    [[nodiscard]] bool changedOnDisk() const;

private:
    QString m_path;
    QByteArray m_bom;
    QByteArray m_text;
};

} // namespace console::ui
