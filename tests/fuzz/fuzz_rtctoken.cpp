// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whatever the bytes: decoding ends, and what it yields survives being encoded again.

#include "core/openapi/rtctoken.h"

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

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto decoded = decodeToken({data, static_cast<qsizetype>(size)});
    if (decoded) {
        static_cast<void>(decoded->verify(Secret("key")));
        demandRoundTrip(*decoded);
    }
    return 0;
}
