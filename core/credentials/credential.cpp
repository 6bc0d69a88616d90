// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/credentials/credential.h"

namespace console::credentials {

QString maskedAccessKeyId(const Credential &credential)
{
    constexpr qsizetype shown = 4;
    const QString id = QString::fromUtf8(credential.accessKeyId.reveal());
    if (id.size() < 4 * shown)
        return QString(4, QChar(0x2022));
    return id.first(shown) + QChar(0x2026) + id.last(shown);
}

} // namespace console::credentials
