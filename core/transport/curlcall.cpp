// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transport/curlcall.h"

#include "core/transport/callend.h"

namespace console::transport {

using namespace Qt::Literals::StringLiterals;

CurlCall::CurlCall(CurlLoop &loop, SignedRequest request, const CallLimits &limits, Listener &listener)
    : m_loop(loop),
      m_request(std::move(request)),
      m_listener(listener),
      m_handle(loop.take()),
      m_headers(setUpRequest(m_handle.get(), m_request, limits.trust))
{
    CURL *handle = m_handle.get();
    curl_easy_setopt(handle, CURLOPT_TIMEOUT_MS, long(limits.timeout.count()));
    curl_easy_setopt(handle, CURLOPT_ERRORBUFFER, m_error.data());
    curl_easy_setopt(handle, CURLOPT_HEADERFUNCTION, &CurlCall::onHeader);
    curl_easy_setopt(handle, CURLOPT_HEADERDATA, this);
    curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, &CurlCall::onBody);
    curl_easy_setopt(handle, CURLOPT_WRITEDATA, this);
    curl_easy_setopt(handle, CURLOPT_PREREQFUNCTION, &CurlCall::onSend);
    curl_easy_setopt(handle, CURLOPT_PREREQDATA, this);
    m_tls.attach(handle);
    m_loop.add(handle, *this);
}

CurlCall::~CurlCall()
{
    abort();
    m_loop.giveBack(std::move(m_handle));
}

void CurlCall::abort()
{
    if (m_isRunning)
        m_loop.remove(m_handle.get());
    m_isRunning = false;
}

void CurlCall::resume()
{
    if (m_isRunning)
        curl_easy_pause(m_handle.get(), CURLPAUSE_CONT);
}

size_t CurlCall::onHeader(char *bytes, size_t size, size_t count, void *self)
{
    auto &call = *static_cast<CurlCall *>(self);
    const bool wasWhole = call.m_head.isWhole();
    if (!call.m_head.take(QByteArrayView(bytes, qsizetype(size * count))))
        return 0;
    if (wasWhole || !call.m_head.isWhole())
        return size * count;
    // Later the connection is somebody else's.
    call.m_tlsPeer = tlsPeerOf(call.m_handle.get());
    return call.m_listener.takeHead() ? size * count : 0;
}

size_t CurlCall::onBody(char *bytes, size_t size, size_t count, void *self)
{
    using Verdict = Listener::Verdict;
    const QByteArrayView body(bytes, qsizetype(size * count));
    switch (static_cast<CurlCall *>(self)->m_listener.takeBody(body)) {
    case Verdict::Taken:
        return size * count;
    case Verdict::Full:
        return CURL_WRITEFUNC_PAUSE;
    case Verdict::Enough:
        break;
    }
    return CURL_WRITEFUNC_ERROR;
}

int CurlCall::onSend(void *self, char *, char *, int, int)
{
    auto &call = *static_cast<CurlCall *>(self);
    call.m_wouldRepeat = call.m_isSent;
    call.m_isSent = true;
    return call.m_wouldRepeat ? CURL_PREREQFUNC_ABORT : CURL_PREREQFUNC_OK;
}

QString CurlCall::detail(CURLcode code) const
{
    if (m_wouldRepeat)
        return u"the connection closed before an answer"_s;
    const char *words = m_error.front() == 0 ? curl_easy_strerror(code) : m_error.data();
    QString text = QString::fromUtf8(words);
    // A presigned URL carries its signature in the query.
    if (const QString query = m_request.url.query(); !query.isEmpty())
        text.replace(query, u"…"_s);
    return text;
}

void CurlCall::ended(CURLcode code)
{
    m_isRunning = false;
    long connectStatus = 0;
    long systemError = 0;
    curl_easy_getinfo(m_handle.get(), CURLINFO_HTTP_CONNECTCODE, &connectStatus);
    curl_easy_getinfo(m_handle.get(), CURLINFO_OS_ERRNO, &systemError);
    m_failure = failureOf({.code = code,
                           .detail = detail(code),
                           .status = m_head.status(),
                           .isSent = m_isSent,
                           .systemError = int(systemError),
                           .proxyStatus = int(connectStatus),
                           .certificateProblem = m_tls.problem(),
                           .certificateSubject = m_tls.certificate().subjectDisplayName()});
    m_listener.callEnded();
}

Timings CurlCall::timings() const
{
    using std::chrono::microseconds;
    Timings timings;
    long connections = 0;
    curl_off_t begun = 0;
    curl_off_t encrypted = 0;
    curl_off_t sent = 0;
    curl_easy_getinfo(m_handle.get(), CURLINFO_NUM_CONNECTS, &connections);
    curl_easy_getinfo(m_handle.get(), CURLINFO_NAMELOOKUP_TIME_T, &begun);
    curl_easy_getinfo(m_handle.get(), CURLINFO_APPCONNECT_TIME_T, &encrypted);
    curl_easy_getinfo(m_handle.get(), CURLINFO_PRETRANSFER_TIME_T, &sent);
    if (connections > 0)
        timings.connectStarted = microseconds(begun);
    if (connections > 0 && encrypted > 0)
        timings.encrypted = microseconds(encrypted);
    if (m_isSent)
        timings.requestSent = microseconds(sent);
    return timings;
}

} // namespace console::transport
