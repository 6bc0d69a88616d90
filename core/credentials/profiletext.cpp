// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/credentials/profiletext.h"

#include "core/base/overloaded.h"
#include "core/credentials/profilereader.h"
#include "core/credentials/secretbuffer.h"
#include "core/json/write.h"

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace console::credentials {

namespace {

constexpr int currentFormat = 1;
constexpr auto accountKind = "account-key"_L1;
constexpr auto applicationKind = "rtc-application"_L1;
constexpr auto sharedKind = "shared-secret"_L1;

constexpr std::array factMembers{"format"_L1, "kind"_L1, "id"_L1, "name"_L1, "notes"_L1, "colour"_L1};
constexpr std::array accountMembers{"accessKeyId"_L1,    "secretKey"_L1, "sessionToken"_L1,
                                    "sessionExpires"_L1, "region"_L1,    "allowedHosts"_L1};
constexpr std::array applicationMembers{"appId"_L1, "appKey"_L1};
constexpr std::array sharedMembers{"secret"_L1};

QLatin1StringView kindText(ProfileKind kind)
{
    switch (kind) {
    case ProfileKind::AccountKey:
        return accountKind;
    case ProfileKind::RtcApplication:
        return applicationKind;
    case ProfileKind::SharedSecret:
        return sharedKind;
    }
    Q_UNREACHABLE();
}

class Writer
{
public:
    void add(QLatin1StringView key, QByteArrayView json)
    {
        m_text.append(m_text.isEmpty() ? "{\"" : ",\"").append(QByteArrayView(key.data(), key.size())).append("\":");
        m_text.append(json);
    }
    void addText(QLatin1StringView key, const QString &text)
    {
        if (!text.isEmpty())
            add(key, json::quoted(text));
    }
    void addTime(QLatin1StringView key, const QDateTime &time)
    {
        addText(key, time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString());
    }
    void addSecret(QLatin1StringView key, const Secret &secret) { add(key, jsonOf(secret).reveal()); }
    void addMembers(const Secret &members)
    {
        if (!members.isEmpty())
            m_text.append(",").append(members.reveal());
    }
    [[nodiscard]] Secret finished() { return m_text.append("}").secret(); }

private:
    SecretBuffer m_text;
};

void write(Writer &writer, const ProfileFacts &facts)
{
    writer.addText("id"_L1, facts.id.text());
    writer.addText("name"_L1, facts.name);
    writer.addText("notes"_L1, facts.notes);
    writer.addText("colour"_L1, facts.colour);
}

void write(Writer &writer, const AccountKey &key)
{
    writer.addSecret("accessKeyId"_L1, key.accessKeyId);
    writer.addSecret("secretKey"_L1, key.secretKey);
    if (key.sessionToken) {
        writer.addSecret("sessionToken"_L1, key.sessionToken->token);
        writer.addTime("sessionExpires"_L1, key.sessionToken->expiresAt);
    }
    writer.addText("region"_L1, key.region);
    QByteArray hosts;
    for (const QString &host : key.allowedHosts)
        hosts += (hosts.isEmpty() ? "" : ",") + json::quoted(host);
    writer.add("allowedHosts"_L1, QByteArray('[' + hosts + ']'));
}

void write(Writer &writer, const SharedSecret &shared)
{
    writer.addSecret("secret"_L1, shared.secret);
}

void write(Writer &writer, const RtcApplication &application)
{
    writer.addText("appId"_L1, application.appId);
    writer.addSecret("appKey"_L1, application.appKey);
}

AccountKey readAccount(ProfileReader &reader)
{
    AccountKey key{.accessKeyId = reader.secret("accessKeyId"_L1).value_or(Secret()),
                   .secretKey = reader.secret("secretKey"_L1).value_or(Secret())};
    if (auto token = reader.secret("sessionToken"_L1))
        key.sessionToken = SessionToken{.token = *std::move(token), .expiresAt = reader.time("sessionExpires"_L1)};
    key.region = reader.text("region"_L1);
    key.allowedHosts = reader.texts("allowedHosts"_L1);
    return key;
}

RtcApplication readApplication(ProfileReader &reader)
{
    return {.appId = reader.text("appId"_L1), .appKey = reader.secret("appKey"_L1).value_or(Secret())};
}

} // namespace

Secret profileText(const Profile &profile)
{
    Writer writer;
    writer.add("format"_L1, QByteArray::number(currentFormat));
    writer.addText("kind"_L1, kindText(kindOf(profile)));
    write(writer, profile.facts);
    std::visit([&writer](const auto &key) { write(writer, key); }, profile.key);
    writer.addMembers(profile.otherMembers);
    return writer.finished();
}

StoreResult<Profile> readProfile(const Secret &text)
{
    ProfileReader reader(text);
    const qint64 format = reader.number("format"_L1);
    if (!reader.problem() && format > currentFormat)
        return unexpected(StoreProblem{StoreProblem::Kind::NewerVersion, QString::number(format)});
    if (format < 1)
        reader.fail("format"_L1);
    const QString kind = reader.text("kind"_L1);
    if (kind != accountKind && kind != applicationKind && kind != sharedKind)
        reader.fail("kind"_L1);
    const auto id = ProfileId::parse(reader.text("id"_L1));
    if (!id)
        reader.fail("id"_L1);
    if (reader.problem())
        return unexpected(*reader.problem());

    Profile profile{.facts = {.id = *id,
                              .name = reader.text("name"_L1),
                              .notes = reader.text("notes"_L1),
                              .colour = reader.text("colour"_L1)},
                    .key = RtcApplication()};
    if (kind == accountKind) {
        profile.key = readAccount(reader);
        profile.otherMembers = reader.membersBesides(factMembers, accountMembers);
    } else if (kind == sharedKind) {
        profile.key = SharedSecret{.secret = reader.secret("secret"_L1).value_or(Secret())};
        profile.otherMembers = reader.membersBesides(factMembers, sharedMembers);
    } else {
        profile.key = readApplication(reader);
        profile.otherMembers = reader.membersBesides(factMembers, applicationMembers);
    }
    if (reader.problem())
        return unexpected(*reader.problem());
    return profile;
}

} // namespace console::credentials
