// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whatever the bytes: decoding ends, and what it yields survives being encoded again. So does what is said of it.

#include "core/openapi/rtctoken.h"
#include "core/tokens/tokenreport.h"

#include <cstdint>
#include <cstdlib>

using namespace console;
using namespace console::openapi;

namespace {

void demandRoundTrip(const DecodedToken &decoded)
{
    const auto encoded = encodeToken(decoded.token, Secret("key"));
    if (encoded && decodeToken(encoded->text)->token != decoded.token)
        std::abort();
}

/// Its numbers may be anything: the report must hold together all the same.
void demandReport(QByteArrayView text, const DecodedToken &decoded)
{
    std::vector<credentials::RtcApplication> keys;
    keys.push_back({.appId = decoded.token.appId, .appKey = Secret("key")});
    const tokens::JoinIds ids{
        .appId = decoded.token.appId, .roomId = decoded.token.roomId, .userId = decoded.token.userId};
    const auto report = tokens::reportOn(text, keys, ids, QDateTime::fromSecsSinceEpoch(1'750'000'000, Qt::UTC));
    const bool isRight = report && report->mac == tokens::MacVerdict::Right;
    if (!report || !report->comparison->fits() || report->rights.size() != decoded.token.privileges.size() ||
        isRight != decoded.verify(Secret("key")) || report->expiresIn.has_value() != (decoded.token.expireAt != 0))
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto decoded = decodeToken({data, static_cast<qsizetype>(size)});
    if (decoded) {
        static_cast<void>(decoded->verify(Secret("key")));
        demandRoundTrip(*decoded);
        demandReport({data, static_cast<qsizetype>(size)}, *decoded);
    }
    return 0;
}
