// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLatin1StringView>
#include <QString>

#include <optional>
#include <span>

namespace console::openapi {

/// How an action takes its parameters: JSON body, or everything in the query (domain.md 1.3).
enum class ParameterPlace { InBody, InQuery };

/// One row of the action table. The first version is the default one.
struct ActionSpec
{
    QLatin1StringView name;
    ParameterPlace parameters = ParameterPlace::InBody;
    std::span<const QLatin1StringView> versions;
    std::span<const QLatin1StringView> required; ///< Names of the parameters that must be there.

    [[nodiscard]] QLatin1StringView method() const;
};

/// The actions the program knows, the three VoiceChat actions first.
[[nodiscard]] std::span<const ActionSpec> knownActions();
/// Nothing for an action that is not in the table; such actions may be called all the same.
[[nodiscard]] const ActionSpec *findAction(QStringView name);

/// 2024-12-01, the VoiceChat version that is used when nobody says another.
[[nodiscard]] QLatin1StringView defaultVoiceChatVersion();

} // namespace console::openapi
