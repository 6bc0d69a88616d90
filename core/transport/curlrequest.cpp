// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transport/curlrequest.h"

#include "core/transport/systemproxies.h"

#include <QCoreApplication>
#include <QFile>
#include <QNetworkProxy>

namespace console::transport {

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray userAgent()
{
    const QByteArray version = QCoreApplication::applicationVersion().toUtf8();
    return version.isEmpty() ? "voicechat-console"_ba : "voicechat-console/" + version;
}

void setPolicies(CURL *handle)
{
    curl_easy_setopt(handle, CURLOPT_HTTP_VERSION, long(CURL_HTTP_VERSION_1_1));
    curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "http,https");
    // What is shown later are the bytes on the wire, so nothing may be compressed on the way.
    curl_easy_setopt(handle, CURLOPT_ACCEPT_ENCODING, "identity");
    curl_easy_setopt(handle, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(handle, CURLOPT_PATH_AS_IS, 1L);
    // Others than the answer's own headers are nobody's business: those of a proxy's CONNECT.
    curl_easy_setopt(handle, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
    // The usual 64 KiB, taken and given back for each call, make the allocator tidy up each time.
    curl_easy_setopt(handle, CURLOPT_UPLOAD_BUFFERSIZE, 16L * 1024);
    // Signals are for programs without an event loop.
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
}

void append(CurlList &list, const QByteArray &line)
{
    curl_slist *longer = curl_slist_append(list.get(), line.constData());
    if (!longer)
        throw std::bad_alloc();
    (void)list.release();
    list.reset(longer);
}

CurlList headerLines(const SignedRequest &request)
{
    CurlList list;
    for (const HttpHeader &header : request.headers) {
        // A line without a value would take the header away.
        append(list,
               header.value.isEmpty() ? QByteArray(header.name + ';') : QByteArray(header.name + ": " + header.value));
    }
    // What libcurl would put in by itself. It asks leave for large bodies only.
    constexpr qsizetype largeBody = 512 * 1024;
    const auto takeAway = [&](const char *name) {
        if (!headerValue(request.headers, name))
            append(list, QByteArray(name) + ':');
    };
    takeAway("Accept");
    takeAway("Content-Type");
    if (request.body.size() > largeBody)
        takeAway("Expect");
    return list;
}

void setBody(CURL *handle, const SignedRequest &request)
{
    if (request.method == "GET" && request.body.isEmpty()) {
        curl_easy_setopt(handle, CURLOPT_HTTPGET, 1L);
        return;
    }
    curl_easy_setopt(handle, CURLOPT_POST, 1L);
    curl_easy_setopt(handle, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(request.body.size()));
    curl_easy_setopt(handle, CURLOPT_POSTFIELDS, request.body.constData());
    if (request.method != "POST")
        curl_easy_setopt(handle, CURLOPT_CUSTOMREQUEST, request.method.constData());
}

long curlType(const QNetworkProxy &proxy)
{
    return proxy.type() == QNetworkProxy::Socks5Proxy ? CURLPROXY_SOCKS5_HOSTNAME : CURLPROXY_HTTP;
}

void setProxy(CURL *handle, const QUrl &url)
{
    const QNetworkProxy proxy = proxyFor(url);
    if (proxy.type() == QNetworkProxy::NoProxy) {
        curl_easy_setopt(handle, CURLOPT_PROXY, ""); // Not the environment's either.
        return;
    }
    curl_easy_setopt(handle, CURLOPT_PROXY, proxy.hostName().toUtf8().constData());
    curl_easy_setopt(handle, CURLOPT_PROXYPORT, long(proxy.port()));
    curl_easy_setopt(handle, CURLOPT_PROXYTYPE, curlType(proxy));
    curl_easy_setopt(handle, CURLOPT_HTTPPROXYTUNNEL, url.scheme() == "https"_L1 ? 1L : 0L);
    if (!proxy.user().isEmpty()) {
        curl_easy_setopt(handle, CURLOPT_PROXYUSERNAME, proxy.user().toUtf8().constData());
        curl_easy_setopt(handle, CURLOPT_PROXYPASSWORD, proxy.password().toUtf8().constData());
    }
}

} // namespace

CurlList setUpRequest(CURL *handle, const SignedRequest &request, const TlsTrust &trust)
{
    setPolicies(handle);
    curl_easy_setopt(handle, CURLOPT_URL, request.url.toEncoded().constData());
    if (!headerValue(request.headers, "User-Agent"))
        curl_easy_setopt(handle, CURLOPT_USERAGENT, userAgent().constData());
    setBody(handle, request);
    setProxy(handle, request.url);
    if (!trust.authorities.isEmpty()) {
        curl_easy_setopt(handle, CURLOPT_CAINFO, QFile::encodeName(trust.authorities).constData());
        curl_easy_setopt(handle, CURLOPT_CAPATH, nullptr);
    }
    CurlList headers = headerLines(request);
    curl_easy_setopt(handle, CURLOPT_HTTPHEADER, headers.get());
    return headers;
}

} // namespace console::transport
