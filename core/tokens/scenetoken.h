// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/scene/scene.h"
#include "core/tokens/tokenreport.h"

#include <vector>

namespace console::tokens {

/// What a client of the scene joins with.
[[nodiscard]] JoinIds joinIdsOf(const scene::Scene &scene);

/// The scene's own application, RTCConfig.AppId with RTCConfig.AppKey; its key may be empty.
[[nodiscard]] credentials::RtcApplication applicationOf(const scene::Scene &scene);

/// From then on the end of a token is near.
inline constexpr std::chrono::minutes nearExpiry{15};

/// Why clients of a scene that use its own RTCConfig.Token will be refused (`token_error`), or soon will be.
enum class SceneTokenDefect {
    NoToken, ///< The text is no token at all.
    OtherApp,
    OtherRoom,
    OtherUser,
    WrongKey, ///< Made with another AppKey than the one that is known.
    Expired,
    NearExpiry, ///< It ends within nearExpiry.
};

/// One token's state.
struct SceneTokenState
{
    QList<SceneTokenDefect> defects; ///< In the order above; the more certain first.
    QDateTime expiresAt;             ///< UTC; invalid: it never ends, or is no token.

    friend bool operator==(const SceneTokenState &, const SceneTokenState &) = default;
};

/// The state of the token that stands in the scene; nothing where RTCConfig.Token is empty. Besides `appKeys` the
/// scene's own AppKey is looked at.
[[nodiscard]] std::optional<SceneTokenState> sceneTokenState(const scene::Scene &scene, AppKeys appKeys,
                                                             const QDateTime &now);

} // namespace console::tokens
