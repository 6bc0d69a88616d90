// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/callbacks/fields.h"

#include <cmath>

namespace console::callbacks {

using namespace Qt::Literals::StringLiterals;

json::Value anyMember(const json::Value &object, std::initializer_list<QStringView> names)
{
    for (const QStringView name : names) {
        if (json::Value value = object.member(name); !value.isMissing())
            return value;
    }
    return {};
}

QString textOf(const json::Value &value)
{
    if (value.isString())
        return value.toString();
    if (value.isNumber() || value.kind() == json::Kind::Boolean)
        return QString::fromLatin1(value.text());
    return {};
}

std::optional<qint64> integerOf(const json::Value &value)
{
    if (const auto integer = value.toInteger())
        return integer;
    if (const auto number = value.toDouble()) { // 1.7e12, 3.0
        constexpr double exact = 9007199254740992.0;
        if (std::abs(*number) <= exact && *number == std::floor(*number))
            return static_cast<qint64>(*number);
        return std::nullopt;
    }
    bool isNumber = false;
    const qint64 integer = value.toString().toLongLong(&isNumber);
    return isNumber ? std::optional(integer) : std::nullopt;
}

bool truthOf(const json::Value &value)
{
    if (const auto truth = value.toBool())
        return *truth;
    if (value.isString())
        return value.toString().compare("true"_L1, Qt::CaseInsensitive) == 0;
    return integerOf(value).value_or(0) != 0;
}

} // namespace console::callbacks
