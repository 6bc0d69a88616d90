// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/json/document.h"

namespace console::openapi {

/// What JavaScript makes of a JSON value where it wants a text - `String(value)` - for the vendor's tools are fed that
/// way: 1.0 is `1`, `[1,null,[2]]` is `1,,2`, an object is `[object Object]`. Halves of surrogate pairs survive.
[[nodiscard]] QString javaScriptText(const json::Value &value);

/// The exact UTF-16 of a valid JSON string, given with its quotes. Value::toString() reads half a surrogate pair as
/// U+FFFD.
[[nodiscard]] QString exactText(QByteArrayView literal);

} // namespace console::openapi
