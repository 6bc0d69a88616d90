// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/transport/curlcall.h"

#include <QObject>

#include <memory>

namespace console::transport {

/// One answer that is read as it comes, under the policies of CurlTransport. A sender is held back while more than
/// `unreadLimit` bytes wait to be read. Destroying it breaks the connection off; that may be done in its own signals.
class ByteStream final : public QObject, private CurlCall::Listener
{
    Q_OBJECT

public:
    [[nodiscard]] static std::unique_ptr<ByteStream> open(const SignedRequest &request, const TlsTrust &trust = {});
    ~ByteStream() override;

    /// 0 until begun().
    [[nodiscard]] int status() const { return m_call->head().status(); }
    /// Empty when there is none.
    [[nodiscard]] QByteArray header(const QByteArray &name) const;
    [[nodiscard]] QByteArray read(qint64 maximum);
    /// Bytes can be read now.
    [[nodiscard]] bool hasBytes() const { return !m_unread.isEmpty(); }
    [[nodiscard]] bool hasEnded() const { return !m_call->isRunning(); }
    /// Once it has ended: why it broke off; nothing when it came whole. Bytes may still be there to be read.
    [[nodiscard]] const std::optional<TransportFailure> &failure() const { return m_call->failure(); }

    /// Beyond that nothing more is taken from the connection until something was read.
    static constexpr qsizetype unreadLimit = 256 * 1024;

Q_SIGNALS:
    /// The status and the headers are there.
    void begun();
    void readyRead();
    /// Once, and the last one.
    void ended();

private:
    ByteStream(const SignedRequest &request, const TlsTrust &trust);
    [[nodiscard]] bool takeHead() override;
    [[nodiscard]] Verdict takeBody(QByteArrayView bytes) override;
    void callEnded() override;
    /// Tells outside of libcurl what was noted inside of it.
    void tell();

    CurlLoop *m_loop; ///< Outlives this by a turn of the event loop: it may be what calls.
    std::unique_ptr<CurlCall> m_call;
    QByteArray m_unread;
    bool m_hasNewHead = false;
    bool m_hasNewBytes = false;
    bool m_isHeldBack = false;
};

} // namespace console::transport
