// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transport/bytestream.h"

#include "core/transport/networkrequest.h"
#include "core/transport/oncebody.h"
#include "core/transport/replyfailure.h"
#include "core/transport/systemproxies.h"

#include <QNetworkAccessManager>

#include <algorithm>

namespace console::transport {

namespace {
constexpr int streamsPerManager = 6; ///< QNetworkAccessManager keeps no more HTTP/1.1 connections to one host.
}

ByteStream::ByteStream(QNetworkAccessManager &manager, const SignedRequest &request)
{
    auto *body = new OnceBody(request.body);
    m_reply = manager.sendCustomRequest(networkRequest(request), request.method, body);
    body->setParent(m_reply);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &ByteStream::begun);
    connect(m_reply, &QNetworkReply::readyRead, this, &ByteStream::readyRead);
    connect(m_reply, &QNetworkReply::requestSent, this, [this] {
        m_isSent = true;
        // Not before: Qt 6.4 forgets a size that is set while the request has not begun.
        m_reply->setReadBufferSize(bufferBytes);
    });
    connect(m_reply, &QNetworkReply::sslErrors, this,
            [this](const QList<QSslError> &errors) { m_tlsErrors += errors; });
    connect(m_reply, &QNetworkReply::finished, this, &ByteStream::finish);
}

ByteStream::~ByteStream()
{
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    m_reply->abort();
    m_reply->deleteLater();
}

int ByteStream::status() const
{
    return m_reply ? m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() : 0;
}

QByteArray ByteStream::header(const QByteArray &name) const
{
    return m_reply ? m_reply->rawHeader(name) : QByteArray();
}

QByteArray ByteStream::read(qint64 maximum)
{
    return hasBytes() ? m_reply->read(maximum) : QByteArray();
}

bool ByteStream::hasBytes() const
{
    return m_reply && m_reply->isOpen() && m_reply->bytesAvailable() > 0;
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

ByteStreams::ByteStreams(QObject *parent)
    : QObject(parent)
{}

ByteStreams::~ByteStreams() = default;

std::unique_ptr<ByteStream> ByteStreams::open(const SignedRequest &request)
{
    Manager &manager = freeManager();
    std::unique_ptr<ByteStream> stream(new ByteStream(*manager.qnam, request));
    ++manager.streams;
    // The managers die with this, and so does their count.
    connect(stream.get(), &QObject::destroyed, this, [&manager] { --manager.streams; });
    return stream;
}

ByteStreams::Manager &ByteStreams::freeManager()
{
    const auto isFree = [](const auto &manager) { return manager->streams < streamsPerManager; };
    if (const auto found = std::ranges::find_if(m_managers, isFree); found != m_managers.end())
        return **found;
    auto &manager = *m_managers.emplace_back(std::make_unique<Manager>());
    manager.qnam = std::make_unique<QNetworkAccessManager>();
    manager.qnam->setProxyFactory(new SystemProxies);
    manager.qnam->setStrictTransportSecurityEnabled(false);
    return manager;
}

} // namespace console::transport
