// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QObject>

#include <memory>

class QSocketNotifier;

namespace console::app {

/// Tells that the system, a terminal or somebody wants this process to end, for as long as it lives. A second signal of
/// the same kind ends it at once, as people expect of Ctrl+C pressed twice. One at a time.
class EndSignals final : public QObject
{
    Q_OBJECT

public:
    /// SIGTERM, SIGINT and the like.
    explicit EndSignals(QList<int> signalNumbers);
    ~EndSignals() override;

Q_SIGNALS:
    void endWanted();

private:
    QList<int> m_signals;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace console::app
