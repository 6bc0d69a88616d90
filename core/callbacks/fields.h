// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/json/document.h"

#include <initializer_list>

namespace console::callbacks {

/// The first of these members that is there: the documents spell some in several ways (`TaskID`, `TaskId`).
[[nodiscard]] json::Value anyMember(const json::Value &object, std::initializer_list<QStringView> names);

/// A string's text, or a number's or truth value's as it is written; empty for anything else.
[[nodiscard]] QString textOf(const json::Value &value);

/// Of a number without fraction, or of a string that holds one.
[[nodiscard]] std::optional<qint64> integerOf(const json::Value &value);

/// `true`; also a number other than 0, and the string `true`.
[[nodiscard]] bool truthOf(const json::Value &value);

} // namespace console::callbacks
