// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/openapi/jsoninput.h"

#include "core/openapi/jsvalue.h"

namespace console::openapi {

using Kind = JsonInputProblem::Kind;

QString placeOfFirstError(const json::Document &document)
{
    const json::Position &at = document.errors().front().at;
    return QString::number(at.line) + u':' + QString::number(at.column);
}

Result<json::Value, JsonInputProblem> inputObject(const json::Document &document)
{
    if (!document.isValid())
        return unexpected(JsonInputProblem{Kind::NotJson, placeOfFirstError(document)});
    const json::Value root = document.root();
    const json::Value input = root.member(u"input");
    if (!root.isObject() || (!input.isMissing() && !input.isObject()))
        return unexpected(JsonInputProblem{Kind::NotAnObject, {}});
    return input.isObject() ? input : root;
}

Result<std::optional<QByteArray>, JsonInputProblem> textMember(const json::Value &object, QStringView name)
{
    const json::Value value = object.member(name);
    if (value.isMissing() || value.kind() == json::Kind::Null)
        return std::nullopt;
    if (!value.isString())
        return unexpected(JsonInputProblem{Kind::WrongType, name.toString()});
    const QString text = exactText(value.text());
    if (!text.isValidUtf16())
        return unexpected(JsonInputProblem{Kind::LoneSurrogate, name.toString()});
    return text.toUtf8();
}

} // namespace console::openapi
