// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace console::app {

/// The voicechatctl that was built and installed with this program: beside it, or next door in a build folder. A path
/// where nothing is when there is none.
[[nodiscard]] QString helperProgram();

} // namespace console::app
