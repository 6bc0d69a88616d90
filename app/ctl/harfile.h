// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace console::app {
class Services;
}

namespace console::ctl {

class Output;

/// Writes the calls that this process made and sent to `path`, as `--har` asks for. Says why when that fails, or is
/// refused since a secret stands in them; then nothing is written. No matter of the exit code, which tells what became
/// of the call: an agent may run.
void writeHar(const QString &path, app::Services &services, Output &output);

} // namespace console::ctl
