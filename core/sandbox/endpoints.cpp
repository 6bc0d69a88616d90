// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sandbox/endpoints.h"

namespace console::sandbox {

using namespace Qt::Literals::StringLiterals;
using traffic::EndpointProblem;

QString cloudName()
{
    return u"cloud"_s;
}

QString sandboxName()
{
    return u"sandbox"_s;
}

Endpoints::Endpoints(MakeSandbox makeSandbox)
    : m_makeSandbox(std::move(makeSandbox))
{}

Endpoints::~Endpoints() = default;

Result<openapi::Endpoint, EndpointProblem> Endpoints::resolve(const QString &nameOrUrl)
{
    const auto problem = [&nameOrUrl](EndpointProblem::Kind kind) {
        return unexpected(EndpointProblem{.kind = kind, .endpoint = nameOrUrl});
    };
    const QString name = nameOrUrl.trimmed();
    if (name == cloudName())
        return openapi::cloudEndpoint();
    if (name == sandboxName())
        return sandboxEndpoint();
    const auto endpoint = openapi::endpointFromUrl(name);
    if (!endpoint)
        return problem(EndpointProblem::Kind::Malformed);
    if (endpoint->url.scheme() == "http"_L1 && !endpoint->isLoopback())
        return problem(EndpointProblem::Kind::PlainHttp);
    return *endpoint;
}

Result<openapi::Endpoint, EndpointProblem> Endpoints::sandboxEndpoint()
{
    if (!m_sandbox) {
        auto sandbox = m_makeSandbox();
        // One that could not listen is not kept, so that the next attempt is a fresh one.
        if (!sandbox || !sandbox->listen())
            return unexpected(
                EndpointProblem{.kind = EndpointProblem::Kind::SandboxUnavailable, .endpoint = sandboxName()});
        m_sandbox = std::move(sandbox);
    }
    return openapi::Endpoint{.name = sandboxName(), .url = m_sandbox->url(), .isBuiltIn = true};
}

void Endpoints::introduce(const openapi::Endpoint &endpoint, const credentials::CredentialPtr &credential)
{
    if (m_sandbox && endpoint.url == m_sandbox->url())
        m_sandbox->addAccount(credential);
}

} // namespace console::sandbox
