// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whatever the bytes: reading an answer gives an answer or a reason. The first byte chooses status and content type.

#include "core/json/document.h"
#include "core/openapi/responsemetadata.h"

#include <cstdint>
#include <cstdlib>

using namespace console::openapi;

namespace {

int statusFor(std::uint8_t choice)
{
    constexpr int statuses[] = {200, 204, 302, 400, 401, 404, 429, 500, 503, 0, -1, 999};
    return statuses[choice % std::size(statuses)];
}

QByteArrayView typeFor(std::uint8_t choice)
{
    constexpr QByteArrayView types[] = {"application/json", "text/html; charset=utf-8", "", ";"};
    return types[choice % std::size(types)];
}

// What is handed on as JSON is JSON, and a status that failed has an error.
void demandSound(const ServiceAnswer &answer)
{
    if (!answer.result.isEmpty() && !console::json::Document::parse(answer.result).isValid())
        std::abort();
    if ((answer.httpStatus < 200 || answer.httpStatus >= 300) && !answer.metadata.error)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray body = QByteArrayView(data + 1, static_cast<qsizetype>(size - 1)).toByteArray();
    const auto answer = readAnswer(statusFor(*data), typeFor(*data), "https://elsewhere.example/", body);
    if (answer)
        demandSound(*answer);
    return 0;
}
