// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/gui/support/windowfixture.h"

#include "app/examplescenes.h"
#include "core/calls/openapiclient.h"
#include "ui/editor/codeeditor.h"
#include "ui/editor/editorpane.h"
#include "ui/editor/editortabs.h"
#include "ui/widgets/messagebar.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace console::test {

WindowFixture::WindowFixture(const QProcessEnvironment &environment)
    : m_services(std::make_unique<app::Services>(app::ServiceOptions{
          .dataDir = m_dataDir.path(), .environment = environment, .vaultCost = credentials::ScryptCost{.log2N = 10}})),
      m_settings(m_dataDir.filePath(u"settings.ini"_s), QSettings::IniFormat),
      preferences(m_settings),
      translations(*QCoreApplication::instance()),
      m_server(m_services->makeServer(m_serverScenes)),
      m_guard({.rooms = m_services->rooms(),
               .journalWatch = m_services->journalWatch(),
               .scheduler = m_services->scheduler(),
               .resolver = m_services->resolver(),
               .program = u"/nonexistent/voicechatctl"_s,
               .dataDir = m_dataDir.path()})
{
    translations.use(u"en"_s);
    theme.apply(ui::ColorScheme::Light);
    const auto folder = app::ensureScenesFolder(m_dataDir.path());
    if (!folder || !library.open(*folder))
        qFatal("no scenes folder");
}

WindowFixture::~WindowFixture() = default;

QString WindowFixture::scenePath(const QString &id) const
{
    return m_dataDir.filePath(u"scenes/%1.json"_s.arg(id));
}

void WindowFixture::writeScene(const QString &id, const QByteArray &bytes)
{
    QFile file(scenePath(id));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write a scene");
    file.close();
    library.refresh();
}

QByteArray WindowFixture::readScene(const QString &id) const
{
    QFile file(scenePath(id));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void WindowFixture::open()
{
    m_window.reset();
    m_window = std::make_unique<ui::MainWindow>(ui::ConsoleContext{
        .library = library,
        .rooms = m_services->rooms(),
        .journalWatch = m_services->journalWatch(),
        .rails = m_services->rails(),
        .client = m_services->client(),
        .traffic = m_services->traffic(),
        .secrets = *m_services->secrets(),
        .endpoints = m_services->endpoints(),
        .server = *m_server,
        .serverScenes = m_serverScenes,
        .dictionary = m_services->dictionary(),
        .profiles = m_services->profiles(),
        .credentialSettings = m_services->credentialSettings(),
        .stores = m_services->stores(),
        .resolver = m_services->resolver(),
        .chooseStore = [this](credentials::CredentialStore::Kind kind) { return m_services->chooseStore(kind); },
        .keepKey = [this](const QString &fingerprint) { m_services->keepKey(fingerprint); },
        .translations = translations,
        .clock = time,
        .guard = m_guard,
        .scheduler = scheduler,
        .preferences = preferences,
        .dialogs = dialogs,
        .notifier = notifier,
        .dataDir = m_dataDir.path()});
    m_window->show();
    m_window->activateWindow();
    if (!QTest::qWaitForWindowActive(m_window.get()))
        qFatal("the window does not become active");
    m_window->finishStart();
}

void WindowFixture::closeWithoutAsking()
{
    m_window.reset();
}

ui::EditorPane &WindowFixture::pane() const
{
    return *find<ui::EditorTabs>("editorTabs").current();
}

ui::CodeEditor &WindowFixture::editor() const
{
    return pane().editor();
}

ui::MessageBar &WindowFixture::messages() const
{
    return find<ui::MessageBar>("windowMessages");
}

void WindowFixture::trigger(const char *action)
{
    find<QAction>(action).trigger();
}

bool WindowFixture::isEnabled(const char *action) const
{
    return find<QAction>(action).isEnabled();
}

} // namespace console::test
