// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/traffic/outgoingtext.h"

namespace console::traffic {

Result<QByteArray, ExportRefusal> cleared(QByteArray text, const SecretRegister &secrets)
{
    std::vector<SecretHit> hits = secrets.scan()->find(text);
    if (!hits.empty())
        return unexpected(ExportRefusal{std::move(hits)});
    return text;
}

} // namespace console::traffic
