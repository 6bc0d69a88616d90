// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/chat/relayresponder.h"

#include "core/base/whendone.h"
#include "core/chat/relaycall.h"
#include "core/json/edit.h"
#include "core/json/write.h"

namespace console::chat {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Nothing changes where the edit is impossible: a value that is not there needs no removal.
json::Document edited(const json::Document &document, const Result<json::TextEdit, json::EditError> &edit)
{
    return edit ? json::Document::parse(json::applied(document.bytes(), *edit)) : document;
}

} // namespace

QByteArray upstreamBody(const json::Document &body, const QString &model)
{
    json::Document changed = body;
    if (!model.isEmpty())
        changed = edited(changed, json::setValue(changed, json::Pointer{u"model"}, json::quoted(model)));
    // Left out, `stream` means an answer in one piece to an upstream, and a stream here.
    if (changed.root().member(u"stream").isMissing())
        changed = edited(changed, json::setValue(changed, json::Pointer{u"stream"}, "true"));
    if (!changed.root().member(u"round_id").isMissing())
        changed = edited(changed, json::removeValue(changed, json::Pointer{u"round_id"}));
    return changed.bytes();
}

RelayResponder::RelayResponder(RelaySettings settings, Secret key, Parts parts)
    : m_settings(std::move(settings)),
      m_key(std::move(key)),
      m_parts(parts)
{}

RelayResponder::~RelayResponder()
{
    // Before the members that they borrow.
    qDeleteAll(findChildren<RelayCall *>(Qt::FindDirectChildrenOnly));
}

QFuture<http::HttpAnswer> RelayResponder::respond(const ChatRequest &request, qint64 answerLine, std::stop_token stop)
{
    if (calls() >= callLimit) {
        m_parts.history.end(request.roomId, answerLine, ChatLine::State::Broken);
        http::HttpAnswer answer = apiError(503, "server_error", u"Too many calls to the upstream at once."_s);
        answer.remark = u"too many calls to the upstream at once"_s;
        return readyFuture(std::move(answer));
    }
    auto *call = new RelayCall(
        {.settings = m_settings, .key = m_key, .history = m_parts.history, .scheduler = m_parts.scheduler}, request,
        answerLine, transport::ByteStream::open(upstreamRequest(request)), std::move(stop), this);
    return call->answer();
}

qsizetype RelayResponder::calls() const
{
    return findChildren<RelayCall *>(Qt::FindDirectChildrenOnly).size();
}

transport::SignedRequest RelayResponder::upstreamRequest(const ChatRequest &request) const
{
    transport::SignedRequest upstream{
        .method = "POST",
        .url = m_settings.url,
        .headers = {{"Content-Type", "application/json"},
                    {"Accept", request.isStream ? "text/event-stream" : "application/json"}},
        .body = upstreamBody(request.body, m_settings.model)};
    if (!m_key.isEmpty())
        upstream.headers.append({"Authorization", "Bearer " + m_key.reveal().toByteArray()});
    return upstream;
}

} // namespace console::chat
