// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/callbacks/roomstory.h"
#include "core/openapi/errordictionary.h"
#include "ui/room/conversation/callsmodel.h"
#include "ui/room/conversation/conversationmodel.h"
#include "ui/room/conversation/entrydelegate.h"
#include "ui/room/conversation/errorsmodel.h"
#include "ui/room/conversation/turnsmodel.h"
#include "wording/translations.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace console;
using namespace Qt::Literals::StringLiterals;
using callbacks::CalledFunction;
using callbacks::Clause;
using callbacks::RunStage;
using callbacks::Turn;
using ui::CallsModel;
using ui::ConversationModel;
using ui::EntryDelegate;
using ui::SpokenLine;
using ui::TurnsModel;

Q_DECLARE_METATYPE(console::chat::ChatLine)

namespace {

constexpr auto fails = QAbstractItemModelTester::FailureReportingMode::QtTest;

rooms::RoomTask task()
{
    return {.roomId = *RoomId::parse(u"room"_s),
            .taskId = *TaskId::parse(u"task"_s),
            .userId = u"user_1"_s,
            .agentUserId = u"bot"_s};
}

SpokenLine line(qint64 number, const QString &text)
{
    return {.role = SpokenLine::Role::Agent, .text = text, .number = number};
}

QList<SpokenLine> lines(qint64 first, qint64 last)
{
    QList<SpokenLine> all;
    for (qint64 number = first; number <= last; ++number)
        all.append(line(number, QString::number(number)));
    return all;
}

QStringList texts(const QAbstractItemModel &model, int role = Qt::DisplayRole)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all.append(model.index(row, 0).data(role).toString());
    return all;
}

Turn turn(qint64 roundId, qint64 asked, qint64 heard)
{
    Turn turn{.roundId = roundId};
    turn.at.at(static_cast<size_t>(RunStage::BeginAsking)) = asked;
    turn.at.at(static_cast<size_t>(RunStage::AsrFinish)) = heard;
    return turn;
}

CalledFunction called(const QString &id, const std::optional<QString> &answer = {})
{
    return {.call = {.id = id, .name = u"get_weather"_s, .arguments = u"{\n \"city\": \"北京\"}"_s}, .answer = answer};
}

} // namespace

/// What is said in a room, its turns, calls and errors, as models.
class ConversationModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesLinesOfSubtitles()
    {
        callbacks::Transcript transcript;
        transcript.add({.text = u"How are"_s, .userId = u"user_1"_s, .sequence = 1, .roundId = 3});
        transcript.add({.text = u"Fine."_s, .userId = u"bot"_s, .sequence = 1, .definite = true, .roundId = 3});
        transcript.add({.text = u"Psst"_s, .userId = u"guest"_s, .sequence = 1, .definite = true, .roundId = 4});
        const auto spoken = ui::spokenIn(transcript, task());
        QCOMPARE(spoken.size(), 3);
        QCOMPARE(spoken.at(0).role, SpokenLine::Role::User);
        QCOMPARE(spoken.at(0).state, SpokenLine::State::Changing);
        QCOMPARE(copyText(spoken.at(0)), u"User (round 3, still changing): How are"_s);
        QCOMPARE(copyText(spoken.at(1)), u"Agent (round 3): Fine."_s);
        QCOMPARE(copyText(spoken.at(2)), u"guest (round 4): Psst"_s);
        // The service makes up the agent's name where the scene has none.
        rooms::RoomTask unnamed = task();
        unnamed.agentUserId.clear();
        QCOMPARE(ui::spokenIn(transcript, unnamed).at(2).role, SpokenLine::Role::Agent);
    }

    void makesLinesOfChats_data()
    {
        using State = chat::ChatLine::State;
        QTest::addColumn<chat::ChatLine>("line");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const QString &role, State state, const QString &text,
                            const QString &expected) {
            QTest::newRow(name) << chat::ChatLine{.id = 1, .at = {}, .role = role, .text = text, .state = state}
                                << expected;
        };
        row("asked", u"user"_s, State::Asked, u"Hi"_s, u"User: Hi"_s);
        row("prompt", u"system"_s, State::Asked, u"Be brief"_s, u"System prompt: Be brief"_s);
        row("result", u"tool"_s, State::Asked, u"30"_s, u"Function result: 30"_s);
        row("other", u"critic"_s, State::Asked, u"No"_s, u"critic: No"_s);
        row("begins", u"assistant"_s, State::Running, {}, u"Agent (still changing): …"_s);
        row("broken", u"assistant"_s, State::Broken, u"It is"_s, u"Agent (broke off): It is"_s);
        row("left", u"assistant"_s, State::Left, u"It"_s, u"Agent (cut: the service hung up): It"_s);
        row("empty", u"assistant"_s, State::Whole, {}, u"Agent: (nothing)"_s);
        chat::ChatLine calls{.id = 1, .at = {}, .role = u"assistant"_s, .text = {}, .state = State::Whole};
        calls.calls = {u"get_weather"_s, u"get_time"_s};
        calls.isShortened = true;
        QTest::newRow("calls") << calls << u"Agent (shortened): Calls get_weather, get_time"_s;
    }

    void makesLinesOfChats()
    {
        QFETCH(chat::ChatLine, line);
        QTEST(copyText(ui::spokenIn({line}).first()), "text");
    }

    void growsAtItsEnd()
    {
        ConversationModel model;
        const QAbstractItemModelTester tester(&model, fails);
        model.setRows(lines(1, 3));
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        model.setRows(lines(1, 3));
        QVERIFY(changed.isEmpty());
        QList<SpokenLine> more = lines(1, 4);
        more[2].text = u"three"_s;
        model.setRows(more);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.first().first().toModelIndex().row(), 2);
        QCOMPARE(inserted.size(), 1);
        QVERIFY(removed.isEmpty());
        model.setRows({});
        QCOMPARE(removed.size(), 1);
        QVERIFY(reset.isEmpty());
    }

    void keepsPlacesWhenTheOldestGo()
    {
        ConversationModel model;
        const QAbstractItemModelTester tester(&model, fails);
        model.setRows(lines(1, 200));
        const QPersistentModelIndex selected = model.index(150, 0);
        QList<SpokenLine> later = lines(3, 202);
        later.last().text = u"new"_s;
        model.setRows(later);
        QCOMPARE(selected.row(), 148);
        QCOMPARE(selected.data().toString(), u"151"_s);
        QCOMPARE(model.rowCount(), 200);
    }

    void takesALateLineInTheMiddle()
    {
        ConversationModel model;
        const QAbstractItemModelTester tester(&model, fails);
        QList<SpokenLine> some = lines(1, 6);
        some.removeAt(2);
        model.setRows(some);
        const QPersistentModelIndex last = model.index(4, 0);
        model.setRows(lines(1, 6));
        QCOMPARE(last.row(), 5);
        QCOMPARE(texts(model).join(u' '), u"1 2 3 4 5 6"_s);
    }

    void endsWithWhatItWasGiven()
    {
        // Any lines after any others.
        QRandomGenerator random(4711);
        ConversationModel model;
        const QAbstractItemModelTester tester(&model, fails);
        for (int round = 0; round < 500; ++round) {
            QList<SpokenLine> fresh;
            for (qint64 number = random.bounded(5); number < 12; ++number) {
                if (random.bounded(3) > 0)
                    fresh.append(line(number, QString::number(random.bounded(3))));
            }
            model.setRows(fresh);
            QCOMPARE(model.rows(), fresh);
        }
    }

    void marksWhatMayStillChange()
    {
        ConversationModel model;
        SpokenLine live = line(1, u"I am"_s);
        live.state = SpokenLine::State::Changing;
        live.roundId = 2;
        model.setRows({live});
        const QModelIndex index = model.index(0, 0);
        QVERIFY(index.data(EntryDelegate::UnsettledRole).toBool());
        QCOMPARE(index.data(EntryDelegate::TitleRole).toString(), u"Agent"_s);
        QCOMPARE(index.data(EntryDelegate::TrailingRole).toString(), u"still changing · round 2"_s);
    }

    void showsTurnsNewestFirst()
    {
        TurnsModel model;
        const QAbstractItemModelTester tester(&model, fails);
        model.setTurns({turn(0, 1'000, 1'300), turn(1, 5'000, 6'500)});
        QCOMPARE(texts(model).join(u' '), u"1 0"_s);
        QCOMPARE(model.index(0, TurnsModel::Asr).data().toString(), u"1,500 ms"_s);
        QCOMPARE(model.index(0, TurnsModel::Llm).data().toString(), QString());
        QCOMPARE(model.index(0, 0).data(Qt::AccessibleTextRole).toString(), u"Round 1 · ASR 1,500 ms"_s);
        QVERIFY(model.index(0, TurnsModel::Asr).data(Qt::TextAlignmentRole).toInt() & Qt::AlignTrailing);
        const QPersistentModelIndex first = model.index(1, 0);
        Turn cut = turn(1, 5'000, 6'500);
        cut.wasInterrupted = true;
        cut.usage = u"<b>{}"_s;
        model.setTurns({turn(0, 1'000, 1'300), cut, turn(2, 0, 0)});
        QCOMPARE(first.row(), 2);
        QCOMPARE(model.index(1, TurnsModel::Note).data().toString(), u"interrupted"_s);
        QVERIFY(!model.index(1, 0).data(Qt::ToolTipRole).toString().contains(u"<b>"_s));
    }

    void showsCallsNewestFirst()
    {
        CallsModel model;
        const QAbstractItemModelTester tester(&model, fails);
        QVERIFY(!model.firstWaiting().isValid());
        model.setCalls({called(u"a"_s, u"30"_s), called(u"b"_s), called(u"c"_s)});
        QCOMPARE(model.waiting(), 2);
        QCOMPARE(model.firstWaiting().row(), 1);
        QCOMPARE(model.index(0, CallsModel::State).data().toString(), u"Waits"_s);
        QCOMPARE(model.index(2, CallsModel::State).data().toString(), u"Answered: 30"_s);
        QCOMPARE(model.index(0, CallsModel::Arguments).data().toString(), u"{ \"city\": \"北京\"}"_s);
        const QPersistentModelIndex second = model.index(1, 0);
        model.setCalls({called(u"a"_s, u"30"_s), called(u"b"_s, u"31"_s), called(u"c"_s), called(u"d"_s)});
        QCOMPARE(second.row(), 2);
        QCOMPARE(model.waiting(), 2);
    }

    void explainsErrors()
    {
        const auto dictionary = openapi::ErrorDictionary::builtIn();
        const auto known = std::find_if(
            dictionary.entries().cbegin(), dictionary.entries().cend(), [](const openapi::ErrorEntry &entry) {
                return entry.family == openapi::ErrorEntry::Family::Task && entry.code == "1004001"_L1;
            });
        QVERIFY(known != dictionary.entries().cend());
        wording::Translations translations(*QCoreApplication::instance());
        translations.use(u"en"_s);
        ui::ErrorsModel model(dictionary, translations);
        const QAbstractItemModelTester tester(&model, fails);
        const callbacks::TaskError error{
            .error = {.code = known->code, .codeN = known->code.toLongLong(), .message = {}}, .roundId = 3};
        model.setErrors({error});
        const QModelIndex index = model.index(0, 0);
        QCOMPARE(index.data(EntryDelegate::TitleRole).toString(), known->title.en);
        QCOMPARE(index.data(EntryDelegate::TrailingRole).toString(), u"LLM · round 3"_s);
        QVERIFY(index.data().toString().contains(known->remedy.en));
        QVERIFY(index.data(EntryDelegate::CopyRole).toString().contains(known->title.en));
    }
};

QTEST_MAIN(ConversationModelTest)
#include "tst_model_conversation.moc"
