// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace console {

/// Visits a std::variant with one lambda for each alternative; a forgotten alternative does not compile.
template<class... F>
struct overloaded : F...
{
    using F::operator()...;
};

// clang 14 needs the guide spelled out.
template<class... F>
overloaded(F...) -> overloaded<F...>;

} // namespace console
