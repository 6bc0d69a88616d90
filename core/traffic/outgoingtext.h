// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/traffic/secretregister.h"

namespace console::traffic {

/// A text that is not given out: known secrets stand in it. Which place and which kind, never the text.
struct ExportRefusal
{
    std::vector<SecretHit> hits; ///< At least one.

    friend bool operator==(const ExportRefusal &, const ExportRefusal &) = default;
};

/// The last door of every export, also of one to the clipboard: the text itself, or why it must not go out. It is made
/// of redacted parts already; this finds what stands where no table looks, say a key in the text of a message.
[[nodiscard]] Result<QByteArray, ExportRefusal> cleared(QByteArray text, const SecretRegister &secrets);

} // namespace console::traffic
