// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/traffic/exchange.h"

#include <QObject>

#include <deque>

namespace console::traffic {

/// Keeps the newest exchanges, bounded by number and by bytes. What comes in must be redacted.
class TrafficStore final : public QObject
{
    Q_OBJECT

public:
    struct Limits
    {
        qsizetype exchanges = 10'000;
        qsizetype bytes = qsizetype(64) * 1024 * 1024;
    };

    explicit TrafficStore(QObject *parent = nullptr)
        : TrafficStore(Limits{}, parent)
    {}
    explicit TrafficStore(Limits limits, QObject *parent = nullptr);

    /// Numbers the exchange and keeps it; drops the oldest ones beyond the limits. Returns what is kept.
    Exchange append(Exchange exchange);
    void clear();

    [[nodiscard]] qsizetype size() const { return static_cast<qsizetype>(m_exchanges.size()); }
    /// Oldest first.
    [[nodiscard]] const Exchange &at(qsizetype index) const { return m_exchanges.at(static_cast<size_t>(index)); }

Q_SIGNALS:
    /// Before and after one exchange is put at the end.
    void aboutToAppend();
    void appended();
    /// Before and after the `count` oldest ones go.
    void aboutToDropOldest(qsizetype count);
    void droppedOldest();
    void aboutToClear();
    void cleared();

private:
    void dropBeyondLimits();

    Limits m_limits;
    std::deque<Exchange> m_exchanges;
    qsizetype m_bytes = 0;
    quint64 m_lastNumber = 0;
};

} // namespace console::traffic
