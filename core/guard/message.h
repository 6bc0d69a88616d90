// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/secret.h"
#include "core/credentials/credential.h"
#include "core/rooms/roomtask.h"

#include <optional>
#include <variant>

namespace console::guard {

/// A task that the helper stops when the console no longer can.
struct HeldTask
{
    rooms::RoomTask task;
    credentials::CredentialPtr credential = nullptr; ///< Null: to be found as usual (resolver.h).
};

// What the console tells its helper. Any message shows that the console lives.

struct Beat
{};
/// Takes the place of an earlier one about the same task.
struct Hold
{
    HeldTask held;
};
struct Release
{
    rooms::RoomTask task; ///< Only what names it matters.
};
struct Limits
{
    std::chrono::milliseconds hang{4000};    ///< Silence for longer counts as hung; time asleep does not.
    std::chrono::milliseconds sleep{180000}; ///< The machine may sleep as long as that at a time.

    friend bool operator==(const Limits &, const Limits &) = default;
};
/// The console ends in good order and wants nothing stopped.
struct Bye
{};

using Message = std::variant<Beat, Hold, Release, Limits, Bye>;

/// The message as one line of JSON, with its line end. It may hold a key: the helper's standard input is the only place
/// it may go to.
[[nodiscard]] Secret lineOf(const Message &message);
/// Nothing when the line is no message. Members that are not known are passed over, limits out of bounds moved into
/// them.
[[nodiscard]] std::optional<Message> readLine(QByteArrayView line);

/// The longest line that is read; longer ones are passed over.
inline constexpr qsizetype maximumLine = 64 * 1024;

} // namespace console::guard
