// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/agentwait.h"

#include "app/ctl/exchangejson.h"
#include "app/ctl/output.h"
#include "app/services.h"
#include "core/json/write.h"
#include "core/preflight/chainfollower.h"
#include "core/preflight/likelycauses.h"
#include "wording/preflightwords.h"

#include <QCoreApplication>
#include <QPromise>

#include <functional>

using namespace Qt::Literals::StringLiterals;

namespace console::ctl {

namespace {

using preflight::LikelyCause;
using preflight::StartChain;
using preflight::Step;

QByteArray chainJson(const StartChain &chain, const QList<LikelyCause> &causes)
{
    QList<QByteArray> steps;
    for (const Step step : preflight::allSteps) {
        json::ObjectWriter object;
        object.add(u"step", stepName(step)).add(u"state", stateName(chain.at(step).state));
        if (chain.at(step).at.isValid())
            object.add(u"at", chain.at(step).at.toString(Qt::ISODateWithMs));
        steps.append(object.bytes());
    }
    QList<QByteArray> reasons;
    for (const LikelyCause &cause : causes)
        reasons.append(json::ObjectWriter()
                           .add(u"cause", causeName(cause.cause))
                           .addBool(u"hinted", cause.hint.has_value())
                           .addRaw(u"explanation", explanationJson(wording::explain(cause)))
                           .bytes());
    return json::ObjectWriter()
        .addBool(u"ok", chain.isDone(Step::AgentInRoom))
        .addRaw(u"steps", QByteArray('[' + steps.join(',') + ']'))
        .addRaw(u"causes", QByteArray('[' + reasons.join(',') + ']'))
        .bytes();
}

class AgentWait final : public QObject
{
    Q_DECLARE_TR_FUNCTIONS(console::ctl::AgentWait)

public:
    AgentWait(CommandContext &context, const rooms::PresenceOrder &order)
        : QObject(&context.services.rooms()),
          m_context(context),
          m_follower({.rooms = context.services.rooms(),
                      .clock = context.services.clock(),
                      .scheduler = context.services.scheduler()},
                     order)
    {
        // Nobody looks at a command line after the first minute otherwise.
        m_follower.setWatched(true);
    }

    [[nodiscard]] QFuture<ExitCode> run(std::chrono::seconds longest);

private:
    void end(ExitCode code);
    void endIfThere();
    [[nodiscard]] QList<LikelyCause> causes() const;
    void sayCauses(const QList<LikelyCause> &causes) const;

    CommandContext &m_context;
    preflight::ChainFollower m_follower;
    QPromise<ExitCode> m_promise;
    bool m_isDone = false;
    std::optional<std::stop_callback<std::function<void()>>> m_onStop;
};

QFuture<ExitCode> AgentWait::run(std::chrono::seconds longest)
{
    m_promise.start();
    QFuture<ExitCode> future = m_promise.future();
    connect(&m_follower, &preflight::ChainFollower::changed, this, &AgentWait::endIfThere);
    m_context.services.scheduler().after(longest, this, [this] { end(ExitCode::ServiceError); });
    m_onStop.emplace(m_context.stop, [this] { end(ExitCode::Interrupted); });
    return future;
}

void AgentWait::endIfThere()
{
    if (m_follower.chain().isDone(Step::AgentInRoom))
        end(ExitCode::Done);
    else if (m_follower.chain().isOver)
        end(ExitCode::ServiceError);
}

void AgentWait::end(ExitCode code)
{
    if (std::exchange(m_isDone, true))
        return;
    const StartChain &chain = m_follower.chain();
    const QList<LikelyCause> found = code == ExitCode::ServiceError ? causes() : QList<LikelyCause>();
    if (m_context.output.isJson())
        m_context.output.result(chainJson(chain, found));
    m_context.output.say(wording::summaryText(chain));
    sayCauses(found);
    m_promise.addResult(code);
    m_promise.finish();
}

QList<LikelyCause> AgentWait::causes() const
{
    const QByteArray body = m_context.services.rooms().journal().startBody(m_follower.task()).value_or(QByteArray());
    return preflight::likelyCausesOf(body, m_follower.task().version, diagnostics::SceneSchema::builtIn());
}

void AgentWait::sayCauses(const QList<LikelyCause> &causes) const
{
    if (causes.isEmpty())
        return;
    m_context.output.say(tr("Likely causes, likeliest first:"));
    for (const LikelyCause &cause : causes) {
        const wording::Explanation words = wording::explain(cause);
        m_context.output.say(u"- "_s + words.title);
        if (!words.cause.isEmpty())
            m_context.output.say(u"  %1 [%2]"_s.arg(words.cause, words.where));
        m_context.output.say(u"  "_s + words.remedy);
    }
    m_context.output.say(tr("The agent may still come, and bills meanwhile."));
}

} // namespace

QFuture<ExitCode> waitForAgent(CommandContext &context, const rooms::PresenceOrder &order, std::chrono::seconds longest)
{
    // Ends with the service it asks.
    auto *wait = new AgentWait(context, order);
    return wait->run(longest);
}

} // namespace console::ctl
