// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/// One grid for the whole window: every gap and margin is one of these.
namespace console::ui::space {

inline constexpr int tiny = 2;
inline constexpr int small = 4;
inline constexpr int medium = 8;
inline constexpr int large = 16;
inline constexpr int huge = 24;

} // namespace console::ui::space
