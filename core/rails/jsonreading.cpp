// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rails/jsonreading.h"

using namespace Qt::Literals::StringLiterals;

namespace console::rails {

Result<json::Value, ContentProblem> rootOf(const json::Document &document, const QString &path)
{
    constexpr qint64 knownFormat = 1;
    if (!document.isValid()) {
        const json::Position at = document.errors().front().at;
        return unexpected(ContentProblem{
            .kind = ContentProblem::Kind::NoJson,
            .path = path,
            .where = QString(QString::number(at.line) + u':' + QString::number(at.column)),
        });
    }
    const json::Value root = document.root();
    if (!root.isObject())
        return unexpected(problemAt(root, ContentProblem::Kind::WrongShape, path));
    const auto format = root.member(u"format").toInteger();
    if (!format || *format < knownFormat)
        return unexpected(problemAt(root, u"format", ContentProblem::Kind::WrongShape, path));
    if (*format > knownFormat)
        return unexpected(problemAt(root, u"format", ContentProblem::Kind::NewerFormat, path));
    return root;
}

ContentProblem problemAt(const json::Value &value, ContentProblem::Kind kind, const QString &path)
{
    return {.kind = kind, .path = path, .where = value.pointer().toDotted()};
}

ContentProblem problemAt(const json::Value &object, QStringView key, ContentProblem::Kind kind, const QString &path)
{
    return {.kind = kind, .path = path, .where = object.pointer().child(key).toDotted()};
}

} // namespace console::rails
