// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/unit/server/serverworld.h"

#include <QDir>

using namespace Qt::Literals::StringLiterals;

namespace console::test {

namespace {
const QByteArray accessKeyId = "AKLTmadeupmadeupmadeup";
const QByteArray secretKey = "c2VjcmV0LW1hZGUtdXA=";
} // namespace

ServerWorld::ServerWorld()
    : journal(folder.filePath(u"rooms.db"_s), clock),
      m_limiter(clock, scheduler, {.calls = 1'000'000}),
      m_transport(std::make_unique<transport::CurlTransport>(clock)),
      rooms(*[this] {
          m_client = std::make_unique<calls::OpenApiClient>(*m_transport, store, clock, m_limiter);
          m_retrier = std::make_unique<calls::Retrier>(*m_client, clock, scheduler, calls::systemRandom());
          m_rooms = std::make_unique<rooms::RoomService>(
              rooms::RoomService::Parts{.client = *m_client,
                                        .retrier = *m_retrier,
                                        .journal = journal,
                                        .resolver = resolver,
                                        .clock = clock,
                                        .scheduler = scheduler,
                                        .owner = rooms::Owner::current(rooms::Owner::Kind::Server)});
          return m_rooms.get();
      }()),
      server(*[this] {
          m_server = std::make_unique<server::EmbeddedServer>(
              server::ProxyRoutes::Parts{
                  .library = library, .rooms = *m_rooms, .client = *m_client, .resolver = resolver, .clock = clock},
              chatScheduler);
          return m_server.get();
      }())
{
    upstream.account(accessKeyId, secretKey);
    QDir(folder.path()).mkdir(u"scenes"_s);
    writeScene(u"Custom"_s, sceneText());
}

ServerWorld::~ServerWorld() = default;

void ServerWorld::writeScene(const QString &id, const QByteArray &text)
{
    QFile file(folder.filePath(u"scenes/"_s + id + u".json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

QByteArray ServerWorld::sceneText()
{
    return R"({"SceneConfig":{"icon":"i.png","name":"Tutor"},)"
           R"("AccountConfig":{"accessKeyId":")" +
           accessKeyId + R"(","secretKey":")" + secretKey +
           R"("},"RTCConfig":{"AppId":"0123456789abcdef01234567","AppKey":"madeupappkey","Extra":1.50},)"
           R"("VoiceChat":{"AppId":"0123456789abcdef01234567","Config":{"InterruptMode":0,"LLMConfig":)"
           R"({"Mode":"CustomLLM","Url":"https://llm.example.com/chat","VisionConfig":{"Enable":true,"SnapshotConfig":{"StreamType":1}}}},)"
           R"("AgentConfig":{"UserId":"bot","TargetUserId":[""],"WelcomeMessage":"你好"}}})";
}

void ServerWorld::start(const std::function<void(server::ServerSettings &)> &change, Secret secret,
                        chat::ChatSecrets chatSecrets, server::CallbackSecrets callbackSecrets)
{
    QVERIFY(library.open(folder.filePath(u"scenes"_s)).has_value());
    server::ServerSettings settings;
    settings.port = 0;
    settings.calls = {.endpoint = *openapi::endpointFromUrl(upstream.url().toString(QUrl::RemovePath)),
                      .version = u"2024-12-01"_s};
    settings.budget = {.startsPerMinute = 100'000, .errorsPerMinute = 1'000'000};
    if (change)
        change(settings);
    const auto started =
        server.start(std::move(settings), std::move(secret), std::move(chatSecrets), std::move(callbackSecrets));
    QVERIFY2(started, started ? "" : qPrintable(started.error().listen.systemMessage));
}

QList<WireRequest> ServerWorld::upstreamCalls(const QByteArray &action) const
{
    QList<WireRequest> calls;
    for (const WireRequest &request : upstream.requests()) {
        if (request.parameter("Action") == action)
            calls.append(request);
    }
    return calls;
}

QStringList ServerWorld::openStates()
{
    QStringList states;
    const auto open = journal.openTasks();
    if (!open)
        return {u"unreadable"_s};
    for (const rooms::RoomTask &task : *open)
        states.append(rooms::stateName(task.state));
    return states;
}

} // namespace console::test
