// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whatever the bytes and however they are cut: the same events, within the limits, and each is read again from what is
// written of it.

#include "core/chat/completion.h"
#include "core/chat/sse.h"

#include <cstdint>
#include <cstdlib>

using namespace console;
using namespace console::chat;

namespace {

constexpr SseLimits limits{.lineBytes = 64, .eventBytes = 100};

void require(bool holds)
{
    if (!holds)
        std::abort();
}

struct Reading
{
    QList<SseData> events; ///< Up to the piece before the problem.
    std::optional<SseProblem> problem;
};

Reading readInPieces(const QByteArray &bytes, qsizetype size)
{
    SseReader reader(limits);
    Reading reading;
    for (qsizetype at = 0; at < bytes.size(); at += size) {
        const auto events = reader.feed(QByteArrayView(bytes).sliced(at, std::min(size, bytes.size() - at)));
        if (!events) {
            reading.problem = events.error();
            return reading;
        }
        reading.events += *events;
    }
    const auto rest = reader.finish();
    if (rest)
        reading.events += *rest;
    else
        reading.problem = rest.error();
    return reading;
}

void checkEvent(const SseData &data)
{
    require(data.size() <= limits.eventBytes && !data.contains('\r'));
    SseReader reader;
    const auto again = reader.feed(sseEvent(data));
    require(again && again->size() == 1 && again->first() == data);
    if (const auto said = readSaid(data))
        static_cast<void>(said->text.size() + said->calls.size());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    // The first byte says how the rest is cut.
    const QByteArray bytes = QByteArrayView(data + 1, static_cast<qsizetype>(size - 1)).toByteArray();
    const Reading whole = readInPieces(bytes, std::max<qsizetype>(bytes.size(), 1));
    const Reading pieces = readInPieces(bytes, 1 + *data % 16);
    require(whole.problem == pieces.problem);
    require(whole.problem || whole.events == pieces.events);
    for (const SseData &event : pieces.events)
        checkEvent(event);
    return 0;
}
