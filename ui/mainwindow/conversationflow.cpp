// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/mainwindow/conversationflow.h"

#include "core/server/embeddedserver.h"
#include "ui/actions/actionregistry.h"
#include "ui/consolecontext.h"
#include "ui/room/conversation/conversationpage.h"
#include "ui/room/roomview.h"
#include "ui/rooms/roomspanel.h"
#include "ui/widgets/messagebar.h"
#include "wording/callbackwords.h"
#include "wording/translations.h"

#include <QAction>

namespace console::ui {

using callbacks::RoomStories;
using callbacks::RoomStory;
using callbacks::TaskError;
using rooms::RoomTask;

namespace {

/// One start of a task.
QString keyOf(const RoomTask &task)
{
    return QStringList{task.endpointName, task.appId, task.roomId.text(), task.taskId.text(),
                       QString::number(task.startedAt.toMSecsSinceEpoch())}
        .join(u'\n');
}

QString codeKeyOf(const RoomTask &task, const TaskError &error)
{
    return QStringList{keyOf(task), error.error.code, error.error.message}.join(u'\n');
}

QString keyOf(const RoomTask &task, const TaskError &error)
{
    return QString(codeKeyOf(task, error) + u'\n' + (error.roundId ? QString::number(*error.roundId) : QString()));
}

} // namespace

ConversationFlow::ConversationFlow(const RoomFlow::Parts &parts, QObject *parent)
    : QObject(parent),
      m_parts(parts),
      m_sender(new CommandSender(parts.context.rooms, parts.context.client, parts.context.endpoints, parts.connection,
                                 this)),
      m_page(new ConversationPage({.stories = parts.context.server.stories(),
                                   .chats = parts.context.server.chats(),
                                   .server = [&server = parts.context.server] { return server.url(); },
                                   .dictionary = parts.context.dictionary,
                                   .translations = parts.context.translations},
                                  &parts.view))
{
    RoomStories &stories = parts.context.server.stories();
    m_page->setServerAction(parts.actions.action(ActionId::StartServer));
    connect(m_page, &ConversationPage::callWanted, this, &ConversationFlow::callWanted);
    // Where the room was started, and with its key, whatever the server calls and whether it is on.
    connect(m_page, &ConversationPage::answerWanted, m_sender,
            [this](const RoomTask &task, const QString &callId, const QString &content) {
                m_sender->send(task, rooms::FunctionResult{.toolCallId = callId, .content = content});
            });
    connect(m_sender, &CommandSender::finished, this, [this](const CommandReport &report) {
        m_page->showReport(report);
        noteReport(report);
    });
    connect(&stories, &RoomStories::functionCalled, this, &ConversationFlow::tellCall);
    connect(&stories, &RoomStories::changed, this, [this](const RoomTask &task) {
        tellErrors(task);
        forgetAnswered(task);
    });
    connect(parts.actions.action(ActionId::ShowConversation), &QAction::triggered, this, [this] {
        Q_EMIT viewWanted();
        m_parts.view.openPage(m_page);
    });
    // What was told before this window is no news.
    for (const RoomTask &task : stories.tasks()) {
        for (const TaskError &error : stories.of(task)->errors()) {
            m_toldErrors.insert(keyOf(task, error));
            m_alerted.insert(codeKeyOf(task, error));
        }
    }
    updateActions();
}

void ConversationFlow::updateActions()
{
    m_parts.actions.action(ActionId::ShowConversation)->setEnabled(m_parts.panel.selected().has_value());
}

void ConversationFlow::noteReport(const CommandReport &report)
{
    const auto *result = std::get_if<rooms::FunctionResult>(&report.command);
    if (result && report.isWhole())
        m_parts.context.server.stories().noteAnswer(report.task, result->toolCallId, result->content);
}

void ConversationFlow::open(const RoomTask &task)
{
    m_parts.panel.select(task);
    Q_EMIT viewWanted();
    m_parts.view.openPage(m_page);
    m_page->openFunctions();
}

bool ConversationFlow::isInSight(const RoomTask &task) const
{
    // Behind another dock it is not hidden, but nothing of it is seen.
    return m_page->task() && sameTask(*m_page->task(), task) && !m_page->visibleRegion().isEmpty();
}

void ConversationFlow::tellCall(const RoomTask &task, const callbacks::FunctionCall &call)
{
    // The server answers it by itself.
    if (m_parts.context.server.settings().functionReplies.contains(call.name) || !rooms::isOpen(task.state))
        return;
    const QString name = call.name.left(60).simplified();
    const QString title = tr("Room %1: the function %2 waits for an answer").arg(task.roomId.text(), name);
    Q_EMIT happened(title);
    // No call may take a warning out of the operator's sight.
    using enum MessageBar::Kind;
    const MessageBar &bar = m_parts.messages;
    if (isInSight(task) || (bar.isShowingMessage() && bar.kind() != Info && bar.kind() != Success))
        return;
    m_parts.messages.showMessage([this, task, name] {
        return MessageBar::Message{.kind = Info,
                                   .title =
                                       tr("Room %1: the function %2 waits for an answer").arg(task.roomId.text(), name),
                                   .details = tr("The agent goes on once it knows what the function returned."),
                                   .buttons = {{.text = tr("Answer…"), .run = [this, task] {
                                                    m_parts.messages.dismiss();
                                                    open(task);
                                                }}}};
    });
    m_waiting = {keyOf(task), call.id};
    m_waitingTitle = title;
}

void ConversationFlow::forgetAnswered(const RoomTask &task)
{
    if (m_waiting.first != keyOf(task))
        return;
    const RoomStory *story = m_parts.context.server.stories().of(task);
    const auto *called = story ? story->findCall(m_waiting.second) : nullptr;
    if (called && !called->answer)
        return;
    m_waiting = {};
    if (m_parts.messages.isShowingMessage() && m_parts.messages.title() == m_waitingTitle)
        m_parts.messages.dismiss();
}

void ConversationFlow::tellErrors(const RoomTask &task)
{
    const RoomStory *story = m_parts.context.server.stories().of(task);
    if (!story)
        return;
    for (const TaskError &error : story->errors()) {
        const QString key = keyOf(task, error);
        if (m_toldErrors.contains(key))
            continue;
        m_toldErrors.insert(key);
        tellError(task, error);
    }
}

void ConversationFlow::tellError(const RoomTask &task, const TaskError &error)
{
    const wording::Explanation words =
        wording::explain(error, m_parts.context.dictionary, m_parts.context.translations.language());
    const QString title = tr("Room %1: %2").arg(task.roomId.text(), words.title);
    Q_EMIT happened(title);
    // What fails in each round anew is news to the desktop once.
    const QString key = codeKeyOf(task, error);
    if (m_alerted.contains(key))
        return;
    m_alerted.insert(key);
    Q_EMIT alerted(title, words.remedy);
}

} // namespace console::ui
