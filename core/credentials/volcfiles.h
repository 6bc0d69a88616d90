// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/credentials/profile.h"
#include "core/scene/filestamp.h"

#include <memory>

namespace console::credentials {

/// A key as the vendor's own tools keep it.
struct VolcFileKey
{
    AccountKey key;
    QString path; ///< The file that holds it.
};

/// A file of the vendor's that is there and cannot be used.
struct VolcFileProblem
{
    QString path;
    QString systemMessage; ///< Empty when it was read and makes no sense.
};

/// What may stand there: no key at all is no problem.
using VolcFileResult = Result<std::shared_ptr<const VolcFileKey>, VolcFileProblem>;

/// Reads `~/.volc/credentials`, an INI file whose section `default` has access_key_id, secret_access_key and perhaps
/// session_token, and `~/.volc/config`, either the same with a region, or a JSON object with `ak` and `sk`, as the
/// vendor's SDKs do and in their order. Reads anew when a file has changed.
class VolcFiles
{
public:
    /// `home` empty: there are none.
    explicit VolcFiles(QString home);

    [[nodiscard]] VolcFileResult key() const;

private:
    using Stamps = std::pair<std::optional<scene::FileStamp>, std::optional<scene::FileStamp>>;

    [[nodiscard]] VolcFileResult read() const;

    QString m_credentials;
    QString m_config;
    mutable Stamps m_stamps;
    mutable std::optional<VolcFileResult> m_known;
};

} // namespace console::credentials
