// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/secret.h"
#include "core/callbacks/callbackbody.h"
#include "core/server/route.h"

#include <QObject>

namespace console::callbacks {
class RoomStories;
}

namespace console::server {

/// What callbacks are checked with. Without one, its kind of callback is taken from this machine only, and marked as
/// not verified.
struct CallbackSecrets
{
    Secret message = {}; ///< The string that scenes give as ServerMessageSignature (domain.md 7.2).
    Secret event = {};   ///< SecretKey of the event callback (7.3).
};

/// `POST /callback`: what the service tells about rooms. Takes VoiceChat events, copies of room messages and function
/// calls, told apart by their members. Answers at once; a duplicate, or a message for a room that is not known, is
/// answered like any other, or the service would send it again.
class CallbackRoutes final : public QObject
{
    Q_OBJECT

public:
    /// The stories are borrowed.
    CallbackRoutes(callbacks::RoomStories &stories, CallbackSecrets secrets, QObject *parent = nullptr);

    [[nodiscard]] std::vector<Route> routes();

private:
    enum class Trust { Refused, Unverified, Verified };

    [[nodiscard]] Served receive(const http::HttpRequest &request);
    [[nodiscard]] Served take(const callbacks::EventEnvelope &event, const http::HttpRequest &request);
    [[nodiscard]] Served take(const callbacks::ServerMessage &message, const http::HttpRequest &request);
    [[nodiscard]] Served take(const callbacks::FunctionMessage &message, const http::HttpRequest &request);
    [[nodiscard]] Served hand(const QString &what, const callbacks::Message &message, const callbacks::Address &sentTo,
                              Trust trust);

    callbacks::RoomStories &m_stories;
    CallbackSecrets m_secrets;
};

} // namespace console::server
