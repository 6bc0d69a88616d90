// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transport/flight.h"

#include "core/transport/networkrequest.h"
#include "core/transport/oncebody.h"
#include "core/transport/replyfailure.h"

#include <QNetworkAccessManager>
#include <QSslCertificate>
#include <QSslCipher>
#include <QSslConfiguration>
#include <QTimer>

namespace console::transport {

using namespace Qt::Literals::StringLiterals;

namespace {

QString protocolName(QSsl::SslProtocol protocol)
{
    switch (protocol) {
    case QSsl::TlsV1_2:
        return u"TLS 1.2"_s;
    case QSsl::TlsV1_3:
        return u"TLS 1.3"_s;
    default:
        return u"TLS"_s;
    }
}

} // namespace

QnamTransport::Flight::Flight(QNetworkAccessManager &manager, const SignedRequest &request, const SendOptions &options,
                              std::stop_token stop, const Clock &clock, QObject *parent)
    : QObject(parent),
      m_clock(clock),
      m_start(clock.elapsed()),
      m_maximumBodyBytes(options.maximumBodyBytes)
{
    m_promise.start();
    auto *body = new OnceBody(request.body, this);
    // A custom request for every verb: get() would take no body device and so be repeated, post() would invent a
    // content type.
    m_reply = manager.sendCustomRequest(networkRequest(request), request.method, body);
    m_reply->setParent(this);
    watch(options.timeout);
    watchTimings();
    listenTo(std::move(stop));
}

void QnamTransport::Flight::watch(std::chrono::milliseconds timeout)
{
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &Flight::takeHeaders);
    connect(m_reply, &QNetworkReply::readyRead, this, &Flight::takeBody);
    connect(m_reply, &QNetworkReply::sslErrors, this,
            [this](const QList<QSslError> &errors) { m_tlsErrors += errors; });
    connect(m_reply, &QNetworkReply::finished, this, &Flight::finish);

    auto *limit = new QTimer(m_reply);
    limit->setSingleShot(true);
    limit->callOnTimeout(this, [this] { end(Kind::TimedOut); });
    limit->start(timeout);
}

void QnamTransport::Flight::watchTimings()
{
    const auto note = [this](std::optional<std::chrono::microseconds> &moment) {
        if (!moment)
            moment = sinceStart();
    };
    connect(m_reply, &QNetworkReply::socketStartedConnecting, this, [this, note] { note(m_timings.connectStarted); });
    connect(m_reply, &QNetworkReply::encrypted, this, [this, note] { note(m_timings.encrypted); });
    connect(m_reply, &QNetworkReply::requestSent, this, [this, note] { note(m_timings.requestSent); });
    connect(m_reply, &QNetworkReply::metaDataChanged, this, [this, note] { note(m_timings.firstByte); });
}

void QnamTransport::Flight::listenTo(std::stop_token stop)
{
    // May run in any thread, so it only asks.
    m_onStop.emplace(std::move(stop),
                     [this] { QMetaObject::invokeMethod(this, &Flight::cancel, Qt::QueuedConnection); });
}

void QnamTransport::Flight::takeHeaders()
{
    bool isNumber = false;
    const qint64 length = m_reply->rawHeader("Content-Length").toLongLong(&isNumber);
    m_expected = isNumber ? length : -1;
    if (m_expected > m_maximumBodyBytes)
        end(Kind::TooLarge);
}

void QnamTransport::Flight::takeBody()
{
    m_body += m_reply->readAll();
    if (m_body.size() > m_maximumBodyBytes)
        end(Kind::TooLarge);
}

void QnamTransport::Flight::end(Kind reason)
{
    if (m_finished || m_endedBy)
        return;
    m_endedBy = reason;
    m_reply->abort();
    // abort() of a reply that is already finishing inside Qt stays silent.
    finish();
}

void QnamTransport::Flight::finish()
{
    if (m_finished)
        return;
    m_finished = true;
    if (!m_endedBy && m_reply->isOpen())
        m_body += m_reply->readAll();
    m_timings.done = sinceStart();
    deleteLater();
    m_promise.addResult(TransportOutcome{.result = result(), .timings = m_timings, .tls = tlsPeer()});
    m_promise.finish();
}

std::variant<TransportReply, TransportFailure> QnamTransport::Flight::result() const
{
    if (auto failed = failure()) {
        failed->bytesReceived = m_body.size();
        failed->bytesExpected = m_expected;
        return *failed;
    }
    return reply();
}

std::optional<TransportFailure> QnamTransport::Flight::failure() const
{
    if (m_endedBy)
        return TransportFailure{.kind = *m_endedBy, .status = status()};
    if (m_body.size() > m_maximumBodyBytes)
        return TransportFailure{.kind = Kind::TooLarge, .status = status()};
    return failureOf({.error = m_reply->error(),
                      .errorString = detail(),
                      .tlsErrors = m_tlsErrors,
                      .status = status(),
                      .requestSent = m_timings.requestSent.has_value()});
}

TransportReply QnamTransport::Flight::reply() const
{
    TransportReply reply{.status = status(),
                         .reason = m_reply->attribute(QNetworkRequest::HttpReasonPhraseAttribute).toByteArray(),
                         .headers = {},
                         .body = m_body};
    for (const auto &[name, value] : m_reply->rawHeaderPairs())
        reply.headers.append({.name = name, .value = value});
    return reply;
}

std::optional<TlsPeer> QnamTransport::Flight::tlsPeer() const
{
    const QSslConfiguration tls = m_reply->sslConfiguration();
    const QSslCertificate certificate = tls.peerCertificate();
    if (m_reply->url().scheme() != "https"_L1 || certificate.isNull())
        return std::nullopt;
    return TlsPeer{.protocol = protocolName(tls.sessionProtocol()),
                   .cipher = tls.sessionCipher().name(),
                   .certificateSubject = certificate.subjectDisplayName(),
                   .certificateIssuer = certificate.issuerDisplayName(),
                   .certificateExpiry = certificate.expiryDate().toUTC()};
}

int QnamTransport::Flight::status() const
{
    return m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

QString QnamTransport::Flight::detail() const
{
    QString text = m_reply->errorString();
    // A presigned URL carries its signature in the query.
    if (const QString query = m_reply->url().query(); !query.isEmpty())
        text.replace(query, u"…"_s);
    return text;
}

std::chrono::microseconds QnamTransport::Flight::sinceStart() const
{
    return std::chrono::duration_cast<std::chrono::microseconds>(m_clock.elapsed() - m_start);
}

} // namespace console::transport
