// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/id.h"

#include <QUuid>

#include <algorithm>

namespace console {

namespace {

constexpr qsizetype maximumIdLength = 128;

bool isIdCharacter(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= u'a' && u <= u'z') || (u >= u'A' && u <= u'Z') || (u >= u'0' && u <= u'9') || u == u'_' || u == u'@' ||
           u == u'-' || u == u'.';
}

} // namespace

bool isServiceId(QStringView text)
{
    return !text.isEmpty() && text.size() <= maximumIdLength && std::ranges::all_of(text, isIdCharacter);
}

QString newServiceId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace console
