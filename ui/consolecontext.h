// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/credentials/credentialsettings.h"

#include <QString>

#include <functional>

namespace console {
class Clock;
class Scheduler;
namespace calls {
class OpenApiClient;
}
namespace credentials {
class ProfileBook;
class Resolver;
class StoreShelf;
} // namespace credentials
namespace openapi {
class ErrorDictionary;
}
namespace rails {
class RoomRails;
}
namespace rooms {
class JournalWatch;
class RoomService;
} // namespace rooms
namespace sandbox {
class Endpoints;
}
namespace scene {
class SceneLibrary;
}
namespace server {
class EmbeddedServer;
}
namespace traffic {
class SecretRegister;
class TrafficStore;
} // namespace traffic
namespace wording {
class Translations;
}
} // namespace console

namespace console::ui {

class DialogGateway;
class GuardProcess;
class Notifier;
class Preferences;

/// What the window stands on. Owned by the composition root, which outlives the window.
struct ConsoleContext
{
    scene::SceneLibrary &library;
    rooms::RoomService &rooms;
    rooms::JournalWatch &journalWatch;
    rails::RoomRails &rails;
    calls::OpenApiClient &client;
    traffic::TrafficStore &traffic;
    traffic::SecretRegister &secrets;
    sandbox::Endpoints &endpoints;
    server::EmbeddedServer &server;
    scene::SceneLibrary &serverScenes; ///< The server's own: it looks at the folder for each request.
    const openapi::ErrorDictionary &dictionary;
    credentials::ProfileBook &profiles;
    credentials::CredentialSettings &credentialSettings;
    credentials::StoreShelf &stores;
    const credentials::Resolver &resolver;
    /// Makes it the store in use, now and in later runs; nothing of it is read yet.
    std::function<Result<void, scene::FileProblem>(credentials::CredentialStore::Kind)> chooseStore;
    /// Keeps the key of that fingerprint in memory for the rooms it started; before it leaves its profile.
    std::function<void(const QString &fingerprint)> keepKey;
    const wording::Translations &translations;
    const Clock &clock;
    GuardProcess &guard;
    Scheduler &scheduler;
    Preferences &preferences;
    DialogGateway &dialogs;
    Notifier &notifier;
    QString dataDir = {}; ///< The window's own files go below it.
};

} // namespace console::ui
