// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/fakeupstream.h"

#include "tests/support/fakeconnection.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslKey>

#include <array>

namespace console::test {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Fault
{
    QByteArrayView code;
    int status;
    int number;
};

constexpr std::array faults = {
    Fault{"MissingAuthenticationToken", 401, 100003},
    Fault{"InvalidTimestamp", 400, 100006},
    Fault{"InvalidAccessKey", 401, 100009},
    Fault{"SignatureDoesNotMatch", 401, 100010},
    Fault{"InvalidAuthorization", 400, 0},
    Fault{"InvalidCredential", 400, 0},
    Fault{"InvalidSecretToken", 401, 0},
};

QByteArray envelope(const WireRequest &request, const QByteArray &rest)
{
    return R"({"ResponseMetadata":{"RequestId":"20250701080910FAKE0000000000000001","Action":")" +
           request.parameter("Action") + R"(","Version":")" + request.parameter("Version") +
           R"(","Service":"rtc","Region":"cn-north-1")" + rest;
}

QByteArray faultBody(const WireRequest &request, const Fault &fault)
{
    return envelope(request, R"(,"Error":{"CodeN":)" + QByteArray::number(fault.number) + R"(,"Code":")" +
                                 fault.code.toByteArray() + R"(","Message":"refused by the fake upstream"}}})");
}

} // namespace

FakeUpstream::FakeUpstream(QObject *parent)
    : QTcpServer(parent)
{
    if (!listen(QHostAddress::LocalHost))
        qFatal("the fake upstream cannot listen: %s", qPrintable(errorString()));
}

FakeUpstream::~FakeUpstream() = default;

bool FakeUpstream::useTls(const QString &certificateFile, const QString &keyFile)
{
    QFile key(keyFile);
    const QList<QSslCertificate> chain = QSslCertificate::fromPath(certificateFile);
    if (chain.isEmpty() || !key.open(QIODevice::ReadOnly))
        return false;
    m_tls = QSslConfiguration::defaultConfiguration();
    m_tls->setLocalCertificateChain(chain);
    m_tls->setPrivateKey(QSslKey(&key, QSsl::Rsa));
    m_tls->setPeerVerifyMode(QSslSocket::VerifyNone);
    return !m_tls->privateKey().isNull();
}

QUrl FakeUpstream::url() const
{
    QUrl url;
    url.setScheme(m_tls ? u"https"_s : u"http"_s);
    url.setHost(m_tls ? u"localhost"_s : u"127.0.0.1"_s);
    url.setPort(serverPort());
    url.setPath(u"/"_s);
    return url;
}

void FakeUpstream::account(const QByteArray &accessKeyId, const QByteArray &secretKey, const QByteArray &sessionToken)
{
    m_accounts.append({.accessKeyId = accessKeyId, .secretKey = secretKey, .sessionToken = sessionToken});
}

void FakeUpstream::answer(int status, const QByteArray &body, const HttpHeaders &headers)
{
    m_script.push_back({.status = status, .body = body, .headers = headers});
}

void FakeUpstream::dropConnections()
{
    const auto connections = findChildren<Connection *>();
    for (Connection *connection : connections)
        connection->close();
}

void FakeUpstream::incomingConnection(qintptr descriptor)
{
    auto *connection = new Connection(descriptor, m_tls, ++m_connections, this);
    connect(connection, &Connection::requestRead, this,
            [this, connection](const WireRequest &request) { take(*connection, request); });
    connect(connection, &Connection::gone, this, &FakeUpstream::clientGone);
}

void FakeUpstream::take(Connection &connection, WireRequest request)
{
    m_requests.append(request);
    Q_EMIT received();
    const Behaviour behaviour = nextBehaviour();
    const Scripted scripted = nextAnswer(request);
    connection.react(behaviour, {.status = scripted.status, .body = scripted.body, .headers = scripted.headers},
                     m_delay);
}

Behaviour FakeUpstream::nextBehaviour()
{
    if (m_behaveOnce.empty())
        return m_behaviour;
    const Behaviour behaviour = m_behaveOnce.front();
    m_behaveOnce.pop_front();
    return behaviour;
}

FakeUpstream::Scripted FakeUpstream::nextAnswer(const WireRequest &request)
{
    if (!m_accounts.isEmpty()) {
        const QDateTime now = m_clock ? m_clock->now() : QDateTime::currentDateTimeUtc();
        const QByteArray fault = signatureFault(request, m_accounts, now);
        for (const Fault &known : faults) {
            if (known.code == fault)
                return {.status = known.status, .body = faultBody(request, known), .headers = {}};
        }
    }
    if (m_script.empty())
        return {.status = 200, .body = envelope(request, R"(},"Result":"ok"})"), .headers = {}};
    Scripted scripted = m_script.front();
    m_script.pop_front();
    return scripted;
}

} // namespace console::test
