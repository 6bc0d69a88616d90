// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whatever comes over the helper's pipe: what is read as a message is the same after it was written and read again, and
// a cut in the stream changes nothing. The first byte says where the cut is.

#include "core/guard/linereader.h"

#include <cstdint>
#include <cstdlib>

using namespace console::guard;

namespace {

QByteArray written(const std::vector<Message> &messages)
{
    QByteArray text;
    for (const Message &message : messages)
        text += lineOf(message).reveal();
    return text;
}

std::vector<Message> readAll(QByteArrayView first, QByteArrayView second)
{
    LineReader reader;
    std::vector<Message> messages = reader.feed(first);
    for (Message &message : reader.feed(second))
        messages.push_back(std::move(message));
    return messages;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const QByteArrayView bytes(data + 1, static_cast<qsizetype>(size - 1));
    const qsizetype cut = std::min<qsizetype>(*data, bytes.size());
    const QByteArray text = written(readAll(bytes.first(cut), bytes.sliced(cut)));
    if (text != written(readAll(bytes, {})) || text != written(readAll(text, {})))
        std::abort();
    return 0;
}
