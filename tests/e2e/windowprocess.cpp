// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The real window in a process that a test may stop or kill. It does what the lines of standard input say (`start`,
// `quit`: with Leave running) and prints what the status bar says of the helper and what the messages say.

#include "app/console/application.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/widgets/messagebar.h"

#include <QAction>
#include <QApplication>
#include <QCommandLineParser>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSocketNotifier>
#include <QTextStream>
#include <QTimer>

#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace console;

namespace {

ui::MainWindow &mainWindow()
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (auto *window = qobject_cast<ui::MainWindow *>(widget))
            return *window;
    }
    qFatal("there is no window");
}

void leaveRunning()
{
    const auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
    if (box == nullptr)
        return QTimer::singleShot(50, &leaveRunning);
    for (QAbstractButton *button : box->buttons()) {
        if (box->buttonRole(button) == QMessageBox::DestructiveRole)
            button->click();
    }
}

void carryOut(const QByteArray &command)
{
    if (command == "start") {
        mainWindow().findChild<QAction *>(u"room.start"_s)->trigger();
    } else if (command == "quit") {
        QTimer::singleShot(0, &leaveRunning);
        mainWindow().close();
    }
}

/// Prints a text when it is another than before.
class Printer
{
public:
    void print(const QString &text)
    {
        if (text != std::exchange(m_last, text))
            QTextStream(stdout) << text << Qt::endl;
    }

private:
    QString m_last;
};

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{u"data-dir"_s, {}, u"DIR"_s}, {u"scenes"_s, {}, u"DIR"_s}, {u"endpoint"_s, {}, u"URL"_s}});
    parser.process(application);
    app::ConsoleOptions options;
    options.dataDir = parser.value(u"data-dir"_s);
    options.scenes = parser.value(u"scenes"_s);
    options.endpoint = parser.value(u"endpoint"_s);
    options.language = u"en"_s;
    options.helper = QStringLiteral(CONSOLE_CTL);
    app::Application console(application, options);
    console.showWindow();

    QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &application, [&input] {
        QByteArray line(100, '\0');
        const ssize_t count = ::read(STDIN_FILENO, line.data(), static_cast<std::size_t>(line.size()));
        if (count <= 0)
            return input.setEnabled(false);
        for (const QByteArray &command : line.first(count).split('\n'))
            carryOut(command);
    });
    Printer helper;
    Printer message;
    QTimer watch;
    QObject::connect(&watch, &QTimer::timeout, &application, [&] {
        helper.print(mainWindow().findChild<QLabel *>(u"guardStatus"_s)->text());
        message.print(mainWindow().findChild<ui::MessageBar *>(u"windowMessages"_s)->title());
    });
    watch.start(50);
    return QApplication::exec();
}
