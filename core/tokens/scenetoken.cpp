// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tokens/scenetoken.h"

namespace console::tokens {

namespace {

QString firstOf(const QString &text, const QString &otherwise)
{
    return text.isEmpty() ? otherwise : text;
}

QString targetUser(const scene::Scene &scene)
{
    const json::Value users = scene.voiceChat().at(json::Pointer({u"AgentConfig", u"TargetUserId"}));
    return users.element(0).toString();
}

} // namespace

JoinIds joinIdsOf(const scene::Scene &scene)
{
    return {.appId = firstOf(scene.text({u"RTCConfig", u"AppId"}), scene.text({u"VoiceChat", u"AppId"})),
            .roomId = firstOf(scene.text({u"RTCConfig", u"RoomId"}), scene.text({u"VoiceChat", u"RoomId"})),
            .userId = firstOf(scene.text({u"RTCConfig", u"UserId"}), targetUser(scene))};
}

credentials::RtcApplication applicationOf(const scene::Scene &scene)
{
    QByteArray key = scene.text({u"RTCConfig", u"AppKey"}).toUtf8();
    credentials::RtcApplication application{.appId = joinIdsOf(scene).appId, .appKey = Secret(key)};
    key.fill('\0');
    return application;
}

std::optional<SceneTokenState> sceneTokenState(const scene::Scene &scene, AppKeys appKeys, const QDateTime &now)
{
    using enum SceneTokenDefect;
    const QString text = scene.text({u"RTCConfig", u"Token"});
    if (text.isEmpty())
        return std::nullopt;
    std::vector<credentials::RtcApplication> keys;
    keys.push_back(applicationOf(scene));
    for (const credentials::RtcApplication &application : appKeys)
        keys.push_back({.appId = application.appId, .appKey = application.appKey.clone()});
    const auto report = reportOn(text.toUtf8(), keys, joinIdsOf(scene), now);
    SceneTokenState state;
    if (!report) {
        state.defects.append(NoToken);
        return state;
    }
    state.expiresAt = report->expiresAt;
    const auto note = [&state](bool is, SceneTokenDefect defect) {
        if (is)
            state.defects.append(defect);
    };
    note(report->comparison->appId == Match::Different, OtherApp);
    note(report->comparison->roomId == Match::Different, OtherRoom);
    note(report->comparison->userId == Match::Different, OtherUser);
    note(report->mac == MacVerdict::Wrong, WrongKey);
    note(report->isExpired(), Expired);
    note(!report->isExpired() && report->expiresIn && *report->expiresIn <= nearExpiry, NearExpiry);
    return state;
}

} // namespace console::tokens
