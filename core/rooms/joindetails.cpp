// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rooms/joindetails.h"

#include "core/openapi/rtctoken.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace console::rooms {

Result<QByteArray, NoToken> joinToken(const RoomTask &task, const std::optional<scene::Scene> &scene,
                                      const QDateTime &now, quint32 nonce)
{
    if (!scene)
        return unexpected(NoToken::NoScene);
    const QString appKey = scene->text({u"RTCConfig", u"AppKey"});
    const credentials::ApplicationKey application{.appId = scene->text({u"RTCConfig", u"AppId"}),
                                                  .appKey = std::make_shared<const Secret>(appKey.toUtf8())};
    return joinToken(task, appKey.isEmpty() ? nullptr : &application, now, nonce);
}

Result<QByteArray, NoToken> joinToken(const RoomTask &task, const credentials::ApplicationKey *application,
                                      const QDateTime &now, quint32 nonce)
{
    if (task.userId.isEmpty())
        return unexpected(NoToken::NoUser);
    if (!application)
        return unexpected(NoToken::NoAppKey);
    if (!application->appId.isEmpty() && application->appId != task.appId)
        return unexpected(NoToken::OtherApp);
    return joinToken(task, *application->appKey, now, nonce);
}

Result<QByteArray, NoToken> joinToken(const RoomTask &task, const Secret &appKey, const QDateTime &now, quint32 nonce)
{
    openapi::RtcToken token{.appId = task.appId, .roomId = task.roomId.text(), .userId = task.userId, .privileges = {}};
    token.nonce = nonce;
    token.issuedAt = static_cast<quint32>(now.toSecsSinceEpoch());
    token.expireAt = token.issuedAt + static_cast<quint32>(std::chrono::seconds(tokenLifetime).count());
    for (const auto right : {openapi::Privilege::PublishStream, openapi::Privilege::SubscribeStream})
        token.grant(static_cast<quint16>(right), token.expireAt);
    const auto encoded = openapi::encodeToken(token, appKey);
    if (!encoded)
        return unexpected(NoToken::TooLong);
    return encoded->text;
}

QByteArray joinJson(const RoomTask &task, const QByteArray &token)
{
    QJsonObject object{{u"AppId"_s, task.appId}, {u"RoomId"_s, task.roomId.text()}, {u"UserId"_s, task.userId}};
    if (!token.isEmpty())
        object.insert(u"Token"_s, QString::fromLatin1(token));
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QString joinUrl(const QString &urlTemplate, const RoomTask &task, const QByteArray &token)
{
    const std::pair<QString, QByteArray> values[]{{u"AppId"_s, task.appId.toUtf8()},
                                                  {u"RoomId"_s, task.roomId.text().toUtf8()},
                                                  {u"UserId"_s, task.userId.toUtf8()},
                                                  {u"Token"_s, token}};
    QString url = urlTemplate;
    for (const auto &[name, value] : values)
        url.replace(QString(u'{' + name + u'}'),
                    QString::fromLatin1(QUrl::toPercentEncoding(QString::fromUtf8(value))));
    return url;
}

} // namespace console::rooms
