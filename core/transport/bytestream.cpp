// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transport/bytestream.h"

#include <QPointer>

namespace console::transport {

ByteStream::ByteStream(const SignedRequest &request, const TlsTrust &trust)
    : m_loop(new CurlLoop),
      m_call(new CurlCall(*m_loop, request, CallLimits{.trust = trust}, *this))
{
    connect(m_loop, &CurlLoop::acted, this, &ByteStream::tell);
}

ByteStream::~ByteStream()
{
    m_loop->disconnect(this);
    m_call.reset();
    m_loop->deleteLater();
}

std::unique_ptr<ByteStream> ByteStream::open(const SignedRequest &request, const TlsTrust &trust)
{
    return std::unique_ptr<ByteStream>(new ByteStream(request, trust));
}

QByteArray ByteStream::header(const QByteArray &name) const
{
    return headerValue(m_call->head().headers(), name).value_or(QByteArray());
}

QByteArray ByteStream::read(qint64 maximum)
{
    const QByteArray bytes = m_unread.left(maximum);
    m_unread.remove(0, bytes.size());
    if (m_isHeldBack && m_unread.size() < unreadLimit) {
        m_isHeldBack = false;
        // Not from within the reader: what was held back comes at once.
        QMetaObject::invokeMethod(
            this,
            [this] {
                const QPointer<ByteStream> alive(this);
                m_call->resume();
                if (alive)
                    tell();
            },
            Qt::QueuedConnection);
    }
    return bytes;
}

bool ByteStream::takeHead()
{
    m_hasNewHead = true;
    return true;
}

CurlCall::Listener::Verdict ByteStream::takeBody(QByteArrayView bytes)
{
    if (m_unread.size() >= unreadLimit) {
        m_isHeldBack = true;
        return Verdict::Full;
    }
    m_unread.append(bytes);
    m_hasNewBytes = true;
    return Verdict::Taken;
}

void ByteStream::tell()
{
    const QPointer<ByteStream> alive(this);
    if (std::exchange(m_hasNewHead, false))
        Q_EMIT begun();
    if (alive && std::exchange(m_hasNewBytes, false))
        Q_EMIT readyRead();
}

void ByteStream::callEnded()
{
    Q_EMIT ended();
}

} // namespace console::transport
