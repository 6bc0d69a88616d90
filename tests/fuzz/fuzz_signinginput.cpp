// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whatever the bytes: reading a request to sign and signing it end, and what comes out is valid JSON.

#include "core/openapi/signinginputjson.h"
#include "core/openapi/tokenjson.h"

#include <cstdint>
#include <cstdlib>

using namespace console;
using namespace console::openapi;

namespace {

void demandJson(const QByteArray &text)
{
    if (!json::Document::parse(text).isValid())
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto document = json::Document::parse(QByteArrayView(data, static_cast<qsizetype>(size)).toByteArray());
    const QDateTime now(QDate(2025, 7, 1), QTime(8, 9, 10), Qt::UTC);
    if (const auto parsed = readSigningInput(document, now))
        demandJson(signatureAsJson(*parsed));
    if (const auto parsed = readTokenInput(document, RtcToken{})) {
        if (const auto token = tokenAsJson(*parsed))
            demandJson(*token);
    }
    return 0;
}
