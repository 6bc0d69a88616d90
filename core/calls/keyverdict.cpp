// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/calls/keyverdict.h"

#include "core/openapi/actions.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace console::calls {

namespace {

struct CodeVerdict
{
    QLatin1StringView code;
    KeyVerdict verdict;
};

constexpr std::array codeVerdicts{
    CodeVerdict{"InvalidTimestamp"_L1, KeyVerdict::ClockOff},
    CodeVerdict{"InvalidAccessKey"_L1, KeyVerdict::WrongAccessKey},
    CodeVerdict{"InvalidCredential"_L1, KeyVerdict::WrongAccessKey},
    CodeVerdict{"SignatureDoesNotMatch"_L1, KeyVerdict::WrongSecretKey},
    CodeVerdict{"InvalidSecretToken"_L1, KeyVerdict::WrongSession},
    CodeVerdict{"MissingAuthenticationToken"_L1, KeyVerdict::Malformed},
    CodeVerdict{"MissingSignature"_L1, KeyVerdict::Malformed},
    CodeVerdict{"InvalidAuthorization"_L1, KeyVerdict::Malformed},
    CodeVerdict{"LackPolicy"_L1, KeyVerdict::NoPolicy},
    CodeVerdict{"AccessDenied"_L1, KeyVerdict::NoPolicy},
    CodeVerdict{"FlowLimitExceeded"_L1, KeyVerdict::ServiceTrouble},
    // The gateway gives these before it has looked at the signature (domain.md 5.1).
    CodeVerdict{"MissingParameter"_L1, KeyVerdict::Unclear},
    CodeVerdict{"MissingRequestInfo"_L1, KeyVerdict::Unclear},
    CodeVerdict{"InvalidActionOrVersion"_L1, KeyVerdict::Unclear},
    CodeVerdict{"ServiceNotFound"_L1, KeyVerdict::Unclear},
};

struct VerdictName
{
    KeyVerdict verdict;
    QLatin1StringView name;
};

constexpr std::array verdictNames{
    VerdictName{KeyVerdict::Good, "good"_L1},
    VerdictName{KeyVerdict::WrongAccessKey, "wrong-access-key"_L1},
    VerdictName{KeyVerdict::WrongSecretKey, "wrong-secret-key"_L1},
    VerdictName{KeyVerdict::WrongSession, "wrong-session-token"_L1},
    VerdictName{KeyVerdict::Malformed, "malformed"_L1},
    VerdictName{KeyVerdict::NoPolicy, "no-policy"_L1},
    VerdictName{KeyVerdict::OtherAccount, "other-account"_L1},
    VerdictName{KeyVerdict::ClockOff, "clock"_L1},
    VerdictName{KeyVerdict::Unclear, "unclear"_L1},
    VerdictName{KeyVerdict::ServiceTrouble, "service-trouble"_L1},
    VerdictName{KeyVerdict::NoAnswer, "no-answer"_L1},
    VerdictName{KeyVerdict::NotSent, "not-sent"_L1},
};

KeyVerdict verdictOf(const openapi::ServiceError &error, int httpStatus)
{
    constexpr int unauthorized = 401;
    constexpr int forbidden = 403;
    constexpr int tooMany = 429;
    constexpr int serverSide = 500;
    const auto *known =
        std::ranges::find_if(codeVerdicts, [&](const CodeVerdict &row) { return row.code == error.code; });
    if (known != codeVerdicts.end())
        return known->verdict;
    if (error.code.contains("AccountIdMismatch"_L1) ||
        error.message.contains("permission for this app"_L1, Qt::CaseInsensitive))
        return KeyVerdict::OtherAccount;
    if (httpStatus == unauthorized)
        return KeyVerdict::WrongAccessKey;
    if (httpStatus == forbidden)
        return KeyVerdict::NoPolicy;
    if (openapi::isPlatformFault(error) || httpStatus == tooMany || httpStatus >= serverSide)
        return KeyVerdict::ServiceTrouble;
    return KeyVerdict::Good;
}

bool isCancelled(const transport::TransportFailure &failure)
{
    return failure.kind == transport::TransportFailure::Kind::Cancelled;
}

} // namespace

KeyVerdict keyVerdict(const traffic::Exchange &exchange)
{
    if (!exchange.error)
        return KeyVerdict::Good;
    if (const auto *error = std::get_if<openapi::ServiceError>(&*exchange.error))
        return verdictOf(*error, exchange.answer ? exchange.answer->httpStatus : 0);
    if (std::holds_alternative<traffic::LocalRefusal>(*exchange.error))
        return KeyVerdict::NotSent;
    const auto *failure = std::get_if<transport::TransportFailure>(&*exchange.error);
    return failure && isCancelled(*failure) ? KeyVerdict::NotSent : KeyVerdict::NoAnswer;
}

QString keyVerdictName(KeyVerdict verdict)
{
    return std::ranges::find(verdictNames, verdict, &VerdictName::verdict)->name;
}

bool isKeyAtFault(KeyVerdict verdict)
{
    using enum KeyVerdict;
    constexpr std::array faults{WrongAccessKey, WrongSecretKey, WrongSession, Malformed, NoPolicy, OtherAccount};
    return std::ranges::find(faults, verdict) != faults.end();
}

OpenApiRequest keyTest(openapi::Endpoint endpoint, credentials::CredentialPtr credential, traffic::Origin origin,
                       const QString &appId)
{
    const openapi::ActionSpec *action = openapi::findAction(u"GetRoomOnlineUsers");
    Q_ASSERT(action);
    OpenApiRequest request;
    request.origin = origin;
    request.subject = {.action = action->name,
                       .version = action->versions.front(),
                       .appId = appId.isEmpty() ? u"000000000000000000000000"_s : appId,
                       .roomId = u"voicechat-console-key-test"_s};
    request.endpoint = std::move(endpoint);
    request.credential = std::move(credential);
    request.method = "GET";
    request.parameters = {{u"AppId"_s, request.subject.appId}, {u"RoomId"_s, request.subject.roomId}};
    return request;
}

} // namespace console::calls
