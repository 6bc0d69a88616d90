// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/server/clientbudget.h"

#include "core/server/wirewords.h"

namespace console::server {

namespace {
constexpr std::chrono::nanoseconds oneMinute = std::chrono::minutes(1);
}

ClientBudget::ClientBudget(Limits limits, const Clock &clock)
    : m_limits(limits),
      m_clock(clock)
{}

ClientBudget::Minute &ClientBudget::minuteOf(const QByteArray &client)
{
    const auto now = m_clock.elapsed();
    if (m_minutes.size() >= clientLimit && !m_minutes.contains(client))
        m_minutes.removeIf([&](const auto &each) { return now - each.value().begin >= oneMinute; });
    const bool isFull = m_minutes.size() >= clientLimit && !m_minutes.contains(client);
    Minute &minute = m_minutes[isFull ? QByteArray() : client];
    if (now - minute.begin >= oneMinute || minute.begin == std::chrono::nanoseconds::zero())
        minute = Minute{.begin = now};
    return minute;
}

bool ClientBudget::takeStart(const QByteArray &client)
{
    return minuteOf(client).starts++ < m_limits.startsPerMinute;
}

void ClientBudget::noteError(const QByteArray &client)
{
    ++minuteOf(client).errors;
}

bool ClientBudget::isExhausted(const QByteArray &client)
{
    return minuteOf(client).errors >= m_limits.errorsPerMinute;
}

int ClientBudget::secondsLeft(const QByteArray &client) const
{
    const auto used = m_clock.elapsed() - m_minutes.value(client).begin;
    return std::max(1, static_cast<int>(std::chrono::ceil<std::chrono::seconds>(oneMinute - used).count()));
}

QByteArray budgetKey(const http::HttpRequest &request)
{
    return headerValue(request.headers, "Origin").value_or(QByteArray()) + '|' + request.peer.toString().toLatin1();
}

http::HttpAnswer tooManyAnswer(const ClientBudget &budget, const QByteArray &client, const QString &message)
{
    http::HttpAnswer answer = errorAnswer(429, {}, message);
    answer.headers.append(HttpHeader{"Retry-After", QByteArray::number(budget.secondsLeft(client))});
    return answer;
}

} // namespace console::server
