// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/server/router.h"

#include "core/base/whendone.h"
#include "core/server/wirewords.h"

#include <QPointer>

namespace console::server {

using namespace Qt::Literals::StringLiterals;
using http::HttpAnswer;
using http::HttpRequest;

namespace {

QString words(const Denial &denial)
{
    const QString value = QString::fromLatin1(denial.value);
    switch (denial.kind) {
    case Denial::Kind::Host:
        return u"Host 不在允许列表中: "_s + value;
    case Denial::Kind::Origin:
        return u"Origin 不在允许列表中: "_s + value;
    case Denial::Kind::CrossSite:
        return u"拒绝跨站请求"_s;
    case Denial::Kind::ContentType:
        return u"Content-Type 必须是 application/json"_s;
    }
    Q_UNREACHABLE();
}

HttpAnswer remarked(HttpAnswer answer, const QString &remark)
{
    answer.remark = remark;
    return answer;
}

/// Callbacks come through a tunnel, all from one address: who forges them must not be able to have the true ones, or
/// the programs of this machine, locked out. An unknown path counts as an error like any other.
bool hasBudget(const Route *route)
{
    return !route || route->guard == Route::Guard::Internal;
}

} // namespace

Router::Router(std::vector<Route> routes, Options options, ClientBudget &budget, const Clock &clock, QObject *parent)
    : QObject(parent),
      m_routes(std::move(routes)),
      m_options(std::move(options)),
      m_clock(clock),
      m_budget(budget)
{}

const Route *Router::routeTo(const HttpRequest &request) const
{
    const auto found = std::ranges::find_if(m_routes, [&](const Route &route) {
        return route.path == request.path && (route.method == request.method || request.method == "OPTIONS" ||
                                              (request.method == "HEAD" && route.method == "GET"));
    });
    return found == m_routes.end() ? nullptr : &*found;
}

std::optional<HttpAnswer> Router::obstacle(const Route *route, const HttpRequest &request, RequestRecord &record)
{
    record.denial = denialFor(request, m_options.access, route ? route->body : BodyRule::Any);
    if (record.denial)
        return errorAnswer(statusOf(record.denial->kind), {}, words(*record.denial));
    if (!route) {
        const bool isKnown =
            std::ranges::any_of(m_routes, [&](const Route &each) { return each.path == request.path; });
        HttpAnswer answer = errorAnswer(isKnown ? 405 : 404, {}, isKnown ? u"方法不允许"_s : u"路径不存在"_s);
        answer.remark = isKnown ? u"not with this method"_s : u"no such path"_s;
        if (isKnown)
            answer.headers.append(
                {"Allow", std::ranges::find(m_routes, request.path, &Route::path)->method + ", OPTIONS"});
        return answer;
    }
    if (request.method == "OPTIONS")
        return preflightAnswer(request);
    const QByteArray client = budgetKey(request);
    if (hasBudget(route) && m_budget.isExhausted(client))
        return remarked(tooManyAnswer(m_budget, client, u"错误请求过多, 请稍后再试"_s),
                        u"this client was wrong too often"_s);
    if (route->guard == Route::Guard::Internal && m_options.auth && !m_options.auth->check(request))
        return remarked(unauthorizedAnswer(), u"not signed with the internal secret"_s);
    return std::nullopt;
}

QFuture<HttpAnswer> Router::handle(const HttpRequest &request, std::stop_token stop)
{
    RequestRecord record{.at = m_clock.now(),
                         .method = request.method,
                         .path = request.path,
                         .origin = headerValue(request.headers, "Origin").value_or(QByteArray()),
                         .peer = request.peer,
                         .note = {},
                         .denial = {}};
    const Route *route = routeTo(request);
    if (auto answer = obstacle(route, request, record))
        return finish(request, std::move(record), {.answer = readyFuture(*std::move(answer))});
    const Served served = route->serve(request, std::move(stop));
    record.note = served.note;
    return finish(request, std::move(record), served);
}

QFuture<HttpAnswer> Router::finish(const HttpRequest &request, RequestRecord record, const Served &served)
{
    const auto begin = m_clock.elapsed();
    auto end = [this, request, record = std::move(record), begin, failure = served.failure](HttpAnswer done) mutable {
        if (failure)
            record.failure = *failure;
        record.took = std::chrono::duration_cast<std::chrono::milliseconds>(m_clock.elapsed() - begin);
        conclude(done, request, record);
        return done;
    };
    // Where it is finished, and without turns of the event loop between: the connection takes one.
    return QFuture(served.answer).then([guard = QPointer(this), end](const HttpAnswer &done) mutable {
        return guard ? end(done) : done;
    });
}

void Router::conclude(HttpAnswer &answer, const HttpRequest &request, RequestRecord &record)
{
    if (!record.denial)
        answer.headers += corsHeaders(request);
    record.status = answer.status;
    if (record.note.remark.isEmpty())
        record.note.remark = answer.remark;
    record.upstreamStatus = headerValue(answer.headers, "X-Upstream-Status").value_or(QByteArray()).toInt();
    if ((answer.status >= 400 || record.upstreamStatus >= 400) && hasBudget(routeTo(request)))
        m_budget.noteError(budgetKey(request));
    Q_EMIT served(record);
}

} // namespace console::server
