// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/credentials/credential.h"
#include "core/http/httplistener.h"
#include "core/openapi/errordictionary.h"
#include "core/sandbox/ratewindow.h"

#include <QMap>

#include <chrono>

namespace console::sandbox {

class TaskBook;

/// Knobs of the stand-in cloud.
struct SandboxOptions
{
    QString taskFile; ///< SQLite file of its tasks, shared by every sandbox of one data folder.
    std::chrono::milliseconds latency{0};
    QString failCode; ///< A code of the error dictionary that every call is answered with; empty: none.
    int rate = 0;     ///< Calls a second that each account may make; 0: any number.
    /// From a start until its agent is in the room; nothing: it never comes.
    std::optional<std::chrono::milliseconds> agentDelay = std::chrono::milliseconds(0);
};

/// A stand-in for the cloud on loopback. It checks every signature with its own verification path (not our signer),
/// keeps its tasks in a file so that a later process finds them, and answers as the service does. Knows the sandbox's
/// made-up account and those it was told.
class Sandbox final : public QObject, public http::RequestHandler
{
    Q_OBJECT

public:
    Sandbox(SandboxOptions options, const openapi::ErrorDictionary &dictionary, const Clock &clock,
            QObject *parent = nullptr);
    ~Sandbox() override;

    /// Lets an account in: the sandbox then knows its AccessKey ID and secret key.
    void addAccount(credentials::CredentialPtr credential);
    void setLatency(std::chrono::milliseconds latency) { m_options.latency = latency; }
    void setFailCode(const QString &code) { m_options.failCode = code; }
    void setAgentDelay(std::optional<std::chrono::milliseconds> delay) { m_options.agentDelay = delay; }
    /// Counts anew.
    void setRate(int rate) { m_window = RateWindow(rate); }
    /// How many calls were refused because of the rate.
    [[nodiscard]] quint64 rateRefusals() const { return m_window.refusals(); }

    /// Listens on 127.0.0.1; port 0 takes any free one.
    [[nodiscard]] Result<void, http::ListenProblem> listen(quint16 port = 0);
    [[nodiscard]] QUrl url() const;

    [[nodiscard]] QFuture<http::HttpAnswer> handle(const http::HttpRequest &request, std::stop_token stop) override;

private:
    [[nodiscard]] http::HttpAnswer answer(const http::HttpRequest &request);

    SandboxOptions m_options;
    const openapi::ErrorDictionary &m_dictionary;
    const Clock &m_clock;
    QMap<QByteArray, credentials::CredentialPtr> m_accounts;
    RateWindow m_window;
    std::unique_ptr<TaskBook> m_tasks;
    std::unique_ptr<http::HttpListener> m_listener;
};

} // namespace console::sandbox
