// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/gui/screenshots/tour.h"

#include "core/rooms/roomlook.h"
#include "core/sandbox/sandbox.h"
#include "core/traffic/trafficstore.h"
#include "tests/gui/support/abandon.h"
#include "tests/support/fakeupstream.h"
#include "tests/unit/server/rawclient.h"
#include "ui/connection/connection.h"
#include "ui/dialogs/messageboxgateway.h"
#include "ui/editor/codeeditor.h"
#include "ui/editor/editorpane.h"
#include "ui/inspector/messageview.h"
#include "ui/mainwindow/driftmarks.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/room/commands/commandspage.h"
#include "ui/rooms/roomsmodel.h"
#include "ui/widgets/carddelegate.h"
#include "ui/widgets/messagebar.h"

#include <QComboBox>
#include <QDialog>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QTcpServer>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace console::test {

Tour::Tour(QString folder, QString language, ui::ColorScheme scheme)
    : m_folder(std::move(folder)),
      m_language(std::move(language)),
      m_scheme(scheme)
{
    m_fixture.theme.apply(scheme);
    m_fixture.translations.use(m_language);
}

void Tour::take(QWidget &widget, const QString &name)
{
    // Layouts ask each other in turns.
    for (int turn = 0; turn < 3; ++turn)
        QCoreApplication::processEvents();
    const QString file = u"%1/%2_%3_%4.png"_s.arg(m_folder, name, m_language, ui::schemeName(m_scheme));
    if (!widget.grab().save(file))
        qFatal("cannot write %s", qPrintable(file));
}

void Tour::takeWindow(const QString &name)
{
    take(m_fixture.window(), name);
}

void Tour::waitForCall(qsizetype calls)
{
    waitUntil([&] { return m_fixture.traffic().size() == calls; });
}

void Tour::run()
{
    m_fixture.open();
    m_fixture.window().resize(usual);
    waitUntil([this] { return m_fixture.library.sceneIds().size() > 1; });
    takeWindow(u"first-run"_s);
    m_fixture.trigger("room.start");
    waitForCall(1);
    takeWindow(u"running"_s);
    takeInspector();
    m_fixture.trigger("room.stop");
    waitForCall(2);
    takeWindow(u"stopped"_s);
    takeFailure();
    takeDrift();
    takeEditor();
    m_fixture.trigger("view.palette");
    m_fixture.find<QLineEdit>("paletteInput").setText(m_language == "en"_L1 ? u"st"_s : u"停"_s);
    take(m_fixture.find<QDialog>("commandPalette"), u"command-palette"_s);
    m_fixture.find<QDialog>("commandPalette").reject();
    takeDialog("help.shortcuts", u"shortcutsDialog"_s, u"shortcuts"_s);
    takeDialog("edit.preferences", u"preferencesDialog"_s, u"preferences"_s);
    takeDialog("help.about", u"aboutDialog"_s, u"about"_s);
    takeBoxes();
    takeHelper();
    takeLimits();
    m_fixture.find<QWidget>("findBar").hide();
    // Until the layout knows of that, the window keeps the room for it.
    QCoreApplication::processEvents();
    takeCommands();
    takeConversation();
    m_fixture.window().resize(small);
    takeWindow(u"small"_s);
    m_fixture.window().resize(usual);
    takeServer();
    takeRooms();
    m_fixture.window().resize(small);
    takePreflight();
    takeTokens();
    takeCredentials();
}

void Tour::takePreflight()
{
    const auto calls = [this] { return m_fixture.traffic().size(); };
    m_fixture.trigger("room.check");
    waitForCall(calls() + 1);
    takeWindow(u"check-small"_s);
    m_fixture.window().resize(usual);
    takeWindow(u"check"_s);
    const QByteArray before = m_fixture.editor().bytes();
    QByteArray broken = before;
    broken.replace("\"EndPointId\": \"\",", "").replace("\"Provider\"", "\"provider\"");
    m_fixture.editor().setBytes(broken);
    m_fixture.trigger("room.start");
    takeWindow(u"start-asked"_s);
    m_fixture.editor().setBytes(before);
    auto &dock = m_fixture.find<QDockWidget>("roomDock");
    dock.show();
    dock.raise();
    const auto started = calls();
    m_fixture.trigger("room.start");
    waitUntil([&] { return calls() > started && m_fixture.isEnabled("room.stop"); });
    takeWindow(u"progress"_s);
    m_fixture.services().endpoints().sandbox()->setAgentDelay(std::nullopt);
    m_fixture.time.late = std::chrono::seconds(20);
    const auto looked = calls();
    m_fixture.scheduler.advance(std::chrono::seconds(1));
    waitUntil([&] { return calls() > looked; });
    takeWindow(u"progress-stuck"_s);
    auto &list = m_fixture.find<QListView>("roomList");
    const auto isSeen = [&list] {
        return list.currentIndex().data(ui::CardDelegate::MarkIconRole).toInt() ==
               static_cast<int>(ui::Icon::RoomUnknown);
    };
    m_fixture.scheduler.advance(rooms::RoomLook::interval);
    m_fixture.scheduler.advance(rooms::RoomLook::interval);
    waitUntil(isSeen);
    takeWindow(u"rooms-agent-gone"_s);
    m_fixture.window().resize(small);
    takeWindow(u"progress-stuck-small"_s);
}

void Tour::takeServer()
{
    m_fixture.trigger("view.server");
    takeWindow(u"server-off"_s);
    QTcpServer holder;
    if (!holder.listen(QHostAddress::LocalHost))
        qFatal("nothing to hold a port with");
    m_fixture.preferences.setServerPort(holder.serverPort());
    m_fixture.trigger("server.start");
    takeWindow(u"server-port-taken"_s);
    m_fixture.preferences.setServerPort(0);
    m_fixture.trigger("server.start");
    const auto port = static_cast<quint16>(m_fixture.server().url().port());
    auto &table = m_fixture.find<QTableView>("requestTable");
    takeWindow(u"server-on"_s);
    const QByteArray body = R"({"SceneID": "EnglishTutor"})";
    (void)post(port, "/getScenes", "{}");
    (void)post(port, "/proxy?Action=StartVoiceChat&Version=2024-12-01", body);
    (void)post(port, "/proxy?Action=StartVoiceChat&Version=2024-12-01", R"({"SceneID": "Nobody"})");
    (void)post(port, "/proxy?Action=UpdateVoiceChat&Version=2024-12-01", body);
    m_fixture.messages().dismiss();
    (void)post(port, "/getScenes", "{}", "Origin: http://localhost:5173\r\nContent-Type: application/json\r\n");
    waitUntil([&] { return table.model()->rowCount() == 5; });
    table.selectRow(1);
    const auto count = m_fixture.find<QLabel>("serverNumbers").text();
    waitUntil([&] { return m_fixture.find<QLabel>("serverNumbers").text() != count; });
    takeWindow(u"server-asks"_s);
    auto &dock = m_fixture.find<QDockWidget>("serverDock");
    dock.setFloating(true);
    constexpr QSize wide(1000, 420);
    dock.resize(wide);
    take(dock, u"server-wide"_s);
    dock.setFloating(false);
    dock.raise();
    m_fixture.window().resize(small);
    takeWindow(u"server-asks-small"_s);
    m_fixture.messages().dismiss();
    takeWindow(u"server-small"_s);
    m_fixture.window().resize(usual);
    takeWindow(u"server-requests"_s);
    auto &tabs = m_fixture.find<QTabWidget>("serverTabs");
    m_fixture.trigger("server.allowPage");
    m_fixture.find<QLineEdit>("originField").setText(u"http://localhost/index"_s);
    takeWindow(u"server-pages"_s);
    m_fixture.find<QLineEdit>("originField").clear();
    tabs.setCurrentIndex(2);
    takeWindow(u"server-snippets"_s);
    m_fixture.window().resize(small);
    takeWindow(u"server-snippets-small"_s);
    m_fixture.window().resize(usual);
    tabs.setCurrentIndex(0);
    m_fixture.trigger("server.stop");
    m_fixture.trigger("room.stopAll");
    waitUntil([this] { return !m_fixture.isEnabled("room.stopAll"); });
    m_fixture.trigger("view.rooms");
}

void Tour::takePages()
{
    m_fixture.trigger("view.room");
    auto &tabs = m_fixture.find<QTabWidget>("roomPages");
    const auto open = [&tabs](const QWidget &part) {
        for (int i = 0; i < tabs.count(); ++i) {
            if (tabs.widget(i)->isAncestorOf(&part))
                tabs.setCurrentIndex(i);
        }
    };
    open(m_fixture.find<QPushButton>("showQrCode"));
    m_fixture.find<QPushButton>("showQrCode").click();
    takeWindow(u"room-join"_s);
    m_fixture.find<QPushButton>("showQrCode").click();
    auto &history = m_fixture.find<QTableView>("historyTable");
    open(history);
    history.selectRow(history.model()->rowCount() - 1);
    takeWindow(u"room-history"_s);
}

void Tour::takeRooms()
{
    const qsizetype before = m_fixture.traffic().size();
    for (int room = 1; room <= 3; ++room) {
        waitUntil([this] { return m_fixture.isEnabled("room.start"); });
        m_fixture.trigger("room.start");
        waitForCall(before + room);
    }
    waitUntil([this] { return m_fixture.isEnabled("room.start"); });
    m_fixture.trigger("view.rooms");
    takeWindow(u"rooms"_s);
    auto &dock = m_fixture.find<QDockWidget>("roomsDock");
    dock.setFloating(true);
    constexpr QSize wide(1100, 240);
    dock.resize(wide);
    take(dock, u"rooms-wide"_s);
    dock.setFloating(false);
    takePages();

    (void)abandonRooms(m_fixture);
    m_fixture.open();
    m_fixture.window().resize(usual);
    auto &list = m_fixture.find<QListView>("leftoverList");
    const auto isSeen = [&list] {
        const int presence = list.model()->index(0, 0).data(ui::RoomsModel::PresenceRole).toInt();
        return presence > static_cast<int>(ui::Presence::Asking);
    };
    waitUntil(isSeen);
    takeWindow(u"rooms-left-over"_s);
    m_fixture.window().resize(small);
    takeWindow(u"rooms-left-over-small"_s);
    m_fixture.window().resize(usual);
    m_fixture.find<QPushButton>("leftoverLater").click();
    m_fixture.services().endpoints().sandbox()->setFailCode(u"SignatureDoesNotMatch"_s);
    m_fixture.trigger("room.stopAll");
    waitUntil([this] { return m_fixture.find<QWidget>("stopFailures").isVisible(); });
    takeWindow(u"rooms-not-stopped"_s);
    m_fixture.services().endpoints().sandbox()->setFailCode({});
    m_fixture.find<QPushButton>("stopClose").click();
}

void Tour::takeHelper()
{
    // The fixture has none: what is seen when it cannot be started.
    m_fixture.preferences.setGuardWanted(true);
    takeDialog("edit.preferences", u"preferencesDialog"_s, u"preferences-helper"_s);
    takeWindow(u"helper-missing"_s);
    m_fixture.preferences.setGuardWanted(false);
    m_fixture.messages().dismiss();
}

void Tour::takeInspector()
{
    auto &tabs = m_fixture.find<QTabWidget>("exchangeTabs");
    const QStringList names{u"summary"_s, u"request"_s, u"response"_s, u"timing"_s, u"signing"_s};
    for (int i = 0; i < names.size(); ++i) {
        tabs.setCurrentIndex(i);
        takeWindow(u"inspector-"_s + names.at(i));
    }
    for (const auto &[part, name] : {std::pair(1, u"request-headers"_s), std::pair(2, u"request-raw"_s)}) {
        tabs.setCurrentIndex(1);
        m_fixture.find<ui::MessageView>("requestView").showPart(part);
        takeWindow(u"inspector-"_s + name);
    }
    m_fixture.find<ui::MessageView>("requestView").showPart(0);
    tabs.setCurrentIndex(0);
}

void Tour::takeCommands()
{
    auto &page = m_fixture.find<ui::CommandsPage>("commandsPage");
    m_fixture.trigger("room.start");
    waitUntil([this] { return m_fixture.isEnabled("room.say"); });
    m_fixture.trigger("room.say");
    m_fixture.find<QPlainTextEdit>("sayText").setPlainText(m_language == "en"_L1 ? u"Time is up."_s : u"时间到了。"_s);
    takeWindow(u"commands-say"_s);
    m_fixture.find<QPlainTextEdit>("sayText").setPlainText(
        QString(u"Once upon a time there was a room. "_s).repeated(20));
    m_fixture.find<QPushButton>("sendCommand").click();
    waitUntil([this] { return m_fixture.find<QPushButton>("sendCommand").isVisible(); });
    takeWindow(u"commands-said"_s);
    page.openForm(ui::CommandsPage::Form::Ask);
    m_fixture.find<QPlainTextEdit>("askImages").setPlainText(u"http://localhost/cat.png"_s);
    takeWindow(u"commands-ask"_s);
    page.openForm(ui::CommandsPage::Form::Function);
    takeWindow(u"commands-function"_s);
    page.openForm(ui::CommandsPage::Form::Parameters);
    takeWindow(u"commands-parameters"_s);
    page.openForm(ui::CommandsPage::Form::Farfield);
    takeWindow(u"commands-far-field"_s);
    page.openForm(ui::CommandsPage::Form::Ask);
    auto &dock = m_fixture.find<QDockWidget>("roomDock");
    dock.setFloating(true);
    constexpr QSize narrow(340, 420);
    dock.resize(narrow);
    take(dock, u"commands-narrow"_s);
    dock.setFloating(false);
    m_fixture.window().resize(small);
    m_fixture.trigger("room.say");
    takeWindow(u"commands-small"_s);
    m_fixture.window().resize(usual);
    m_fixture.find<QDockWidget>("inspectorDock").raise();
    m_fixture.trigger("room.stopAll");
    waitUntil([this] { return !m_fixture.isEnabled("room.stopAll"); });
}

void Tour::takeFailure()
{
    m_fixture.services().endpoints().sandbox()->setFailCode(u"SignatureDoesNotMatch"_s);
    m_fixture.trigger("room.start");
    waitForCall(3);
    takeWindow(u"failed-call"_s);
    m_fixture.services().endpoints().sandbox()->setFailCode({});
    m_fixture.find<QLineEdit>("roomField").setText(u"room 7"_s);
    takeWindow(u"bad-room-id"_s);
    m_fixture.find<QLineEdit>("roomField").clear();
}

void Tour::takeDrift()
{
    const QByteArray before = m_fixture.editor().bytes();
    const qsizetype calls = m_fixture.traffic().size();
    auto &version = m_fixture.find<QComboBox>("versionCombo");
    version.setCurrentIndex(1);
    m_fixture.trigger("room.start");
    waitForCall(calls + 1);
    waitUntil([this] { return m_fixture.isEnabled("room.stop"); });
    m_fixture.trigger("room.showDrift");
    takeWindow(u"drift-none"_s);
    QByteArray edited = before;
    edited.replace("\"InterruptMode\": 0", "\"InterruptMode\": 1")
        .replace("\"HistoryLength\": ", "\"HistoryLength\": 1");
    edited.replace("\"SystemMessages\": [", "\"SystemMessages\": [\"Answer in one sentence, whatever is asked.\", ");
    m_fixture.editor().editBytes(edited);
    m_fixture.trigger("room.refreshDrift");
    m_fixture.scheduler.advance(ui::DriftMarks::settleTime);
    takeWindow(u"drift"_s);
    m_fixture.trigger("room.restartWithScene");
    takeWindow(u"drift-restart"_s);
    m_fixture.window().resize(small);
    takeWindow(u"drift-small"_s);
    m_fixture.find<ui::MessageBar>("driftMessages").dismiss();
    takeWindow(u"drift-small-table"_s);
    m_fixture.window().resize(usual);
    m_fixture.editor().setBytes(before);
    version.setCurrentIndex(0);
    m_fixture.trigger("room.stop");
    waitForCall(calls + 2);
    m_fixture.trigger("view.inspector");
}

void Tour::takeEditor()
{
    const QByteArray before = m_fixture.editor().bytes();
    m_fixture.trigger("edit.replace");
    m_fixture.find<QLineEdit>("findInput").setText(u"Mode"_s);
    m_fixture.trigger("edit.findNext");
    takeWindow(u"find-and-replace"_s);
    QByteArray broken = before;
    broken.replace("\"VoiceChat\":", "\"VoiceChat\"");
    broken.replace("true,", "treu,");
    m_fixture.editor().setBytes(broken);
    m_fixture.editor().insert(u" "_s);
    waitUntil([this] { return m_fixture.pane().hasProblems(); });
    takeWindow(u"syntax-errors"_s);
    m_fixture.writeScene(m_fixture.pane().sceneId(), before + "\n");
    m_fixture.pane().followDisk();
    takeWindow(u"changed-on-disk"_s);
    m_fixture.pane().reload();
}

void Tour::takeDialog(const char *action, const QString &objectName, const QString &name)
{
    m_fixture.trigger(action);
    auto *dialog = m_fixture.window().findChild<QDialog *>(objectName);
    take(*dialog, name);
    dialog->reject();
}

void Tour::takeLimits()
{
    using rails::Measure;
    rails::RoomRails &rails = m_fixture.services().rails();
    const rails::Limit ofRoom{
        .scope = rails::EveryRoom{}, .measure = Measure::RoomTime, .amount = 60'000, .warnAtPercent = 1};
    const rails::Limit ofScene{
        .scope = rails::SceneScope{u"EnglishTutor"_s}, .measure = Measure::DayTime, .amount = 7'200'000};
    const rails::Limit ofDay{.scope = rails::EveryRoom{}, .measure = Measure::DayCost, .amount = 20'000'000};
    if (!rails.setLimits({ofRoom, ofScene, ofDay}))
        qFatal("no limits");
    // Something that bills: on the sandbox nothing does.
    FakeUpstream upstream;
    ui::Connection &connection = m_fixture.window().connection();
    connection.setEndpoint(upstream.url().toString());
    connection.setCredential(credentials::Choice::Sandbox);
    m_fixture.trigger("room.start");
    waitUntil([&] { return rails.today().amount.micros > 0 && !rails.uses().isEmpty(); });
    waitUntil([&] { return m_fixture.messages().findChildren<QPushButton *>().size() >= 2; });
    takeWindow(u"limit-warning"_s);
    m_fixture.trigger("room.limits");
    auto &dialog = m_fixture.find<QDialog>("limitsDialog");
    take(dialog, u"limits"_s);
    m_fixture.find<QTabWidget>("limitTabs").setCurrentIndex(1);
    m_fixture.find<QTableView>("priceTable")
        .setCurrentIndex(m_fixture.find<QTableView>("priceTable").model()->index(2, 0));
    take(dialog, u"prices"_s);
    const QSize before = dialog.size();
    dialog.resize(dialog.minimumSizeHint());
    take(dialog, u"prices-small"_s);
    m_fixture.find<QTabWidget>("limitTabs").setCurrentIndex(0);
    take(dialog, u"limits-small"_s);
    dialog.resize(before);
    dialog.reject();
    const rails::Limit today{.scope = rails::EveryRoom{}, .measure = Measure::DayTime, .amount = 1000};
    if (!rails.setLimits({today}))
        qFatal("no limits");
    waitUntil([&] { return rails.known().first().state == rooms::TaskState::Stopped; });
    takeWindow(u"limit-stopped"_s);
    const qsizetype calls = m_fixture.traffic().size();
    m_fixture.trigger("room.start");
    waitForCall(calls + 1);
    takeWindow(u"limit-refused"_s);
    if (!rails.setLimits({}))
        qFatal("no limits");
    connection.setEndpoint(u"sandbox"_s);
}

void Tour::takeBoxes()
{
    for (const auto &[make, name] :
         {std::pair(ui::MessageBoxGateway::unsavedBox(&m_fixture.window(), {u"EnglishTutor"_s}), u"unsaved-changes"_s),
          std::pair(ui::MessageBoxGateway::runningBox(
                        &m_fixture.window(),
                        {u"EnglishTutor · room-7"_s, u"Assistant · 3f1c9a52-0c1e-4f57-9d61-5c4be9a7d3f0"_s}, true),
                    u"rooms-running"_s)}) {
        make->show();
        take(*make, name);
        delete make;
    }
}

} // namespace console::test
