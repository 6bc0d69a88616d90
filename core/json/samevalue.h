// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/json/document.h"

namespace console::json {

/// Whether both stand for the same value, however they are written: members in any order (of duplicate keys the last
/// one), numbers by their exact value (1.0 is 1.00 and 1e0), strings by their text. A member that is null counts as one
/// that is not there, as the service reads it. Strings that hold a JSON object or array are compared as what they hold.
[[nodiscard]] bool sameValue(const Value &a, const Value &b);

/// Missing or null.
[[nodiscard]] bool isNothing(const Value &value);

/// The keys of all of them, each once, in the order in which they are found first.
[[nodiscard]] QStringList keysOf(const std::vector<Value> &objects);

} // namespace console::json
