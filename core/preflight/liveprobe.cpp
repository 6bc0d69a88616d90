// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/preflight/liveprobe.h"

#include "core/calls/keyverdict.h"
#include "core/rooms/presence.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace console::preflight {

using std::chrono::duration_cast;
using std::chrono::microseconds;
using std::chrono::milliseconds;
using traffic::Exchange;

namespace {

/// What an answer says about our key. Everything else was answered after the key had been looked at.
enum class About { Key, Clock, Service, Request };

About subjectOf(const Exchange &exchange)
{
    const calls::KeyVerdict verdict = calls::keyVerdict(exchange);
    if (calls::isKeyAtFault(verdict))
        return About::Key;
    if (verdict == calls::KeyVerdict::ClockOff)
        return About::Clock;
    return verdict == calls::KeyVerdict::ServiceTrouble ? About::Service : About::Request;
}

Check skipped(CheckId id, SkipReason reason)
{
    return {.id = id, .verdict = Verdict::Skipped, .skipped = reason};
}

Check found(CheckId id, Verdict verdict, const Finding &finding)
{
    return {.id = id, .verdict = verdict, .findings = {finding}};
}

bool isCancelled(const Exchange &exchange)
{
    const auto *failure = exchange.error ? std::get_if<transport::TransportFailure>(&*exchange.error) : nullptr;
    return failure && failure->kind == transport::TransportFailure::Kind::Cancelled;
}

/// Why nothing can be said when the service gave no answer of its own; None when it did.
SkipReason withoutAnswer(const Exchange &exchange)
{
    if (isCancelled(exchange))
        return SkipReason::Cancelled;
    if (exchange.error && std::holds_alternative<traffic::LocalRefusal>(*exchange.error))
        return SkipReason::NoCall;
    return exchange.answer ? SkipReason::None : SkipReason::NoAnswer;
}

Check service(const Exchange &exchange)
{
    const SkipReason reason = withoutAnswer(exchange);
    if (reason == SkipReason::NoAnswer)
        return found(CheckId::Service, Verdict::Failed, *exchange.error);
    if (reason != SkipReason::None)
        return skipped(CheckId::Service, reason);
    if (subjectOf(exchange) == About::Service)
        return found(CheckId::Service, Verdict::Warning, *exchange.error);
    return {.id = CheckId::Service};
}

Check key(const Exchange &exchange)
{
    if (const SkipReason reason = withoutAnswer(exchange); reason != SkipReason::None)
        return skipped(CheckId::Key, reason);
    switch (subjectOf(exchange)) {
    case About::Key:
        return found(CheckId::Key, Verdict::Failed, *exchange.error);
    case About::Clock:
    case About::Service:
        return skipped(CheckId::Key, SkipReason::NotJudged);
    case About::Request:
        break;
    }
    return {.id = CheckId::Key};
}

Check clock(const Exchange &exchange)
{
    const auto skew = clockSkew(exchange);
    if (exchange.error && subjectOf(exchange) == About::Clock) {
        Check check = found(CheckId::Clock, Verdict::Failed, *exchange.error);
        if (skew)
            check.findings.prepend(*skew);
        return check;
    }
    if (skew)
        return found(CheckId::Clock, verdictOf(*skew), *skew);
    const SkipReason reason = withoutAnswer(exchange);
    return skipped(CheckId::Clock, reason == SkipReason::None ? SkipReason::NoDate : reason);
}

Occupants occupants(const rooms::RoomPresence &presence, const Inputs &inputs)
{
    Occupants found{.agents = rooms::agentsIn(presence, inputs.userId, inputs.agentUserId), .others = {}};
    for (const QString &user : presence.users) {
        if (found.agents.contains(user) || user == inputs.userId)
            continue;
        // Another user's agent: the service names those it makes up so (domain.md 4.6).
        (user.startsWith("voiceChat_"_L1) ? found.agents : found.others).append(user);
    }
    return found;
}

Check room(const Exchange &exchange, const Inputs &inputs)
{
    if (const SkipReason reason = withoutAnswer(exchange); reason != SkipReason::None)
        return skipped(CheckId::Room, reason);
    if (exchange.error)
        return subjectOf(exchange) == About::Request ? found(CheckId::Room, Verdict::Warning, *exchange.error)
                                                     : skipped(CheckId::Room, SkipReason::NotJudged);
    if (inputs.isNewRoom)
        return skipped(CheckId::Room, SkipReason::NewRoom);
    const auto presence = rooms::presenceFrom(exchange);
    if (!presence)
        return skipped(CheckId::Room, SkipReason::NotJudged);
    const Occupants found = occupants(*presence, inputs);
    Check check{.id = CheckId::Room, .verdict = verdictOf(found)};
    if (found != Occupants())
        check.findings.append(found);
    return check;
}

} // namespace

std::optional<ClockSkew> clockSkew(const Exchange &exchange)
{
    const auto header = exchange.response ? headerValue(exchange.response->headers, "Date") : std::nullopt;
    if (!header)
        return std::nullopt;
    QDateTime date =
        QLocale::c().toDateTime(QString::fromLatin1(*header).trimmed(), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
    if (!date.isValid())
        return std::nullopt;
    date.setTimeSpec(Qt::UTC);
    constexpr milliseconds halfSecond{500};
    const transport::Timings &timings = exchange.timings;
    const microseconds sent = timings.requestSent.value_or(microseconds(0));
    const microseconds received = std::max(sent, timings.firstByte.value_or(timings.done));
    const auto halfTrip = duration_cast<milliseconds>((received - sent) / 2);
    const QDateTime ours = exchange.startedAt.addMSecs((duration_cast<milliseconds>(sent) + halfTrip).count());
    return ClockSkew{.ahead = milliseconds(ours.msecsTo(date)) + halfSecond, .uncertainty = halfTrip + halfSecond};
}

QList<Check> liveChecks(const Inputs &inputs)
{
    constexpr std::array ids{CheckId::Key, CheckId::Service, CheckId::Clock, CheckId::Room};
    QList<Check> checks;
    if (inputs.probe == Probe::Done && inputs.answer)
        return {key(*inputs.answer), service(*inputs.answer), clock(*inputs.answer), room(*inputs.answer, inputs)};
    for (const CheckId id : ids) {
        if (inputs.probe == Probe::UnderWay)
            checks.append({.id = id, .verdict = Verdict::Pending});
        else
            checks.append(skipped(id, inputs.probe == Probe::None ? SkipReason::Offline : SkipReason::NoCall));
    }
    return checks;
}

} // namespace console::preflight
