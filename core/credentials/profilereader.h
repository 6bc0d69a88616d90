// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/credentials/secretbuffer.h"
#include "core/credentials/storeproblem.h"
#include "core/json/document.h"

#include <QDateTime>
#include <QStringList>

#include <optional>
#include <span>

namespace console::credentials {

/// A JSON string of the bytes, or `{"base64": …}` for bytes that are no UTF-8.
[[nodiscard]] Secret jsonOf(const Secret &bytes);

/// Reads the members of one JSON object that holds secrets, and clears its copy of the text in the end. What is missing
/// reads as empty; the first member of another type than asked for is kept as the problem.
class ProfileReader
{
public:
    explicit ProfileReader(const Secret &text);

    [[nodiscard]] QString text(QLatin1StringView key);
    [[nodiscard]] QStringList texts(QLatin1StringView key);
    [[nodiscard]] bool boolean(QLatin1StringView key);
    [[nodiscard]] qint64 number(QLatin1StringView key);
    /// UTC; invalid when it is missing.
    [[nodiscard]] QDateTime time(QLatin1StringView key);
    /// Nothing when it is missing. What jsonOf() wrote.
    [[nodiscard]] std::optional<Secret> secret(QLatin1StringView key);
    /// The members of other names, as they are written, with commas between them.
    [[nodiscard]] Secret membersBesides(std::span<const QLatin1StringView> known,
                                        std::span<const QLatin1StringView> alsoKnown) const;

    void fail(QLatin1StringView key);
    [[nodiscard]] const std::optional<StoreProblem> &problem() const { return m_problem; }

private:
    /// Missing, or of that kind, or else a problem and missing.
    [[nodiscard]] json::Value member(QLatin1StringView key, json::Kind kind);

    CleansedBytes m_text;
    json::Document m_document;
    std::optional<StoreProblem> m_problem;
};

} // namespace console::credentials
