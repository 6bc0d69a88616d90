// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/commands/credentials/profilejson.h"

#include "core/json/write.h"

using namespace Qt::Literals::StringLiterals;

namespace console::ctl {

namespace {

QByteArray listJson(const QStringList &texts)
{
    QByteArray list;
    for (const QString &text : texts)
        list += (list.isEmpty() ? QByteArray() : QByteArray(",")) + json::quoted(text);
    return '[' + list + ']';
}

QString timeText(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODate);
}

} // namespace

QByteArray profileJson(const credentials::ProfileInfo &info, const credentials::CredentialSettings &settings)
{
    const bool isAccount = info.kind == credentials::ProfileKind::AccountKey;
    json::ObjectWriter object;
    object.add(u"id", info.facts.id.text()).add(u"name", info.facts.name);
    object.add(u"kind", credentials::profileKindName(info.kind));
    if (!info.keyId.isEmpty())
        object.add(isAccount ? u"accessKeyId" : u"appId", info.keyId);
    if (isAccount) {
        object.add(u"keyFingerprint", info.fingerprint).addRaw(u"allowedHosts", listJson(info.allowedHosts));
        object.addBool(u"isTemporary", info.isTemporary);
    }
    if (!info.region.isEmpty())
        object.add(u"region", info.region);
    if (info.expiresAt.isValid())
        object.add(u"expiresAt", timeText(info.expiresAt));
    if (!info.facts.notes.isEmpty())
        object.add(u"notes", info.facts.notes);
    if (const auto use = settings.lastUseOf(info.facts.id)) {
        object.add(u"lastUsedAt", timeText(use->at)).addBool(u"lastSucceeded", use->hasSucceeded);
        if (!use->code.isEmpty())
            object.add(u"lastCode", use->code);
    }
    object.addRaw(u"scenes", listJson(settings.scenesOf(info.facts.id)));
    return object.bytes();
}

} // namespace console::ctl
