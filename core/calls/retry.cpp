// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/calls/retry.h"

#include "core/base/overloaded.h"

#include <QPointer>
#include <QRandomGenerator>

#include <algorithm>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace console::calls {

using std::chrono::milliseconds;
using traffic::Exchange;

namespace {

bool mayPass(int httpStatus)
{
    constexpr int tooManyRequests = 429;
    return httpStatus == tooManyRequests || httpStatus >= 500;
}

bool mayPass(transport::TransportFailure::Kind kind)
{
    using enum transport::TransportFailure::Kind;
    switch (kind) {
    case TimedOut:
    case HostNotFound:
    case ConnectionRefused:
    case Unreachable:
    case ConnectionLost:
        return true;
    case Cancelled:
    case CutShort:
    case BadHttp:
    case TooLarge:
    case CertificateExpired:
    case CertificateHostName:
    case CertificateUntrusted:
    case TlsFailed:
    case ProxyFailed:
        return false;
    }
    return false;
}

std::optional<QDateTime> httpDate(const QByteArray &text)
{
    // HTTP writes the zone as a name, which Qt's reader of mail dates does not know.
    const QDateTime date =
        QDateTime::fromString(QString::fromLatin1(text.trimmed()).replace("GMT"_L1, "+0000"_L1), Qt::RFC2822Date);
    return date.isValid() ? std::optional(date) : std::nullopt;
}

} // namespace

bool mayPass(const Exchange &exchange)
{
    if (!exchange.error)
        return false;
    return std::visit(overloaded{
                          [](const traffic::LocalRefusal &) { return false; },
                          [](const transport::TransportFailure &failure) { return mayPass(failure.kind); },
                          [](const openapi::UnreadableAnswer &answer) { return mayPass(answer.httpStatus); },
                          [&](const openapi::ServiceError &error) {
                              return error.code == "FlowLimitExceeded"_L1 || openapi::isPlatformFault(error) ||
                                     (exchange.answer && mayPass(exchange.answer->httpStatus));
                          },
                      },
                      *exchange.error);
}

milliseconds retryDelay(const RetryPolicy &policy, int attemptsMade, milliseconds askedFor, double random)
{
    milliseconds most = std::min(policy.baseDelay, policy.cap);
    for (int i = 1; i < attemptsMade && most < policy.cap; ++i)
        most = std::min(most * 2, policy.cap);
    const std::chrono::duration<double, std::milli> jitter = most * random;
    return std::clamp(askedFor, milliseconds(0), policy.retryAfterCap) +
           std::chrono::duration_cast<milliseconds>(jitter);
}

milliseconds retryAfter(const traffic::ReceivedResponse &response, const QDateTime &now)
{
    const auto header = headerValue(response.headers, "Retry-After");
    if (!header)
        return {};
    constexpr qint64 longest = 24 * 60 * 60; // Nobody waits as long; it keeps the sum from overflowing.
    bool isNumber = false;
    if (const qint64 seconds = header->trimmed().toLongLong(&isNumber); isNumber)
        return std::chrono::seconds(std::clamp<qint64>(seconds, 0, longest));
    const auto until = httpDate(*header);
    if (!until)
        return {};
    const QDateTime from = httpDate(headerValue(response.headers, "Date").value_or(QByteArray())).value_or(now);
    return std::chrono::seconds(std::clamp<qint64>(from.secsTo(*until), 0, longest));
}

RandomSource systemRandom()
{
    return [] { return QRandomGenerator::global()->generateDouble(); };
}

/// The attempts of one call.
class Retrier::Series final : public QObject
{
public:
    Series(Retrier &retrier, OpenApiRequest request, std::stop_token stop)
        : QObject(&retrier),
          m_retrier(retrier),
          m_request(std::move(request)),
          m_stop(std::move(stop))
    {
        m_promise.start();
        // May run in any thread, so it only asks.
        m_onStop.emplace(m_stop, [this] {
            QMetaObject::invokeMethod(
                this, [this] { endWait(); }, Qt::QueuedConnection);
        });
    }
    ~Series() override { endWait(); }

    [[nodiscard]] QFuture<Exchange> outcome() { return m_promise.future(); }

    void attempt()
    {
        m_waitsAfter.reset();
        ++m_attempts;
        // Not whenDone(): an outcome must also come through while the program ends and no event loop runs.
        m_retrier.m_client.call(m_request, m_stop).then([self = QPointer(this)](const Exchange &exchange) {
            if (self)
                self->take(exchange);
        });
    }

private:
    void take(const Exchange &exchange)
    {
        const RetryPolicy &policy = m_retrier.m_policy;
        if (m_attempts >= policy.attempts || m_stop.stop_requested() || !mayPass(exchange)) {
            end(exchange);
            return;
        }
        m_waitsAfter = exchange;
        const milliseconds askedFor =
            exchange.response ? retryAfter(*exchange.response, m_retrier.m_clock.now()) : milliseconds(0);
        m_retrier.m_scheduler.after(retryDelay(policy, m_attempts, askedFor, m_retrier.m_random()), this, [this] {
            if (m_waitsAfter)
                attempt();
        });
    }

    void endWait()
    {
        if (m_waitsAfter)
            end(*std::exchange(m_waitsAfter, std::nullopt));
    }

    void end(const Exchange &exchange)
    {
        deleteLater();
        m_promise.addResult(exchange);
        m_promise.finish();
    }

    Retrier &m_retrier;
    OpenApiRequest m_request;
    std::stop_token m_stop;
    QPromise<Exchange> m_promise;
    int m_attempts = 0;
    std::optional<Exchange> m_waitsAfter; ///< The attempt that failed, while the next one is awaited.
    std::optional<std::stop_callback<std::function<void()>>> m_onStop;
};

Retrier::Retrier(OpenApiClient &client, const Clock &clock, Scheduler &scheduler, RandomSource random,
                 RetryPolicy policy, QObject *parent)
    : QObject(parent),
      m_client(client),
      m_clock(clock),
      m_scheduler(scheduler),
      m_random(std::move(random)),
      m_policy(policy)
{}

Retrier::~Retrier()
{
    // While m_client and the others are still known.
    const auto running = findChildren<QObject *>(Qt::FindDirectChildrenOnly);
    qDeleteAll(running);
}

QFuture<Exchange> Retrier::call(OpenApiRequest request, std::stop_token stop)
{
    auto *series = new Series(*this, std::move(request), std::move(stop));
    QFuture<Exchange> outcome = series->outcome();
    series->attempt();
    return outcome;
}

} // namespace console::calls
