// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/server/embeddedserver.h"

#include "core/base/whendone.h"
#include "core/server/inforoutes.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslKey>

namespace console::server {

using namespace Qt::Literals::StringLiterals;

namespace {

QSslKey readKey(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray bytes = file.readAll();
    QSslKey key;
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Ec, QSsl::Rsa}) {
        if (key.isNull())
            key = QSslKey(bytes, algorithm);
    }
    bytes.fill('\0');
    return key;
}

Result<std::optional<QSslConfiguration>, ServerProblem> tlsFrom(const ServerSettings &settings)
{
    if (settings.certificateFile.isEmpty() && settings.keyFile.isEmpty())
        return std::nullopt;
    const auto chain =
        QSslCertificate::fromPath(settings.certificateFile, QSsl::Pem, QSslCertificate::PatternSyntax::FixedString);
    if (chain.isEmpty())
        return unexpected(
            ServerProblem{.kind = ServerProblem::Kind::BadCertificate, .value = settings.certificateFile});
    const QSslKey key = readKey(settings.keyFile);
    if (key.isNull())
        return unexpected(ServerProblem{.kind = ServerProblem::Kind::BadKey, .value = settings.keyFile});
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificateChain(chain);
    tls.setPrivateKey(key);
    tls.setPeerVerifyMode(QSslSocket::VerifyNone); // Clients show no certificate; internal authentication knows them.
    return tls;
}

std::optional<ServerProblem> problemOf(const ServerSettings &settings, const Secret &secret)
{
    using Kind = ServerProblem::Kind;
    if (!secret.isEmpty() && secret.size() < InternalAuth::minimumSecretBytes)
        return ServerProblem{.kind = Kind::ShortSecret};
    if (!settings.address.isLoopback() && secret.isEmpty())
        return ServerProblem{.kind = Kind::NeedsSecret};
    if (!settings.address.isLoopback() && settings.certificateFile.isEmpty())
        return ServerProblem{.kind = Kind::NeedsTls};
    for (const QString &origin : settings.origins) {
        if (!originFrom(origin))
            return ServerProblem{.kind = Kind::BadOrigin, .value = origin};
    }
    return std::nullopt;
}

} // namespace

std::optional<QString> originFrom(const QString &text)
{
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    const bool isWeb = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
    if (!isWeb || url.host().isEmpty() || !url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment() ||
        (!url.path().isEmpty() && url.path() != "/"_L1))
        return std::nullopt;
    const int usual = url.scheme() == "http"_L1 ? 80 : 443;
    const QString host = url.host(QUrl::FullyEncoded).toLower();
    const QString bracketed = host.contains(u':') ? u'[' + host + u']' : host;
    const QString port = url.port(usual) == usual ? QString() : u':' + QString::number(url.port());
    return url.scheme() + u"://"_s + bracketed + port;
}

EmbeddedServer::EmbeddedServer(ProxyRoutes::Parts parts, Scheduler &scheduler, QObject *parent)
    : QObject(parent),
      m_parts(parts),
      m_scheduler(scheduler),
      m_chats(parts.clock),
      m_stories(parts.clock)
{
    connect(&parts.rooms, &rooms::RoomService::taskChanged, this, [this](const rooms::RoomTask &task) {
        if (rooms::isOpen(task.state))
            return;
        m_chats.clear(task.roomId.text());
        if (m_chat)
            m_chat->forget(task.roomId.text());
    });
    connect(&parts.rooms, &rooms::RoomService::taskChanged, &m_stories, &callbacks::RoomStories::follow);
}

EmbeddedServer::~EmbeddedServer() = default;

Result<void, ServerProblem> EmbeddedServer::start(ServerSettings settings, Secret internalSecret,
                                                  chat::ChatSecrets chatSecrets, CallbackSecrets callbackSecrets)
{
    if (const auto problem = problemOf(settings, internalSecret))
        return unexpected(*problem);
    const auto tls = tlsFrom(settings);
    if (!tls)
        return unexpected(tls.error());
    auto responder = chat::makeResponder(settings.chat, std::move(chatSecrets.upstreamKey),
                                         {.history = m_chats, .scheduler = m_scheduler}, m_parts.clock);
    if (!responder)
        return unexpected(ServerProblem{.kind = ServerProblem::Kind::Chat, .chat = responder.error()});
    auto chat = std::make_unique<ChatRoutes>(*std::move(responder), m_chats, std::move(chatSecrets.callbackKey));
    auto budget = std::make_unique<ClientBudget>(settings.budget, m_parts.clock);
    auto proxy = std::make_unique<ProxyRoutes>(m_parts, settings.calls, *budget);
    std::vector<Route> routes = infoRoutes();
    for (Route &route : proxy->routes())
        routes.push_back(std::move(route));
    for (Route &route : chat->routes())
        routes.push_back(std::move(route));
    auto callbackRoutes = std::make_unique<CallbackRoutes>(m_stories, std::move(callbackSecrets));
    for (Route &route : callbackRoutes->routes())
        routes.push_back(std::move(route));
    Router::Options options{.access = {}, .auth = nullptr};
    if (!internalSecret.isEmpty())
        options.auth = std::make_unique<InternalAuth>(std::move(internalSecret), m_parts.clock);
    auto router = std::make_unique<Router>(std::move(routes), std::move(options), *budget, m_parts.clock);
    auto listener = std::make_unique<http::HttpListener>(*router, settings.limits);
    if (const auto listening = listener->listen(settings.address, settings.port, *tls); !listening)
        return unexpected(ServerProblem{.kind = ServerProblem::Kind::Listen, .value = {}, .listen = listening.error()});
    // Those before go in the order of who needs whom.
    m_listener.reset();
    m_router.reset();
    m_proxy.reset();
    m_budget = std::move(budget);
    m_settings = std::move(settings);
    for (QString &origin : m_settings.origins)
        origin = *originFrom(origin);
    m_chat = std::move(chat);
    m_proxy = std::move(proxy);
    m_router = std::move(router);
    m_callbacks = std::move(callbackRoutes);
    m_functions =
        std::make_unique<FunctionReplies>(FunctionReplies::Parts{.rooms = m_parts.rooms, .stories = m_stories},
                                          FunctionReplies::Settings{.endpoint = m_settings.calls.endpoint,
                                                                    .credential = m_settings.calls.credential,
                                                                    .canned = m_settings.functionReplies});
    followRooms();
    m_listener = std::move(listener);
    m_router->setAccess(accessRules());
    connect(m_router.get(), &Router::served, this, &EmbeddedServer::note);
    connect(m_proxy.get(), &ProxyRoutes::clientsChanged, this, &EmbeddedServer::clientsChanged);
    connect(m_proxy.get(), &ProxyRoutes::credentialChosen, this, &EmbeddedServer::credentialChosen);
    connect(m_listener.get(), &http::HttpListener::connectionsChanged, this, &EmbeddedServer::clientsChanged);
    connect(m_listener.get(), &http::HttpListener::closed, this, &EmbeddedServer::stopped);
    Q_EMIT started();
    return {};
}

void EmbeddedServer::followRooms()
{
    // Rooms from before: oldest first, as they would have come.
    const auto open = m_parts.rooms.openTasks();
    const QList<rooms::RoomTask> tasks = open.value_or(QList<rooms::RoomTask>());
    for (auto task = tasks.crbegin(); task != tasks.crend(); ++task)
        m_stories.follow(*task);
}

void EmbeddedServer::stop()
{
    if (isRunning())
        m_listener->close();
}

bool EmbeddedServer::isRunning() const
{
    return m_listener && m_listener->isListening();
}

QUrl EmbeddedServer::url() const
{
    return isRunning() ? m_listener->url() : QUrl();
}

int EmbeddedServer::connections() const
{
    return m_listener ? m_listener->connections() : 0;
}

int EmbeddedServer::clients() const
{
    return m_proxy ? m_proxy->clients().clients() : 0;
}

void EmbeddedServer::allowOrigin(const QString &origin)
{
    const auto form = originFrom(origin);
    if (!form || m_settings.origins.contains(*form))
        return;
    m_settings.origins.append(*form);
    if (m_router)
        m_router->setAccess(accessRules());
}

void EmbeddedServer::forbidOrigin(const QString &origin)
{
    const auto form = originFrom(origin);
    if (form && m_settings.origins.removeAll(*form) > 0 && m_router)
        m_router->setAccess(accessRules());
}

AccessRules EmbeddedServer::accessRules() const
{
    QStringList hosts = loopbackHosts(m_listener->port());
    for (const QString &host : m_settings.hosts)
        hosts.append(host.toLower());
    return {.hosts = hosts, .origins = m_settings.origins};
}

void EmbeddedServer::note(const RequestRecord &record)
{
    Q_EMIT served(record);
    if (record.denial && record.denial->kind == Denial::Kind::Origin)
        Q_EMIT originRefused(QString::fromLatin1(record.denial->value));
}

} // namespace console::server
