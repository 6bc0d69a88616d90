// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace console::app {

/// Puts the example scenes into the folder unless it is there already. What could not be written is left out: the
/// window then says that the folder is empty.
void layOutExamples(const QString &folder);

} // namespace console::app
