// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace console::credentials {

/// What a caller asks for. `Automatic` walks the order that resolver.h describes; everything else means just that.
struct Choice
{
    enum Kind { Automatic, SceneAccount, Environment, Sandbox, Profile };

    Kind kind = Automatic;
    QString profile = {}; ///< Of Profile: the profile's id, or its name.

    Choice() = default;
    // NOLINTNEXTLINE(google-explicit-constructor): every kind but one is a choice by itself.
    Choice(Kind of)
        : kind(of)
    {}
    /// The profile of that id or name.
    [[nodiscard]] static Choice named(QString profile);

    friend bool operator==(const Choice &, const Choice &) = default;
};

/// The name of a choice on the command line and in the preferences: `auto`, `scene`, `environment`, `sandbox`, or the
/// profile's as it was given.
[[nodiscard]] QString choiceName(const Choice &choice);
/// Any other text names a profile; an empty one is Automatic.
[[nodiscard]] Choice choiceFromName(const QString &name);
/// True for the four names that no profile may have.
[[nodiscard]] bool isReservedName(QStringView name);

} // namespace console::credentials
