// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/credentials/inlinesecrets.h"

#include "core/json/edit.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace console::credentials {

namespace {

struct Place
{
    QStringView section;
    QStringView member;
};

constexpr std::array accountPlaces{Place{u"AccountConfig", u"accessKeyId"}, Place{u"AccountConfig", u"secretKey"},
                                   Place{u"AccountConfig", u"sessionToken"}};
constexpr Place appKeyPlace{u"RTCConfig", u"AppKey"};

QString textAt(const scene::Scene &scene, const Place &place)
{
    return scene.text({place.section, place.member});
}

bool isFilled(const scene::Scene &scene, const Place &place)
{
    return !textAt(scene, place).isEmpty();
}

Secret secretAt(const scene::Scene &scene, const Place &place)
{
    return Secret(textAt(scene, place).toUtf8());
}

/// All of that name: of duplicates the last one counts, and the others are secrets as well.
std::vector<json::Value> childrenNamed(const json::Value &object, QStringView name)
{
    std::vector<json::Value> children;
    for (json::Value child = object.firstChild(); !child.isMissing(); child = child.nextSibling()) {
        if (object.isObject() && child.key() == name)
            children.push_back(child);
    }
    return children;
}

bool hasAccount(const scene::Scene &scene)
{
    return std::ranges::any_of(accountPlaces, [&scene](const Place &place) { return isFilled(scene, place); });
}

} // namespace

bool hasInlineSecrets(const scene::Scene &scene)
{
    return hasAccount(scene) || isFilled(scene, appKeyPlace);
}

InlineSecrets inlineSecretsOf(const scene::Scene &scene)
{
    InlineSecrets secrets;
    if (hasAccount(scene)) {
        secrets.account = AccountKey{.accessKeyId = secretAt(scene, accountPlaces[0]),
                                     .secretKey = secretAt(scene, accountPlaces[1])};
        if (isFilled(scene, accountPlaces[2]))
            secrets.account->sessionToken = SessionToken{.token = secretAt(scene, accountPlaces[2])};
    }
    if (isFilled(scene, appKeyPlace)) {
        QString appId = scene.text({u"RTCConfig", u"AppId"});
        if (appId.isEmpty())
            appId = scene.text({u"VoiceChat", u"AppId"});
        secrets.application = RtcApplication{.appId = std::move(appId), .appKey = secretAt(scene, appKeyPlace)};
    }
    return secrets;
}

QByteArray withoutInlineSecrets(const scene::Scene &scene)
{
    QByteArray bytes = scene.document().bytes();
    std::vector<json::Value> filled;
    for (const Place &place : {accountPlaces[0], accountPlaces[1], accountPlaces[2], appKeyPlace}) {
        for (const json::Value &section : childrenNamed(scene.document().root(), place.section)) {
            for (const json::Value &value : childrenNamed(section, place.member)) {
                if (value.isString() && !value.toString().isEmpty())
                    filled.push_back(value);
            }
        }
    }
    // From the back, so that the places before stay where they are.
    std::ranges::sort(filled, std::ranges::greater(), &json::Value::begin);
    for (const json::Value &value : filled)
        bytes = json::applied(bytes,
                              {.offset = value.begin(), .length = value.end() - value.begin(), .replacement = "\"\""});
    return bytes;
}

} // namespace console::credentials
