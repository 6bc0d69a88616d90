// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/server/functionreplies.h"

#include "core/base/whendone.h"

namespace console::server {

using callbacks::FunctionCall;
using rooms::RoomTask;
using traffic::Exchange;

FunctionReplies::FunctionReplies(Parts parts, Settings settings, QObject *parent)
    : QObject(parent),
      m_parts(parts),
      m_settings(std::move(settings))
{
    connect(&parts.stories, &callbacks::RoomStories::functionCalled, this, &FunctionReplies::consider);
}

void FunctionReplies::consider(const RoomTask &task, const FunctionCall &call)
{
    const auto reply = m_settings.canned.constFind(call.name);
    if (reply == m_settings.canned.constEnd() || task.endpointName != m_settings.endpoint.name || !isOpen(task.state))
        return;
    (void)answer(task, call.id, *reply);
}

QFuture<Exchange> FunctionReplies::answer(const RoomTask &task, const QString &callId, const QString &content)
{
    const rooms::UpdateOrder order{
        .context = rooms::contextOf(task, m_settings.endpoint, traffic::Origin::ProxyClient, m_settings.credential),
        .scene = rooms::sceneOf(task),
        .task = task,
        .command = rooms::FunctionResult{.toolCallId = callId, .content = content}};
    const QFuture<Exchange> exchange = m_parts.rooms.update(order, {});
    whenDone(exchange, this, [this, task, callId, content](const Exchange &done) {
        if (done.succeeded())
            m_parts.stories.noteAnswer(task, callId, content);
        Q_EMIT answered(task, callId, done);
    });
    return exchange;
}

} // namespace console::server
