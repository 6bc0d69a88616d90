// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editor/scenefile.h"

#include <QFileInfo>
#include <QStringDecoder>

#include <utility>

namespace console::ui {

namespace {

constexpr QByteArrayView utf8Bom("\xEF\xBB\xBF");

/// Where the bytes stop being UTF-8; -1 when all are. Bisects with Qt's decoder: a prefix that ends within a character
/// is no error to it, a broken one is.
qsizetype firstInvalidByte(const QByteArray &bytes)
{
    const auto broken = [&](qsizetype length) {
        QStringDecoder decoder(QStringConverter::Utf8);
        [[maybe_unused]] const QString decoded = decoder(QByteArrayView(bytes).first(length));
        return decoder.hasError();
    };
    if (!broken(bytes.size())) {
        // A character cut off by the end of the file shows only when something follows.
        QStringDecoder decoder(QStringConverter::Utf8);
        [[maybe_unused]] const QString decoded = decoder(QByteArray(bytes + '\n'));
        return decoder.hasError() ? bytes.size() : -1;
    }
    qsizetype good = 0;
    qsizetype bad = bytes.size();
    while (bad - good > 1) {
        const qsizetype middle = good + (bad - good) / 2;
        (broken(middle) ? bad : good) = middle;
    }
    return good;
}

} // namespace

SceneFile::SceneFile(QString path)
    : m_path(std::move(path))
{
}

Result<void, LoadProblem> SceneFile::load()
{
    if (const qint64 size = QFileInfo(m_path).size(); size > largestEditableFile)
        return unexpected<LoadProblem>(TooLargeToEdit{.bytes = size});
    const auto bytes = scene::readFile(m_path);
    if (!bytes)
        return unexpected<LoadProblem>(bytes.error());
    if (const qsizetype offset = firstInvalidByte(*bytes); offset >= 0)
        return unexpected<LoadProblem>(NotUtf8{.at = json::LineIndex(*bytes).at(*bytes, offset)});
    m_bom = bytes->startsWith(utf8Bom) ? utf8Bom.toByteArray() : QByteArray();
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
