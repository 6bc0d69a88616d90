// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <memory>
#include <stop_token>

class QSocketNotifier;

namespace console::ctl {

/// Turns SIGINT and SIGTERM into a stop request for as long as it lives; a second signal ends the process at once, as
/// people expect of Ctrl+C pressed twice. One at a time.
class Interrupt final : public QObject
{
public:
    Interrupt();
    ~Interrupt() override;

    [[nodiscard]] std::stop_token token() const { return m_stop.get_token(); }

private:
    std::stop_source m_stop;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace console::ctl
