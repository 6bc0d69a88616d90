// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/diagnostics/topicrules.h"

#include <algorithm>
#include <array>

namespace console::diagnostics {

namespace {

/// Both are filled in and are not the same. A blank one is filled in at the start.
bool differ(const json::Value &a, const json::Value &b)
{
    return !isBlank(a) && !isBlank(b) && a.isString() && b.isString() && a.toString() != b.toString();
}

} // namespace

// Not an error: the call may still give one, and the demo's own template has none.
void missingAppId(const SceneUnderCheck &scene, Findings &findings)
{
    const bool given = !scene.context.given.appId.isEmpty();
    if (!given && isBlank(scene.voiceChat.member(u"AppId")) && isBlank(scene.rtc.member(u"AppId")))
        findings.addMissing(Severity::Warning, scene.voiceChat, {u"AppId"});
}

void appIdsDiffer(const SceneUnderCheck &scene, Findings &findings)
{
    const json::Value own = scene.voiceChat.member(u"AppId");
    const json::Value rtc = scene.rtc.member(u"AppId");
    if (scene.context.given.appId.isEmpty() && differ(own, rtc))
        findings.add(Severity::Error, own, own.toString(), {rtc.toString()});
}

void roomIdsDiffer(const SceneUnderCheck &scene, Findings &findings)
{
    const json::Value own = scene.voiceChat.member(u"RoomId");
    const json::Value rtc = scene.rtc.member(u"RoomId");
    if (!scene.context.given.roomId && differ(own, rtc))
        findings.add(Severity::Error, own, own.toString(), {rtc.toString()});
}

void targetUserDiffers(const SceneUnderCheck &scene, Findings &findings)
{
    const json::Value target = scene.agent.member(u"TargetUserId").element(0);
    const json::Value rtc = scene.rtc.member(u"UserId");
    if (!scene.context.given.userId && differ(target, rtc))
        findings.add(Severity::Warning, target, target.toString(), {rtc.toString()});
}

void userIdsCollide(const SceneUnderCheck &scene, Findings &findings)
{
    const auto report = [&findings](const json::Value &value, const json::Value &other) {
        findings.add(Severity::Error, value, value.toString(), {other.pointer().toDotted()});
    };
    const json::Value agent = scene.agent.member(u"UserId");
    const json::Value human = scene.humanId();
    const QString agentId = agent.toString();
    const QString humanId = scene.context.given.userId ? scene.context.given.userId->text() : human.toString();
    if (!agentId.isEmpty() && agentId == humanId)
        report(agent, human);
    if (!scene.hasAvatar())
        return;
    const json::Value avatar = scene.config.member(u"AvatarConfig").member(u"AvatarUserID");
    const QString avatarId = avatar.toString();
    if (!avatarId.isEmpty() && (avatarId == agentId || avatarId == humanId))
        report(avatar, avatarId == agentId ? agent : human);
    // The service's own choice for an avatar without an id (domain.md 4.5).
    else if (avatarId.isEmpty() && !agentId.isEmpty() && humanId == agentId + QStringLiteral("_Avatar"))
        report(agent, human);
}

void invalidId(const SceneUnderCheck &scene, Findings &findings)
{
    const auto check = [&findings](const json::Value &value, bool isReplaced = false) {
        if (value.isString() && !value.toString().isEmpty() && !isServiceId(value.toString()))
            findings.add(isReplaced ? Severity::Warning : Severity::Error, value, value.toString());
    };
    const scene::GivenIds &given = scene.context.given;
    check(scene.voiceChat.member(u"RoomId"), given.roomId.has_value());
    check(scene.voiceChat.member(u"TaskId"), given.taskId.has_value());
    check(scene.rtc.member(u"RoomId"), given.roomId.has_value());
    check(scene.rtc.member(u"UserId"), given.userId.has_value());
    check(scene.agent.member(u"UserId"));
    const json::Value targets = scene.agent.member(u"TargetUserId");
    if (targets.isArray())
        check(targets.element(0), given.userId.has_value() || !isBlank(scene.rtc.member(u"UserId")));
    check(scene.config.member(u"AvatarConfig").member(u"AvatarUserID"), !scene.hasAvatar());
}

void missingTaskId(const SceneUnderCheck &scene, Findings &findings)
{
    if (!scene.context.given.taskId && isBlank(scene.voiceChat.member(u"TaskId")))
        findings.addMissing(Severity::Hint, scene.voiceChat, {u"TaskId"});
}

// An empty list is filled in at the start; more than one is what the service refuses.
void targetUserCount(const SceneUnderCheck &scene, Findings &findings)
{
    const json::Value targets = scene.agent.member(u"TargetUserId");
    if (targets.isArray() && targets.count() > 1)
        findings.add(Severity::Error, targets, QString::number(targets.count()));
}

void spacesInKey(const SceneUnderCheck &scene, Findings &findings)
{
    if (!scene.context.usesSceneAccount)
        return;
    for (const QStringView key :
         {QStringView(u"accessKeyId"), QStringView(u"secretKey"), QStringView(u"sessionToken")}) {
        const json::Value value = scene.account.member(key);
        const QString text = value.toString();
        if (std::ranges::any_of(text, [](QChar character) { return character.isSpace(); }))
            findings.add(Severity::Error, value);
    }
}

} // namespace console::diagnostics
