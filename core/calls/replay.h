// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/openapi/query.h"
#include "core/scene/injection.h"
#include "core/traffic/exchange.h"

namespace console::calls {

/// Why a recorded call cannot be made again.
struct ReplayProblem
{
    enum class Kind {
        NothingSent,   ///< It was refused or cancelled before anything left.
        OtherEndpoint, ///< It went to `where`, and calls go elsewhere now.
        SceneGone,     ///< The body's secrets came from scene `where`, which is not there or not usable.
        SecretGone,    ///< The scene has no secret for the place `where` of the body, or it changed around it.
    };
    Kind kind = Kind::NothingSent;
    QString where = {};

    friend bool operator==(const ReplayProblem &, const ReplayProblem &) = default;
};

/// A redacted body with its secrets put back, each from the same place of `source`, where the rest of the value is
/// still the same. Bodies that were not redacted need no source.
[[nodiscard]] Result<QByteArray, ReplayProblem> withSecretsOf(const QByteArray &source, const QByteArray &redactedBody);

/// The scene that makes the recorded start's body again, secrets included: the text of the scene it came from with that
/// body as its VoiceChat.
[[nodiscard]] Result<QByteArray, ReplayProblem> sceneOfStart(const traffic::Exchange &start, const scene::Scene &scene);

/// The ids that the call was made with.
[[nodiscard]] scene::GivenIds idsOf(const traffic::CallSubject &subject);

/// The parameters that stand in the call's URL besides Action and Version.
[[nodiscard]] openapi::Query parametersOf(const traffic::SentRequest &request);

} // namespace console::calls
