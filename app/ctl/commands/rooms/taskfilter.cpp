// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/commands/rooms/taskfilter.h"

#include "app/ctl/output.h"
#include "app/services.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace console::ctl {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(console::ctl::TaskFilter)

public:
    [[nodiscard]] static QString scene() { return tr("Only rooms of this scene."); }
    [[nodiscard]] static QString endpoint() { return tr("Only rooms at this endpoint: cloud, sandbox, or a URL."); }
};

} // namespace

void declareTaskFilter(QCommandLineParser &parser)
{
    parser.addOption({u"scene"_s, Words::scene(), u"SCENE"_s});
    parser.addOption({u"endpoint"_s, Words::endpoint(), u"NAME|URL"_s});
}

Result<rooms::TaskQuery, traffic::LocalRefusal> taskFilter(const QCommandLineParser &parser, CommandContext &context)
{
    rooms::TaskQuery query{.sceneId = parser.value(u"scene"_s), .ids = {}, .endpointName = parser.value(u"endpoint"_s)};
    // A name is recorded as it is; a URL without its path.
    if (query.endpointName.isEmpty() || query.endpointName == sandbox::sandboxName())
        return query;
    auto endpoint = context.services.endpoints().resolve(query.endpointName);
    if (!endpoint)
        return unexpected(traffic::LocalRefusal{query.sceneId, endpoint.error()});
    query.endpointName = endpoint->name;
    return query;
}

Result<QList<rooms::RoomTask>, traffic::LocalRefusal> openTasks(const QCommandLineParser &parser,
                                                                CommandContext &context)
{
    return taskFilter(parser, context).and_then([&context](const rooms::TaskQuery &query) {
        return context.services.rooms().openTasksOf(query);
    });
}

ExitCode sayRefusal(CommandContext &context, const traffic::LocalRefusal &refusal)
{
    context.output.error(wording::explain(refusal));
    return ExitCode::Refused;
}

} // namespace console::ctl
