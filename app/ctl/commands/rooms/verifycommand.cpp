// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/commands/rooms/roomscommands.h"
#include "app/ctl/output.h"
#include "app/services.h"
#include "core/base/whendone.h"
#include "core/json/write.h"
#include "wording/journalwords.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace console::ctl {

namespace {

using rooms::Verification;

class VerifyCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(console::ctl::RoomsVerifyCommand)

public:
    [[nodiscard]] QString name() const override { return u"verify"_s; }
    [[nodiscard]] QString summary() const override { return tr("Find out whether the journal was changed."); }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addOption({u"head"_s,
                          tr("The SHA-256 that was noted down earlier, with @ and its entry's number if that was noted "
                             "as well: it must still be there."),
                          u"HASH[@N]"_s});
    }
    [[nodiscard]] QFuture<ExitCode> run(const QCommandLineParser &parser, CommandContext &context) override;

private:
    static void say(const Verification &verification, const QString &path, Output &output);
};

/// `HASH` or `HASH@N`.
std::optional<rooms::NotedHead> notedHead(const QString &text)
{
    static const QRegularExpression form(u"^([0-9a-fA-F]{64})(?:@([1-9][0-9]{0,17}))?$"_s);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    return rooms::NotedHead{.hash = match.captured(1),
                            .at = match.hasCaptured(2) ? std::optional(match.captured(2).toLongLong()) : std::nullopt};
}

QByteArray verificationJson(const Verification &verification, const QString &path)
{
    const bool isSound = verification.fault == Verification::Fault::None;
    json::ObjectWriter object;
    object.addBool(u"ok", isSound).add(u"entries", verification.entries).add(u"head", verification.head);
    object.add(u"journal", path);
    if (!isSound)
        object.add(u"fault", wording::faultKey(verification.fault)).add(u"at", verification.at);
    return object.bytes();
}

void VerifyCommand::say(const Verification &verification, const QString &path, Output &output)
{
    if (verification.fault != Verification::Fault::None) {
        output.say(wording::explain(verification, path).toText());
        return;
    }
    output.say(tr("The journal is as it was written: %n entry(s).", nullptr, static_cast<int>(verification.entries)));
    if (!verification.head.isEmpty())
        output.say(tr("SHA-256 of the last one: %1").arg(verification.head));
}

QFuture<ExitCode> VerifyCommand::run(const QCommandLineParser &parser, CommandContext &context)
{
    if (!parser.positionalArguments().isEmpty())
        return wrongUsage(context, tr("rooms verify takes options only"));
    const auto noted = parser.isSet(u"head"_s) ? notedHead(parser.value(u"head"_s)) : std::nullopt;
    if (parser.isSet(u"head"_s) && !noted)
        return wrongUsage(context, tr("--head: “%1” is not 64 hexadecimal digits, or those with @ and a number behind")
                                       .arg(parser.value(u"head"_s)));
    rooms::Journal &journal = context.services.rooms().journal();
    const auto verification = journal.verify(context.stop, noted);
    if (!verification) {
        context.output.error(wording::explain(verification.error()));
        return readyFuture(ExitCode::Refused);
    }
    if (context.output.isJson())
        context.output.result(verificationJson(*verification, journal.path()));
    say(*verification, journal.path(), context.output);
    return readyFuture(verification->fault == Verification::Fault::None ? ExitCode::Done : ExitCode::ServiceError);
}

} // namespace

std::unique_ptr<Command> makeRoomsVerifyCommand()
{
    return std::make_unique<VerifyCommand>();
}

} // namespace console::ctl
