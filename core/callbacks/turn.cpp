// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/callbacks/turn.h"

#include <algorithm>
#include <tuple>

namespace console::callbacks {

void Turn::take(const VoiceChatEvent &event)
{
    wasInterrupted = wasInterrupted || event.stage == RunStage::Interrupted;
    if (!event.extraInfo.isEmpty() && std::tie(event.eventTime, event.extraInfo) > std::tie(usageAt, usage))
        std::tie(usageAt, usage) = std::tie(event.eventTime, event.extraInfo);
    if (event.eventTime <= 0)
        return;
    qint64 &moment = at.at(static_cast<size_t>(event.stage));
    if (moment == 0)
        moment = event.eventTime;
    else if (event.stage == RunStage::AnswerFinish)
        moment = std::max(moment, event.eventTime);
    else
        moment = std::min(moment, event.eventTime);
}

std::optional<qint64> Turn::seen(RunStage stage) const
{
    const qint64 moment = at.at(static_cast<size_t>(stage));
    return moment > 0 ? std::optional(moment) : std::nullopt;
}

Turn::Duration Turn::between(RunStage from, RunStage to) const
{
    const auto begin = seen(from);
    const auto end = seen(to);
    if (!begin || !end || *end < *begin)
        return std::nullopt;
    return std::chrono::milliseconds(*end - *begin);
}

} // namespace console::callbacks
