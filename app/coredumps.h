// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace console::app {

/// A crash of this process leaves no image of its memory behind, in which its secrets would stand; on Linux no other
/// process of the same user can read that memory or the environment either. For the first lines of main(). False where
/// the platform refused. Under sanitizers the process stays open to debuggers, for their leak check is one.
bool forbidCoreDumps();

} // namespace console::app
