// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/transport/curlhandle.h"

#include <QHash>
#include <QObject>
#include <QSocketNotifier>
#include <QTimer>

#include <array>
#include <vector>

namespace console::transport {

/// Runs libcurl's transfers on the event loop of the thread it lives in: sockets and timers are Qt's, connections are
/// kept for the next transfer. In its own calls it may only be deleted later.
class CurlLoop final : public QObject
{
    Q_OBJECT

public:
    /// What a handle works for. Told of nothing any more once it is removed.
    class Transfer
    {
    public:
        Transfer() = default;
        Transfer(const Transfer &) = delete;
        Transfer &operator=(const Transfer &) = delete;

        /// It is over, and its handle is not with the loop any more. Outside of libcurl: everything is allowed.
        virtual void ended(CURLcode code) = 0;

    protected:
        ~Transfer() = default;
    };

    explicit CurlLoop(QObject *parent = nullptr);
    ~CurlLoop() override;

    /// A handle without options, used before or new.
    [[nodiscard]] CurlHandle take();
    /// Back for the next one.
    void giveBack(CurlHandle handle);

    /// Begins the transfer, from the event loop. Both are borrowed until it has ended or remove() was called.
    void add(CURL *handle, Transfer &transfer);
    /// Breaks it off; its connection is closed unless it was idle.
    void remove(CURL *handle);

    /// Transfers beyond that wait for their turn; servers turn away who comes with too many connections at once.
    static constexpr long connectionsToAHost = 64;

Q_SIGNALS:
    /// Transfers may have moved: callbacks of libcurl have been called.
    void acted();

private:
    struct Notifiers
    {
        int wanted = 0; ///< CURL_POLL_IN and CURL_POLL_OUT.
        QSocketNotifier *read = nullptr;
        QSocketNotifier *write = nullptr;

        [[nodiscard]] std::array<QSocketNotifier *, 2> all() const { return {read, write}; }
    };

    static int onSocket(CURL *, curl_socket_t socket, int what, void *self, void *);
    static int onClose(void *self, curl_socket_t socket);
    static int onTimer(CURLM *, long milliseconds, void *self);
    void watch(curl_socket_t socket, int what);
    void notice(curl_socket_t socket, QSocketNotifier::Type type);
    void act(curl_socket_t socket, int what);
    /// Tells of what has moved and ended.
    void reap();

    CurlMultiHandle m_multi;
    QTimer m_timer;
    QHash<curl_socket_t, Notifiers> m_notifiers; ///< Kept for the next socket of that number.
    int m_added = 0;                             ///< Transfers that have not ended.
    std::vector<CurlHandle> m_spare;
};

} // namespace console::transport
