// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/server/updaterequest.h"

namespace console::server {

using namespace Qt::Literals::StringLiterals;
using Kind = traffic::UpdateProblem::Kind;

namespace {

/// Message of `function` holds JSON in a string.
std::optional<traffic::UpdateProblem> readFunctionResult(rooms::UpdateFields &fields)
{
    const auto message = json::Document::parse(fields.message.toUtf8());
    if (!message.isValid() || !message.root().isObject())
        return traffic::UpdateProblem{
            .kind = Kind::WrongType, .command = fields.command, .field = u"Message"_s, .allowed = u"object"_s};
    const json::Value content = message.root().member(u"Content");
    fields.toolCallId = message.root().member(u"ToolCallID").toString();
    // Pages tend to send the result as it is, and the service wants text.
    fields.message = content.isString() ? content.toString() : QString::fromUtf8(content.text());
    return std::nullopt;
}

void readImages(rooms::UpdateFields &fields, const json::Value &config)
{
    for (const json::Value &url : config.member(u"Images").children())
        fields.images.append(url.toString());
    fields.imageGroup = config.member(u"GroupID").toInteger();
    fields.forgetImages = config.member(u"Action").toString() == "delete"_L1;
}

} // namespace

Result<rooms::UpdateCommand, traffic::UpdateProblem> updateCommandFrom(const json::Value &body)
{
    rooms::UpdateFields fields{.command = body.member(u"Command").toString(),
                               .message = body.member(u"Message").toString(),
                               .interruptMode = body.member(u"InterruptMode").toInteger(),
                               .config = body.at(json::Pointer({u"Parameters", u"Config"})).text().toByteArray()};
    if (fields.command.isEmpty())
        return unexpected(traffic::UpdateProblem{.kind = Kind::Missing, .command = {}, .field = u"Command"_s});
    if (const json::Value images = body.member(u"ImageConfig"); images.isObject())
        readImages(fields, images);
    if (rooms::documentedName(fields.command) == "function"_L1) {
        if (const auto problem = readFunctionResult(fields))
            return unexpected(*problem);
    }
    return rooms::commandFrom(fields);
}

} // namespace console::server
