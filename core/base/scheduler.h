// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>
#include <functional>

class QObject;

namespace console {

/// Runs things later. Injected, so that tests move time by hand.
class Scheduler
{
public:
    Scheduler() = default;
    Scheduler(const Scheduler &) = delete;
    Scheduler &operator=(const Scheduler &) = delete;
    virtual ~Scheduler() = default;

    /// Runs `what` in the thread of `context` once `delay` has passed; never when the context died first. A delay of
    /// zero or less runs it in the next turn of the event loop, not at once.
    virtual void after(std::chrono::milliseconds delay, QObject *context, std::function<void()> what) = 0;
};

/// The event loop's timers.
class SystemScheduler final : public Scheduler
{
public:
    void after(std::chrono::milliseconds delay, QObject *context, std::function<void()> what) override;
};

} // namespace console
