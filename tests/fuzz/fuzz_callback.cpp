// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whatever the bytes: a callback is taken apart or refused, and what it told does not depend on order or repetition.
// The first byte chooses what the rest is: a frame, a body, or a feed of small messages made of it.

#include "core/callbacks/callbackbody.h"
#include "core/callbacks/roomstory.h"

#include <cstdint>
#include <cstdlib>

using namespace console::callbacks;

namespace {

void demandSound(const RoomStory &story)
{
    for (const TranscriptLine &line : story.transcript().lines({})) {
        if (line.text.isEmpty())
            std::abort();
    }
    for (const Turn &turn : story.turns()) {
        if (turn.asr() && turn.llm() && turn.tts() && *turn.asr() + *turn.llm() + *turn.tts() != turn.total())
            std::abort();
    }
}

void readFrame(const QByteArray &bytes)
{
    const auto frame = decodeFrame(bytes);
    if (!frame)
        return;
    if (encodeFrame(frame->magic, frame->content.bytes()) != bytes)
        std::abort();
    const Message message = messageFrom(*frame);
    (void)addressOf(message);
    RoomStory story;
    story.take(message);
    const RoomStory before = story;
    if (story.take(message) || !(story == before))
        std::abort();
    demandSound(story);
}

void readBody(const QByteArray &bytes)
{
    const auto body = callbackBodyFrom(bytes);
    RoomStory story;
    if (const auto *event = body ? std::get_if<EventEnvelope>(&*body) : nullptr) {
        if (const auto data = eventFrom(event->eventData.toUtf8()))
            story.take(*data);
    }
    if (const auto *message = body ? std::get_if<ServerMessage>(&*body) : nullptr) {
        if (const auto frame = decodeFrameText(message->message.toLatin1()))
            story.take(messageFrom(*frame));
    }
    if (const auto *function = body ? std::get_if<FunctionMessage>(&*body) : nullptr)
        story.take(function->calls);
    demandSound(story);
}

/// A message out of three bytes: small numbers, so that they meet.
Message madeOf(std::uint8_t kind, std::uint8_t place, std::uint8_t value)
{
    const qint64 round = place % 4;
    const bool definite = (value & 1U) != 0;
    switch (kind % 3) {
    case 0:
        return Subtitle{.clauses = {{.text = QString(value % 5, u'a'),
                                     .userId = kind % 2 == 0 ? QStringLiteral("user") : QStringLiteral("bot"),
                                     .sequence = place / 4,
                                     .definite = definite,
                                     .paragraph = definite && (value & 2U) != 0,
                                     .roundId = round}}};
    case 1:
        return AgentState{.roundId = round, .eventTime = place + 1, .code = static_cast<AgentCode>(value % 6)};
    default:
        return VoiceChatEvent{
            .roundId = round, .eventTime = place + 1, .stage = static_cast<RunStage>(value % runStages)};
    }
}

void followFeed(const QByteArray &bytes)
{
    QList<Message> feed;
    for (qsizetype i = 0; i + 2 < bytes.size() && feed.size() < 300; i += 3)
        feed.append(madeOf(static_cast<std::uint8_t>(bytes[i]), static_cast<std::uint8_t>(bytes[i + 1]),
                           static_cast<std::uint8_t>(bytes[i + 2])));
    RoomStory inOrder;
    for (const Message &message : feed)
        inOrder.take(message);
    RoomStory backwards;
    for (qsizetype i = feed.size() - 1; i >= 0; --i) {
        backwards.take(feed[i]);
        backwards.take(feed[feed.size() - 1 - i]);
    }
    if (!(inOrder == backwards))
        std::abort();
    demandSound(inOrder);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray bytes = QByteArrayView(data + 1, static_cast<qsizetype>(size - 1)).toByteArray();
    switch (*data % 3) {
    case 0:
        readFrame(bytes);
        break;
    case 1:
        readBody(bytes);
        break;
    default:
        followFeed(bytes);
    }
    return 0;
}
