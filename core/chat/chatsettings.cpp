// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/chat/chatsettings.h"

#include "core/chat/textresponders.h"
#include "core/openapi/endpoint.h"

#include <algorithm>

namespace console::chat {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<std::unique_ptr<Responder>, ChatProblem> makeRelay(const ChatSettings &settings, Secret upstreamKey,
                                                          RelayResponder::Parts parts)
{
    auto url = upstreamUrl(settings.upstream);
    if (!url)
        return unexpected(url.error());
    if (!std::ranges::all_of(upstreamKey.reveal(), [](char c) { return c > ' ' && c <= '~'; }))
        return unexpected(ChatProblem{.kind = ChatProblem::Kind::BadKey});
    return std::make_unique<RelayResponder>(RelaySettings{.url = *std::move(url), .model = settings.model},
                                            std::move(upstreamKey), parts);
}

} // namespace

Result<QUrl, ChatProblem> upstreamUrl(const QString &text)
{
    QUrl url(text.trimmed(), QUrl::StrictMode);
    const bool isWeb = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
    if (!url.isValid() || !isWeb || url.host().isEmpty() || !url.userInfo().isEmpty() || url.hasFragment())
        return unexpected(ChatProblem{.kind = ChatProblem::Kind::BadUpstream, .value = text});
    if (url.scheme() == "http"_L1 && !openapi::Endpoint{.name = {}, .url = url}.isLoopback())
        return unexpected(ChatProblem{.kind = ChatProblem::Kind::PlainUpstream, .value = text});
    QString path = url.path(QUrl::FullyEncoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    if (!path.endsWith("/chat/completions"_L1))
        path += "/chat/completions"_L1;
    url.setPath(path, QUrl::StrictMode);
    return url;
}

Result<std::unique_ptr<Responder>, ChatProblem> makeResponder(const ChatSettings &settings, Secret upstreamKey,
                                                              RelayResponder::Parts parts, const Clock &clock)
{
    switch (settings.mode) {
    case ChatSettings::Mode::Echo:
        return std::make_unique<EchoResponder>(parts.history, clock);
    case ChatSettings::Mode::Script: {
        if (settings.scriptFile.isEmpty())
            return unexpected(ChatProblem{.kind = ChatProblem::Kind::NeedsScript});
        auto script = Script::load(settings.scriptFile);
        if (!script)
            return unexpected(ChatProblem{
                .kind = ChatProblem::Kind::BadScript, .value = settings.scriptFile, .script = script.error()});
        return std::make_unique<ScriptResponder>(*std::move(script), parts.history, clock);
    }
    case ChatSettings::Mode::Relay:
        return makeRelay(settings, std::move(upstreamKey), parts);
    }
    Q_UNREACHABLE();
}

} // namespace console::chat
