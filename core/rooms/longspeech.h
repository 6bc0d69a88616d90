// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rooms/orders.h"

#include <QFuture>

#include <functional>
#include <stop_token>

namespace console::rooms {

class RoomService;

/// The commands that have the agent say the text, whatever its length: one for each piece of splitSpeech(). The first
/// has the priority that was asked for, the others wait their turn behind it.
[[nodiscard]] QList<Say> piecesOf(const Say &say);

/// What stands against saying the text in pieces. Its length does not; `Low` does when there are several: the agent
/// would drop the beginning alone.
[[nodiscard]] std::optional<UpdateProblem> speechProblem(const Say &say);

/// Makes a call for each piece of the order's text, in order, each only after the answer to the one before. Ends after
/// the last, after the first that failed, or once `stop` is requested; the result holds what was called until then.
/// `ended` hears of each call. The order's command is a Say without a speechProblem(); the service outlives the calls.
[[nodiscard]] QFuture<QList<traffic::Exchange>> sayInPieces(RoomService &rooms, const UpdateOrder &order,
                                                            std::stop_token stop,
                                                            std::function<void(const traffic::Exchange &)> ended = {});

} // namespace console::rooms
