// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/credentials/credential.h"

#include <QProcessEnvironment>

namespace console::scene {
class Scene;
}

namespace console::credentials {

/// What the caller asks for: `Automatic` walks the order scene's own account > environment.
enum class Choice { Automatic, SceneAccount, Environment, Sandbox };

/// The name of a choice on the command line (`auto`, `scene`, `environment`, `sandbox`) and back.
[[nodiscard]] QString choiceName(Choice choice);
[[nodiscard]] std::optional<Choice> choiceFromName(QStringView name);

/// Why there is no usable credential.
struct CredentialProblem
{
    enum class Kind {
        MissingAccessKeyId, ///< Nothing at `AccountConfig.accessKeyId` and no other source.
        MissingSecretKey,   ///< Likewise `AccountConfig.secretKey`.
        ContainsSpace,      ///< White space inside a key: a paste gone wrong (the vendor's demo refuses it as well).
        WrongType,          ///< Something other than a string stands in AccountConfig.
        NoScene,            ///< The scene's account chosen for a call without a scene.
    };
    Kind kind = Kind::MissingAccessKeyId;
    /// The JSON path in the scene file or the name of the environment variable.
    QString where;

    friend bool operator==(const CredentialProblem &, const CredentialProblem &) = default;
};

/// Finds the credential of a call. Reads the environment it was given, never the process's by itself.
class Resolver
{
public:
    explicit Resolver(QProcessEnvironment environment);

    [[nodiscard]] Result<CredentialPtr, CredentialProblem> resolve(Choice choice, const scene::Scene *scene) const;
    /// The environment's key when it is complete.
    [[nodiscard]] CredentialPtr fromEnvironment() const;

private:
    QProcessEnvironment m_environment;
};

/// The made-up key of the built-in sandbox.
[[nodiscard]] CredentialPtr sandboxCredential();

} // namespace console::credentials
