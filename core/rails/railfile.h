// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/scene/scenelibrary.h"

#include <variant>

namespace console::rails {

/// A price table or a list of limits that says something which cannot be used.
struct ContentProblem
{
    enum class Kind {
        NoJson,
        WrongShape,  ///< A member is missing or has the wrong type.
        NotPositive, ///< An amount that must be above nothing, or is beyond all bounds.
        UnknownName, ///< A measure, scope or unit that this version does not know.
        NewerFormat, ///< Written by a later version of this program.
    };
    Kind kind = Kind::NoJson;
    QString path;
    QString where = {}; ///< The member, as people write it (`items[2].price`), or line:column of the syntax error.
    friend bool operator==(const ContentProblem &, const ContentProblem &) = default;
};

using RailFileProblem = std::variant<scene::FileProblem, ContentProblem>;

} // namespace console::rails
