// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transport/networkrequest.h"

#include <QCoreApplication>

namespace console::transport {

using namespace Qt::Literals::StringLiterals;

namespace {

void setPolicies(QNetworkRequest &request)
{
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::HttpPipeliningAllowedAttribute, false);
    // Without this Qt copies the body into a buffer it can rewind, and OnceBody is for nothing.
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
}

QByteArray userAgent()
{
    const QByteArray version = QCoreApplication::applicationVersion().toUtf8();
    return version.isEmpty() ? "voicechat-console"_ba : "voicechat-console/" + version;
}

} // namespace

QNetworkRequest networkRequest(const SignedRequest &signedRequest)
{
    QNetworkRequest request(signedRequest.url);
    setPolicies(request);
    // What is shown later are the bytes on the wire, so nothing may be compressed on the way.
    request.setRawHeader("Accept-Encoding", "identity");
    request.setRawHeader("User-Agent", userAgent());
    for (const HttpHeader &header : signedRequest.headers)
        request.setRawHeader(header.name, header.value);
    request.setHeader(QNetworkRequest::ContentLengthHeader, signedRequest.body.size());
    return request;
}

} // namespace console::transport
