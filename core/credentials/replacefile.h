// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/credentials/storeproblem.h"

#include <QByteArrayView>

namespace console::credentials {

/// Puts a file of these bytes in the place of `path`, for its owner alone (0600). After it the new bytes are on disk;
/// whenever the process or the machine stops before, the old file is there as it was, or the new one as a whole.
/// The bytes pass through `path` + ".new", which one that was stopped leaves behind and the next one takes over, so the
/// caller has to keep others away meanwhile. Unlike QSaveFile it waits until the folder is on disk as well.
[[nodiscard]] StoreResult<void> replaceFile(const QString &path, QByteArrayView bytes);

} // namespace console::credentials
