// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <tl/expected.hpp>

namespace console {

/// A value or a typed error; the names are those of std::expected, which replaces it once the baseline is C++23.
template<class T, class E>
using Result = tl::expected<T, E>;

/// Wraps an error for return from a function that returns a Result.
using tl::unexpected;

} // namespace console
