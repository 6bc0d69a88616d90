// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/http/message.h"

#include <QHash>

namespace console::server {

/// How often one client may start rooms, and be wrong. A page that runs wild costs money with the one and time with
/// the other.
class ClientBudget
{
public:
    struct Limits
    {
        int startsPerMinute = 30;
        int errorsPerMinute = 120;
    };

    ClientBudget(Limits limits, const Clock &clock);

    /// False when the client has used up its starts; otherwise one more is used up.
    [[nodiscard]] bool takeStart(const QByteArray &client);
    void noteError(const QByteArray &client);
    /// Too many errors within the last minute: the client is not listened to until the minute is over.
    [[nodiscard]] bool isExhausted(const QByteArray &client);
    /// Seconds until something is allowed again.
    [[nodiscard]] int secondsLeft(const QByteArray &client) const;

    /// Clients that are counted at once; beyond that all others are counted as one.
    static constexpr qsizetype clientLimit = 1'000;

private:
    struct Minute
    {
        std::chrono::nanoseconds begin{0};
        int starts = 0;
        int errors = 0;
    };
    [[nodiscard]] Minute &minuteOf(const QByteArray &client);

    Limits m_limits;
    const Clock &m_clock;
    QHash<QByteArray, Minute> m_minutes;
};

/// Whose budget a request uses up: its page and its address. The port is left out, a page opens several connections.
[[nodiscard]] QByteArray budgetKey(const http::HttpRequest &request);
/// 429 with the time to wait.
[[nodiscard]] http::HttpAnswer tooManyAnswer(const ClientBudget &budget, const QByteArray &client,
                                             const QString &message);

} // namespace console::server
