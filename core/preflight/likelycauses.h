// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/diagnostics/diagnostic.h"
#include "core/diagnostics/sceneschema.h"

#include <optional>

namespace console::preflight {

/// Why a start is accepted and yet no agent comes (domain.md 5.2, 5.3).
enum class Cause {
    Role,          ///< VoiceChatRoleForRTC is not granted.
    ServiceClosed, ///< A service that the scene uses was not opened.
    Quota,         ///< Used up, or the account is in arrears.
    Model,         ///< EndPointId, BotId or the model's key.
    Voice,         ///< Voice, ResourceId or the key of the speech synthesis.
    Recognition,   ///< Mode, cluster or key of the speech recognition.
    Avatar,        ///< More avatars at once than are paid for.
    Parameters,    ///< Type or spelling of a parameter.
};
/// `role`, `service-closed`, …
[[nodiscard]] QString causeName(Cause cause);

struct LikelyCause
{
    Cause cause = Cause::Role;
    std::optional<diagnostics::Diagnostic> hint = {}; ///< What in the body speaks for it.
};

/// Likeliest first: those that a rule hints at, then as the vendor's own list has them.
[[nodiscard]] QList<LikelyCause> likelyCauses(const QList<diagnostics::Diagnostic> &diagnostics, bool hasAvatar);
/// The same of a StartVoiceChat body as it was sent; places in it are those of the scene file.
[[nodiscard]] QList<LikelyCause> likelyCausesOf(const QByteArray &startBody, const QString &version,
                                                const diagnostics::SceneSchema &schema);

} // namespace console::preflight
