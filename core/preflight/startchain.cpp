// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/preflight/startchain.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace console::preflight {

namespace {

using State = StepStatus::State;

const QDateTime &seen(const ChainFacts &facts, Step step)
{
    return facts.seenAt.at(static_cast<size_t>(step));
}

StepStatus accepted(const ChainFacts &facts)
{
    using enum rooms::TaskState;
    if (const QDateTime &at = seen(facts, Step::Accepted); at.isValid())
        return {.state = State::Done, .at = at};
    // Nobody is in a room whose start was not taken; without an answer to the start this is how it is known.
    if (seen(facts, Step::AgentInRoom).isValid())
        return {.state = State::Done};
    switch (facts.state) {
    case Starting:
        return {.state = State::Waiting};
    case Unknown:
        return {.state = State::NotObservable};
    case Failed:
        return {.state = State::Stuck};
    case Running:
    case Updating:
    case Stopping:
    case Stopped:
        break;
    }
    return {.state = State::Done};
}

StepStatus agentInRoom(const ChainFacts &facts)
{
    if (const QDateTime &at = seen(facts, Step::AgentInRoom); at.isValid())
        return {.state = State::Done, .at = at};
    if (facts.lookFailure)
        return {.state = State::NotObservable};
    return {.state = facts.presence && facts.waited >= stuckAfter ? State::Stuck : State::Waiting};
}

/// What only callbacks tell.
StepStatus told(const ChainFacts &facts, Step step, bool isStuck)
{
    if (const QDateTime &at = seen(facts, step); at.isValid())
        return {.state = State::Done, .at = at};
    if (!facts.receivesCallbacks)
        return {.state = State::NotObservable};
    return {.state = isStuck ? State::Stuck : State::Waiting};
}

} // namespace

QString stepName(Step step)
{
    constexpr std::array names{"accepted"_L1, "task-started"_L1, "agent-in-room"_L1, "first-words"_L1};
    return names.at(static_cast<size_t>(step));
}

QString stateName(State state)
{
    constexpr std::array names{"waiting"_L1, "done"_L1, "stuck"_L1, "not-observable"_L1};
    return names.at(static_cast<size_t>(state));
}

bool StartChain::isStuck() const
{
    return std::ranges::count(steps, State::Stuck, &StepStatus::state) > 0;
}

StartChain chainOf(const ChainFacts &facts)
{
    StartChain chain{.steps = {}, .presence = facts.presence, .lookFailure = facts.lookFailure};
    const StepStatus agent = agentInRoom(facts);
    StepStatus started = told(facts, Step::TaskStarted, agent.state == State::Stuck);
    if (started.state != State::Done && agent.state == State::Done)
        started = agent;
    chain.steps = {accepted(facts), started, agent, told(facts, Step::FirstWords, false)};
    chain.isOver = !rooms::isOpen(facts.state);
    for (StepStatus &step : chain.steps) {
        // Nothing more comes from a room that has ended; only a start that was refused is at fault itself.
        const bool isOpenEnd = step.state == State::Waiting || (step.state == State::Stuck && &step != &chain.steps[0]);
        if (chain.isOver && isOpenEnd)
            step = {.state = State::NotObservable};
    }
    return chain;
}

} // namespace console::preflight
