// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/server/proxyroutes.h"

#include "core/base/whendone.h"
#include "core/calls/sceneaccess.h"
#include "core/rooms/reason.h"
#include "core/server/proxyanswer.h"
#include "core/server/scenelist.h"
#include "core/server/updaterequest.h"
#include "core/server/wirewords.h"

#include <QRandomGenerator>
#include <QUrlQuery>

namespace console::server {

using namespace Qt::Literals::StringLiterals;
using http::HttpAnswer;
using http::HttpRequest;
using traffic::Exchange;
using traffic::LocalRefusal;
using traffic::MissingArgument;

namespace {

constexpr auto startAction = "StartVoiceChat"_L1;

QUrlQuery queryOf(const HttpRequest &request)
{
    QByteArray query = request.query;
    query.replace('+', "%20"); // As forms write a space; QUrlQuery leaves it alone.
    return QUrlQuery(QString::fromLatin1(query));
}

QString valueOf(const QUrlQuery &query, const QString &name)
{
    return query.queryItemValue(name, QUrl::FullyDecoded);
}

LocalRefusal missing(MissingArgument::What what)
{
    return {{}, MissingArgument{what}};
}

} // namespace

ProxyRoutes::ProxyRoutes(Parts parts, Settings settings, ClientBudget &budget, QObject *parent)
    : QObject(parent),
      m_parts(parts),
      m_settings(std::move(settings)),
      m_budget(budget),
      m_book(parts.clock)
{
    connect(&parts.rooms, &rooms::RoomService::taskChanged, this, [this](const rooms::RoomTask &task) {
        m_book.note(task);
        Q_EMIT clientsChanged();
    });
}

std::vector<Route> ProxyRoutes::routes()
{
    return {{.path = "/getScenes",
             .method = "POST",
             .serve = [this](const HttpRequest &request, std::stop_token) { return getScenes(request); }},
            {.path = "/proxy", .method = "POST", .serve = [this](const HttpRequest &request, std::stop_token stop) {
                 return proxy(request, std::move(stop));
             }}};
}

Served ProxyRoutes::getScenes(const HttpRequest &request)
{
    ClientKey client = ClientKey::of(request);
    if (client.session.isEmpty())
        client.session = newServiceId(); // One for all scenes of this answer.
    if (client.cookie.isEmpty())
        client.cookie = newServiceId();
    ServedNote note{.action = u"getScenes"_s, .sceneId = {}, .session = client.session, .remark = {}};
    m_parts.library.refresh();
    QList<QByteArray> entries;
    QStringList leftOut;
    for (const QString &id : m_parts.library.sceneIds()) {
        const auto entry = [&]() -> Result<QByteArray, ListingProblem> {
            const auto scene = calls::loadScene(m_parts.library, id);
            if (!scene)
                return unexpected(ListingProblem{.sceneId = id, .why = scene.error()});
            const auto application = applicationOf(*scene);
            if (!application)
                return unexpected(application.error());
            const auto ids = newIdsFor(*scene, application->get());
            if (!ids)
                return unexpected(ids.error());
            const Allotment *room = m_book.allot(client, id, *ids);
            return listedScene(*scene, application->get(), room->ids, m_parts.clock.now(),
                               QRandomGenerator::system()->generate(), m_settings.endpoint.isLoopback());
        }();
        if (entry)
            entries.append(*entry);
        else
            leftOut.append(wireMessage(entry.error()));
    }
    note.remark = leftOut.join(u"; "_s);
    Q_EMIT clientsChanged();
    // One broken scene must not take the others away; none at all is the vendor's error.
    HttpAnswer answer = entries.isEmpty() && !leftOut.isEmpty() ? errorAnswer(400, note.action, leftOut.first())
                                                                : jsonAnswer(200, sceneListAnswer(entries));
    answer.headers += {{"X-Session-Id", client.session.toLatin1()},
                       {"Set-Cookie", sessionCookie.toByteArray() + '=' + client.cookie.toLatin1() +
                                          "; Path=/; HttpOnly; SameSite=Strict"}};
    return {.answer = readyFuture(std::move(answer)), .note = std::move(note)};
}

Result<ProxyRoutes::ProxyCall, LocalRefusal> ProxyRoutes::read(const HttpRequest &request, ServedNote &note)
{
    const QUrlQuery query = queryOf(request);
    note.action = valueOf(query, u"Action"_s);
    if (note.action.isEmpty())
        return unexpected(missing(MissingArgument::What::Action));
    const QString version = query.hasQueryItem(u"Version"_s) ? valueOf(query, u"Version"_s) : m_settings.version;
    if (version.isEmpty())
        return unexpected(missing(MissingArgument::What::Version));
    auto body = json::Document::parse(request.body);
    note.sceneId = body.isValid() ? body.root().member(u"SceneID").toString() : QString();
    if (note.sceneId.isEmpty())
        return unexpected(missing(MissingArgument::What::SceneId));
    if (!m_parts.library.contains(note.sceneId))
        m_parts.library.refresh();
    auto scene = m_scenes.load(m_parts.library, note.sceneId);
    if (!scene)
        return unexpected(scene.error());
    return ProxyCall{.action = note.action,
                     .version = version,
                     .scene = *std::move(scene),
                     .body = std::move(body),
                     .client = ClientKey::of(request)};
}

Served ProxyRoutes::proxy(const HttpRequest &request, std::stop_token stop)
{
    ServedNote note;
    const auto call = read(request, note);
    const QString action = note.action;
    if (action == startAction) {
        const QByteArray payer = budgetKey(request);
        if (!m_budget.takeStart(payer)) {
            note.remark = u"too many starts a minute"_s;
            return {.answer = readyFuture(tooManyAnswer(m_budget, payer, u"启动过于频繁, 请稍后再试"_s)),
                    .note = std::move(note)};
        }
    }
    const QFuture<Exchange> exchange = call ? carryOut(*call, std::move(stop), note)
                                            : refuse(action, valueOf(queryOf(request), u"Version"_s), call.error());
    auto failure = std::make_shared<std::optional<traffic::CallError>>();
    return {.answer = QFuture(exchange).then([action, failure](const Exchange &done) {
                *failure = done.error;
                return proxyAnswer(action, done);
            }),
            .note = std::move(note),
            .failure = failure};
}

QFuture<Exchange> ProxyRoutes::carryOut(const ProxyCall &call, std::stop_token stop, ServedNote &note)
{
    note.session = call.client.session;
    if (call.action == startAction)
        return start(call, std::move(stop), note);
    if (call.action == "UpdateVoiceChat"_L1)
        return update(call, std::move(stop));
    if (call.action == "StopVoiceChat"_L1)
        return stopRoom(call);
    return other(call, std::move(stop));
}

Result<std::shared_ptr<const credentials::ApplicationKey>, ListingProblem>
ProxyRoutes::applicationOf(const scene::Scene &scene) const
{
    return m_parts.resolver.application(scene, m_parts.library.path(scene.id()))
        .map_error([&scene](const credentials::CredentialProblem &problem) {
            return ListingProblem{.sceneId = scene.id(), .why = LocalRefusal{scene.id(), problem}};
        });
}

QFuture<Exchange> ProxyRoutes::start(const ProxyCall &call, std::stop_token stop, ServedNote &note)
{
    const Allotment *room = m_book.forStart(call.client, call.scene.id());
    if (!room) { // A client that never asked for scenes.
        const auto ids = applicationOf(call.scene).and_then([&call](const auto &application) {
            return newIdsFor(call.scene, application.get());
        });
        if (!ids) {
            const auto *refusal = std::get_if<LocalRefusal>(&ids.error().why);
            return refuse(call.action, call.version, refusal ? *refusal : LocalRefusal{});
        }
        room = m_book.allot(call.client, call.scene.id(), *ids);
    }
    note.session = room->client.session;
    const scene::RoomIds ids = room->ids;
    const rooms::StartOrder order{
        .context = contextFor(call.version),
        .scene = call.scene,
        .scenePath = m_parts.library.path(call.scene.id()),
        .ids = {.appId = ids.appId, .roomId = ids.roomId, .taskId = ids.taskId, .userId = ids.userId}};
    const QFuture<Exchange> exchange = m_parts.rooms.start(order, stop);
    whenDone(exchange, this, [this, stop, ids, scene = call.scene](const Exchange &) {
        if (stop.stop_requested())
            stopAbandoned(ids, scene);
    });
    return exchange;
}

Result<std::optional<rooms::RoomTask>, rooms::JournalFailure> ProxyRoutes::openTask(const scene::RoomIds &ids) const
{
    return m_parts.rooms.journal().tasksOf(ids.taskId).map([&](const QList<rooms::RoomTask> &tasks) {
        const auto found = std::ranges::find_if(tasks, [&](const rooms::RoomTask &task) {
            return task.roomId == ids.roomId && task.appId == ids.appId &&
                   task.endpointName == m_settings.endpoint.name && rooms::isOpen(task.state);
        });
        return found == tasks.end() ? std::nullopt : std::optional(*found);
    });
}

void ProxyRoutes::stopAbandoned(const scene::RoomIds &ids, const scene::Scene &scene)
{
    const auto task = openTask(ids);
    if (!task || !*task)
        return;
    (void)m_parts.rooms.stop(
        {.context = rooms::contextOf(**task, m_settings.endpoint, traffic::Origin::ProxyClient, m_settings.credential),
         .scene = scene,
         .task = **task,
         .reason = rooms::reason::clientLeft},
        {});
}

Result<rooms::RoomTask, LocalRefusal> ProxyRoutes::runningTask(const ProxyCall &call)
{
    const LocalRefusal unknown{call.scene.id(), traffic::UnknownTask{call.scene.id()}};
    const Allotment *room = m_book.forRunning(call.client, call.scene.id());
    if (!room)
        return unexpected(unknown);
    const auto task = openTask(room->ids);
    if (!task)
        return unexpected(LocalRefusal{call.scene.id(), task.error()});
    if (!*task)
        return unexpected(unknown);
    return **task;
}

QFuture<Exchange> ProxyRoutes::update(const ProxyCall &call, std::stop_token stop)
{
    const auto task = runningTask(call);
    if (!task)
        return refuse(call.action, call.version, task.error());
    const auto command = updateCommandFrom(call.body.root());
    if (!command)
        return refuse(call.action, call.version, LocalRefusal{call.scene.id(), command.error()});
    return m_parts.rooms.update(
        {.context = contextFor(call.version), .scene = call.scene, .task = *task, .command = *command},
        std::move(stop));
}

QFuture<Exchange> ProxyRoutes::stopRoom(const ProxyCall &call)
{
    const auto task = runningTask(call);
    if (!task)
        return refuse(call.action, call.version, task.error());
    // Not cancelled when the client goes: a page that is being closed asks for this last of all.
    return m_parts.rooms.stop(
        {.context = rooms::contextOf(*task, m_settings.endpoint, traffic::Origin::ProxyClient, m_settings.credential),
         .scene = call.scene,
         .task = *task,
         .reason = rooms::reason::byClient},
        {});
}

QFuture<Exchange> ProxyRoutes::other(const ProxyCall &call, std::stop_token stop)
{
    const auto credential = calls::credentialFor(
        m_parts.resolver,
        {.choice = m_settings.credential, .scene = &call.scene, .scenePath = m_parts.library.path(call.scene.id())},
        m_settings.endpoint);
    if (!credential)
        return refuse(call.action, call.version, credential.error());
    calls::OpenApiRequest request;
    request.origin = traffic::Origin::ProxyClient;
    request.subject = {.action = call.action, .version = call.version, .sceneId = call.scene.id()};
    request.endpoint = m_settings.endpoint;
    request.credential = *credential;
    request.body = "{}";
    Q_EMIT credentialChosen(request.endpoint, request.credential);
    return m_parts.client.call(std::move(request), std::move(stop));
}

QFuture<Exchange> ProxyRoutes::refuse(const QString &action, const QString &version, LocalRefusal refusal)
{
    const traffic::CallSubject subject{.action = action, .version = version, .sceneId = refusal.sceneId};
    return readyFuture(
        m_parts.client.refuse(traffic::Origin::ProxyClient, subject, m_settings.endpoint.name, std::move(refusal)));
}

rooms::CallContext ProxyRoutes::contextFor(const QString &version) const
{
    return {.origin = traffic::Origin::ProxyClient,
            .endpoint = m_settings.endpoint,
            .credential = m_settings.credential,
            .version = version,
            .options = {}};
}

} // namespace console::server
