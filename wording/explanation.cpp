// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wording/explanation.h"

#include "core/base/overloaded.h"
#include "wording/answerwords.h"
#include "wording/refusalwords.h"

#include <QStringList>

namespace console::wording {

QString Explanation::toText() const
{
    QStringList lines;
    for (const QString *part : {&title, &where, &cause, &remedy}) {
        if (!part->isEmpty())
            lines.append(*part);
    }
    return lines.join(u'\n');
}

Explanation explain(const traffic::CallError &error, const openapi::ErrorDictionary &dictionary,
                    const QString &language)
{
    return std::visit(
        overloaded{
            [](const traffic::LocalRefusal &refusal) { return explain(refusal); },
            [](const transport::TransportFailure &failure) { return explainFailure(failure); },
            [](const openapi::UnreadableAnswer &answer) { return explainUnreadable(answer); },
            [&](const openapi::ServiceError &service) { return explainServiceError(service, dictionary, language); },
        },
        error);
}

} // namespace console::wording
