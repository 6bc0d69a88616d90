// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guard/message.h"

#include "core/base/overloaded.h"
#include "core/json/write.h"
#include "core/rooms/entrytext.h"

#include <openssl/crypto.h>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace console::guard {

using credentials::Credential;
using credentials::Source;
using std::chrono::milliseconds;

namespace {

struct SourceName
{
    Source source;
    QLatin1StringView name;
};

constexpr std::array sourceNames{
    SourceName{Source::SceneAccount, "scene"_L1}, SourceName{Source::Environment, "environment"_L1},
    SourceName{Source::Sandbox, "sandbox"_L1},    SourceName{Source::Profile, "profile"_L1},
    SourceName{Source::VolcFile, "volc-file"_L1},
};

constexpr milliseconds shortestHang{500};
constexpr milliseconds shortestSleep{1000};
constexpr milliseconds longest = std::chrono::hours(24);

void cleanse(QByteArray &bytes)
{
    if (!bytes.isEmpty())
        OPENSSL_cleanse(bytes.data(), static_cast<std::size_t>(bytes.size()));
}

/// Base64 has no character that JSON escapes, so a key can be read out of the line without a copy that nobody clears.
void appendMember(QByteArray &line, QByteArrayView key, const Secret &secret)
{
    const QByteArrayView revealed = secret.reveal();
    QByteArray coded = QByteArray::fromRawData(revealed.data(), revealed.size()).toBase64();
    line.append(",\"").append(key).append("\":\"").append(coded).append('"');
    cleanse(coded);
}

std::optional<Secret> secretAt(const json::Value &value)
{
    const QByteArrayView text = value.text();
    if (!value.isString() || text.size() < 2)
        return std::nullopt;
    const QByteArrayView coded = text.sliced(1, text.size() - 2);
    auto decoded = QByteArray::fromBase64Encoding(QByteArray::fromRawData(coded.data(), coded.size()),
                                                  QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return std::nullopt;
    Secret secret(decoded.decoded);
    cleanse(decoded.decoded);
    return secret;
}

QByteArray taskText(const rooms::RoomTask &task)
{
    return rooms::entryText({.number = 0,
                             .at = task.changedAt,
                             .event = rooms::TaskEvent::Imported,
                             .task = task,
                             .bodyDigest = {},
                             .body = {}},
                            QString());
}

std::optional<rooms::RoomTask> taskAt(const json::Value &value)
{
    auto read = rooms::readEntry(value.text().toByteArray());
    return read ? std::optional(std::move(read->entry.task)) : std::nullopt;
}

credentials::CredentialPtr credentialAt(const json::Value &root)
{
    auto id = secretAt(root.member(u"accessKeyId"));
    auto key = secretAt(root.member(u"secretKey"));
    const auto *source = std::ranges::find(sourceNames, root.member(u"source").toString(), &SourceName::name);
    if (!id || !key || source == sourceNames.end())
        return nullptr;
    auto credential = std::make_shared<Credential>();
    credential->origin = {.source = source->source, .why = credentials::Why::TaskStarted};
    credential->region = root.member(u"region").toString();
    credential->accessKeyId = *std::move(id);
    credential->secretKey = *std::move(key);
    credential->sessionToken = secretAt(root.member(u"sessionToken"));
    return credential;
}

Secret holdLine(const HeldTask &held)
{
    QByteArray line;
    // Grown once, so that no outgrown buffer keeps a key.
    line.reserve(maximumLine);
    line.append("{\"hold\":").append(taskText(held.task));
    if (held.credential) {
        const Credential &credential = *held.credential;
        const QLatin1StringView source =
            std::ranges::find(sourceNames, credential.origin.source, &SourceName::source)->name;
        line.append(",\"source\":\"").append(source.data(), source.size()).append('"');
        if (!credential.region.isEmpty())
            line.append(",\"region\":").append(json::quoted(credential.region));
        appendMember(line, "accessKeyId", credential.accessKeyId);
        appendMember(line, "secretKey", credential.secretKey);
        if (credential.sessionToken)
            appendMember(line, "sessionToken", *credential.sessionToken);
    }
    line.append("}\n");
    Secret secret(line);
    cleanse(line);
    return secret;
}

Secret plainLine(const json::ObjectWriter &object)
{
    return Secret(QByteArray(object.bytes() + '\n'));
}

milliseconds within(milliseconds least, const json::Value &value, milliseconds otherwise)
{
    const auto given = value.toInteger();
    if (!given)
        return otherwise;
    return milliseconds(std::clamp<qint64>(*given, least.count(), longest.count()));
}

Limits limitsAt(const json::Value &value)
{
    const Limits usual;
    return {.hang = within(shortestHang, value.member(u"hang"), usual.hang),
            .sleep = within(shortestSleep, value.member(u"sleep"), usual.sleep)};
}

} // namespace

Secret lineOf(const Message &message)
{
    return std::visit(
        overloaded{
            [](const Beat &) { return plainLine(json::ObjectWriter().addBool(u"beat", true)); },
            [](const Hold &hold) { return holdLine(hold.held); },
            [](const Release &release) {
                return plainLine(json::ObjectWriter().addRaw(u"release", taskText(release.task)));
            },
            [](const Limits &limits) {
                return plainLine(json::ObjectWriter().addRaw(u"limits", json::ObjectWriter()
                                                                            .add(u"hang", qint64(limits.hang.count()))
                                                                            .add(u"sleep", qint64(limits.sleep.count()))
                                                                            .bytes()));
            },
            [](const Bye &) { return plainLine(json::ObjectWriter().addBool(u"bye", true)); },
        },
        message);
}

std::optional<Message> readLine(QByteArrayView line)
{
    constexpr int deepest = 8;
    if (line.size() > maximumLine)
        return std::nullopt;
    const json::Document document = json::Document::parse(QByteArray::fromRawData(line.data(), line.size()),
                                                          {.depth = deepest, .bytes = maximumLine});
    const json::Value root = document.root();
    if (!document.isValid() || !root.isObject())
        return std::nullopt;
    if (root.member(u"beat").toBool() == true)
        return Beat();
    if (root.member(u"bye").toBool() == true)
        return Bye();
    if (const json::Value limits = root.member(u"limits"); limits.isObject())
        return limitsAt(limits);
    if (auto released = taskAt(root.member(u"release")))
        return Release{*std::move(released)};
    if (auto held = taskAt(root.member(u"hold")))
        return Hold{{.task = *std::move(held), .credential = credentialAt(root)}};
    return std::nullopt;
}

} // namespace console::guard
