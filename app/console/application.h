// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/console/options.h"
#include "app/endsignals.h"
#include "app/logfilter.h"
#include "app/services.h"
#include "core/scene/scenelibrary.h"
#include "ui/desktop/notifier.h"
#include "ui/dialogs/messageboxgateway.h"
#include "ui/guard/guardprocess.h"
#include "ui/settings/preferences.h"
#include "ui/theme/theme.h"
#include "wording/translations.h"

#include <QSettings>

#include <memory>
#include <optional>

class QApplication;

namespace console::ui {
class MainWindow;
}

namespace console::app {

/// The composition root of the window: preferences, language, theme and scenes on top of Services, then the window.
class Application final : public QObject
{
    Q_OBJECT

public:
    Application(QApplication &application, const ConsoleOptions &options);
    ~Application() override;

    void showWindow();
    /// Brings it to the front.
    void raiseWindow();
    /// For the bench, which lifts limits.
    [[nodiscard]] Services &services() { return m_services; }

private:
    void openScenes(const ConsoleOptions &options);
    void useLanguage(const QString &language);

    bool m_exitAfterPaint = false;
    Services m_services;
    LogFilter m_logFilter{m_services.secrets()};
    QSettings m_settings;
    ui::Preferences m_preferences;
    wording::Translations m_translations;
    ui::Theme m_theme;
    ui::MessageBoxGateway m_dialogs;
    ui::DesktopNotifier m_notifier;
    scene::SceneLibrary m_library;
    std::optional<scene::FileProblem> m_folderProblem; ///< Why the folder that was asked for is not open.
    scene::SceneLibrary m_serverScenes;
    std::unique_ptr<server::EmbeddedServer> m_server;
    ui::GuardProcess m_guard;
    std::unique_ptr<ui::MainWindow> m_window;
    EndSignals m_endSignals;
};

} // namespace console::app
