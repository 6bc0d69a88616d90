// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/harfile.h"

#include "app/ctl/output.h"
#include "app/services.h"
#include "core/traffic/har.h"
#include "core/traffic/outgoingtext.h"
#include "wording/exportwords.h"

#include <QCoreApplication>

namespace console::ctl {

void writeHar(const QString &path, app::Services &services, Output &output)
{
    QList<traffic::Exchange> exchanges;
    for (qsizetype i = 0; i < services.traffic().size(); ++i)
        exchanges.append(services.traffic().at(i));
    const std::span<const traffic::Exchange> span(exchanges.constData(), static_cast<size_t>(exchanges.size()));
    const auto har =
        traffic::cleared(traffic::harOf(span, QCoreApplication::applicationVersion()), *services.secrets());
    if (!har)
        return output.say(wording::explain(har.error()).toText());
    if (const auto written = scene::writeFile(path, *har); !written)
        output.say(wording::explain(written.error()).toText());
}

} // namespace console::ctl
