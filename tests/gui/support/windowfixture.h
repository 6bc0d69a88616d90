// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/services.h"
#include "core/scene/scenelibrary.h"
#include "tests/gui/support/testdialogs.h"
#include "tests/gui/support/testnotifier.h"
#include "tests/support/manualclock.h"
#include "ui/guard/guardprocess.h"
#include "ui/settings/preferences.h"
#include "ui/theme/theme.h"
#include "wording/translations.h"

#include <QSettings>
#include <QTemporaryDir>

#include <atomic>
#include <memory>

namespace console::ui {
class CodeEditor;
class EditorPane;
class MainWindow;
class MessageBar;
} // namespace console::ui

namespace console::test {

/// The machine's clock, moved on as far as a test wants.
class LateClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return m_clock.now().addMSecs(late.load().count()); }
    [[nodiscard]] std::chrono::nanoseconds elapsed() const override { return m_clock.elapsed() + late.load(); }
    [[nodiscard]] MachineTime machineTime() const override
    {
        MachineTime time = m_clock.machineTime();
        time.sinceBoot += late.load();
        return time;
    }

    std::atomic<std::chrono::milliseconds> late{std::chrono::milliseconds(0)};

private:
    SystemClock m_clock;
};

/// The real window on the real services, with a data folder of its own and the in-process sandbox.
class WindowFixture
{
public:
    /// Lays out the example scenes; `environment` is all the program sees of the process's.
    explicit WindowFixture(const QProcessEnvironment &environment = {});
    ~WindowFixture();

    /// Writes a scene file before or while the window is open.
    void writeScene(const QString &id, const QByteArray &bytes);
    [[nodiscard]] QByteArray readScene(const QString &id) const;
    [[nodiscard]] QString scenePath(const QString &id) const;

    /// Makes and shows the window; a second call replaces it, as a restart does.
    void open();
    void closeWithoutAsking();

    [[nodiscard]] ui::MainWindow &window() const { return *m_window; }
    [[nodiscard]] ui::CodeEditor &editor() const;
    [[nodiscard]] ui::MessageBar &messages() const;
    [[nodiscard]] ui::EditorPane &pane() const;
    template<class T>
    [[nodiscard]] T &find(const char *name) const
    {
        return *child<T>(QString::fromLatin1(name));
    }
    void trigger(const char *action);
    [[nodiscard]] bool isEnabled(const char *action) const;
    [[nodiscard]] const traffic::Exchange &lastExchange() { return traffic().at(traffic().size() - 1); }
    [[nodiscard]] traffic::TrafficStore &traffic() { return m_services->traffic(); }
    [[nodiscard]] app::Services &services() { return *m_services; }
    [[nodiscard]] server::EmbeddedServer &server() { return *m_server; }

    TestDialogs dialogs;
    TestNotifier notifier;
    /// The window's later questions: none comes by itself, and so none comes between the calls that a test counts.
    ManualClock steps;
    ManualScheduler scheduler{steps};
    LateClock time;

private:
    template<class T>
    [[nodiscard]] T *child(const QString &name) const;

    QTemporaryDir m_dataDir;
    std::unique_ptr<app::Services> m_services;
    QSettings m_settings;

public:
    ui::Preferences preferences;
    wording::Translations translations;
    ui::Theme theme;
    scene::SceneLibrary library;

private:
    scene::SceneLibrary m_serverScenes;
    std::unique_ptr<server::EmbeddedServer> m_server;
    ui::GuardProcess m_guard;
    std::unique_ptr<ui::MainWindow> m_window;
};

} // namespace console::test

#include "tests/gui/support/windowfixture_impl.h"
