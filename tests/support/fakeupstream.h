// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "tests/support/wiresignature.h"

#include <QSslConfiguration>
#include <QTcpServer>
#include <QUrl>

#include <deque>
#include <memory>

namespace console::test {

/// How the fake upstream treats a request that it has read whole.
enum class Behaviour {
    Answer,         ///< As the service would: the scripted answer, else `"Result":"ok"`.
    AnswerSlowly,   ///< The same, byte by byte.
    AnswerLate,     ///< The same, after delay().
    Reset,          ///< RST.
    Close,          ///< FIN, not a byte of an answer.
    HalfHead,       ///< Closes in the middle of the headers.
    HalfBody,       ///< Closes in the middle of the body.
    LengthTooLong,  ///< Content-Length says more than there is, then closes.
    LengthTooShort, ///< Content-Length says less than there is.
    Html,           ///< 200 with a web page.
    EmptyBody,      ///< 200 with no body.
    Redirect,       ///< 302 to another address of its own.
    Garbage,        ///< Bytes that are not HTTP.
    Endless,        ///< A body without end.
    EndlessChunked, ///< The same in chunks.
    ChunksCutOff,   ///< A chunked body that breaks off.
    Never,          ///< No answer, the connection stays.
};

/// A loopback server in the place of the cloud, for tests of every kind: it verifies signatures with code of its own
/// (wiresignature.h), keeps each request as it came, answers as the service does, and misbehaves on demand.
///
///     FakeUpstream up;                              // listening on 127.0.0.1
///     up.account("AKLTfake", "made-up secret");     // from now on signatures are checked
///     up.behaveOnce(Behaviour::HalfBody);           // the next request; then as before
///     up.answer(500, R"({"ResponseMetadata":{…}})");// scripted answers, in order, for requests that verify
///     … send to up.url() …
///     QCOMPARE(up.requests().size(), 1);
class FakeUpstream final : public QTcpServer
{
    Q_OBJECT

public:
    explicit FakeUpstream(QObject *parent = nullptr);
    ~FakeUpstream() override;

    /// Serve TLS with this certificate and key (PEM files); connections from now on.
    [[nodiscard]] bool useTls(const QString &certificateFile, const QString &keyFile);
    /// `http://127.0.0.1:PORT/`, or `https://localhost:PORT/`: the name in the test certificates.
    [[nodiscard]] QUrl url() const;

    /// Lets an account in. Without any, signatures are not looked at.
    void account(const QByteArray &accessKeyId, const QByteArray &secretKey, const QByteArray &sessionToken = {});
    /// The time X-Date is compared with; the machine's unless one is given. Borrowed.
    void setClock(const Clock &clock) { m_clock = &clock; }

    /// For every request from now on.
    void behave(Behaviour behaviour) { m_behaviour = behaviour; }
    /// For one request; several calls queue up.
    void behaveOnce(Behaviour behaviour) { m_behaveOnce.push_back(behaviour); }
    void answer(int status, const QByteArray &body, const HttpHeaders &headers = {});
    void setDelay(std::chrono::milliseconds delay) { m_delay = delay; }
    [[nodiscard]] std::chrono::milliseconds delay() const { return m_delay; }
    /// Closes every connection that is open now.
    void dropConnections();

    [[nodiscard]] const QList<WireRequest> &requests() const { return m_requests; }
    [[nodiscard]] const WireRequest &lastRequest() const { return m_requests.constLast(); }
    [[nodiscard]] int connectionCount() const { return m_connections; }

Q_SIGNALS:
    /// A request was read whole and kept; its answer comes after.
    void received();
    /// A client hung up.
    void clientGone();

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    class Connection;
    struct Scripted
    {
        int status = 200;
        QByteArray body;
        HttpHeaders headers;
    };

    void take(Connection &connection, WireRequest request);
    [[nodiscard]] Behaviour nextBehaviour();
    [[nodiscard]] Scripted nextAnswer(const WireRequest &request);

    const Clock *m_clock = nullptr;
    std::optional<QSslConfiguration> m_tls;
    QList<WireAccount> m_accounts;
    Behaviour m_behaviour = Behaviour::Answer;
    std::deque<Behaviour> m_behaveOnce;
    std::deque<Scripted> m_script;
    std::chrono::milliseconds m_delay{50};
    QList<WireRequest> m_requests;
    int m_connections = 0;
};

} // namespace console::test
