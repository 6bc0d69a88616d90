// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wording/serverwords.h"

#include "core/base/overloaded.h"
#include "wording/answerwords.h"
#include "wording/refusalwords.h"

#include <QCoreApplication>

namespace console::wording {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(console::wording::Server)

public:
    [[nodiscard]] static Explanation problem(const server::ServerProblem &problem);
    [[nodiscard]] static Explanation chat(const chat::ChatProblem &problem);
    [[nodiscard]] static Explanation script(const chat::ChatProblem &problem);
    [[nodiscard]] static QString denial(const server::Denial &denial);
};

Explanation Words::problem(const server::ServerProblem &problem)
{
    using enum server::ServerProblem::Kind;
    switch (problem.kind) {
    case Listen:
        return explain(problem.listen);
    case NeedsSecret:
        return {.title = tr("A server that others can reach needs internal authentication"),
                .cause = tr("Whoever reaches it could start rooms with your key."),
                .remedy = tr("Give a shared secret of at least %n byte(s), or listen on 127.0.0.1.", nullptr,
                             int(server::InternalAuth::minimumSecretBytes))};
    case ShortSecret:
        return {.title = tr("The shared secret is too short"),
                .cause = tr("It needs at least %n byte(s).", nullptr, int(server::InternalAuth::minimumSecretBytes)),
                .remedy = tr("Make a random one, for example with “openssl rand -hex 32”.")};
    case NeedsTls:
        return {.title = tr("A server that others can reach needs a certificate"),
                .cause = tr("Tokens would travel in the open."),
                .remedy = tr("Give a certificate and its key, or listen on 127.0.0.1 behind a proxy.")};
    case BadCertificate:
        return {.title = tr("The certificate cannot be used"),
                .where = problem.value,
                .cause = tr("The file cannot be read, or holds no PEM certificate."),
                .remedy = tr("Give a file that begins with “-----BEGIN CERTIFICATE-----”.")};
    case BadKey:
        return {.title = tr("The certificate's key cannot be used"),
                .where = problem.value,
                .cause = tr("The file cannot be read, holds no PEM key, or the key has a passphrase."),
                .remedy = tr("Give an RSA or EC key in PEM without a passphrase.")};
    case BadOrigin:
        return {.title = tr("“%1” is no origin").arg(problem.value),
                .cause = tr("An origin is a scheme, a host and a port, as in http://localhost:3000."),
                .remedy = tr("Leave out the path, and anything but http and https.")};
    case Chat:
        return chat(problem.chat);
    }
    Q_UNREACHABLE();
}

Explanation Words::chat(const chat::ChatProblem &problem)
{
    using enum chat::ChatProblem::Kind;
    switch (problem.kind) {
    case NeedsScript:
        return {.title = tr("Answers from a script need a script"),
                .remedy = tr("Name its file, or let the server echo what it is asked.")};
    case BadScript:
        return script(problem);
    case BadUpstream:
        return {.title = problem.value.isEmpty() ? tr("Relaying to a language model needs its address")
                                                 : tr("“%1” is no address of a language model").arg(problem.value),
                .remedy = tr("Give an https URL such as https://HOST/v1, without a user name in it.")};
    case PlainUpstream:
        return {.title = tr("“%1” is not encrypted").arg(problem.value),
                .cause = tr("The conversation and the key would travel in the open."),
                .remedy = tr("Use https; plain http is for this machine only.")};
    case BadKey:
        return {.title = tr("The language model's key cannot be used"),
                .cause = tr("It holds blanks or other characters that a key cannot have."),
                .remedy = tr("Put the key alone into the file.")};
    }
    Q_UNREACHABLE();
}

Explanation Words::script(const chat::ChatProblem &problem)
{
    using enum chat::ScriptProblem::Kind;
    Explanation words{.title = tr("The script of answers cannot be used"),
                      .where = problem.value,
                      .remedy = tr("Write a JSON list of texts and of {\"contains\": TEXT, \"answer\": TEXT}.")};
    if (!problem.script.where.isEmpty())
        words.where += u':' + problem.script.where;
    switch (problem.script.kind) {
    case CannotRead:
        return explain(problem.script.file);
    case TooLarge:
        words.cause = tr("It is larger than %1 bytes.").arg(chat::Script::maximumBytes);
        break;
    case Syntax:
        words.cause = tr("It is not valid JSON.");
        break;
    case Entry:
        words.cause = tr("This entry is neither a text nor a text to look for with its answer.");
        break;
    case NoLines:
        words.cause = tr("It is not a list, or the list is empty.");
        break;
    }
    return words;
}

QString Words::denial(const server::Denial &denial)
{
    using enum server::Denial::Kind;
    const QString value = QString::fromLatin1(denial.value);
    switch (denial.kind) {
    case Host:
        return tr("host %1 is not this server's name").arg(value);
    case Origin:
        return tr("origin %1 is not allowed").arg(value);
    case CrossSite:
        return tr("sent by another site");
    case ContentType:
        return value.isEmpty() ? tr("no content type") : tr("content type %1").arg(value);
    }
    Q_UNREACHABLE();
}

} // namespace

Explanation explain(const server::ServerProblem &problem)
{
    return Words::problem(problem);
}

QString failureWords(const traffic::CallError &error)
{
    return std::visit(overloaded{
                          [](const traffic::LocalRefusal &refusal) {
                              const Explanation words = explain(refusal);
                              return words.cause.isEmpty() ? words.title : QString(words.title + u": " + words.cause);
                          },
                          [](const transport::TransportFailure &failure) { return explainFailure(failure).title; },
                          [](const openapi::UnreadableAnswer &answer) { return explainUnreadable(answer).title; },
                          [](const openapi::ServiceError &service) { return service.code; },
                      },
                      error)
        .simplified();
}

QString denialWords(const server::Denial &denial)
{
    return Words::denial(denial);
}

} // namespace console::wording
