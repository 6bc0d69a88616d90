// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/openapi/errordictionary.h"
#include "core/traffic/exchange.h"

#include <QString>

namespace console::http {
struct ListenProblem;
}

namespace console::wording {

/// An error as people read it, in the language that is installed.
struct Explanation
{
    QString title;       ///< What failed, one line.
    QString where = {};  ///< Scene, file, JSON path, line:column; empty when there is no place.
    QString cause = {};  ///< Why.
    QString remedy = {}; ///< What to do next.

    /// Title, place, cause and remedy, a line each; empty ones are left out.
    [[nodiscard]] QString toText() const;
};

/// `language` picks the dictionary's words, e.g. `zh_CN`.
[[nodiscard]] Explanation explain(const traffic::CallError &error, const openapi::ErrorDictionary &dictionary,
                                  const QString &language);

[[nodiscard]] Explanation explain(const traffic::LocalRefusal &refusal);
[[nodiscard]] Explanation explain(const scene::SceneProblem &problem, const QString &sceneId);
[[nodiscard]] Explanation explain(const scene::FileProblem &problem);
[[nodiscard]] Explanation explain(const traffic::JournalProblem &problem);
[[nodiscard]] Explanation explain(const traffic::UpdateProblem &problem);
[[nodiscard]] Explanation explain(const http::ListenProblem &problem);

} // namespace console::wording
