// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/commands/commands.h"
#include "app/ctl/commands/tokendecode.h"
#include "app/ctl/inputdocument.h"
#include "app/ctl/output.h"
#include "app/services.h"
#include "core/base/whendone.h"
#include "core/openapi/tokenjson.h"
#include "wording/inputwords.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QRandomGenerator>

using namespace Qt::Literals::StringLiterals;

namespace console::ctl {

namespace {

class TokenCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(console::ctl::TokenCommand)

public:
    [[nodiscard]] QString name() const override { return u"token"_s; }
    [[nodiscard]] QString summary() const override
    {
        return tr("Make the RTC token that standard input describes as JSON, or take one apart.");
    }
    void declare(QCommandLineParser &parser) const override { TokenDecode::declare(parser); }
    [[nodiscard]] QFuture<ExitCode> run(const QCommandLineParser &parser, CommandContext &context) override;

private:
    [[nodiscard]] static ExitCode encode(CommandContext &context);
};

ExitCode TokenCommand::encode(CommandContext &context)
{
    const auto document = readInputDocument(context);
    if (!document)
        return ExitCode::Refused;
    openapi::RtcToken defaults;
    defaults.nonce = QRandomGenerator::system()->generate();
    defaults.issuedAt = static_cast<quint32>(context.services.clock().now().toSecsSinceEpoch());
    const auto made = openapi::readTokenInput(*document, defaults).and_then(openapi::tokenAsJson);
    if (!made) {
        context.output.error(wording::explain(made.error()));
        return ExitCode::Refused;
    }
    context.output.result(*made);
    return ExitCode::Done;
}

QFuture<ExitCode> TokenCommand::run(const QCommandLineParser &parser, CommandContext &context)
{
    if (!parser.positionalArguments().isEmpty())
        return wrongUsage(context, tr("token reads standard input, or takes --decode TOKEN"));
    if (parser.isSet(u"decode"_s))
        return TokenDecode::run(parser, context);
    for (const QString &option : TokenDecode::ownOptions()) {
        if (parser.isSet(option))
            return wrongUsage(context, tr("--%1 goes with --decode").arg(option));
    }
    return readyFuture(encode(context));
}

} // namespace

std::unique_ptr<Command> makeTokenCommand()
{
    return std::make_unique<TokenCommand>();
}

} // namespace console::ctl
