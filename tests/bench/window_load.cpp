// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// window_load DATA_DIR SCENES UPSTREAM SECONDS: the console's window with its server on, in front of that upstream.
// Prints the server's port, and SECONDS after the first request the longest time in which the window took no event,
// the median of such times in microseconds, and the requests that were served meanwhile.

#include "app/console/application.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/settings/preferences.h"

#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QSettings>
#include <QTableView>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace console;
using namespace Qt::Literals::StringLiterals;

namespace {

ui::MainWindow *mainWindow()
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (auto *window = qobject_cast<ui::MainWindow *>(widget))
            return window;
    }
    return nullptr;
}

/// Ticks as often as the event loop lets it, and notes how late it was.
class Heartbeat final : public QObject
{
public:
    void start(std::chrono::seconds duration)
    {
        m_clock.start();
        auto *tick = new QTimer(this);
        tick->setTimerType(Qt::PreciseTimer);
        connect(tick, &QTimer::timeout, this, [this] {
            const qint64 now = m_clock.nsecsElapsed() / 1000;
            m_gaps.push_back(now - m_last);
            m_last = now;
        });
        tick->start(1);
        QTimer::singleShot(duration, this, [this] {
            std::ranges::sort(m_gaps);
            std::printf("%lld %lld\n", static_cast<long long>(m_gaps.back()),
                        static_cast<long long>(m_gaps[m_gaps.size() / 2]));
            std::fflush(stdout);
            std::_Exit(0);
        });
    }

private:
    QElapsedTimer m_clock;
    qint64 m_last = 0;
    std::vector<qint64> m_gaps;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() != 5)
        return 2;
    {
        QSettings settings(arguments.at(1) + u"/settings.ini"_s, QSettings::IniFormat);
        ui::Preferences(settings).setServerPort(0);
    }
    app::ConsoleOptions options;
    options.dataDir = arguments.at(1);
    options.scenes = arguments.at(2);
    options.endpoint = arguments.at(3);
    app::Application console(application, options);
    console.services().rateLimiter().setLimit({.calls = 1'000'000});
    console.showWindow();
    Heartbeat heartbeat;
    QTimer::singleShot(1000, &console, [&] {
        ui::MainWindow *window = mainWindow();
        window->findChild<QAction *>(u"view.server"_s)->trigger();
        window->findChild<QAction *>(u"server.start"_s)->trigger();
        std::printf(
            "%s\n",
            window->findChild<QLineEdit *>(u"serverAddress"_s)->text().section(u':', -1).toLatin1().constData());
        std::fflush(stdout);
        QObject::connect(&console.services().traffic(), &traffic::TrafficStore::appended, &heartbeat,
                         [&, isFirst = true]() mutable {
                             if (std::exchange(isFirst, false))
                                 heartbeat.start(std::chrono::seconds(arguments.at(4).toInt()));
                         });
    });
    return QApplication::exec();
}
