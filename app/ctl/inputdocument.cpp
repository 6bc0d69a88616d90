// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/inputdocument.h"

#include "app/ctl/calloptions.h"
#include "app/ctl/output.h"
#include "wording/refusalwords.h"

#include <QCoreApplication>

namespace console::ctl {

std::optional<json::Document> readInputDocument(CommandContext &context)
{
    auto bytes = readInput(context.input);
    if (!bytes) {
        context.output.error(wording::explain(bytes.error()));
        return std::nullopt;
    }
    json::Document document = json::Document::parse(*std::move(bytes));
    if (document.isValid())
        return document;
    const QString what = QCoreApplication::translate("console::ctl::InputDocument", "Standard input");
    context.output.error(wording::explainSyntax({document.errors()}, what));
    return std::nullopt;
}

} // namespace console::ctl
