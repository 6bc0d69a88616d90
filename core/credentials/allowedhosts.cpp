// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/credentials/allowedhosts.h"

#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace console::credentials {

namespace {

constexpr auto anyBelow = "*."_L1;

/// The pattern as host and port, through QUrl so that case, IDN and IPv6 brackets are read as in endpoints.
QUrl urlOf(const QString &pattern)
{
    const QString host = pattern.startsWith(anyBelow) ? pattern.sliced(anyBelow.size()) : pattern;
    return QUrl(QString("https://"_L1 + host), QUrl::StrictMode);
}

bool matches(const QString &pattern, const QString &host, int port)
{
    const QUrl url = urlOf(pattern);
    if (url.port() != -1 && url.port() != port)
        return false;
    return pattern.startsWith(anyBelow) ? host.endsWith(QString(u'.' + url.host()), Qt::CaseInsensitive)
                                        : host.compare(url.host(), Qt::CaseInsensitive) == 0;
}

} // namespace

QStringList defaultAllowedHosts()
{
    return {u"*.volcengineapi.com"_s};
}

bool isHostPattern(const QString &text)
{
    const QUrl url = urlOf(text);
    const bool isWildcard = text.startsWith(anyBelow);
    return url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty() && url.path().isEmpty() &&
           !url.hasQuery() && !url.hasFragment() && !url.host().contains(u'*') &&
           (!isWildcard || url.host().contains(u'.')) && !text.contains(u' ');
}

bool isAllowedHost(const QStringList &patterns, const QString &host, int port)
{
    const QStringList list = patterns.isEmpty() ? defaultAllowedHosts() : patterns;
    return std::any_of(list.begin(), list.end(), [&](const QString &pattern) { return matches(pattern, host, port); });
}

} // namespace console::credentials
