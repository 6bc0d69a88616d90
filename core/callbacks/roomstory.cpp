// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/callbacks/roomstory.h"

#include <algorithm>
#include <tuple>

namespace console::callbacks {

namespace {

/// Of two moments the first; 0 is none.
qint64 earlier(qint64 a, qint64 b)
{
    return a > 0 && b > 0 ? std::min(a, b) : std::max(a, b);
}

auto rankOf(const AgentStanding &standing)
{
    return std::tuple(standing.at, standing.roundId, standing.code);
}

bool isSameError(const TaskError &a, const TaskError &b)
{
    return a.error == b.error && a.roundId == b.roundId;
}

} // namespace

TaskPart partOf(const openapi::ServiceError &error)
{
    bool isNumber = false;
    const qint64 code = error.codeN != 0 ? error.codeN : error.code.toLongLong(&isNumber);
    switch (code / 1000) {
    case 1000:
        return TaskPart::Task;
    case 1003:
        return TaskPart::Asr;
    case 1004:
        return TaskPart::Llm;
    case 1005:
        return TaskPart::Tts;
    default:
        return TaskPart::Unknown;
    }
}

bool RoomStory::take(const Message &message)
{
    return std::visit([this](const auto &part) { return takePart(part); }, message);
}

bool RoomStory::noteAnswer(const QString &callId, const QString &content)
{
    const auto found = std::ranges::find_if(
        m_calls, [&](const CalledFunction &known) { return known.call.id == callId && !known.answer; });
    if (found == m_calls.end())
        return false;
    found->answer = content;
    return true;
}

const CalledFunction *RoomStory::findCall(const QString &callId) const
{
    const auto found =
        std::ranges::find_if(m_calls, [&](const CalledFunction &known) { return known.call.id == callId; });
    return found == m_calls.end() ? nullptr : &*found;
}

QList<Turn> RoomStory::turns() const
{
    QList<Turn> turns;
    for (const auto &[roundId, turn] : m_turns)
        turns.append(turn);
    return turns;
}

template<class Change>
bool RoomStory::changeTurn(qint64 roundId, Change change)
{
    Turn &turn = m_turns.try_emplace(roundId, Turn{.roundId = roundId}).first->second;
    const Turn before = turn;
    change(turn);
    const bool isChanged = turn != before;
    if (qsizetype(m_turns.size()) > turnLimit)
        m_turns.erase(m_turns.begin());
    return isChanged;
}

bool RoomStory::takePart(const Subtitle &subtitle)
{
    bool isNew = false;
    for (const Clause &clause : subtitle.clauses)
        isNew = m_transcript.add(clause) || isNew;
    return isNew;
}

bool RoomStory::takePart(const AgentState &state)
{
    bool isNew = false;
    if (state.error)
        isNew = takeError({.error = *state.error, .roundId = state.roundId, .at = state.eventTime});
    if (!state.code)
        return isNew;
    if (*state.code == AgentCode::Interrupted && state.roundId)
        isNew = changeTurn(*state.roundId, [](Turn &turn) { turn.wasInterrupted = true; }) || isNew;
    const AgentStanding standing{.code = *state.code, .roundId = state.roundId, .at = state.eventTime};
    // Without a time there is only the order in which they came.
    if (m_agent && (standing.at > 0 ? rankOf(standing) <= rankOf(*m_agent) : standing == *m_agent))
        return isNew;
    m_agent = standing;
    return true;
}

bool RoomStory::takePart(const ToolCalls &calls)
{
    bool isNew = false;
    for (const FunctionCall &call : calls.calls) {
        if (findCall(call.id))
            continue;
        m_calls.append({.call = call});
        isNew = true;
    }
    while (m_calls.size() > callLimit)
        m_calls.removeFirst();
    return isNew;
}

bool RoomStory::takePart(const VoiceChatEvent &event)
{
    bool isNew = false;
    if (event.error)
        isNew =
            takeError({.error = *event.error, .roundId = event.roundId, .at = event.eventTime, .stage = event.stage});
    if (event.stage == RunStage::TaskStart && event.eventTime > 0) {
        const qint64 first = earlier(m_startedAt, event.eventTime);
        return std::exchange(m_startedAt, first) != first || isNew;
    }
    if (event.stage == RunStage::TaskStop) {
        const qint64 last = std::max(m_stoppedAt, event.eventTime);
        return std::exchange(m_stoppedAt, last) != last || isNew;
    }
    if (!event.roundId || event.error || event.stage == RunStage::Unknown || event.stage == RunStage::PreParamCheck)
        return isNew;
    return changeTurn(*event.roundId, [&](Turn &turn) { turn.take(event); }) || isNew;
}

bool RoomStory::takeError(const TaskError &error)
{
    // The same error comes by an event and by a message to the room.
    const auto known = std::ranges::find_if(m_errors, [&](const TaskError &each) { return isSameError(each, error); });
    TaskError merged = error;
    if (known != m_errors.end()) {
        merged.at = earlier(known->at, error.at);
        merged.stage = std::max(known->stage, error.stage);
        if (merged == *known)
            return false;
        m_errors.erase(known);
    }
    const auto rank = [](const TaskError &each) {
        return std::tuple(each.at, each.roundId, each.error.code, each.error.message);
    };
    m_errors.insert(std::ranges::upper_bound(m_errors, rank(merged), {}, rank), merged);
    if (m_errors.size() > errorLimit)
        m_errors.removeFirst();
    return true;
}

} // namespace console::callbacks
