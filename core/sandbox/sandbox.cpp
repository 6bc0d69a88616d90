// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sandbox/sandbox.h"

#include "core/base/whendone.h"
#include "core/credentials/resolver.h"
#include "core/openapi/actions.h"
#include "core/sandbox/envelope.h"
#include "core/sandbox/signatureverifier.h"
#include "core/sandbox/taskactions.h"
#include "core/sandbox/taskbook.h"

#include <QPromise>
#include <QTimer>

#include <algorithm>

namespace console::sandbox {

using namespace Qt::Literals::StringLiterals;

namespace {

std::optional<ApiError> routingError(const http::HttpRequest &request, const ApiCall &call)
{
    if (request.path != "/")
        return ApiError{.code = u"ServiceNotFound"_s,
                        .message = u"There is nothing at this path; the OpenAPI is at /."_s};
    if (call.action.isEmpty())
        return ApiError{.code = u"MissingParameter"_s, .message = u"The request lacks the parameter Action."_s};
    if (call.version.isEmpty())
        return ApiError{.code = u"MissingParameter"_s, .message = u"The request lacks the parameter Version."_s};
    const openapi::ActionSpec *spec = openapi::findAction(call.action);
    if (spec && std::ranges::find(spec->versions, call.version) != spec->versions.end())
        return std::nullopt;
    return ApiError{.code = u"InvalidActionOrVersion"_s,
                    .message = u"Could not find operation %1 for version %2."_s.arg(call.action, call.version)};
}

} // namespace

Sandbox::Sandbox(SandboxOptions options, const openapi::ErrorDictionary &dictionary, const Clock &clock,
                 QObject *parent)
    : QObject(parent),
      m_options(std::move(options)),
      m_dictionary(dictionary),
      m_clock(clock),
      m_window(m_options.rate),
      m_tasks(std::make_unique<TaskBook>(m_options.taskFile)),
      m_listener(std::make_unique<http::HttpListener>(*this))
{
    addAccount(credentials::sandboxCredential());
}

Sandbox::~Sandbox() = default;

void Sandbox::addAccount(credentials::CredentialPtr credential)
{
    if (!credential)
        return;
    const QByteArray accessKeyId = credential->accessKeyId.reveal().toByteArray();
    m_accounts.insert(accessKeyId, std::move(credential));
}

Result<void, http::ListenProblem> Sandbox::listen(quint16 port)
{
    return m_listener->listen(QHostAddress(QHostAddress::LocalHost), port);
}

QUrl Sandbox::url() const
{
    return m_listener->url();
}

QFuture<http::HttpAnswer> Sandbox::handle(const http::HttpRequest &request, std::stop_token)
{
    // The deed is done at once and only the answer is late, as with a slow network: that is what has to be rehearsed.
    http::HttpAnswer done = answer(request);
    if (m_options.latency <= std::chrono::milliseconds::zero())
        return readyFuture(std::move(done));
    auto promise = std::make_shared<QPromise<http::HttpAnswer>>();
    promise->start();
    QTimer::singleShot(m_options.latency, this, [promise, done = std::move(done)] {
        promise->addResult(done);
        promise->finish();
    });
    return promise->future();
}

http::HttpAnswer Sandbox::answer(const http::HttpRequest &request)
{
    const QDateTime now = m_clock.now();
    const ApiCall call = readCall(request);
    const auto refuse = [&](const ApiError &error) { return envelope(call, unexpected(error), m_dictionary, now); };
    if (!m_options.failCode.isEmpty())
        return refuse(rehearsedError(m_options.failCode, m_dictionary));
    if (const auto error = routingError(request, call))
        return refuse(*error);
    if (const auto error = signatureError(request, m_accounts, now))
        return refuse(*error);
    if (!m_window.take(claimedAccessKeyId(request), m_clock.elapsed()))
        return refuse(ApiError{.code = u"FlowLimitExceeded"_s,
                               .message = u"Request was rejected because the request speed of this OpenAPI is beyond "
                                          "the current flow control limit."_s});
    return envelope(call, carryOut(call, *m_tasks, {.now = now, .agentDelay = m_options.agentDelay}), m_dictionary,
                    now);
}

} // namespace console::sandbox
