// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transport/curlloop.h"

#include <QPointer>

#include <csignal>

#include <unistd.h>

namespace console::transport {

namespace {

constexpr size_t spareHandles = 16;
// An upstream that hangs holds its connections until they time out; other hosts need room beside it.
constexpr long mostConnections = 4 * CurlLoop::connectionsToAHost;
constexpr long keptConnections = 64;

void initialiseOnce()
{
    static const CURLcode done = [] {
        // A connection that broke is told by its error. libcurl would switch the signal off and on in every call.
        std::signal(SIGPIPE, SIG_IGN);
        return curl_global_init(CURL_GLOBAL_DEFAULT);
    }();
    if (done != CURLE_OK)
        qFatal("libcurl cannot be initialised");
}

} // namespace

CurlLoop::CurlLoop(QObject *parent)
    : QObject(parent)
{
    initialiseOnce();
    m_multi.reset(curl_multi_init());
    CURLM *multi = m_multi.get();
    curl_multi_setopt(multi, CURLMOPT_SOCKETFUNCTION, &CurlLoop::onSocket);
    curl_multi_setopt(multi, CURLMOPT_SOCKETDATA, this);
    curl_multi_setopt(multi, CURLMOPT_TIMERFUNCTION, &CurlLoop::onTimer);
    curl_multi_setopt(multi, CURLMOPT_TIMERDATA, this);
    curl_multi_setopt(multi, CURLMOPT_PIPELINING, long(CURLPIPE_NOTHING));
    curl_multi_setopt(multi, CURLMOPT_MAX_HOST_CONNECTIONS, connectionsToAHost);
    curl_multi_setopt(multi, CURLMOPT_MAX_TOTAL_CONNECTIONS, mostConnections);
    curl_multi_setopt(multi, CURLMOPT_MAXCONNECTS, keptConnections);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { act(CURL_SOCKET_TIMEOUT, 0); });
}

CurlLoop::~CurlLoop()
{
    // It closes the connections, and tells of that.
    curl_multi_setopt(m_multi.get(), CURLMOPT_SOCKETFUNCTION, nullptr);
    curl_multi_setopt(m_multi.get(), CURLMOPT_TIMERFUNCTION, nullptr);
    m_multi.reset();
}

CurlHandle CurlLoop::take()
{
    if (m_spare.empty())
        return CurlHandle(curl_easy_init());
    CurlHandle handle = std::move(m_spare.back());
    m_spare.pop_back();
    return handle;
}

void CurlLoop::giveBack(CurlHandle handle)
{
    if (m_spare.size() >= spareHandles)
        return;
    curl_easy_reset(handle.get());
    m_spare.push_back(std::move(handle));
}

void CurlLoop::add(CURL *handle, Transfer &transfer)
{
    curl_easy_setopt(handle, CURLOPT_PRIVATE, &transfer);
    curl_easy_setopt(handle, CURLOPT_CLOSESOCKETFUNCTION, &CurlLoop::onClose);
    curl_easy_setopt(handle, CURLOPT_CLOSESOCKETDATA, this);
    curl_multi_add_handle(m_multi.get(), handle);
    // At once, and not with the next timer: it is a turn of the event loop for each call. What ends by that is told
    // from the event loop all the same.
    int running = 0;
    curl_multi_socket_action(m_multi.get(), CURL_SOCKET_TIMEOUT, 0, &running);
    if (running < ++m_added)
        QMetaObject::invokeMethod(this, &CurlLoop::reap, Qt::QueuedConnection);
}

void CurlLoop::remove(CURL *handle)
{
    --m_added;
    curl_multi_remove_handle(m_multi.get(), handle);
}

int CurlLoop::onSocket(CURL *, curl_socket_t socket, int what, void *self, void *)
{
    static_cast<CurlLoop *>(self)->watch(socket, what);
    return 0;
}

int CurlLoop::onTimer(CURLM *, long milliseconds, void *self)
{
    QTimer &timer = static_cast<CurlLoop *>(self)->m_timer;
    if (milliseconds < 0)
        timer.stop();
    else
        timer.start(std::chrono::milliseconds(milliseconds));
    return 0;
}

int CurlLoop::onClose(void *self, curl_socket_t socket)
{
    // The number may be another socket's in a moment.
    for (QSocketNotifier *notifier : static_cast<CurlLoop *>(self)->m_notifiers.value(socket).all()) {
        if (notifier)
            notifier->setEnabled(false);
    }
    return ::close(socket);
}

void CurlLoop::watch(curl_socket_t socket, int what)
{
    Notifiers &notifiers = m_notifiers[socket];
    notifiers.wanted = what == CURL_POLL_REMOVE ? 0 : what;
    const auto set = [&](QSocketNotifier *&notifier, QSocketNotifier::Type type, bool isWanted) {
        if (!notifier && isWanted) {
            notifier = new QSocketNotifier(socket, type, this);
            connect(notifier, &QSocketNotifier::activated, this, [this, socket, type] { notice(socket, type); });
        } else if (notifier && isWanted) {
            notifier->setEnabled(true);
        }
    };
    // Switched off only when it speaks out of turn: the next call on a kept connection wants it again at once.
    set(notifiers.read, QSocketNotifier::Read, (notifiers.wanted & CURL_POLL_IN) != 0);
    set(notifiers.write, QSocketNotifier::Write, (notifiers.wanted & CURL_POLL_OUT) != 0);
}

void CurlLoop::notice(curl_socket_t socket, QSocketNotifier::Type type)
{
    const bool isRead = type == QSocketNotifier::Read;
    const Notifiers &notifiers = *m_notifiers.constFind(socket);
    if ((notifiers.wanted & (isRead ? CURL_POLL_IN : CURL_POLL_OUT)) == 0)
        (isRead ? notifiers.read : notifiers.write)->setEnabled(false);
    else
        act(socket, isRead ? CURL_CSELECT_IN : CURL_CSELECT_OUT);
}

void CurlLoop::act(curl_socket_t socket, int what)
{
    int running = 0;
    curl_multi_socket_action(m_multi.get(), socket, what, &running);
    reap();
}

void CurlLoop::reap()
{
    const QPointer<CurlLoop> alive(this);
    Q_EMIT acted();
    int queued = 0;
    while (alive) {
        const CURLMsg *message = curl_multi_info_read(m_multi.get(), &queued);
        if (!message)
            return;
        CURL *handle = message->easy_handle;
        const CURLcode code = message->data.result; // The message goes with the handle.
        char *transfer = nullptr;
        curl_easy_getinfo(handle, CURLINFO_PRIVATE, &transfer);
        remove(handle);
        reinterpret_cast<Transfer *>(transfer)->ended(code);
    }
}

} // namespace console::transport
