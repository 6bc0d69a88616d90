// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whatever a client sends: the same requests come out, and the same refusal, however the bytes are cut into pieces. The
// first byte says how long the pieces are.

#include "core/http/requestreader.h"

#include <cstdint>
#include <cstdlib>

using namespace console;
using namespace console::http;

namespace {

struct Reading
{
    QByteArray requests;
    int status = 0;
};

Reading read(QByteArrayView bytes, qsizetype step)
{
    RequestReader reader({.headBytes = 2048, .headers = 16, .bodyBytes = 1024});
    Reading reading;
    for (qsizetype at = 0; at < bytes.size(); at += step) {
        reader.feed(bytes.sliced(at, std::min(step, bytes.size() - at)).toByteArray());
        while (const auto request = reader.take()) {
            reading.requests += request->method + ' ' + request->path + '?' + request->query + '\n';
            for (const HttpHeader &header : request->headers)
                reading.requests += header.name + ':' + header.value + '\n';
            reading.requests += request->body + '\0';
            if (!request->path.startsWith('/') || request->body.size() > 1024)
                std::abort();
        }
    }
    if (reader.refusal())
        reading.status = reader.refusal()->status;
    return reading;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size < 2)
        return 0;
    // With an end to whatever line was begun: how early a line that has none is refused depends on the pieces.
    const QByteArray bytes = QByteArrayView(data + 1, static_cast<qsizetype>(size - 1)) + QByteArray("\r\n\r\n");
    const Reading whole = read(bytes, bytes.size());
    const Reading pieces = read(bytes, std::max<qsizetype>(*data, 1));
    if (whole.requests != pieces.requests || (whole.status == 0) != (pieces.status == 0))
        std::abort();
    return 0;
}
