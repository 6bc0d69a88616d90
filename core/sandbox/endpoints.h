// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/openapi/endpoint.h"
#include "core/sandbox/sandbox.h"
#include "core/traffic/callerror.h"

#include <functional>

namespace console::sandbox {

/// Turns what people write (`cloud`, `sandbox`, a URL) into an endpoint. The sandbox starts by itself, in this process,
/// the first time it is asked for.
class Endpoints
{
public:
    using MakeSandbox = std::function<std::unique_ptr<Sandbox>()>;

    explicit Endpoints(MakeSandbox makeSandbox);
    ~Endpoints();
    Endpoints(const Endpoints &) = delete;
    Endpoints &operator=(const Endpoints &) = delete;

    [[nodiscard]] Result<openapi::Endpoint, traffic::EndpointProblem> resolve(const QString &nameOrUrl);
    /// Tells this process's sandbox of a key that is about to be used against it, so that rehearsals work with any key.
    /// Does nothing for other endpoints.
    void introduce(const openapi::Endpoint &endpoint, const credentials::CredentialPtr &credential);
    /// Null until the sandbox was first asked for.
    [[nodiscard]] Sandbox *sandbox() const { return m_sandbox.get(); }

private:
    [[nodiscard]] Result<openapi::Endpoint, traffic::EndpointProblem> sandboxEndpoint();

    MakeSandbox m_makeSandbox;
    std::unique_ptr<Sandbox> m_sandbox;
};

/// The two names that are not URLs.
[[nodiscard]] QString cloudName();
[[nodiscard]] QString sandboxName();

} // namespace console::sandbox
