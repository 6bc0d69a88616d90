// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/connection/connection.h"

#include "core/sandbox/endpoints.h"

namespace console::ui {

using credentials::Choice;

Connection::Connection(QObject *parent)
    : QObject(parent),
      m_endpoint(sandbox::sandboxName())
{}

void Connection::setEndpoint(const QString &text)
{
    const QString endpoint = text.trimmed();
    if (endpoint == m_endpoint || !isEndpoint(endpoint))
        return;
    m_endpoint = endpoint;
    // The sandbox's key is good for nothing else, so the choice would only lead to a refusal.
    if (m_credential == Choice::Sandbox && endpoint != sandbox::sandboxName())
        m_credential = Choice::Automatic;
    Q_EMIT changed();
}

void Connection::setCredential(const Choice &choice)
{
    if (choice == m_credential)
        return;
    m_credential = choice;
    Q_EMIT changed();
}

Choice Connection::credentialFor(const QString &endpoint) const
{
    const bool toSandbox = endpoint == sandbox::sandboxName();
    if (m_credential == Choice::Automatic)
        return Choice(toSandbox ? Choice::Sandbox : Choice::Automatic);
    return m_credential;
}

bool Connection::isEndpoint(const QString &text)
{
    return text == sandbox::sandboxName() || text == sandbox::cloudName() || openapi::endpointFromUrl(text).has_value();
}

} // namespace console::ui
