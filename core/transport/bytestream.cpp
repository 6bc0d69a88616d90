// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transport/bytestream.h"

#include "core/transport/networkrequest.h"
#include "core/transport/oncebody.h"
#include "core/transport/replyfailure.h"
#include "core/transport/systemproxies.h"

#include <QNetworkAccessManager>

namespace console::transport {

ByteStream::ByteStream(const SignedRequest &request)
    : m_manager(new QNetworkAccessManager)
{
    m_manager->setProxyFactory(new SystemProxies);
    m_manager->setStrictTransportSecurityEnabled(false);
    auto *body = new OnceBody(request.body);
    m_reply = m_manager->sendCustomRequest(networkRequest(request), request.method, body);
    body->setParent(m_reply);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &ByteStream::begun);
    connect(m_reply, &QNetworkReply::readyRead, this, [this] {
        if (m_reply->bytesAvailable() > unreadLimit)
            giveUp();
        else
            Q_EMIT readyRead();
    });
    connect(m_reply, &QNetworkReply::requestSent, this, [this] { m_isSent = true; });
    connect(m_reply, &QNetworkReply::sslErrors, this,
            [this](const QList<QSslError> &errors) { m_tlsErrors += errors; });
    connect(m_reply, &QNetworkReply::finished, this, &ByteStream::finish);
}

ByteStream::~ByteStream()
{
    m_reply->disconnect(this);
    if (m_reply->error() == QNetworkReply::NoError)
        m_reply->abort();
    m_manager->deleteLater();
}

int ByteStream::status() const
{
    return m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

QByteArray ByteStream::header(const QByteArray &name) const
{
    return m_reply->rawHeader(name);
}

QByteArray ByteStream::read(qint64 maximum)
{
    return hasBytes() ? m_reply->read(maximum) : QByteArray();
}

bool ByteStream::hasBytes() const
{
    return m_reply->isOpen() && m_reply->bytesAvailable() > 0;
}

void ByteStream::giveUp()
{
    m_failure = TransportFailure{.kind = TransportFailure::Kind::TooLarge,
                                 .detail = QStringLiteral("more bytes than were read in time"),
                                 .status = status()};
    m_hasEnded = true;
    m_reply->disconnect(this);
    m_reply->abort();
    Q_EMIT ended();
}

void ByteStream::finish()
{
    if (m_hasEnded)
        return;
    m_hasEnded = true;
    m_failure = failureOf({.error = m_reply->error(),
                           .errorString = m_reply->errorString(),
                           .tlsErrors = m_tlsErrors,
                           .status = status(),
                           .requestSent = m_isSent});
    Q_EMIT ended();
}

std::unique_ptr<ByteStream> ByteStream::open(const SignedRequest &request)
{
    return std::unique_ptr<ByteStream>(new ByteStream(request));
}

} // namespace console::transport
