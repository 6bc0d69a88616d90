// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/callbacks/messages.h"

#include <array>
#include <chrono>

namespace console::callbacks {

/// One question and its answer, by the moments that VoiceChat events tell.
struct Turn
{
    using Duration = std::optional<std::chrono::milliseconds>;

    qint64 roundId = 0;
    /// By RunStage, milliseconds since 1970; the earliest when told several times, of AnswerFinish the latest. 0: not
    /// told.
    std::array<qint64, runStages> at = {};
    bool wasInterrupted = false;
    QString usage = {}; ///< ExtraInfo of the latest event that had one.
    qint64 usageAt = 0;

    void take(const VoiceChatEvent &event);

    [[nodiscard]] std::optional<qint64> seen(RunStage stage) const;
    /// Time from one moment to the other; nothing when one is not known, or they are the wrong way round.
    [[nodiscard]] Duration between(RunStage from, RunStage to) const;
    // Where all of them are known they add up to total().
    [[nodiscard]] Duration asr() const { return between(RunStage::BeginAsking, RunStage::AsrFinish); }
    [[nodiscard]] Duration llm() const { return between(RunStage::AsrFinish, RunStage::LlmOutput); }
    [[nodiscard]] Duration tts() const { return between(RunStage::LlmOutput, RunStage::AnswerStart); }
    /// From the beginning of the question to the first sound of the answer.
    [[nodiscard]] Duration total() const { return between(RunStage::BeginAsking, RunStage::AnswerStart); }
    [[nodiscard]] Duration speaking() const { return between(RunStage::AnswerStart, RunStage::AnswerFinish); }

    friend bool operator==(const Turn &, const Turn &) = default;
};

} // namespace console::callbacks
