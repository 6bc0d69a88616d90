// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/calls/ratelimiter.h"

#include "core/base/whendone.h"

#include <algorithm>
#include <functional>
#include <optional>

namespace console::calls {

struct RateLimiter::Waiting
{
    quint64 ticket = 0;
    std::chrono::nanoseconds since{0};
    QPromise<Admission> promise;
    std::optional<std::stop_callback<std::function<void()>>> onStop;

    void end(bool granted, std::chrono::nanoseconds now)
    {
        promise.addResult(Admission{.granted = granted,
                                    .waited = std::chrono::duration_cast<std::chrono::microseconds>(now - since)});
        promise.finish();
    }
};

RateLimiter::Slots::Slots() = default;
RateLimiter::Slots::~Slots() = default;

RateLimiter::RateLimiter(const Clock &clock, Scheduler &scheduler, RateLimit limit, QObject *parent)
    : QObject(parent),
      m_clock(clock),
      m_scheduler(scheduler),
      m_limit(limit)
{}

RateLimiter::~RateLimiter()
{
    for (auto &[account, slotsOfIt] : m_accounts) {
        // Taken out first: whoever hears of it may ask for the next turn at once.
        const auto queue = std::exchange(slotsOfIt.queue, {});
        for (const auto &waiting : queue)
            waiting->end(false, m_clock.elapsed());
    }
}

QFuture<Admission> RateLimiter::admit(const QString &account, std::stop_token stop)
{
    if (stop.stop_requested())
        return readyFuture(Admission{});
    // Whoever waits comes first, also where a slot got free that no timer has told of yet.
    advance(account);
    Slots &its = slotsOf(account);
    if (its.free > 0) {
        --its.free;
        return readyFuture(Admission{.granted = true});
    }
    auto waiting = std::make_unique<Waiting>();
    waiting->ticket = ++m_lastTicket;
    waiting->since = m_clock.elapsed();
    waiting->promise.start();
    // May run in any thread, so it only asks.
    waiting->onStop.emplace(std::move(stop), [this, account, ticket = waiting->ticket] {
        QMetaObject::invokeMethod(
            this, [this, account, ticket] { cancel(account, ticket); }, Qt::QueuedConnection);
    });
    QFuture<Admission> turn = waiting->promise.future();
    its.queue.push_back(std::move(waiting));
    advance(account);
    return turn;
}

void RateLimiter::giveBack(const QString &account)
{
    // Time only goes on, so the end of the list stays its latest.
    slotsOf(account).resting.push_back(m_clock.elapsed() + m_limit.window);
    advance(account);
}

RateLimiter::Slots &RateLimiter::slotsOf(const QString &account)
{
    const auto [found, isNew] = m_accounts.try_emplace(account);
    if (isNew)
        found->second.free = m_limit.calls;
    return found->second;
}

/// Hands what is free to those who wait, and comes back when the next slot is.
void RateLimiter::advance(const QString &account)
{
    Slots &its = slotsOf(account);
    for (; !its.resting.empty() && its.resting.front() <= m_clock.elapsed(); its.resting.pop_front())
        ++its.free;
    while (its.free > 0 && !its.queue.empty()) {
        --its.free;
        // Out of the queue before it hears: what it does then may come back here.
        const std::unique_ptr<Waiting> next = std::move(its.queue.front());
        its.queue.pop_front();
        next->end(true, m_clock.elapsed());
    }
    if (its.queue.empty() || its.resting.empty() || its.isTimed)
        return;
    its.isTimed = true;
    const auto delay = std::chrono::ceil<std::chrono::milliseconds>(its.resting.front() - m_clock.elapsed());
    m_scheduler.after(delay, this, [this, account] {
        slotsOf(account).isTimed = false;
        advance(account);
    });
}

void RateLimiter::cancel(const QString &account, quint64 ticket)
{
    Slots &its = slotsOf(account);
    const auto found = std::ranges::find_if(its.queue, [=](const auto &waiting) { return waiting->ticket == ticket; });
    if (found == its.queue.end())
        return;
    const std::unique_ptr<Waiting> cancelled = std::move(*found);
    its.queue.erase(found);
    cancelled->end(false, m_clock.elapsed());
}

} // namespace console::calls
