// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/application.h"

#include "app/console/firstpaint.h"
#include "app/console/helperprogram.h"
#include "app/examplescenes.h"
#include "core/base/logging.h"
#include "ui/consolecontext.h"
#include "ui/mainwindow/mainwindow.h"

#include <QApplication>
#include <QIcon>

#include <csignal>
#include <cstdlib>

using namespace Qt::Literals::StringLiterals;

namespace console::app {

namespace {

ServiceOptions serviceOptions(const ConsoleOptions &options)
{
    const QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    return {.dataDir = dataDirectory(options.dataDir, environment),
            .environment = environment,
            .kind = rooms::Owner::Kind::Window};
}

} // namespace

Application::Application(QApplication &application, const ConsoleOptions &options)
    : m_exitAfterPaint(options.exitAfterPaint),
      m_services(serviceOptions(options)),
      m_settings(m_services.dataDir() + u"/settings.ini"_s, QSettings::IniFormat),
      m_preferences(m_settings),
      m_translations(application),
      m_server(m_services.makeServer(m_serverScenes)),
      m_guard({.rooms = m_services.rooms(),
               .journalWatch = m_services.journalWatch(),
               .scheduler = m_services.scheduler(),
               .resolver = m_services.resolver(),
               .program = options.helper.isEmpty() ? helperProgram() : options.helper,
               .dataDir = m_services.dataDir()}),
      m_endSignals({SIGTERM, SIGHUP, SIGINT})
{
    if (!options.endpoint.isEmpty())
        m_preferences.setEndpoint(options.endpoint);
    useLanguage(options.language.isEmpty() ? m_preferences.language() : options.language);
    m_theme.apply(options.colorScheme.isEmpty() ? m_preferences.colorScheme()
                                                : ui::schemeFromName(options.colorScheme));
    connect(&m_preferences, &ui::Preferences::languageChanged, this, &Application::useLanguage);
    connect(&m_preferences, &ui::Preferences::colorSchemeChanged, this,
            [this](ui::ColorScheme scheme) { m_theme.apply(scheme); });
    openScenes(options);
    m_window = std::make_unique<ui::MainWindow>(ui::ConsoleContext{
        .library = m_library,
        .rooms = m_services.rooms(),
        .journalWatch = m_services.journalWatch(),
        .rails = m_services.rails(),
        .client = m_services.client(),
        .traffic = m_services.traffic(),
        .secrets = *m_services.secrets(),
        .endpoints = m_services.endpoints(),
        .server = *m_server,
        .serverScenes = m_serverScenes,
        .dictionary = m_services.dictionary(),
        .profiles = m_services.profiles(),
        .credentialSettings = m_services.credentialSettings(),
        .stores = m_services.stores(),
        .resolver = m_services.resolver(),
        .chooseStore = [this](credentials::CredentialStore::Kind kind) { return m_services.chooseStore(kind); },
        .keepKey = [this](const QString &fingerprint) { m_services.keepKey(fingerprint); },
        .translations = m_translations,
        .clock = m_services.clock(),
        .guard = m_guard,
        .scheduler = m_services.scheduler(),
        .preferences = m_preferences,
        .dialogs = m_dialogs,
        .notifier = m_notifier,
        .dataDir = m_services.dataDir()});
    connect(&m_endSignals, &EndSignals::endWanted, this, [this] {
        m_window->endSession();
        // Also out of a question that is open.
        QCoreApplication::exit(0);
    });
}

Application::~Application() = default;

void Application::useLanguage(const QString &language)
{
    m_translations.use(wording::bestLanguage(language.isEmpty() ? QLocale::system().name() : language));
}

void Application::openScenes(const ConsoleOptions &options)
{
    const auto own = ensureScenesFolder(m_services.dataDir());
    const QString chosen = options.scenes.isEmpty() ? m_preferences.sceneFolder() : options.scenes;
    if (!chosen.isEmpty()) {
        const auto opened = m_library.open(chosen);
        if (opened)
            return;
        // A folder that has gone is no reason to stand with empty hands, but it is not passed over in silence.
        m_folderProblem = opened.error();
    }
    if (!own || !m_library.open(*own))
        qCWarning(logUi) << "there is no folder of scenes to open";
}

void Application::raiseWindow()
{
    m_window->setWindowState((m_window->windowState() & ~Qt::WindowMinimized) | Qt::WindowActive);
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
}

void Application::showWindow()
{
    new FirstPaint(*m_window, [this] {
        // The bench's clock stops here: what is put away on the way out is no part of the start.
        if (m_exitAfterPaint)
            std::_Exit(EXIT_SUCCESS);
        // Drawn from SVG in every size that a desktop may ask for: no window need wait for it.
        QGuiApplication::setWindowIcon(QIcon(u":/icons/app.svg"_s));
        m_window->finishStart();
        if (m_folderProblem)
            m_window->showFolderProblem(*m_folderProblem);
    });
    m_window->show();
}

} // namespace console::app
