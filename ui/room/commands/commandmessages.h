// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/openapi/errordictionary.h"
#include "core/rooms/updatecommand.h"
#include "core/traffic/exchange.h"
#include "ui/room/commands/commandstatus.h"

namespace console::ui {

/// The problem in one line. What is only missing yet is no fault: the operator has not come to it.
[[nodiscard]] CommandStatus::Message problemMessage(const rooms::UpdateProblem &problem);

/// Why a command did not succeed: two lines, and all that is known in the tooltip.
[[nodiscard]] CommandStatus::Message
failureMessage(const traffic::CallError &error, const openapi::ErrorDictionary &dictionary, const QString &language);

} // namespace console::ui
