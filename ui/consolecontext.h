// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QSettings;

namespace console {
class Clock;
namespace credentials {
class Resolver;
}
namespace openapi {
class ErrorDictionary;
}
namespace rooms {
class RoomService;
}
namespace sandbox {
class Endpoints;
}
namespace scene {
class SceneLibrary;
}
namespace traffic {
class TrafficStore;
}
namespace wording {
class Translations;
}
} // namespace console

namespace console::ui {

/// What the window stands on. Owned by the composition root, which outlives the window.
struct ConsoleContext
{
    scene::SceneLibrary &library;
    rooms::RoomService &rooms;
    traffic::TrafficStore &traffic;
    sandbox::Endpoints &endpoints;
    const credentials::Resolver &resolver;
    const openapi::ErrorDictionary &dictionary;
    wording::Translations &translations;
    QSettings &settings;
    const Clock &clock;
};

} // namespace console::ui
