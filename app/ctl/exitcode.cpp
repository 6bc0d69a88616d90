// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/exitcode.h"

#include "core/base/overloaded.h"

namespace console::ctl {

ExitCode exitCodeOf(const traffic::Exchange &exchange)
{
    if (exchange.succeeded())
        return ExitCode::Done;
    return std::visit(overloaded{
                          [](const traffic::LocalRefusal &) { return ExitCode::Refused; },
                          [](const transport::TransportFailure &failure) {
                              return failure.kind == transport::TransportFailure::Kind::Cancelled
                                         ? ExitCode::Interrupted
                                         : ExitCode::NoAnswer;
                          },
                          [](const openapi::UnreadableAnswer &answer) {
                              return answer.kind == openapi::UnreadableAnswer::Kind::CutShort ? ExitCode::NoAnswer
                                                                                              : ExitCode::ServiceError;
                          },
                          [](const openapi::ServiceError &) { return ExitCode::ServiceError; },
                      },
                      *exchange.error);
}

} // namespace console::ctl
