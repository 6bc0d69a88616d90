// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/json/document.h"
#include "core/rails/railfile.h"

namespace console::rails {

/// The object of a file whose `format` this version knows, or what is wrong with it.
[[nodiscard]] Result<json::Value, ContentProblem> rootOf(const json::Document &document, const QString &path);

/// What is wrong with one value of a file.
[[nodiscard]] ContentProblem problemAt(const json::Value &value, ContentProblem::Kind kind, const QString &path);
/// Likewise of a member, which need not be there.
[[nodiscard]] ContentProblem problemAt(const json::Value &object, QStringView key, ContentProblem::Kind kind,
                                       const QString &path);

} // namespace console::rails
