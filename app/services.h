// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/scheduler.h"
#include "core/calls/openapiclient.h"
#include "core/calls/ratelimiter.h"
#include "core/credentials/credentialsettings.h"
#include "core/credentials/keysinuse.h"
#include "core/credentials/profilebook.h"
#include "core/credentials/resolver.h"
#include "core/credentials/storeshelf.h"
#include "core/openapi/errordictionary.h"
#include "core/rails/roomrails.h"
#include "core/rooms/journal.h"
#include "core/rooms/journalwatch.h"
#include "core/rooms/roomservice.h"
#include "core/sandbox/endpoints.h"
#include "core/server/embeddedserver.h"
#include "core/traffic/secretregister.h"
#include "core/traffic/trafficstore.h"
#include "core/transport/curltransport.h"

#include <memory>

namespace console::app {

struct ServiceOptions
{
    QString dataDir; ///< Everything the program writes goes below it.
    QProcessEnvironment environment;
    rooms::Owner::Kind kind = rooms::Owner::Kind::CommandLine; ///< What this process is to the rooms it starts.
    std::optional<credentials::ScryptCost> vaultCost = {};     ///< Of new vaults; tests take a cheap one.
};

/// The composition root of everything without a window: the only place that constructs services. Nothing is opened or
/// listened on before it is first used.
class Services
{
public:
    explicit Services(const ServiceOptions &options);
    ~Services();
    Services(const Services &) = delete;
    Services &operator=(const Services &) = delete;

    [[nodiscard]] const Clock &clock() const { return m_clock; }
    [[nodiscard]] Scheduler &scheduler() { return m_scheduler; }
    [[nodiscard]] const openapi::ErrorDictionary &dictionary() const { return m_dictionary; }
    [[nodiscard]] const credentials::Resolver &resolver() const { return m_resolver; }
    [[nodiscard]] credentials::CredentialSettings &credentialSettings() { return m_credentialSettings; }
    [[nodiscard]] credentials::StoreShelf &stores() { return m_stores; }
    [[nodiscard]] credentials::ProfileBook &profiles() { return m_profiles; }
    /// Makes the store the one in use, now and in later runs. Nothing of it is read yet.
    [[nodiscard]] Result<void, scene::FileProblem> chooseStore(credentials::CredentialStore::Kind kind);
    /// The key of that fingerprint is about to leave its profile: it stays in memory for the rooms it started.
    void keepKey(const QString &fingerprint);
    [[nodiscard]] traffic::TrafficStore &traffic() { return m_traffic; }
    /// Shared with the log's filter, which may outlive the services.
    [[nodiscard]] const std::shared_ptr<traffic::SecretRegister> &secrets() const { return m_secrets; }
    [[nodiscard]] sandbox::Endpoints &endpoints() { return m_endpoints; }
    [[nodiscard]] calls::OpenApiClient &client() { return *m_client; }
    [[nodiscard]] calls::RateLimiter &rateLimiter() { return m_limiter; }
    [[nodiscard]] rooms::RoomService &rooms() { return *m_rooms; }
    [[nodiscard]] rooms::JournalWatch &journalWatch() { return m_journalWatch; }
    [[nodiscard]] rails::RoomRails &rails() { return *m_rails; }
    [[nodiscard]] const QString &dataDir() const { return m_dataDir; }

    /// A sandbox of this data folder that knows the environment's key, for a caller that listens itself.
    [[nodiscard]] std::unique_ptr<sandbox::Sandbox> makeSandbox() const;
    /// An embedded server, off, for the scenes of `library`. Both the library and the services outlive it.
    [[nodiscard]] std::unique_ptr<server::EmbeddedServer> makeServer(scene::SceneLibrary &library);

private:
    void followProfiles();
    void useStore(credentials::CredentialStore::Kind kind);
    void followVault(bool isLocked);
    /// Drops those that no room is running with.
    void dropUnusedKeys();
    void noteUse(const traffic::Exchange &exchange);

    QString m_dataDir;
    SystemClock m_clock;
    SystemScheduler m_scheduler;
    credentials::CredentialSettings m_credentialSettings;
    credentials::KeysInUse m_keysInUse;
    credentials::StoreShelf m_stores;
    credentials::ProfileBook m_profiles;
    bool m_followsVault = false;
    openapi::ErrorDictionary m_dictionary;
    credentials::Resolver m_resolver;
    std::shared_ptr<traffic::SecretRegister> m_secrets = std::make_shared<traffic::SecretRegister>();
    traffic::TrafficStore m_traffic;
    rooms::Journal m_journal;
    rooms::JournalWatch m_journalWatch{m_journal, m_scheduler};
    sandbox::Endpoints m_endpoints;
    std::unique_ptr<calls::OpenApiClient> m_client;
    std::unique_ptr<rooms::RoomService> m_rooms;
    std::unique_ptr<rails::RoomRails> m_rails;
    // After the rooms, and so destroyed before them: stops that wait for another try end with it, and are noted.
    std::unique_ptr<calls::Retrier> m_retrier;
    // Before the transport, and so destroyed after it: each call gives its slot back when it ends.
    calls::RateLimiter m_limiter{m_clock, m_scheduler};
    // Last, and so destroyed first: it ends its calls as cancelled while those who record them still live.
    std::unique_ptr<transport::CurlTransport> m_transport;
};

/// The folder of `--data-dir`, else of VOICECHAT_DATA_DIR, else the platform's place for application data.
[[nodiscard]] QString dataDirectory(const QString &option, const QProcessEnvironment &environment);

} // namespace console::app
