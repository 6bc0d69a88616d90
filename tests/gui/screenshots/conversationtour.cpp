// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/server/embeddedserver.h"
#include "tests/gui/screenshots/tour.h"
#include "tests/gui/support/callbackcaller.h"
#include "ui/rooms/roomspanel.h"
#include "ui/widgets/messagebar.h"

#include <QComboBox>
#include <QDockWidget>
#include <QListView>
#include <QPushButton>
#include <QTabWidget>

using namespace Qt::Literals::StringLiterals;

namespace console::test {

void Tour::fillConversation()
{
    using Ends = CallbackCaller::Ends;
    const auto &rooms = *m_fixture.window().findChild<ui::RoomsPanel *>();
    const CallbackCaller caller(static_cast<quint16>(m_fixture.server().url().port()), *rooms.selected());
    const QString user = caller.task().userId;
    const QString agent = caller.task().agentUserId.isEmpty() ? u"bot"_s : caller.task().agentUserId;
    constexpr qint64 begin = 1'767'268'984'000;
    const bool isEnglish = m_language == "en"_L1;
    caller.stage(u"taskStart"_s, 0, begin);
    caller.say(agent, 0, 1, isEnglish ? u"Hello! What shall we practise today?"_s : u"你好！今天想练习什么？"_s);
    caller.say(user, 1, 1, isEnglish ? u"How is the weather in Beijing?"_s : u"北京今天天气怎么样？"_s);
    caller.say(agent, 1, 1,
               isEnglish
                   ? u"Let me see. In Beijing the sun is shining, it is thirty degrees and there is hardly any wind: "
                     "a good day for a walk by the lake, if you take something to drink along."_s
                   : u"我看一下。北京今天晴，最高气温三十度，几乎没有风，很适合去湖边散步，记得带上水。"_s);
    caller.say(user, 2, 1, isEnglish ? u"And what do I"_s : u"那我应该"_s, Ends::Nothing);
    qint64 at = begin;
    for (int round = 0; round < 3; ++round) {
        for (const QString &stage :
             {u"beginAsking"_s, u"asrFinish"_s, u"llmOutput"_s, u"answerStart"_s, u"answerFinish"_s})
            caller.stage(stage, round, at += 180 + 97 * (round + 1));
    }
    caller.stage(u"interrupted"_s, 1, at);
    caller.call(u"call_1"_s, u"get_weather"_s, isEnglish ? u"{\"city\": \"Beijing\"}"_s : u"{\"city\": \"北京\"}"_s);
    caller.call(u"call_2"_s, u"get_time"_s, u"{\"zone\": \"Asia/Shanghai\"}"_s);
    m_fixture.server().stories().noteAnswer(caller.task(), u"call_1"_s, isEnglish ? u"sunny, 30"_s : u"晴, 30 度"_s);
    caller.fail(1004001, u"quota exceeded"_s, 2, at);
    caller.state(2, 2, at);
    const auto message = [](const QString &role, const QString &text) {
        return QJsonObject{{u"role"_s, role}, {u"content"_s, text}};
    };
    caller.ask({message(u"system"_s, isEnglish ? u"You are a patient teacher. Answer briefly."_s
                                               : u"你是一位耐心的老师，回答要简短。"_s),
                message(u"user"_s, isEnglish ? u"How is the weather in Beijing?"_s : u"北京今天天气怎么样？"_s)});
}

void Tour::takeConversation()
{
    m_fixture.preferences.setServerPort(0);
    m_fixture.trigger("room.start");
    waitUntil([this] { return m_fixture.isEnabled("room.say"); });
    m_fixture.trigger("room.showConversation");
    takeWindow(u"conversation-off"_s);
    m_fixture.trigger("server.start");
    const auto &start = m_fixture.find<QPushButton>("callbackHintStart");
    waitUntil([&start] { return !start.isVisible(); });
    takeWindow(u"conversation-nothing"_s);
    m_fixture.trigger("view.inspector");
    fillConversation();
    takeWindow(u"conversation-call-waits"_s);
    m_fixture.trigger("room.showConversation");
    const auto &list = m_fixture.find<QListView>("conversationList");
    waitUntil([&list] { return list.isVisible(); });
    auto &tabs = m_fixture.find<QTabWidget>("conversationTabs");
    m_fixture.messages().dismiss();
    const QStringList names{u"turns"_s, u"functions"_s, u"errors"_s};
    for (int i = 0; i < names.size(); ++i) {
        tabs.setCurrentIndex(i);
        takeWindow(u"conversation-"_s + names.at(i));
    }
    auto &source = m_fixture.find<QComboBox>("conversationSource");
    source.setCurrentIndex(1);
    Q_EMIT source.activated(1);
    takeWindow(u"conversation-model"_s);
    source.setCurrentIndex(0);
    Q_EMIT source.activated(0);
    auto &dock = m_fixture.find<QDockWidget>("roomDock");
    dock.setFloating(true);
    constexpr QSize narrow(340, 520);
    dock.resize(narrow);

    waitUntil([&] { return source.height() >= source.sizeHint().height(); });
    take(dock, u"conversation-narrow"_s);
    dock.setFloating(false);
    m_fixture.window().resize(small);
    m_fixture.trigger("room.showConversation");
    tabs.setCurrentIndex(0);
    takeWindow(u"conversation-small"_s);
    tabs.setCurrentIndex(1);
    takeWindow(u"conversation-functions-small"_s);
    m_fixture.window().resize(usual);
    m_fixture.trigger("server.stop");
    waitUntil([this] { return !m_fixture.server().isRunning(); });
    m_fixture.trigger("server.clearRequests");
    m_fixture.find<QDockWidget>("inspectorDock").raise();
    m_fixture.trigger("room.stopAll");
    waitUntil([this] { return !m_fixture.isEnabled("room.stopAll"); });
}

} // namespace console::test
