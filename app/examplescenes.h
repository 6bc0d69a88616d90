// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/scene/scenelibrary.h"

#include <QString>

namespace console::app {

/// The folder `scenes` of the data folder. Made with the built-in example scenes when it is not there yet; a folder
/// that is there is left alone, also when it is empty.
[[nodiscard]] Result<QString, scene::FileProblem> ensureScenesFolder(const QString &dataDir);

} // namespace console::app
