// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wording/explanation.h"

namespace console::wording {

/// Why a document is no scene or no body; `what` names the scene or file.
[[nodiscard]] Explanation explainSyntax(const scene::SyntaxProblem &problem, const QString &what);
[[nodiscard]] Explanation explainNotAnObject(const scene::NotAnObject &problem, const QString &what);
/// `asBody`: the document was given as a request body, not as a scene file.
[[nodiscard]] Explanation explainForeignShape(const scene::ForeignShapeProblem &problem, const QString &what,
                                              bool asBody);

} // namespace console::wording
