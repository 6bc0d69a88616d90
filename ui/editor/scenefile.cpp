// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editor/scenefile.h"

#include "core/json/utf8.h"

#include <QFileInfo>

#include <utility>

namespace console::ui {

SceneFile::SceneFile(QString path)
    : m_path(std::move(path))
{}

Result<void, LoadProblem> SceneFile::load()
{
    if (const qint64 size = QFileInfo(m_path).size(); size > largestEditableFile)
        return unexpected<LoadProblem>(TooLargeToEdit{.bytes = size});
    const auto bytes = scene::readFile(m_path);
    if (!bytes)
        return unexpected<LoadProblem>(bytes.error());
    if (const qsizetype offset = json::validUtf8Length(*bytes); offset < bytes->size())
        return unexpected<LoadProblem>(NotUtf8{.at = json::LineIndex(*bytes).at(*bytes, offset)});
    m_bom = bytes->startsWith(json::byteOrderMark) ? json::byteOrderMark.toByteArray() : QByteArray();
    m_text = bytes->mid(m_bom.size());
    return {};
}

Result<void, scene::FileProblem> SceneFile::save(const QByteArray &text)
{
    const auto written = scene::writeFile(m_path, withBom(text));
    if (written)
        m_text = text;
    return written;
}

bool SceneFile::changedOnDisk() const
{
    const auto bytes = scene::readFile(m_path);
    return bytes && *bytes != withBom(m_text);
}

} // namespace console::ui
