// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sandbox/updatecheck.h"

#include <QLatin1StringView>

#include <algorithm>
#include <array>

namespace console::sandbox {

using namespace Qt::Literals::StringLiterals;

namespace {

struct CommandSpec
{
    QLatin1StringView name;
    bool needsMessage = false;
    bool needsInterruptMode = false;
    bool needsParameters = false;
    bool isNew = false; ///< From 2025-06-01 on.
};

constexpr std::array commands = {
    CommandSpec{.name = "interrupt"_L1},
    CommandSpec{.name = "function"_L1, .needsMessage = true},
    CommandSpec{.name = "ExternalTextToSpeech"_L1, .needsMessage = true, .needsInterruptMode = true},
    CommandSpec{.name = "ExternalPromptsForLLM"_L1, .needsMessage = true},
    CommandSpec{.name = "ExternalTextToLLM"_L1, .needsInterruptMode = true},
    CommandSpec{.name = "FinishSpeechRecognition"_L1},
    CommandSpec{.name = "UpdateParameters"_L1, .needsParameters = true, .isNew = true},
    CommandSpec{.name = "SetTTSContext"_L1, .needsMessage = true, .isNew = true},
    CommandSpec{.name = "UpdateVoicePrintSV"_L1, .needsMessage = true, .isNew = true},
    CommandSpec{.name = "UpdateFarfieldConfig"_L1, .needsMessage = true, .isNew = true},
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
    return std::nullopt;
}

} // namespace console::sandbox
