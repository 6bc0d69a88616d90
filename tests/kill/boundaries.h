// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <atomic>

namespace console::test {

/// The moments at which what a process has done becomes visible to others.
enum class Boundary { Write, Sync, Cut, Send, Remove, Count };

/// Where a process dies: before or after its `at`-th boundary; never when that is 0.
struct KillPoint
{
    int at = 0;
    bool isAfter = false;
};

/// What a process has passed, in memory that outlives it.
struct BoundaryCount
{
    std::atomic<int> total = 0;
    std::array<std::atomic<Boundary>, 2048> kinds = {}; ///< Of the first ones, in order.

    /// Of the `at`-th, from 1.
    [[nodiscard]] Boundary kind(int at) const { return kinds.at(static_cast<size_t>(at - 1) % kinds.size()); }
};

/// From now on every write to a file or socket, sync, truncation, send and removal in this process is counted,
/// whichever library makes it, and the process is sent SIGKILL at `point`. `count` must outlive the process.
void watchBoundaries(const KillPoint &point, BoundaryCount &count);

} // namespace console::test
