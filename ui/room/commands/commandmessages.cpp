// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/room/commands/commandmessages.h"

#include "ui/room/commands/commandspage.h"
#include "wording/explanation.h"

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

CommandStatus::Message problemMessage(const rooms::UpdateProblem &problem)
{
    using enum rooms::UpdateProblem::Kind;
    const wording::Explanation words = wording::explain(problem);
    QString text = words.where + u": "_s + words.cause;
    if (problem.kind == NeedsVersion)
        text = words.title + u'\n' + CommandsPage::tr("This agent was started with %1.").arg(problem.value);
    return {.kind = problem.kind == Missing ? CommandStatus::Kind::Note : CommandStatus::Kind::Problem,
            .text = text,
            .details = words.toText()};
}

CommandStatus::Message failureMessage(const traffic::CallError &error, const openapi::ErrorDictionary &dictionary,
                                      const QString &language)
{
    const wording::Explanation words = wording::explain(error, dictionary, language);
    CommandStatus::Message message{
        .kind = CommandStatus::Kind::Failure, .text = words.title, .details = words.toText()};
    if (const QString more = words.where.isEmpty() ? words.cause.section(u'\n', 0, 0) : words.where; !more.isEmpty())
        message.text += u'\n' + more;
    return message;
}

} // namespace console::ui
