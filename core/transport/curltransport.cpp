// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transport/curltransport.h"

#include "core/base/whendone.h"
#include "core/transport/curlworker.h"

#include <QPointer>
#include <QPromise>

#include <functional>

namespace console::transport {

namespace {

TransportOutcome cancelled()
{
    return {.result = TransportFailure{.kind = TransportFailure::Kind::Cancelled}};
}

} // namespace

/// Who asked, and may ask to stop.
struct CurlTransport::Waiting
{
    QPromise<TransportOutcome> promise;
    std::optional<std::stop_callback<std::function<void()>>> onStop;
};

CurlTransport::CurlTransport(const Clock &clock, TlsTrust trust, QObject *parent)
    : QObject(parent),
      m_clock(clock),
      m_worker(std::make_unique<CurlWorker>(clock, std::move(trust)))
{
    m_thread.setObjectName(QStringLiteral("libcurl"));
    m_worker->moveToThread(&m_thread);
    connect(m_worker.get(), &CurlWorker::landed, this, &CurlTransport::deliver);
}

CurlTransport::~CurlTransport()
{
    m_isEnding = true;
    if (!m_thread.isRunning())
        return;
    QMetaObject::invokeMethod(m_worker.get(), &CurlWorker::end, Qt::BlockingQueuedConnection);
    deliver();
    m_thread.quit();
    m_thread.wait();
}

QFuture<TransportOutcome> CurlTransport::send(const SignedRequest &request, const SendOptions &options,
                                              std::stop_token stop)
{
    if (stop.stop_requested() || m_isEnding)
        return readyFuture(cancelled());
    if (!m_thread.isRunning())
        m_thread.start();
    const quint64 id = ++m_lastId;
    auto waiting = std::make_unique<Waiting>();
    waiting->promise.start();
    QFuture<TransportOutcome> outcome = waiting->promise.future();
    m_worker->send(id, {.request = request, .options = options, .start = m_clock.elapsed()});
    // May run in any thread, and so may what it calls.
    if (stop.stop_possible())
        waiting->onStop.emplace(std::move(stop), [worker = m_worker.get(), id] { worker->cancel(id); });
    m_waiting.emplace(id, std::move(waiting));
    return outcome;
}

void CurlTransport::deliver()
{
    const QPointer<CurlTransport> alive(this);
    for (CurlWorker::Landing &each : m_worker->takeLanded()) {
        end(each.id, std::move(each.outcome));
        if (!alive)
            return;
    }
}

void CurlTransport::end(quint64 id, TransportOutcome outcome)
{
    const auto node = m_waiting.extract(id); // Out of the list before it is told: what it does may come back here.
    node.mapped()->onStop.reset();
    node.mapped()->promise.addResult(std::move(outcome));
    node.mapped()->promise.finish();
}

} // namespace console::transport
