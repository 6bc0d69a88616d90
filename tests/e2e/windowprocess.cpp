// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The real window in a process that a test may stop or kill. It does what the lines of standard input say and prints
// what the status bar says of the helper, what the messages say, and how many calls there are. The commands: `start`;
// `quit`, with Leave running; `trigger ACTION`; `scene FILE`; `text FILE`, as if the file's text were typed in; `call
// ACTION`, which selects the last such call; `file PATH`, which answers the file dialog that opens next; `say TEXT`,
// printed once all before it is done.

#include "app/console/application.h"
#include "app/coredumps.h"
#include "ui/editor/codeeditor.h"
#include "ui/editor/editorpane.h"
#include "ui/editor/editortabs.h"
#include "ui/inspector/exchangemodel.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/widgets/messagebar.h"

#include <QAction>
#include <QApplication>
#include <QCommandLineParser>
#include <QDialogButtonBox>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSocketNotifier>
#include <QTableView>
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

void answerFileDialog(const QString &path)
{
    auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
    if (dialog == nullptr)
        return QTimer::singleShot(50, [path] { answerFileDialog(path); });
    dialog->selectFile(path);
    dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save)->click();
}

void selectCall(const QString &action)
{
    auto *table = mainWindow().findChild<QTableView *>(u"exchangeTable"_s);
    for (int row = table->model()->rowCount() - 1; row >= 0; --row) {
        if (table->model()->index(row, ui::ExchangeModel::Action).data().toString() == action)
            return table->selectRow(row);
    }
    qFatal("there is no such call");
}

void typeIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("there is no text to type in");
    mainWindow().findChild<ui::EditorTabs *>()->current()->editor().editBytes(file.readAll());
}

/// Once the window allows it: it looks at a text that was typed in first.
void start()
{
    auto *action = mainWindow().findChild<QAction *>(u"room.start"_s);
    if (!action->isEnabled())
        return QTimer::singleShot(50, &start);
    action->trigger();
}

void carryOut(const QByteArray &command)
{
    const QString argument = QString::fromUtf8(command.mid(command.indexOf(' ') + 1));
    if (command.startsWith("trigger ")) {
        mainWindow().findChild<QAction *>(argument)->trigger();
    } else if (command.startsWith("text ")) {
        typeIn(argument);
    } else if (command.startsWith("file ")) {
        QTimer::singleShot(0, [argument] { answerFileDialog(argument); });
    } else if (command.startsWith("scene ")) {
        mainWindow().findChild<ui::EditorTabs *>()->open(QFileInfo(argument).completeBaseName(), argument);
    } else if (command.startsWith("call ")) {
        selectCall(argument);
    } else if (command.startsWith("say ")) {
        QTextStream(stdout) << argument << Qt::endl;
    } else if (command == "start") {
        start();
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
    app::forbidCoreDumps();
    QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
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
    QByteArray waiting;
    QObject::connect(&input, &QSocketNotifier::activated, &application, [&input, &waiting] {
        QByteArray bytes(4096, '\0');
        const ssize_t count = ::read(STDIN_FILENO, bytes.data(), static_cast<std::size_t>(bytes.size()));
        if (count <= 0)
            return input.setEnabled(false);
        waiting += bytes.first(count);
        while (waiting.contains('\n')) {
            const QByteArray command = waiting.first(waiting.indexOf('\n'));
            waiting.remove(0, command.size() + 1);
            carryOut(command);
        }
    });
    Printer helper;
    Printer message;
    Printer calls;
    QTimer watch;
    QObject::connect(&watch, &QTimer::timeout, &application, [&] {
        helper.print(mainWindow().findChild<QLabel *>(u"guardStatus"_s)->text());
        message.print(mainWindow().findChild<ui::MessageBar *>(u"windowMessages"_s)->title());
        calls.print(u"calls: %1"_s.arg(mainWindow().findChild<QTableView *>(u"exchangeTable"_s)->model()->rowCount()));
    });
    watch.start(50);
    return QApplication::exec();
}
