// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/mainwindow/inspectorflow.h"

#include "core/base/whendone.h"
#include "core/calls/openapiclient.h"
#include "core/calls/sceneaccess.h"
#include "core/sandbox/endpoints.h"
#include "core/traffic/curlcommand.h"
#include "core/traffic/har.h"
#include "core/traffic/outgoingtext.h"
#include "core/traffic/trafficstore.h"
#include "ui/actions/actionregistry.h"
#include "ui/connection/connection.h"
#include "ui/dialogs/dialoggateway.h"
#include "ui/editor/editorpane.h"
#include "ui/editor/editortabs.h"
#include "ui/inspector/exchangedetails.h"
#include "ui/inspector/inspectorpanel.h"
#include "ui/rooms/roomcontroller.h"
#include "ui/rooms/roomsmodel.h"
#include "ui/widgets/messagebar.h"
#include "wording/exportwords.h"

#include <QAction>
#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

using calls::ReplayProblem;
using traffic::Exchange;

InspectorFlow::InspectorFlow(Parts parts, QObject *parent)
    : QObject(parent),
      m_parts(parts)
{
    bindCopy(ActionId::CopyRequest,
             [](const Exchange &exchange) { return exchange.request ? exchange.request->body : QByteArray(); });
    bindCopy(ActionId::CopyResponse,
             [](const Exchange &exchange) { return exchange.response ? exchange.response->body : QByteArray(); });
    bindCopy(ActionId::CopyRequestId, [](const Exchange &exchange) { return exchange.requestId().toUtf8(); });
    bindCopy(ActionId::CopyCurl, traffic::curlCommandOf);
    bindCopy(ActionId::CopyCtl, traffic::ctlCommandOf);
    bind(ActionId::ExportSelectedHar, [this] { exportHar(m_parts.inspector.selected()); });
    bind(ActionId::ExportAllHar, [this] {
        const traffic::TrafficStore &store = m_parts.context.traffic;
        QList<Exchange> all;
        for (qsizetype i = 0; i < store.size(); ++i)
            all.append(store.at(i));
        exportHar(all);
    });
    bind(ActionId::SendAgain, [this] { sendAgain(); });
    bind(ActionId::ClearExchanges, [this] { m_parts.context.traffic.clear(); });
    QList<QAction *> menu;
    for (const ActionId id :
         {ActionId::CopyRequest, ActionId::CopyResponse, ActionId::CopyRequestId, ActionId::CopyCurl, ActionId::CopyCtl,
          ActionId::ExportSelectedHar, ActionId::ExportAllHar, ActionId::SendAgain, ActionId::ClearExchanges})
        menu.append(m_parts.actions.action(id));
    m_parts.inspector.addActions(menu);
    connect(&m_parts.inspector, &InspectorPanel::selectionChanged, this, &InspectorFlow::updateActions);
    const traffic::TrafficStore &store = m_parts.context.traffic;
    for (const auto signal : {&traffic::TrafficStore::appended, &traffic::TrafficStore::cleared})
        connect(&store, signal, this, &InspectorFlow::updateActions);
    // Not with every key that is pressed: what is half typed is no secret yet.
    connect(&m_parts.tabs, &EditorTabs::currentPaneChanged, this, [this](const EditorPane *pane) {
        if (pane)
            m_parts.context.secrets.addSecretsOf(pane->bytes());
    });
    updateActions();
}

InspectorFlow::~InspectorFlow()
{
    m_stop.request_stop();
}

void InspectorFlow::bind(ActionId id, std::function<void()> run)
{
    connect(m_parts.actions.action(id), &QAction::triggered, this, std::move(run));
}

void InspectorFlow::bindCopy(ActionId id, std::function<QByteArray(const Exchange &)> text)
{
    bind(id, [this, text = std::move(text)] {
        const auto &exchange = m_parts.inspector.details().exchange();
        if (!exchange)
            return;
        if (const auto clean = cleared(text(*exchange)))
            QGuiApplication::clipboard()->setText(QString::fromUtf8(*clean));
    });
}

void InspectorFlow::updateActions()
{
    const auto &exchange = m_parts.inspector.details().exchange();
    const auto enable = [this](ActionId id, bool on) { m_parts.actions.action(id)->setEnabled(on); };
    const bool wasSent = exchange && exchange->request;
    for (const ActionId id : {ActionId::CopyRequest, ActionId::CopyCurl, ActionId::CopyCtl, ActionId::SendAgain})
        enable(id, wasSent);
    enable(ActionId::CopyResponse, exchange && exchange->response);
    enable(ActionId::CopyRequestId, exchange && !exchange->requestId().isEmpty());
    enable(ActionId::ExportSelectedHar, exchange.has_value());
    enable(ActionId::ExportAllHar, m_parts.context.traffic.size() > 0);
}

void InspectorFlow::refuse(std::function<wording::Explanation()> words)
{
    m_parts.messages.showMessage([words = std::move(words)] {
        const wording::Explanation explanation = words();
        QStringList lines{explanation.where, explanation.cause, explanation.remedy};
        lines.removeAll(QString());
        return MessageBar::Message{
            .kind = MessageBar::Kind::Error, .title = explanation.title, .details = lines.join(u'\n')};
    });
}

std::optional<QByteArray> InspectorFlow::cleared(const QByteArray &text)
{
    m_parts.messages.dismiss();
    // What is being typed is as secret as what was sent.
    for (const EditorPane *pane : m_parts.tabs.panes())
        m_parts.context.secrets.addSecretsOf(pane->bytes());
    const auto clean = traffic::cleared(text, m_parts.context.secrets);
    if (clean)
        return *clean;
    refuse([refusal = clean.error()] { return wording::explain(refusal); });
    return std::nullopt;
}

void InspectorFlow::exportHar(const QList<Exchange> &exchanges)
{
    const std::span<const Exchange> span(exchanges.constData(), size_t(exchanges.size()));
    const auto clean = cleared(traffic::harOf(span, QCoreApplication::applicationVersion()));
    if (!clean)
        return;
    const QString path =
        m_parts.context.dialogs.chooseNewFile(&m_parts.window, u"voicechat.har"_s, tr("HTTP Archive (*.har)"));
    if (path.isEmpty())
        return;
    if (const auto written = scene::writeFile(path, *clean); !written) {
        refuse([problem = written.error()] { return wording::explain(problem); });
        return;
    }
    const auto sent = std::ranges::count_if(exchanges, [](const Exchange &one) { return one.request.has_value(); });
    Q_EMIT happened(tr("%n call(s) written to the file", nullptr, int(sent)));
}

void InspectorFlow::sendAgain()
{
    const auto &exchange = m_parts.inspector.details().exchange();
    if (!exchange)
        return;
    m_parts.messages.dismiss();
    // A copy: the call that is made is selected when it ends.
    if (const auto sent = sendAgain(Exchange(*exchange)); !sent)
        refuse([problem = sent.error()] { return wording::explain(problem); });
}

Result<void, ReplayProblem> InspectorFlow::sendAgain(const Exchange &exchange)
{
    if (!exchange.request)
        return unexpected(ReplayProblem{ReplayProblem::Kind::NothingSent});
    // What was a rehearsal must not become an agent that bills.
    const auto now = m_parts.context.endpoints.resolve(m_parts.connection.endpoint());
    if (!now || now->name != exchange.endpointName)
        return unexpected(ReplayProblem{ReplayProblem::Kind::OtherEndpoint, exchange.endpointName});
    if (exchange.subject.action == "StartVoiceChat"_L1)
        return startAgain(exchange);
    if (exchange.subject.action == "StopVoiceChat"_L1) {
        stopAgain(exchange);
        return {};
    }
    return callAgain(exchange);
}

std::optional<SceneText> InspectorFlow::sceneOf(const Exchange &exchange) const
{
    const QString &id = exchange.subject.sceneId;
    if (const EditorPane *pane = m_parts.tabs.paneOf(id); pane && pane->isUsable())
        return SceneText{.id = id, .path = pane->path(), .bytes = pane->bytes()};
    const QString path = m_parts.context.library.path(id);
    const auto bytes = path.isEmpty() ? unexpected(scene::FileProblem{}) : scene::readFile(path);
    return bytes ? std::optional(SceneText{.id = id, .path = path, .bytes = *bytes}) : std::nullopt;
}

Result<void, ReplayProblem> InspectorFlow::startAgain(const Exchange &exchange)
{
    const ReplayProblem gone{ReplayProblem::Kind::SceneGone, exchange.subject.sceneId};
    auto text = sceneOf(exchange);
    const auto scene = text ? scene::Scene::parse(text->id, text->bytes) : unexpected(scene::SceneProblem());
    if (!scene)
        return unexpected(gone);
    return calls::sceneOfStart(exchange, *scene).map([&](const QByteArray &bytes) {
        text->bytes = bytes;
        // Like any start, so that it stands in the journal before it leaves.
        m_parts.controller.start(
            {.scene = *text, .ids = calls::idsOf(exchange.subject), .version = exchange.subject.version});
    });
}

void InspectorFlow::stopAgain(const Exchange &exchange)
{
    const traffic::CallSubject &subject = exchange.subject;
    const scene::GivenIds ids = calls::idsOf(subject);
    auto task = m_parts.model.taskOf(exchange);
    if (!task && ids.roomId && ids.taskId) {
        task = rooms::RoomTask{.sceneId = subject.sceneId,
                               .endpointName = exchange.endpointName,
                               .version = subject.version,
                               .appId = subject.appId,
                               .roomId = *ids.roomId,
                               .taskId = *ids.taskId,
                               .state = rooms::TaskState::Unknown};
    }
    if (task)
        m_parts.controller.stop(*task);
}

Result<void, ReplayProblem> InspectorFlow::callAgain(const Exchange &exchange)
{
    const traffic::CallSubject &subject = exchange.subject;
    const auto text = sceneOf(exchange);
    const auto scene = text ? scene::Scene::parse(text->id, text->bytes) : unexpected(scene::SceneProblem());
    const auto body =
        calls::withSecretsOf(scene ? scene->voiceChat().text().toByteArray() : QByteArray(), exchange.request->body);
    if (!body)
        return unexpected(body.error());
    const ConsoleContext &context = m_parts.context;
    const auto refused = [&](traffic::LocalRefusal refusal) {
        refusal.sceneId = subject.sceneId;
        Q_EMIT repeated(
            context.client.refuse(traffic::Origin::Window, subject, exchange.endpointName, std::move(refusal)));
    };
    const auto endpoint = context.endpoints.resolve(exchange.endpointName);
    if (!endpoint) {
        refused({.sceneId = {}, .reason = endpoint.error()});
        return {};
    }
    const auto credential = calls::credentialFor(context.resolver,
                                                 {.choice = m_parts.connection.credentialFor(exchange.endpointName),
                                                  .scene = scene ? &*scene : nullptr,
                                                  .scenePath = text ? text->path : QString()},
                                                 *endpoint);
    if (!credential) {
        refused(credential.error());
        return {};
    }
    context.endpoints.introduce(*endpoint, *credential);
    calls::OpenApiRequest request;
    request.origin = traffic::Origin::Window;
    request.subject = subject;
    request.endpoint = *endpoint;
    request.credential = *credential;
    request.method = exchange.request->method;
    request.parameters = calls::parametersOf(*exchange.request);
    request.body = *body;
    whenDone(context.client.call(std::move(request), m_stop.get_token()), this,
             [this](const Exchange &ended) { Q_EMIT repeated(ended); });
    return {};
}

} // namespace console::ui
