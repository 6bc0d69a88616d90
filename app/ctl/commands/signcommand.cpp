// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/commands/commands.h"
#include "app/ctl/inputdocument.h"
#include "app/ctl/output.h"
#include "app/services.h"
#include "core/base/whendone.h"
#include "core/openapi/signinginputjson.h"
#include "wording/inputwords.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace console::ctl {

namespace {

class SignCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(console::ctl::SignCommand)

public:
    [[nodiscard]] QString name() const override { return u"sign"_s; }
    [[nodiscard]] QString summary() const override
    {
        return tr("Sign the request that standard input describes as JSON, and print every stage.");
    }
    void declare(QCommandLineParser &) const override {}
    [[nodiscard]] QFuture<ExitCode> run(const QCommandLineParser &parser, CommandContext &context) override
    {
        if (!parser.positionalArguments().isEmpty())
            return wrongUsage(context, tr("sign reads standard input and takes no arguments"));
        const auto document = readInputDocument(context);
        if (!document)
            return readyFuture(ExitCode::Refused);
        const auto parsed = openapi::readSigningInput(*document, context.services.clock().now());
        if (!parsed) {
            context.output.error(wording::explain(parsed.error()));
            return readyFuture(ExitCode::Refused);
        }
        context.output.result(openapi::signatureAsJson(*parsed));
        return readyFuture(ExitCode::Done);
    }
};

} // namespace

std::unique_ptr<Command> makeSignCommand()
{
    return std::make_unique<SignCommand>();
}

} // namespace console::ctl
