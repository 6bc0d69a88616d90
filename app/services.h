// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/calls/openapiclient.h"
#include "core/credentials/resolver.h"
#include "core/openapi/errordictionary.h"
#include "core/rooms/roomledger.h"
#include "core/rooms/roomservice.h"
#include "core/sandbox/endpoints.h"
#include "core/traffic/trafficstore.h"
#include "core/transport/qnamtransport.h"

#include <memory>

namespace console::app {

struct ServiceOptions
{
    QString dataDir; ///< Everything the program writes goes below it.
    QProcessEnvironment environment;
};

/// The composition root of everything without a window: the only place that constructs services. Members are destroyed
/// in reverse: the transport first finishes its calls as cancelled, while store and client still live.
class Services
{
public:
    [[nodiscard]] static Result<std::unique_ptr<Services>, rooms::LedgerFailure> create(const ServiceOptions &options);

    [[nodiscard]] const Clock &clock() const { return m_clock; }
    [[nodiscard]] const openapi::ErrorDictionary &dictionary() const { return m_dictionary; }
    [[nodiscard]] const credentials::Resolver &resolver() const { return m_resolver; }
    [[nodiscard]] traffic::TrafficStore &traffic() { return m_traffic; }
    [[nodiscard]] sandbox::Endpoints &endpoints() { return m_endpoints; }
    [[nodiscard]] calls::OpenApiClient &client() { return *m_client; }
    [[nodiscard]] rooms::RoomService &rooms() { return *m_rooms; }
    [[nodiscard]] const QString &dataDir() const { return m_dataDir; }

private:
    Services(const ServiceOptions &options, std::unique_ptr<rooms::RoomLedger> ledger);

    QString m_dataDir;
    SystemClock m_clock;
    openapi::ErrorDictionary m_dictionary;
    credentials::Resolver m_resolver;
    traffic::TrafficStore m_traffic;
    std::unique_ptr<rooms::RoomLedger> m_ledger;
    sandbox::Endpoints m_endpoints;
    std::unique_ptr<calls::OpenApiClient> m_client;
    std::unique_ptr<rooms::RoomService> m_rooms;
    // Last, so that it is destroyed first: see above. The client only keeps a reference to it.
    std::unique_ptr<transport::QnamTransport> m_transport;
};

/// The folder of `--data-dir`, else of VOICECHAT_DATA_DIR, else the platform's place for application data.
[[nodiscard]] QString dataDirectory(const QString &option, const QProcessEnvironment &environment);

} // namespace console::app
