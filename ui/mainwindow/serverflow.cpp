// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/mainwindow/serverflow.h"

#include "core/openapi/actions.h"
#include "core/sandbox/endpoints.h"
#include "core/scene/scenelibrary.h"
#include "core/traffic/trafficstore.h"
#include "ui/actions/actionregistry.h"
#include "ui/connection/connection.h"
#include "ui/mainwindow/statusline.h"
#include "ui/server/servedmodel.h"
#include "ui/server/serverpanel.h"
#include "ui/settings/preferences.h"
#include "ui/widgets/messagebar.h"
#include "wording/serverwords.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

namespace {

constexpr std::chrono::milliseconds soon{150};
constexpr std::chrono::seconds tick{1};

std::chrono::seconds secondOf(const Clock &clock)
{
    return std::chrono::duration_cast<std::chrono::seconds>(clock.elapsed());
}

/// The one call that the request can have led to; null when several could be it.
const traffic::Exchange *callOf(const traffic::TrafficStore &store, const server::RequestRecord &record)
{
    const traffic::Exchange *found = nullptr;
    const QDateTime end = record.at.addMSecs(record.took.count() + 1);
    for (qsizetype i = store.size() - 1; i >= 0; --i) {
        const traffic::Exchange &exchange = store.at(i);
        if (exchange.origin != traffic::Origin::ProxyClient || exchange.subject.action != record.note.action ||
            exchange.subject.sceneId != record.note.sceneId || exchange.startedAt < record.at ||
            exchange.startedAt > end)
            continue;
        if (found)
            return nullptr;
        found = &exchange;
    }
    return found;
}

} // namespace

ServerFlow::ServerFlow(Parts parts, QObject *parent)
    : QObject(parent),
      m_parts(parts)
{
    using server::EmbeddedServer;
    m_refresh.setSingleShot(true);
    connect(&m_refresh, &QTimer::timeout, this, &ServerFlow::showState);
    connect(&parts.server, &EmbeddedServer::started, this, &ServerFlow::showState);
    connect(&parts.server, &EmbeddedServer::stopped, this, [this] {
        m_isEnding = false;
        showState();
        Q_EMIT happened(tr("The server is off"));
    });
    connect(&parts.server, &EmbeddedServer::clientsChanged, this, &ServerFlow::showSoon);
    connect(&parts.server, &EmbeddedServer::served, this, [this](const server::RequestRecord &record) {
        m_parts.panel.requests().append(record);
        m_rate.note(secondOf(m_parts.clock));
        showSoon();
    });
    connect(&parts.server, &EmbeddedServer::originRefused, this, &ServerFlow::noteRefused);
    connect(&parts.connection, &Connection::changed, this, &ServerFlow::showState);
    connect(&parts.preferences, &Preferences::serverChanged, this, &ServerFlow::showState);
    connect(&parts.library, &scene::SceneLibrary::listChanged, this, &ServerFlow::followFolder);
    connect(&parts.panel, &ServerPanel::originAdded, this, &ServerFlow::allow);
    connect(&parts.panel, &ServerPanel::originRemoved, this, &ServerFlow::forbid);
    connect(&parts.panel, &ServerPanel::requestActivated, this, &ServerFlow::showCallOf);
    connect(&parts.status, &StatusLine::serverWanted, this, &ServerFlow::viewWanted);
    for (const MessageBar *bar : {&parts.panel.messages(), &parts.messages})
        connect(bar, &MessageBar::dismissed, this, [this, bar] { forgetDismissed(*bar); });
    bindActions();
    showState();
}

ServerFlow::~ServerFlow()
{
    // What it would be shown in may be gone already.
    disconnect(&m_parts.server, nullptr, this, nullptr);
    m_parts.server.stop();
}

void ServerFlow::bindActions()
{
    const auto bind = [this](ActionId id, auto run) {
        connect(m_parts.actions.action(id), &QAction::triggered, this, run);
    };
    bind(ActionId::StartServer, [this] { start(); });
    bind(ActionId::StopServer, [this] { stop(); });
    bind(ActionId::CopyServerAddress, [this] { QGuiApplication::clipboard()->setText(address()); });
    bind(ActionId::AllowPage, [this] {
        Q_EMIT viewWanted();
        m_parts.panel.focusOrigin();
    });
    bind(ActionId::ClearRequests, [this] { m_parts.panel.requests().clear(); });
    m_parts.panel.setActions(
        m_parts.actions.action(ActionId::StartServer), m_parts.actions.action(ActionId::StopServer),
        m_parts.actions.action(ActionId::CopyServerAddress), m_parts.actions.action(ActionId::ClearRequests));
}

void ServerFlow::begin()
{
    if (m_parts.preferences.startsServer())
        start();
}

void ServerFlow::start()
{
    if (m_parts.server.isRunning() || m_isEnding)
        return;
    m_parts.panel.messages().dismiss();
    const QString name = m_parts.connection.endpoint();
    const auto endpoint = m_parts.endpoints.resolve(name);
    if (!endpoint) {
        m_parts.panel.scrollToTop();
        m_parts.panel.messages().showMessage([refusal = traffic::LocalRefusal{{}, endpoint.error()}] {
            const wording::Explanation words = wording::explain(refusal);
            return MessageBar::Message{
                .kind = MessageBar::Kind::Error, .title = words.title, .details = words.cause + u'\n' + words.remedy};
        });
        Q_EMIT viewWanted();
        return;
    }
    followFolder();
    server::ServerSettings settings;
    settings.port = m_parts.preferences.serverPort();
    settings.origins = m_parts.preferences.serverOrigins();
    settings.calls = {.endpoint = *endpoint,
                      .credential = m_parts.connection.credentialFor(name),
                      .version = openapi::defaultVoiceChatVersion()};
    // No secret: it is on loopback, and the window keeps none for it.
    if (const auto started = m_parts.server.start(std::move(settings), Secret()); !started) {
        showProblem(started.error());
        return;
    }
    Q_EMIT happened(tr("The server is on at %1").arg(address()));
}

void ServerFlow::stop()
{
    if (!m_parts.server.isRunning())
        return;
    m_isEnding = true; // Until stopped(), which may come at once.
    m_parts.server.stop();
    showState();
}

void ServerFlow::followFolder()
{
    if (m_parts.serverScenes.folder() != m_parts.library.folder())
        (void)m_parts.serverScenes.open(m_parts.library.folder()); // The window tells of a folder that has gone.
}

QString ServerFlow::address() const
{
    const int port = m_parts.server.isRunning() ? m_parts.server.url().port() : m_parts.preferences.serverPort();
    // As the vendor's client has it: to a browser, other ports of localhost are the same site.
    return port > 0 ? u"http://localhost:%1"_s.arg(port) : QString();
}

void ServerFlow::showSoon()
{
    if (!m_refresh.isActive() || m_refresh.intervalAsDuration() > soon)
        m_refresh.start(soon);
}

void ServerFlow::showState()
{
    using State = ServerFacts::State;
    const server::EmbeddedServer &server = m_parts.server;
    const bool isOn = server.isRunning();
    const State state = isOn ? State::On : m_isEnding ? State::Ending : State::Off;
    const int rate = m_rate.perMinute(secondOf(m_parts.clock));
    m_parts.panel.showFacts({.state = state,
                             .address = address(),
                             .endpoint = isOn ? server.settings().calls.endpoint.name : m_parts.connection.endpoint(),
                             .credential = isOn ? server.settings().calls.credential : credentials::Choice(),
                             .clients = server.clients(),
                             .connections = server.connections(),
                             .requestsPerMinute = rate});
    m_parts.panel.setOrigins(m_parts.preferences.serverOrigins());
    m_parts.status.showServer(isOn ? std::optional(server.url().port()) : std::nullopt);
    m_parts.actions.action(ActionId::StartServer)->setEnabled(state == State::Off);
    m_parts.actions.action(ActionId::StopServer)->setEnabled(isOn);
    m_parts.actions.action(ActionId::CopyServerAddress)->setEnabled(isOn);
    // The rate goes down by itself; with nothing to count the clock stands still.
    if (rate > 0 && !m_refresh.isActive())
        m_refresh.start(tick);
}

void ServerFlow::showProblem(const server::ServerProblem &problem)
{
    m_parts.panel.scrollToTop();
    m_parts.panel.messages().showMessage([this, problem] {
        const wording::Explanation words = wording::explain(problem);
        MessageBar::Message message{
            .kind = MessageBar::Kind::Error, .title = words.title, .details = words.cause + u'\n' + words.remedy};
        if (problem.kind == server::ServerProblem::Kind::Listen)
            message.buttons = {{.text = tr("Choose Another Port…"),
                                .run = [this] { m_parts.actions.action(ActionId::Preferences)->trigger(); }}};
        return message;
    });
    Q_EMIT happened(wording::explain(problem).title);
    Q_EMIT viewWanted();
}

QString ServerFlow::questionAbout(const QString &origin)
{
    return tr("A page at %1 asked and was refused").arg(origin);
}

void ServerFlow::noteRefused(const QString &text)
{
    const auto origin = server::originFrom(text); // `null` is none: it would let in any page that hides where it is.
    if (!origin || m_asked.contains(*origin) || m_asked.size() >= mostAsked)
        return;
    m_asked.append(*origin);
    m_waiting.append(*origin);
    if (m_waiting.size() == 1)
        askAboutPage();
}

void ServerFlow::askAboutPage()
{
    if (m_waiting.isEmpty())
        return;
    const auto make = [this, origin = m_waiting.first()] {
        return MessageBar::Message{
            .kind = MessageBar::Kind::Info,
            .title = questionAbout(origin),
            .details = tr("A page that is allowed can start rooms, which cost money. Allow it only if it is yours."),
            .buttons = {{.text = tr("Allow This Page"), .run = [this] { answerAboutPage(true); }},
                        {.text = tr("Ignore"), .run = [this] { answerAboutPage(false); }}}};
    };
    m_parts.panel.scrollToTop();
    m_parts.panel.messages().showMessage(make);
    // No page may take a warning out of the operator's sight.
    using enum MessageBar::Kind;
    const MessageBar &bar = m_parts.messages;
    if (!bar.isShowingMessage() || bar.kind() == Info || bar.kind() == Success)
        m_parts.messages.showMessage(make);
}

void ServerFlow::answerAboutPage(bool isAllowed)
{
    if (m_waiting.isEmpty())
        return;
    const QString origin = m_waiting.takeFirst();
    if (isAllowed)
        allow(origin);
    for (MessageBar *bar : {&m_parts.panel.messages(), &m_parts.messages}) {
        if (bar->isShowingMessage() && bar->title() == questionAbout(origin))
            bar->dismiss();
    }
    askAboutPage();
}

void ServerFlow::forgetDismissed(const MessageBar &bar)
{
    if (!m_waiting.isEmpty() && bar.title() == questionAbout(m_waiting.first()))
        answerAboutPage(false);
}

void ServerFlow::allow(const QString &origin)
{
    m_parts.server.allowOrigin(origin);
    QStringList origins = m_parts.preferences.serverOrigins();
    if (origins.contains(origin))
        return;
    origins.append(origin);
    m_parts.preferences.setServerOrigins(origins);
    Q_EMIT happened(tr("Pages at %1 may call the server").arg(origin));
}

void ServerFlow::forbid(const QString &origin)
{
    m_parts.server.forbidOrigin(origin);
    QStringList origins = m_parts.preferences.serverOrigins();
    origins.removeAll(origin);
    m_parts.preferences.setServerOrigins(origins);
    Q_EMIT happened(tr("Pages at %1 may call the server no more").arg(origin));
}

void ServerFlow::showCallOf(const server::RequestRecord &record)
{
    if (const traffic::Exchange *call = callOf(m_parts.traffic, record))
        Q_EMIT callWanted(*call);
    else
        Q_EMIT happened(tr("No single call in the inspector belongs to this request"));
}

} // namespace console::ui
