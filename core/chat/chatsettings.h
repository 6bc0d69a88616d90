// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/chat/relayresponder.h"
#include "core/chat/script.h"

namespace console::chat {

/// Who answers in the place of the language model. Safe to keep in a settings file.
struct ChatSettings
{
    enum class Mode { Echo, Script, Relay };
    Mode mode = Mode::Echo;
    QString scriptFile = {};
    QString upstream = {}; ///< `https://host/v1`, or the whole URL that ends in `/chat/completions`.
    QString model = {};
};

struct ChatSecrets
{
    Secret callbackKey; ///< What callers show, the scene's LLMConfig.APIKey; empty: only this machine may call.
    Secret upstreamKey; ///< Empty: none is sent.
};

/// Why nobody can answer.
struct ChatProblem
{
    enum class Kind {
        NeedsScript,   ///< No file was given.
        BadScript,     ///< `script` says why.
        BadUpstream,   ///< `value` is no http(s) URL without user and fragment; empty when none was given.
        PlainUpstream, ///< `value` would carry the conversation over the network unencrypted.
        BadKey,        ///< The upstream's key holds characters that no header can.
    };
    Kind kind = Kind::NeedsScript;
    QString value = {};
    ScriptProblem script = {};
};

/// The URL of the upstream's chat completions.
[[nodiscard]] Result<QUrl, ChatProblem> upstreamUrl(const QString &text);

[[nodiscard]] Result<std::unique_ptr<Responder>, ChatProblem>
makeResponder(const ChatSettings &settings, Secret upstreamKey, RelayResponder::Parts parts, const Clock &clock);

} // namespace console::chat
