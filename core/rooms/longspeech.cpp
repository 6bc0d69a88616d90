// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rooms/longspeech.h"

#include "core/rooms/roomservice.h"
#include "core/rooms/speech.h"
#include "core/rooms/updatelimits.h"

#include <QPromise>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace console::rooms {

using traffic::Exchange;

namespace {

/// One text on its way. Lives as long as the call that is under way.
struct Sequence : std::enable_shared_from_this<Sequence>
{
    RoomService &rooms;
    UpdateOrder order;
    QList<Say> pieces;
    std::stop_token stop;
    std::function<void(const Exchange &)> ended;
    QPromise<QList<Exchange>> promise = {};
    QList<Exchange> exchanges = {};

    Sequence(RoomService &service, const UpdateOrder &asked, std::stop_token token,
             std::function<void(const Exchange &)> hears)
        : rooms(service),
          order(asked),
          pieces(piecesOf(std::get<Say>(asked.command))),
          stop(std::move(token)),
          ended(std::move(hears))
    {}

    void sayNext()
    {
        order.command = pieces.at(exchanges.size());
        rooms.update(order, stop).then([self = shared_from_this()](const Exchange &exchange) { self->add(exchange); });
    }

    void add(const Exchange &exchange)
    {
        exchanges.append(exchange);
        if (ended)
            ended(exchange);
        if (exchange.succeeded() && exchanges.size() < pieces.size() && !stop.stop_requested())
            sayNext();
        else
            finish();
    }

    void finish()
    {
        promise.addResult(exchanges);
        promise.finish();
    }
};

} // namespace

QList<Say> piecesOf(const Say &say)
{
    QList<Say> pieces;
    const auto texts = splitSpeech(say.text);
    for (const QString &text : texts)
        pieces.append({.text = text, .priority = pieces.isEmpty() ? say.priority : Priority::Medium});
    return pieces;
}

std::optional<UpdateProblem> speechProblem(const Say &say)
{
    const QList<Say> pieces = piecesOf(say);
    if (pieces.size() > 1 && say.priority == Priority::Low)
        return UpdateProblem{.kind = UpdateProblem::Kind::OutOfRange,
                             .command = commandName(say),
                             .field = u"InterruptMode"_s,
                             .value = QString::number(static_cast<int>(say.priority)),
                             .allowed = u"1..2"_s};
    return limitProblem(pieces.isEmpty() ? say : pieces.first());
}

QFuture<QList<Exchange>> sayInPieces(RoomService &rooms, const UpdateOrder &order, std::stop_token stop,
                                     std::function<void(const Exchange &)> ended)
{
    const auto sequence = std::make_shared<Sequence>(rooms, order, std::move(stop), std::move(ended));
    sequence->promise.start();
    QFuture<QList<Exchange>> future = sequence->promise.future();
    if (sequence->pieces.isEmpty())
        sequence->finish();
    else
        sequence->sayNext();
    return future;
}

} // namespace console::rooms
