// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>

namespace console::traffic {
class SecretRegister;
}

namespace console::app {

/// Takes every secret that the process knows out of what is logged, by this program and by the libraries, before it
/// is written. Qt has one message handler for the whole process: one filter lives at a time, and puts the handler back
/// that was there before.
class LogFilter
{
public:
    explicit LogFilter(std::shared_ptr<const traffic::SecretRegister> secrets);
    ~LogFilter();
    LogFilter(const LogFilter &) = delete;
    LogFilter &operator=(const LogFilter &) = delete;
};

} // namespace console::app
