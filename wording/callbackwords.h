// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/callbacks/roomstory.h"
#include "wording/explanation.h"

namespace console::wording {

/// `Listening`, `Thinking`, …
[[nodiscard]] QString agentStateText(callbacks::AgentCode code);
/// `ASR`, `LLM`, …; empty for a part that is not known.
[[nodiscard]] QString taskPartText(callbacks::TaskPart part);
/// `round 3`
[[nodiscard]] QString roundText(qint64 roundId);
/// `1,234 ms`; empty for what is not known.
[[nodiscard]] QString millisecondsText(callbacks::Turn::Duration duration);
/// An error that a running task reported: the dictionary's words, else the service's own.
[[nodiscard]] Explanation explain(const callbacks::TaskError &error, const openapi::ErrorDictionary &dictionary,
                                  const QString &language);

} // namespace console::wording
