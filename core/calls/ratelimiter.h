// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/scheduler.h"

#include <QFuture>
#include <QObject>

#include <deque>
#include <map>
#include <memory>
#include <stop_token>

namespace console::calls {

/// What an account may do in a second.
struct RateLimit
{
    int calls = 60; ///< The service's limit for each of Start, Update and Stop; kept for all calls together.
    std::chrono::nanoseconds window = std::chrono::seconds(1);
};

/// How the wait for a turn ended.
struct Admission
{
    bool granted = false; ///< False: cancelled while it waited; nothing may be sent.
    std::chrono::microseconds waited{0};
};

/// Lets an account's calls go so that in no second more of them reach the service than it takes. Each account has as
/// many slots as calls are allowed. A call takes a slot when it leaves, and the slot is free again one second after the
/// call's answer came, not after it left: how long a request is under way cannot be known, but it has arrived before
/// its answer is back. So two calls of one slot reach the service at least a second apart, whatever the network does to
/// either, and in any second each slot counts once. The price is the way there and back: 60 / (1 s + latency).
///
/// First come, first served; nothing overtakes. Other programs that use the account are not seen. Lives in one thread;
/// must outlive the calls it admitted. Those that still wait when it is destroyed end as not granted.
class RateLimiter final : public QObject
{
    Q_OBJECT

public:
    RateLimiter(const Clock &clock, Scheduler &scheduler, RateLimit limit = {}, QObject *parent = nullptr);
    ~RateLimiter() override;

    /// For accounts that have made no call yet: some have been granted more than the usual.
    void setLimit(RateLimit limit) { m_limit = limit; }

    /// The account's next turn; done at once when a slot is free and nobody waits. `account` is any text that tells
    /// accounts apart. Each one that was granted must be given back once.
    [[nodiscard]] QFuture<Admission> admit(const QString &account, std::stop_token stop);
    /// A call that was admitted has its answer, or will have none.
    void giveBack(const QString &account);

private:
    struct Waiting;
    struct Slots
    {
        Slots();
        ~Slots();
        int free = 0;
        std::deque<std::chrono::nanoseconds> resting; ///< When each is free again, soonest first.
        std::deque<std::unique_ptr<Waiting>> queue;
        bool isTimed = false; ///< advance() is due when the first of `resting` is free.
    };

    [[nodiscard]] Slots &slotsOf(const QString &account);
    void advance(const QString &account);
    void cancel(const QString &account, quint64 ticket);

    const Clock &m_clock;
    Scheduler &m_scheduler;
    RateLimit m_limit;
    std::map<QString, Slots> m_accounts;
    quint64 m_lastTicket = 0;
};

} // namespace console::calls
