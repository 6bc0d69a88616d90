// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/json/document.h"

namespace console::callbacks {

/// What a room message is about (domain.md 7.1); on the wire its first four bytes.
enum class Magic {
    Subtitle,   ///< `subv`
    AgentState, ///< `conv`
    ToolCall,   ///< `tool`: the agent asks for functions.
    ToolResult, ///< `func`: what a function returned, to the agent.
    Control,    ///< `ctrl`: a command to the agent.
    Notice,     ///< `info`: comes before tool calls in newer versions; what it holds is not documented.
};
/// `subv`, `conv`, …
[[nodiscard]] QByteArrayView magicText(Magic magic);

/// A message of a room taken apart.
struct Frame
{
    Magic magic = Magic::Subtitle;
    json::Document content; ///< Valid JSON in well-formed UTF-8.
};

/// Why bytes are no frame.
enum class FrameProblem {
    NotBase64,
    TooShort,     ///< Less than the head.
    UnknownMagic, ///< None of the six.
    WrongLength,  ///< The length field is not the size of what follows.
    NotJson,
};
/// `not-base64`, `too-short`, …: the same in every version and language.
[[nodiscard]] QString problemName(FrameProblem problem);

/// 4 ASCII bytes | u32 big-endian length | JSON.
[[nodiscard]] Result<Frame, FrameProblem> decodeFrame(QByteArrayView bytes);
/// The same from the base64 text of a server message.
[[nodiscard]] Result<Frame, FrameProblem> decodeFrameText(const QByteArray &base64);

/// `json` must be one valid value of less than 4 GiB.
[[nodiscard]] QByteArray encodeFrame(Magic magic, QByteArrayView json);

} // namespace console::callbacks
