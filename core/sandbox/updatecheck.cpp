// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sandbox/updatecheck.h"

#include <QLatin1StringView>

#include <algorithm>
#include <array>

namespace console::sandbox {

using namespace Qt::Literals::StringLiterals;

namespace {

using Check = std::optional<ApiError>;

/// Message's JSON, with its own checks behind it.
Check jsonMessage(const json::Value &body, Check (*check)(const json::Value &message))
{
    const auto document = json::Document::parse(body.member(u"Message").toString().toUtf8());
    if (!document.isValid() || !document.root().isObject())
        return invalidField(u"Message", u"must be a JSON object in a string."_s);
    return check(document.root());
}

/// A whole number within a range, where there is one.
Check numberIn(const json::Value &message, const QString &field, qint64 lowest, qint64 highest)
{
    const json::Value value = message.member(field);
    const auto number = value.toInteger();
    if (value.isMissing() || (number && *number >= lowest && *number <= highest))
        return std::nullopt;
    return invalidField(QString(u"Message."_s + field),
                        u"must be from "_s + QString::number(lowest) + u" to "_s + QString::number(highest) + u'.');
}

Check switchIn(const json::Value &message, const QString &field)
{
    const json::Value value = message.member(field);
    if (value.isMissing() || value.toBool())
        return std::nullopt;
    return invalidField(QString(u"Message."_s + field), u"must be true or false."_s);
}

Check functionCheck(const json::Value &body)
{
    return jsonMessage(body, [](const json::Value &message) -> Check {
        if (message.member(u"ToolCallID").toString().isEmpty())
            return invalidField(u"Message.ToolCallID", u"is required."_s);
        if (!message.member(u"Content").isString())
            return invalidField(u"Message.Content", u"must be a string."_s);
        return std::nullopt;
    });
}

Check speechCheck(const json::Value &body)
{
    // The documents recommend 200; a longer text is cut silently or refused. Refused, it can be seen.
    if (body.member(u"Message").toString().toUcs4().size() > 200)
        return invalidField(u"Message", u"must have at most 200 characters."_s);
    return std::nullopt;
}

Check imageCheck(const json::Value &images)
{
    const QString action = images.member(u"Action").toString();
    if (action != "insert"_L1 && action != "delete"_L1)
        return invalidField(u"ImageConfig.Action", u"must be insert or delete."_s);
    const auto group = images.member(u"GroupID").toInteger();
    if (!group || *group < 0)
        return invalidField(u"ImageConfig.GroupID", u"must be a whole number from 0 on."_s);
    if (action == "delete"_L1)
        return std::nullopt;
    if (images.member(u"ImageType").toString() != "url"_L1)
        return invalidField(u"ImageConfig.ImageType", u"must be url."_s);
    const json::Value urls = images.member(u"Images");
    if (!urls.isArray() || urls.count() == 0)
        return invalidField(u"ImageConfig.Images", u"is required by \"insert\"."_s);
    for (const json::Value &url : urls.children()) {
        const QString text = url.toString();
        if (!text.startsWith("https://"_L1) && !text.startsWith("http://"_L1))
            return invalidField(u"ImageConfig.Images", u"must hold http(s) URLs."_s);
    }
    return std::nullopt;
}

Check questionCheck(const json::Value &body)
{
    const json::Value images = body.member(u"ImageConfig");
    if (!images.isMissing())
        return imageCheck(images);
    if (body.member(u"Message").toString().isEmpty())
        return invalidField(u"Message", u"or ImageConfig is required by \"ExternalTextToLLM\"."_s);
    return std::nullopt;
}

Check parametersCheck(const json::Value &body)
{
    const json::Value config = body.member(u"Parameters").member(u"Config");
    if (!config.isMissing() && !config.isObject())
        return invalidField(u"Parameters.Config", u"must be an object."_s);
    const json::Value mode = config.member(u"InterruptMode");
    if (!mode.isMissing() && mode.toInteger() != 0 && mode.toInteger() != 1)
        return invalidField(u"Parameters.Config.InterruptMode", u"must be 0 or 1."_s);
    const json::Value tts = config.member(u"TTSConfig");
    if (!tts.member(u"Provider").isMissing() && !tts.member(u"ProviderParams").isObject())
        return invalidField(u"Parameters.Config.TTSConfig.ProviderParams", u"is required with Provider."_s);
    return std::nullopt;
}

Check contextCheck(const json::Value &body)
{
    return jsonMessage(body, [](const json::Value &message) -> Check {
        if (message.member(u"Tag").isObject())
            return std::nullopt;
        return invalidField(u"Message.Tag", u"must be an object."_s);
    });
}

Check voicePrintCheck(const json::Value &body)
{
    return jsonMessage(body, [](const json::Value &message) {
        const Check enable = switchIn(message, u"Enable"_s);
        return enable ? enable : numberIn(message, u"VoiceDuration"_s, 4, 33);
    });
}

Check farfieldCheck(const json::Value &body)
{
    return jsonMessage(body, [](const json::Value &message) -> Check {
        for (const QString &field : {u"Enable"_s, u"FixedSource"_s}) {
            if (Check check = switchIn(message, field))
                return check;
        }
        const json::Value level = message.member(u"Level");
        if (!level.isMissing() && !QStringList{u"High"_s, u"Medium"_s, u"Low"_s}.contains(level.toString()))
            return invalidField(u"Message.Level", u"must be High, Medium or Low."_s);
        return numberIn(message, u"Threshold"_s, 0, 127);
    });
}

struct CommandSpec
{
    QLatin1StringView name;
    bool needsMessage = false;
    bool needsInterruptMode = false;
    bool needsParameters = false;
    bool isNew = false;                            ///< From 2025-06-01 on.
    Check (*check)(const json::Value &) = nullptr; ///< Of what the members hold, once those it needs are there.
};

constexpr std::array commands = {
    CommandSpec{.name = "interrupt"_L1},
    CommandSpec{.name = "function"_L1, .needsMessage = true, .check = functionCheck},
    CommandSpec{
        .name = "ExternalTextToSpeech"_L1, .needsMessage = true, .needsInterruptMode = true, .check = speechCheck},
    CommandSpec{.name = "ExternalPromptsForLLM"_L1, .needsMessage = true},
    CommandSpec{.name = "ExternalTextToLLM"_L1, .needsInterruptMode = true, .check = questionCheck},
    CommandSpec{.name = "FinishSpeechRecognition"_L1},
    CommandSpec{.name = "UpdateParameters"_L1, .needsParameters = true, .isNew = true, .check = parametersCheck},
    CommandSpec{.name = "SetTTSContext"_L1, .needsMessage = true, .isNew = true, .check = contextCheck},
    CommandSpec{.name = "UpdateVoicePrintSV"_L1, .needsMessage = true, .isNew = true, .check = voicePrintCheck},
    CommandSpec{.name = "UpdateFarfieldConfig"_L1, .needsMessage = true, .isNew = true, .check = farfieldCheck},
};

const CommandSpec *findCommand(const QString &name)
{
    // Official code sends `Interrupt` where the documents say `interrupt`, and both work.
    const auto found = std::ranges::find_if(
        commands, [&name](const CommandSpec &spec) { return name.compare(spec.name, Qt::CaseInsensitive) == 0; });
    return found == commands.end() ? nullptr : &*found;
}

bool hasInterruptMode(const json::Value &body)
{
    const auto mode = body.member(u"InterruptMode").toInteger();
    return mode && *mode >= 1 && *mode <= 3;
}

} // namespace

std::optional<ApiError> commandError(const json::Value &body, QStringView version)
{
    const QString name = body.member(u"Command").toString();
    if (name.isEmpty())
        return invalidField(u"Command", u"is required."_s);
    const CommandSpec *spec = findCommand(name);
    if (!spec)
        return invalidField(u"Command", u"\""_s + name + u"\" is not a known command."_s);
    if (spec->isNew && version < "2025-06-01"_L1)
        return invalidField(u"Command", u"\""_s + name + u"\" needs Version 2025-06-01."_s);
    if (spec->needsMessage && body.member(u"Message").toString().isEmpty())
        return invalidField(u"Message", u"is required by \""_s + name + u"\"."_s);
    if (spec->needsInterruptMode && !hasInterruptMode(body))
        return invalidField(u"InterruptMode", u"must be 1, 2 or 3 for \""_s + name + u"\"."_s);
    if (spec->needsParameters && !body.member(u"Parameters").isObject())
        return invalidField(u"Parameters", u"is required by \""_s + name + u"\"."_s);
    return spec->check ? spec->check(body) : std::nullopt;
}

} // namespace console::sandbox
