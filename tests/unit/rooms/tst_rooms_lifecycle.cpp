// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rooms/lifecycle.h"

#include <QTest>

#include <map>
#include <set>

using namespace Qt::Literals::StringLiterals;
using namespace console::rooms;

namespace {

using Events = QList<TaskEvent>;

Standing after(const Events &events)
{
    std::optional<Standing> standing;
    for (const TaskEvent event : events)
        standing = afterEvent(standing, event);
    return standing.value_or(Standing{});
}

const QList<TaskEvent> allEvents = [] {
    QList<TaskEvent> events;
    for (int i = 0; i <= static_cast<int>(TaskEvent::Imported); ++i)
        events.append(static_cast<TaskEvent>(i));
    return events;
}();

} // namespace

class TestRoomsLifecycle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stories_data();
    void stories();
    void names();
    void onlyTheServiceOrTheOperatorEndsATask();
};

void TestRoomsLifecycle::stories_data()
{
    using enum TaskEvent;
    QTest::addColumn<Events>("events");
    QTest::addColumn<TaskState>("expected");
    const auto row = [](const char *name, const Events &events, TaskState expected) {
        QTest::newRow(name) << events << expected;
    };
    row("on its way", {StartSent}, TaskState::Starting);
    row("started", {StartSent, StartAccepted}, TaskState::Running);
    row("refused", {StartSent, StartRefused}, TaskState::Failed);
    row("no answer", {StartSent, StartUnanswered}, TaskState::Unknown);
    row("it ran already", {StartSent, AlreadyStarted}, TaskState::Running);
    row("a second start is refused", {StartSent, StartAccepted, StartSent, StartRefused}, TaskState::Running);
    row("a second start after one in the dark", {StartSent, StartSent, StartRefused}, TaskState::Unknown);
    row("started anew", {StartSent, StartAccepted, StopSent, StopAccepted, StartSent}, TaskState::Starting);
    row("started anew and refused", {StartSent, StartAccepted, StopSent, StopAccepted, StartSent, StartRefused},
        TaskState::Failed);
    row("updating", {StartSent, StartAccepted, UpdateSent}, TaskState::Updating);
    row("updated", {StartSent, StartAccepted, UpdateSent, UpdateAccepted}, TaskState::Running);
    row("update refused", {StartSent, StartAccepted, UpdateSent, UpdateRefused}, TaskState::Running);
    row("update unanswered", {StartSent, StartAccepted, UpdateSent, UpdateUnanswered}, TaskState::Running);
    row("updating what may run", {StartSent, StartUnanswered, UpdateSent, UpdateRefused}, TaskState::Unknown);
    row("an update proves it", {StartSent, StartUnanswered, UpdateSent, UpdateAccepted}, TaskState::Running);
    row("an update finds it gone", {StartSent, StartAccepted, UpdateSent, TaskGone}, TaskState::Stopped);
    row("an update of an ended task", {StartSent, StartRefused, UpdateSent}, TaskState::Failed);
    row("an update proves that it runs", {StartSent, StartAccepted, StopSent, StopAccepted, UpdateSent, UpdateAccepted},
        TaskState::Unknown);
    row("an update proves that it was started", {StartSent, StartRefused, UpdateSent, UpdateAccepted},
        TaskState::Unknown);
    row("stopped while updating", {StartSent, StartAccepted, UpdateSent, StopSent, UpdateAccepted},
        TaskState::Stopping);
    row("two updates", {StartSent, StartAccepted, UpdateSent, UpdateSent, UpdateAccepted, UpdateAccepted},
        TaskState::Running);
    row("stopping", {StartSent, StartAccepted, StopSent}, TaskState::Stopping);
    row("stopped", {StartSent, StartAccepted, StopSent, StopAccepted}, TaskState::Stopped);
    row("stop finds it gone", {StartSent, StartAccepted, StopSent, TaskGone}, TaskState::Stopped);
    row("stop refused", {StartSent, StartAccepted, StopSent, StopRefused}, TaskState::Running);
    row("stop refused while updating", {StartSent, StartAccepted, UpdateSent, StopSent, StopRefused},
        TaskState::Running);
    row("stop unanswered", {StartSent, StartAccepted, StopSent, StopUnanswered}, TaskState::Unknown);
    row("stopped twice", {StartSent, StartAccepted, StopSent, StopAccepted, StopSent, StopRefused}, TaskState::Stopped);
    row("stopped twice, in the dark", {StartSent, StartAccepted, StopSent, StopAccepted, StopSent, StopUnanswered},
        TaskState::Stopped);
    row("stop of a foreign task", {StopSent}, TaskState::Stopping);
    row("stop of a foreign task refused", {StopSent, StopRefused}, TaskState::Unknown);
    row("stop before the start arrives", {StartSent, StopSent, NotThereYet}, TaskState::Unknown);
    row("the start's answer while stopping", {StartSent, StopSent, StartAccepted}, TaskState::Stopping);
    row("then the stop is refused", {StartSent, StopSent, StartAccepted, StopRefused}, TaskState::Running);
    row("the start's answer after the stop", {StartSent, StopSent, StopAccepted, StartAccepted}, TaskState::Unknown);
    row("adopted", {StartSent, StartAccepted, Adopted}, TaskState::Running);
    row("kept", {StartSent, StartUnanswered, Kept}, TaskState::Unknown);
    row("forgotten", {StartSent, StartUnanswered, Forgotten}, TaskState::Stopped);
}

void TestRoomsLifecycle::stories()
{
    QFETCH(Events, events);
    QFETCH(TaskState, expected);
    QCOMPARE(after(events).state, expected);
}

void TestRoomsLifecycle::names()
{
    std::set<QString> seen;
    for (const TaskEvent event : allEvents) {
        QVERIFY(seen.insert(eventName(event)).second);
        QCOMPARE(eventFromName(eventName(event)), event);
    }
    for (int i = 0; i <= static_cast<int>(TaskState::Unknown); ++i)
        QCOMPARE(stateFromName(stateName(static_cast<TaskState>(i))), static_cast<TaskState>(i));
    QVERIFY(!eventFromName(u"nothing") && !stateFromName(u""));
}

void TestRoomsLifecycle::onlyTheServiceOrTheOperatorEndsATask()
{
    using enum TaskEvent;
    const std::set<TaskEvent> ending{StartRefused, StopAccepted, TaskGone, Forgotten};
    // Every standing that any events can lead to.
    std::vector<Standing> pending{Standing{}};
    std::vector<Standing> seen = pending;
    while (!pending.empty()) {
        const Standing before = pending.back();
        pending.pop_back();
        for (const TaskEvent event : allEvents) {
            const Standing standing = afterEvent(before, event);
            const bool falls = standing.state == before.fallback.value_or(TaskState::Unknown);
            if (isOpen(before.state) && !isOpen(standing.state))
                QVERIFY2(ending.contains(event) || falls, qPrintable(eventName(event)));
            if (!isOpen(before.state) && isOpen(standing.state))
                QVERIFY(event == StartSent || event == StartAccepted || event == AlreadyStarted || event == StopSent ||
                        event == NotThereYet || event == UpdateAccepted);
            if (std::ranges::find(seen, standing) == seen.end()) {
                seen.push_back(standing);
                pending.push_back(standing);
            }
        }
    }
    QVERIFY(seen.size() > 10);
}

QTEST_GUILESS_MAIN(TestRoomsLifecycle)
#include "tst_rooms_lifecycle.moc"
