// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wording/serverwords.h"

#include "wording/refusalwords.h"

#include <QCoreApplication>

namespace console::wording {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(console::wording::Server)

public:
    [[nodiscard]] static Explanation problem(const server::ServerProblem &problem);
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
    }
    Q_UNREACHABLE();
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

QString denialWords(const server::Denial &denial)
{
    return Words::denial(denial);
}

} // namespace console::wording
