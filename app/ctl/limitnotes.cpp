// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/limitnotes.h"

#include "app/ctl/output.h"
#include "app/services.h"
#include "wording/railwords.h"

#include <QCoreApplication>

namespace console::ctl {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(console::ctl::LimitNotes)

public:
    [[nodiscard]] static QString none(const rails::RailFileProblem &problem)
    {
        return tr("Limits are not in effect:") + u'\n' + wording::explain(problem).toText();
    }
    [[nodiscard]] static QString one(const rails::ContentProblem &problem)
    {
        return tr("A limit is not in effect:") + u'\n' + wording::explain(rails::RailFileProblem(problem)).toText();
    }
};

} // namespace

void sayLimitProblems(CommandContext &context)
{
    rails::RoomRails &rails = context.services.rails();
    if (const auto &problem = rails.limitsProblem())
        context.output.say(Words::none(*problem));
    for (const rails::ContentProblem &problem : rails.limits().problems)
        context.output.say(Words::one(problem));
}

} // namespace console::ctl
