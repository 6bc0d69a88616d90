// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/kill/lateservice.h"

#include "core/base/whendone.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QPromise>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;

namespace console::test {

using http::HttpAnswer;
using http::HttpRequest;

namespace {

constexpr std::chrono::milliseconds heldFor{25};
/// Turns of the event loop in which whatever the kernel holds for us is accepted, read and carried out.
constexpr int drainTurns = 8;

HttpAnswer badGateway()
{
    return {.status = 502, .headers = {{"Content-Type", "text/html"}}, .body = "<html>502 Bad Gateway</html>"};
}

} // namespace

LateService::LateService(const QString &taskFile, const Clock &clock)
    : m_dictionary(openapi::ErrorDictionary::builtIn()),
      m_sandbox({.taskFile = taskFile, .latency = {}, .failCode = {}}, m_dictionary, clock),
      m_listener(*this)
{}

LateService::~LateService() = default;

quint16 LateService::listen()
{
    return m_listener.listen(QHostAddress(QHostAddress::LocalHost), 0) ? m_listener.port() : quint16(0);
}

QFuture<HttpAnswer> LateService::handle(const HttpRequest &request, std::stop_token stop)
{
    if (request.path == "/drain")
        return drain(QString::fromLatin1(request.query));
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    const QString appId = body[u"AppId"].toString();
    const QString taskId = body[u"TaskId"].toString();
    const bool isStart = request.query.contains("Action=StartVoiceChat");
    const bool isStop = request.query.contains("Action=StopVoiceChat");
    if (isStart && taskId.startsWith(u"held"_s))
        return hold(appId, taskId, request, false);
    if (isStart && taskId.startsWith(u"slow"_s))
        return hold(appId, taskId, request, true);
    QFuture<HttpAnswer> answer = m_sandbox.handle(request, std::move(stop));
    const QString name = appId + u'/' + taskId;
    if ((isStart && taskId.startsWith(u"lost"_s)) ||
        (isStop && taskId.startsWith(u"shut"_s) && !m_shut.contains(name))) {
        if (isStop)
            m_shut.insert(name);
        return readyFuture(badGateway());
    }
    if (isStop)
        release([&](const Held &held) { return held.appId == appId && held.taskId == taskId; });
    return answer;
}

QFuture<HttpAnswer> LateService::hold(const QString &appId, const QString &taskId, const HttpRequest &request,
                                      bool isDone)
{
    auto promise = std::make_shared<QPromise<HttpAnswer>>();
    promise->start();
    // The client may be gone by then; what it sent is carried out all the same.
    const auto carriedOut = isDone ? std::optional(m_sandbox.handle(request, {}).result()) : std::nullopt;
    const quint64 number = ++m_lastNumber;
    m_held.push_back({number, appId, taskId, [this, promise, request, carriedOut] {
                          promise->addResult(carriedOut ? *carriedOut : m_sandbox.handle(request, {}).result());
                          promise->finish();
                      }});
    QTimer::singleShot(heldFor, this,
                       [this, number] { release([&](const Held &held) { return held.number == number; }); });
    return promise->future();
}

void LateService::release(const std::function<bool(const Held &)> &which)
{
    std::vector<Held> released;
    std::erase_if(m_held, [&](const Held &held) {
        const bool goes = which(held);
        if (goes)
            released.push_back(held);
        return goes;
    });
    for (const Held &held : released)
        held.release();
}

QFuture<HttpAnswer> LateService::drain(const QString &appId)
{
    auto promise = std::make_shared<QPromise<HttpAnswer>>();
    promise->start();
    drainTurn(appId, drainTurns, [promise] {
        promise->addResult(HttpAnswer{});
        promise->finish();
    });
    return promise->future();
}

void LateService::drainTurn(const QString &appId, int turnsLeft, const std::function<void()> &done)
{
    release([&](const Held &held) { return held.appId == appId; });
    if (turnsLeft == 0)
        return done();
    QTimer::singleShot(0, this, [=, this] { drainTurn(appId, turnsLeft - 1, done); });
}

} // namespace console::test
