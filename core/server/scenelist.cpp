// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/server/scenelist.h"

#include "core/json/write.h"

namespace console::server {

using namespace Qt::Literals::StringLiterals;
using json::Value;

namespace {

/// The vendor's `a?.b?.c` over VoiceChat.
Value voiceChat(const scene::Scene &scene, std::initializer_list<QStringView> steps)
{
    return scene.voiceChat().at(json::Pointer(steps));
}

/// The scene's own token, room and user, when it holds all three.
bool bringsItsOwnToken(const scene::Scene &scene)
{
    return !scene.text({u"RTCConfig", u"Token"}).isEmpty() && !scene.text({u"RTCConfig", u"RoomId"}).isEmpty() &&
           !scene.text({u"RTCConfig", u"UserId"}).isEmpty();
}

/// The object's members without those of the given names.
json::ObjectWriter copyWithout(const Value &object, const QList<QStringView> &names)
{
    json::ObjectWriter writer;
    for (Value member = object.firstChild(); !member.isMissing(); member = member.nextSibling()) {
        const bool isLast = object.member(member.key()).begin() == member.begin();
        if (isLast && !names.contains(member.key()))
            writer.addRaw(member.key(), json::compact(member));
    }
    return writer;
}

QByteArray sceneObject(const scene::Scene &scene)
{
    const Value config = scene.document().root().member(u"SceneConfig");
    auto writer = copyWithout(config, {u"id", u"botName", u"isInterruptMode", u"isVision", u"isScreenMode",
                                       u"isAvatarScene", u"avatarBgUrl"});
    // What is missing in VoiceChat is `undefined` in the vendor's server, and so missing in its answer.
    const auto addIfThere = [&writer](QStringView key, const Value &value) {
        if (!value.isMissing())
            writer.addRaw(key, json::compact(value));
    };
    writer.add(u"id", scene.id());
    addIfThere(u"botName", voiceChat(scene, {u"AgentConfig", u"UserId"}));
    writer.addBool(u"isInterruptMode", voiceChat(scene, {u"Config", u"InterruptMode"}).toInteger() == 0);
    addIfThere(u"isVision", voiceChat(scene, {u"Config", u"LLMConfig", u"VisionConfig", u"Enable"}));
    writer.addBool(
        u"isScreenMode",
        voiceChat(scene, {u"Config", u"LLMConfig", u"VisionConfig", u"SnapshotConfig", u"StreamType"}).toInteger() ==
            1);
    addIfThere(u"isAvatarScene", voiceChat(scene, {u"Config", u"AvatarConfig", u"Enabled"}));
    addIfThere(u"avatarBgUrl", voiceChat(scene, {u"Config", u"AvatarConfig", u"BackgroundUrl"}));
    return writer.bytes();
}

Result<QByteArray, rooms::NoToken> tokenFor(const scene::Scene &scene, const credentials::ApplicationKey *application,
                                            const scene::RoomIds &ids, const QDateTime &now, quint32 nonce,
                                            bool isRehearsal)
{
    if (!application && bringsItsOwnToken(scene))
        return scene.text({u"RTCConfig", u"Token"}).toUtf8();
    const rooms::RoomTask task{
        .appId = ids.appId, .roomId = ids.roomId, .taskId = ids.taskId, .userId = ids.userId.text()};
    if (!application && isRehearsal)
        return rooms::joinToken(task, Secret(rehearsalAppKey), now, nonce);
    return rooms::joinToken(task, application, now, nonce);
}

} // namespace

Result<scene::RoomIds, ListingProblem> newIdsFor(const scene::Scene &scene,
                                                 const credentials::ApplicationKey *application)
{
    scene::GivenIds given;
    if (application)
        given.otherwiseAppId = application->appId;
    given.taskId = TaskId::generate();
    if (application || !bringsItsOwnToken(scene)) {
        given.roomId = RoomId::generate();
        given.userId = UserId::generate();
    }
    return scene::resolveIds(scene, given).map_error([&](const scene::InjectionProblem &problem) {
        return ListingProblem{.sceneId = scene.id(), .why = traffic::LocalRefusal{scene.id(), problem}};
    });
}

Result<QByteArray, ListingProblem> listedScene(const scene::Scene &scene,
                                               const credentials::ApplicationKey *application,
                                               const scene::RoomIds &ids, const QDateTime &now, quint32 nonce,
                                               bool isRehearsal)
{
    const auto token = tokenFor(scene, application, ids, now, nonce, isRehearsal);
    if (!token)
        return unexpected(ListingProblem{.sceneId = scene.id(), .why = token.error()});
    const Value config = scene.document().root().member(u"RTCConfig");
    auto rtc = copyWithout(config, {u"AppKey", u"AppId", u"RoomId", u"UserId", u"Token"});
    rtc.add(u"AppId", ids.appId);
    rtc.add(u"RoomId", ids.roomId.text());
    rtc.add(u"UserId", ids.userId.text());
    rtc.add(u"Token", QString::fromUtf8(*token));
    json::ObjectWriter entry;
    entry.addRaw(u"scene", sceneObject(scene));
    entry.addRaw(u"rtc", rtc.bytes());
    return entry.bytes();
}

QByteArray sceneListAnswer(const QList<QByteArray> &scenes)
{
    return R"({"ResponseMetadata":{"Action":"getScenes"},"Result":{"scenes":[)" + scenes.join(',') + "]}}";
}

} // namespace console::server
