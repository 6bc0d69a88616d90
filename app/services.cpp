// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/services.h"

#include "core/guard/stopper.h"

#include <QDir>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace console::app {

namespace {

/// The helper stops at once what a console left running: one that hangs in the middle of a write must not hold it up.
/// A window does not react while it waits.
std::chrono::milliseconds journalPatience(rooms::Owner::Kind kind)
{
    using namespace std::chrono_literals;
    if (kind == rooms::Owner::Kind::Helper)
        return guard::Stopper::journalPatience;
    return kind == rooms::Owner::Kind::Window ? 1000ms : 5000ms;
}

/// Of a process without a window nobody looks back at more than the last calls, and a server runs for weeks.
traffic::TrafficStore::Limits trafficLimits(rooms::Owner::Kind kind)
{
    if (kind == rooms::Owner::Kind::Window)
        return {};
    return {.exchanges = 500, .bytes = qsizetype(2) * 1024 * 1024};
}

} // namespace

Services::Services(const ServiceOptions &options)
    : m_dataDir(options.dataDir),
      m_dictionary(openapi::ErrorDictionary::builtIn()),
      m_resolver(options.environment),
      m_traffic(trafficLimits(options.kind)),
      m_journal(QDir(options.dataDir).filePath(u"rooms.db"_s), m_clock, journalPatience(options.kind)),
      m_endpoints([this] { return makeSandbox(); }),
      m_transport(std::make_unique<transport::CurlTransport>(m_clock))
{
    if (const credentials::CredentialPtr own = m_resolver.fromEnvironment())
        m_secrets->add(*own);
    m_client = std::make_unique<calls::OpenApiClient>(*m_transport, m_traffic, m_clock, m_limiter, m_secrets.get());
    m_retrier = std::make_unique<calls::Retrier>(*m_client, m_clock, m_scheduler, calls::systemRandom());
    m_rooms =
        std::make_unique<rooms::RoomService>(rooms::RoomService::Parts{.client = *m_client,
                                                                       .retrier = *m_retrier,
                                                                       .journal = m_journal,
                                                                       .resolver = m_resolver,
                                                                       .clock = m_clock,
                                                                       .scheduler = m_scheduler,
                                                                       .owner = rooms::Owner::current(options.kind)});
    m_journal.onDamage([this](const rooms::JournalFailure &failure) { Q_EMIT m_rooms->journalFailed(failure); });
    QObject::connect(m_rooms.get(), &rooms::RoomService::taskChanged, &m_journalWatch, &rooms::JournalWatch::note);
    m_rails = std::make_unique<rails::RoomRails>(rails::RoomRails::Parts{
        .rooms = *m_rooms,
        .clock = m_clock,
        .scheduler = m_scheduler,
        .owner = rooms::Owner::current(options.kind),
        .origin = options.kind == rooms::Owner::Kind::Window ? traffic::Origin::Window : traffic::Origin::CommandLine,
        .zone = QTimeZone::systemTimeZone(),
        .folder = options.dataDir,
        .resolve = [this](const QString &name) { return m_endpoints.resolve(name); }});
    QObject::connect(&m_journalWatch, &rooms::JournalWatch::taskChanged, m_rails.get(), &rails::RoomRails::refresh);
    m_rooms->setStartGate([this](const rooms::RoomTask &task) { return m_rails->mayStart(task); });
    QObject::connect(m_rooms.get(), &rooms::RoomService::credentialChosen, m_rooms.get(),
                     [this](const openapi::Endpoint &endpoint, const credentials::CredentialPtr &credential) {
                         m_endpoints.introduce(endpoint, credential);
                     });
}

Services::~Services() = default;

std::unique_ptr<sandbox::Sandbox> Services::makeSandbox() const
{
    auto sandbox = std::make_unique<sandbox::Sandbox>(
        sandbox::SandboxOptions{.taskFile = QDir(m_dataDir).filePath(u"sandbox.db"_s), .latency = {}, .failCode = {}},
        m_dictionary, m_clock);
    if (const credentials::CredentialPtr own = m_resolver.fromEnvironment())
        sandbox->addAccount(own);
    return sandbox;
}

std::unique_ptr<server::EmbeddedServer> Services::makeServer(scene::SceneLibrary &library)
{
    auto server = std::make_unique<server::EmbeddedServer>(
        server::ProxyRoutes::Parts{
            .library = library, .rooms = *m_rooms, .client = *m_client, .resolver = m_resolver, .clock = m_clock},
        m_scheduler);
    // The sandbox of this process learns the scenes' own keys, so that rehearsals work with them.
    QObject::connect(server.get(), &server::EmbeddedServer::credentialChosen, server.get(),
                     [this](const openapi::Endpoint &endpoint, const credentials::CredentialPtr &credential) {
                         m_endpoints.introduce(endpoint, credential);
                     });
    return server;
}

QString dataDirectory(const QString &option, const QProcessEnvironment &environment)
{
    if (!option.isEmpty())
        return QDir(option).absolutePath();
    const QString variable = environment.value(u"VOICECHAT_DATA_DIR"_s);
    if (!variable.isEmpty())
        return QDir(variable).absolutePath();
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/voicechat-console"_s;
}

} // namespace console::app
