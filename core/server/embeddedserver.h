// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/chat/chatsettings.h"
#include "core/http/httplistener.h"
#include "core/server/callbackroutes.h"
#include "core/server/chatroutes.h"
#include "core/server/functionreplies.h"
#include "core/server/proxyroutes.h"
#include "core/server/router.h"

namespace console::server {

/// How the embedded server is set up. Everything but the account is safe to keep in a settings file.
struct ServerSettings
{
    QHostAddress address = QHostAddress(QHostAddress::LocalHost);
    quint16 port = 3001;
    QStringList origins = {QStringLiteral("http://localhost:3000")}; ///< Of the pages that may call.
    QStringList hosts = {};                                          ///< Names it is reached by besides loopback's.
    QString certificateFile = {};                                    ///< PEM; with a key it speaks TLS only.
    QString keyFile = {};                                            ///< PEM, without a passphrase.
    ClientBudget::Limits budget = {};
    http::HttpLimits limits = {};
    ProxyRoutes::Settings calls = {};
    chat::ChatSettings chat = {};
    QMap<QString, QString> functionReplies = {}; ///< What functions return at once, by name.
};

/// Why the server does not run.
struct ServerProblem
{
    enum class Kind {
        Listen,         ///< `listen` says what the system said.
        NeedsSecret,    ///< Anything but loopback demands internal authentication.
        ShortSecret,    ///< Less than InternalAuth::minimumSecretBytes.
        NeedsTls,       ///< Anything but loopback demands a certificate.
        BadCertificate, ///< `file` cannot be read, or holds none.
        BadKey,         ///< Likewise the key.
        BadOrigin,      ///< `value` is not `http(s)://host[:port]`.
        Chat,           ///< `chat` says why nobody could answer in the place of the language model.
    };
    Kind kind = Kind::Listen;
    QString value = {};
    http::ListenProblem listen = {};
    chat::ChatProblem chat = {};
};

/// The embedded server: takes the place of the vendor demo's Node server. Off until start().
class EmbeddedServer final : public QObject
{
    Q_OBJECT

public:
    /// Borrowed; everything outlives the server.
    EmbeddedServer(ProxyRoutes::Parts parts, Scheduler &scheduler, QObject *parent = nullptr);
    ~EmbeddedServer() override;

    /// With a secret, internal authentication is on. Fails without a trace.
    [[nodiscard]] Result<void, ServerProblem> start(ServerSettings settings, Secret internalSecret,
                                                    chat::ChatSecrets chatSecrets = {},
                                                    CallbackSecrets callbackSecrets = {});
    /// Listens no more; requests under way get their answer. stopped() follows.
    void stop();
    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] QUrl url() const;
    [[nodiscard]] int connections() const;
    [[nodiscard]] int clients() const;
    [[nodiscard]] const ServerSettings &settings() const { return m_settings; }

    /// What was asked of the language model in whose place this server answers, and what it said; kept from one start
    /// to the next, and cleared for each room whose agent has ended.
    [[nodiscard]] chat::ChatHistory &chats() { return m_chats; }
    /// What the service told about the rooms; kept while the server is off.
    [[nodiscard]] callbacks::RoomStories &stories() { return m_stories; }
    /// Answers function calls; null before the first start().
    [[nodiscard]] FunctionReplies *functions() const { return m_functions.get(); }

    /// Lets the pages of that origin in from now on.
    void allowOrigin(const QString &origin);
    /// Keeps them out from now on.
    void forbidOrigin(const QString &origin);

Q_SIGNALS:
    void started();
    void stopped();
    void served(const console::server::RequestRecord &record);
    /// A page that is not on the list asked; once for each request.
    void originRefused(const QString &origin);
    void clientsChanged();
    /// As of ProxyRoutes.
    void credentialChosen(const console::openapi::Endpoint &endpoint,
                          const console::credentials::CredentialPtr &credential);

private:
    void followRooms();
    [[nodiscard]] AccessRules accessRules() const;
    void note(const RequestRecord &record);

    ProxyRoutes::Parts m_parts;
    Scheduler &m_scheduler;
    ServerSettings m_settings;
    chat::ChatHistory m_chats;
    std::unique_ptr<ChatRoutes> m_chat;
    callbacks::RoomStories m_stories;
    std::unique_ptr<ClientBudget> m_budget;
    std::unique_ptr<ProxyRoutes> m_proxy;
    std::unique_ptr<FunctionReplies> m_functions;
    std::unique_ptr<CallbackRoutes> m_callbacks;
    std::unique_ptr<Router> m_router;
    std::unique_ptr<http::HttpListener> m_listener;
};

/// `http://localhost:3000` in the form in which browsers send it; nothing when it is no origin.
[[nodiscard]] std::optional<QString> originFrom(const QString &text);

} // namespace console::server
