// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/credentials/profile.h"

#include <QList>

namespace console::credentials {

/// What is odd about secrets that somebody typed or pasted. It never holds any of them.
struct PasteFault
{
    enum class Part { AccessKeyId, SecretKey, SessionToken, AppId, AppKey, SharedSecret };
    enum class Kind {
        Empty,
        Space,     ///< White space or a line break around or inside it.
        Invisible, ///< A character that is not to be seen, or no ASCII: from a document, not from the console.
        Swapped,   ///< The AccessKey ID stands where the secret key belongs: ids begin with `AKLT` (AKTP: temporary).
        Base64,    ///< A secret key that somebody decoded: those of the service are Base64 texts ending in `==`.
        Quoted,    ///< Quotes or a JSON key came along.
        NotAnId,   ///< Does not look like an AccessKey ID; or an AppId that is not 24 hex digits.
    };
    Part part = Part::AccessKeyId;
    Kind kind = Kind::Empty;

    /// True when no call could be made with it. The others are warnings: the service's formats may change.
    [[nodiscard]] bool isUnusable() const { return kind == Kind::Empty || kind == Kind::Space; }
    friend bool operator==(const PasteFault &, const PasteFault &) = default;
};

[[nodiscard]] QList<PasteFault> checkPasted(const Profile &profile);

} // namespace console::credentials
