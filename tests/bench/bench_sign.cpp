// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Prints the microseconds one signed StartVoiceChat takes: from the query and the headers to Authorization.
// tests/bench/node/bench_sign.js does the same with the vendor's signer.

#include "core/openapi/signature.h"

#include <QFile>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <vector>

using namespace Qt::Literals::StringLiterals;
using namespace console::openapi;

namespace {

constexpr int warmUpCalls = 20000;
constexpr int callsOfRound = 20000;
constexpr int rounds = 15;

SigningInput requestWith(const QByteArray &body, const QDateTime &date)
{
    return {.accessKeyId = "AKLTMadeUpAccessKeyForBenchmarks",
            .secretKey = "TWFkZVVwU2VjcmV0S2V5Rm9yQmVuY2htYXJrcw==",
            .sessionToken = {},
            .date = date,
            .region = "cn-north-1"_ba,
            .service = "rtc"_ba,
            .method = "POST"_ba,
            .path = "/"_ba,
            .query = {{u"Action"_s, u"StartVoiceChat"_s}, {u"Version"_s, u"2024-12-01"_s}},
            .headers = {{"Host"_ba, "rtc.volcengineapi.com"_ba}, {"Content-Type"_ba, "application/json"_ba}},
            .body = body};
}

/// Adds up what comes out, so that nothing of it can be left out as unused.
qsizetype signMany(int calls, const QByteArray &body, const QDateTime &date)
{
    qsizetype bytes = 0;
    // As the client signs: it keeps the key chain of the day.
    KeyChainCache cache;
    for (int i = 0; i < calls; ++i)
        bytes += signWithHeaders(requestWith(body, date), cache).headers.constLast().value.size();
    return bytes;
}

double medianMicroseconds(const QByteArray &body, const QDateTime &date)
{
    std::vector<double> measured;
    for (int round = 0; round < rounds; ++round) {
        const auto start = std::chrono::steady_clock::now();
        const qsizetype bytes = signMany(callsOfRound, body, date);
        const std::chrono::duration<double, std::micro> taken = std::chrono::steady_clock::now() - start;
        if (bytes == 0)
            std::abort();
        measured.push_back(taken.count() / callsOfRound);
    }
    std::ranges::nth_element(measured, measured.begin() + rounds / 2);
    return measured[rounds / 2];
}

} // namespace

int main(int argc, char **argv)
{
    QFile file(argc == 2 ? QFile::decodeName(argv[1]) : QString());
    if (!file.open(QIODevice::ReadOnly)) {
        std::fprintf(stderr, "usage: bench_sign BODY_FILE\n");
        return EXIT_FAILURE;
    }
    const QByteArray body = file.readAll();
    const QDateTime date = QDateTime::currentDateTimeUtc();
    signMany(warmUpCalls, body, date);
    std::printf("%.3f\n", medianMicroseconds(body, date));
    return EXIT_SUCCESS;
}
