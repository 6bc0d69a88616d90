// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wording/callwords.h"

#include "core/base/overloaded.h"

using namespace Qt::Literals::StringLiterals;

namespace console::wording {

namespace {

QLatin1StringView reasonOf(transport::TransportFailure::Kind kind)
{
    using enum transport::TransportFailure::Kind;
    switch (kind) {
    case Cancelled:
        return "cancelled"_L1;
    case TimedOut:
        return "timed-out"_L1;
    case HostNotFound:
        return "host-not-found"_L1;
    case ConnectionRefused:
        return "connection-refused"_L1;
    case Unreachable:
        return "unreachable"_L1;
    case ConnectionLost:
        return "connection-lost"_L1;
    case CutShort:
        return "cut-short"_L1;
    case BadHttp:
        return "bad-http"_L1;
    case TooLarge:
        return "too-large"_L1;
    case CertificateExpired:
        return "certificate-expired"_L1;
    case CertificateHostName:
        return "certificate-host-name"_L1;
    case CertificateUntrusted:
        return "certificate-untrusted"_L1;
    case TlsFailed:
        return "tls-failed"_L1;
    case ProxyFailed:
        return "proxy-failed"_L1;
    }
    Q_UNREACHABLE();
}

QLatin1StringView reasonOf(openapi::UnreadableAnswer::Kind kind)
{
    using enum openapi::UnreadableAnswer::Kind;
    switch (kind) {
    case Empty:
        return "empty"_L1;
    case Html:
        return "html"_L1;
    case NotJson:
        return "not-json"_L1;
    case CutShort:
        return "cut-short"_L1;
    case NoEnvelope:
        return "no-envelope"_L1;
    case Redirect:
        return "redirect"_L1;
    }
    Q_UNREACHABLE();
}

QLatin1StringView reasonOf(const traffic::LocalRefusal &refusal)
{
    return std::visit(overloaded{
                          [](const traffic::MissingArgument &) { return "missing-argument"_L1; },
                          [](const traffic::UnknownScene &) { return "unknown-scene"_L1; },
                          [](const traffic::SceneUnusable &) { return "unusable-scene"_L1; },
                          [](const scene::FileProblem &) { return "file"_L1; },
                          [](const credentials::CredentialProblem &problem) {
                              using Kind = credentials::CredentialProblem::Kind;
                              return problem.kind == Kind::StoreUnavailable || problem.kind == Kind::StoreUnread
                                         ? "credential-store"_L1
                                         : "credential"_L1;
                          },
                          [](const scene::InjectionProblem &) { return "ids"_L1; },
                          [](const traffic::BodyProblem &) { return "body"_L1; },
                          [](const traffic::EndpointProblem &) { return "endpoint"_L1; },
                          [](const traffic::UnknownTask &) { return "unknown-task"_L1; },
                          [](const traffic::AmbiguousTask &) { return "ambiguous-task"_L1; },
                          [](const traffic::JournalProblem &) { return "journal"_L1; },
                          [](const traffic::UpdateProblem &) { return "update"_L1; },
                          [](const traffic::LimitReached &) { return "limit-reached"_L1; },
                          [](const traffic::OwnedElsewhere &) { return "owned-elsewhere"_L1; },
                          [](const traffic::VersionUnstoppable &) { return "version-unstoppable"_L1; },
                          [](const traffic::UnrecordedStart &) { return "unrecorded"_L1; },
                      },
                      refusal.reason);
}

} // namespace

QString errorReason(const traffic::CallError &error)
{
    return std::visit(overloaded{
                          [](const traffic::LocalRefusal &refusal) { return QString(reasonOf(refusal)); },
                          [](const transport::TransportFailure &failure) { return QString(reasonOf(failure.kind)); },
                          [](const openapi::UnreadableAnswer &answer) { return QString(reasonOf(answer.kind)); },
                          [](const openapi::ServiceError &service) { return service.code; },
                      },
                      error);
}

} // namespace console::wording
