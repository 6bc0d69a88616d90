// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/services.h"

#include "core/calls/keyverdict.h"
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

/// A keychain's prompt needs a screen, and somebody before it.
bool hasDisplay(const QProcessEnvironment &environment)
{
    return environment.contains(u"DISPLAY"_s) || environment.contains(u"WAYLAND_DISPLAY"_s);
}

credentials::StoreShelf::Options shelfOptions(const ServiceOptions &options)
{
    credentials::StoreShelf::Options shelf{.dataDir = options.dataDir,
                                           .environment = options.environment,
                                           .mayPrompt = options.kind == rooms::Owner::Kind::Window ||
                                                        hasDisplay(options.environment)};
    bool isNumber = false;
    const int seconds = options.environment.value(u"VOICECHAT_KEYCHAIN_TIMEOUT"_s).toInt(&isNumber);
    if (isNumber && seconds > 0)
        shelf.keychainPatience = std::chrono::seconds(seconds);
    if (options.vaultCost)
        shelf.vaultCost = *options.vaultCost;
    if (options.kind == rooms::Owner::Kind::Server)
        shelf.vaultIdle.reset();
    return shelf;
}

/// How the call ended, as a profile remembers it.
QString useCode(const traffic::Exchange &exchange)
{
    if (!exchange.error)
        return {};
    if (const auto *error = std::get_if<openapi::ServiceError>(&*exchange.error))
        return error->code;
    return calls::keyVerdictName(calls::keyVerdict(exchange));
}

} // namespace

Services::Services(const ServiceOptions &options)
    : m_dataDir(options.dataDir),
      m_credentialSettings(QDir(options.dataDir).filePath(u"credentials.json"_s)),
      m_stores(shelfOptions(options), m_clock, m_scheduler),
      m_dictionary(openapi::ErrorDictionary::builtIn()),
      m_resolver(options.environment,
                 {.book = &m_profiles, .settings = &m_credentialSettings, .inUse = &m_keysInUse, .clock = &m_clock}),
      m_traffic(trafficLimits(options.kind)),
      m_journal(QDir(options.dataDir).filePath(u"rooms.db"_s), m_clock, journalPatience(options.kind)),
      m_endpoints([this] { return makeSandbox(); }),
      m_transport(std::make_unique<transport::CurlTransport>(m_clock))
{
    if (const credentials::CredentialPtr own = m_resolver.fromEnvironment())
        m_secrets->add(*own);
    m_journal.setSecrets(*m_secrets);
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
                         m_keysInUse.note(credential);
                     });
    followProfiles();
}

Services::~Services() = default;

void Services::followProfiles()
{
    QObject::connect(&m_profiles, &credentials::ProfileBook::changed, &m_profiles, [this] {
        if (m_profiles.state() != credentials::ProfileBook::State::Ready)
            return;
        (void)m_credentialSettings.setKnown(m_profiles.profiles());
        for (const credentials::ProfilePtr &profile : m_profiles.all())
            m_secrets->add(*profile);
    });
    QObject::connect(&m_traffic, &traffic::TrafficStore::appended, &m_profiles,
                     [this] { noteUse(m_traffic.at(m_traffic.size() - 1)); });
    if (const auto kind = m_credentialSettings.store())
        useStore(*kind);
}

void Services::useStore(credentials::CredentialStore::Kind kind)
{
    m_profiles.use(&m_stores.store(kind));
    if (kind == credentials::CredentialStore::Kind::Vault && !std::exchange(m_followsVault, true))
        QObject::connect(&m_stores.vault(), &credentials::VaultStore::lockedChanged, &m_profiles,
                         [this](bool isLocked) { followVault(isLocked); });
}

void Services::followVault(bool isLocked)
{
    if (m_profiles.store() != &m_stores.vault())
        return;
    if (!isLocked) {
        (void)m_profiles.read();
        return;
    }
    m_profiles.forget({.kind = credentials::StoreProblem::Kind::Locked});
    dropUnusedKeys();
}

Result<void, scene::FileProblem> Services::chooseStore(credentials::CredentialStore::Kind kind)
{
    return m_credentialSettings.setStore(kind).map([this, kind] { useStore(kind); });
}

void Services::keepKey(const QString &fingerprint)
{
    if (const auto key = m_resolver.withFingerprint({}, fingerprint); key && *key)
        m_keysInUse.note(*key);
}

void Services::dropUnusedKeys()
{
    const auto open = m_rooms->openTasks();
    // A journal that cannot be read may hold rooms that have to be stopped.
    if (!open)
        return;
    QSet<QString> fingerprints;
    for (const rooms::RoomTask &task : *open)
        fingerprints.insert(task.credentialFingerprint);
    m_keysInUse.retain(fingerprints);
}

void Services::noteUse(const traffic::Exchange &exchange)
{
    if (!exchange.credentialOrigin || exchange.credentialOrigin->source != credentials::Source::Profile)
        return;
    if (m_profiles.store() && m_profiles.store()->kind() == credentials::CredentialStore::Kind::Vault)
        m_stores.vault().noteUse();
    // It is remembered for people; a call does not fail for it.
    (void)m_credentialSettings.noteUse(
        exchange.credentialOrigin->name,
        {.at = exchange.startedAt, .hasSucceeded = exchange.succeeded(), .code = useCode(exchange)});
}

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
