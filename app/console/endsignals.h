// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <memory>

class QSocketNotifier;

namespace console::app {

/// Tells that the system, a terminal or somebody wants this process to end (SIGTERM, SIGHUP, SIGINT), for as long as it
/// lives. A second signal of the same kind ends it at once. One at a time.
class EndSignals final : public QObject
{
    Q_OBJECT

public:
    EndSignals();
    ~EndSignals() override;

Q_SIGNALS:
    void endWanted();

private:
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace console::app
