// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/diagnostics/topicrules.h"
#include "core/traffic/redaction.h"

#include <QHostAddress>
#include <QUrl>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace console::diagnostics {

namespace {

/// An address that the service calls, and the key of its signature when it has one.
struct Callback
{
    json::Value object;
    QString urlKey;
    QString signatureKey = {};
};

QList<Callback> signedCallbacks(const SceneUnderCheck &scene)
{
    return {
        {scene.config.member(u"SubtitleConfig"), u"ServerMessageUrl"_s, u"ServerMessageSignature"_s},
        {scene.config.member(u"FunctionCallingConfig"), u"ServerMessageUrl"_s, u"ServerMessageSignature"_s},
        {scene.agent, u"ServerMessageURLForRTS"_s, u"ServerMessageSignatureForRTS"_s},
    };
}

/// Every address that the service calls from outside.
QList<json::Value> calledUrls(const SceneUnderCheck &scene)
{
    QList<json::Value> urls;
    for (const Callback &callback : signedCallbacks(scene))
        urls.append(callback.object.member(callback.urlKey));
    if (textOf(scene.llm, u"Mode") == "CustomLLM"_L1)
        urls.append({scene.llm.member(u"Url"), scene.llm.member(u"URL")});
    const json::Value servers = scene.llm.member(u"MCP");
    for (json::Value server = servers.firstChild(); !server.isMissing(); server = server.nextSibling())
        urls.append(server.member(u"URL"));
    urls.removeIf([](const json::Value &url) { return !url.isString() || isBlank(url); });
    return urls;
}

QUrl parsed(const json::Value &url)
{
    return QUrl(url.toString(), QUrl::StrictMode);
}

bool isWellFormed(const QUrl &url)
{
    return url.isValid() && (url.scheme() == "https"_L1 || url.scheme() == "http"_L1) && !url.host().isEmpty();
}

bool isLocalAddress(const QHostAddress &address)
{
    constexpr std::array blocks{"10.0.0.0/8"_L1,     "172.16.0.0/12"_L1, "192.168.0.0/16"_L1,
                                "169.254.0.0/16"_L1, "100.64.0.0/10"_L1, "0.0.0.0/8"_L1};
    if (address.isLoopback() || address.isLinkLocal() || address.isUniqueLocalUnicast() || address.isSiteLocal() ||
        address == QHostAddress(QHostAddress::AnyIPv6))
        return true;
    return std::ranges::any_of(blocks, [&address](QLatin1StringView block) {
        const auto subnet = QHostAddress::parseSubnet(QString(block));
        return address.isInSubnet(subnet.first, subnet.second);
    });
}

bool isLocalHost(const QString &host)
{
    constexpr std::array endings{".local"_L1, ".localhost"_L1, ".lan"_L1, ".internal"_L1, ".home.arpa"_L1};
    QHostAddress address;
    if (address.setAddress(host))
        return isLocalAddress(address);
    const bool hasLocalEnding = std::ranges::any_of(
        endings, [&host](QLatin1StringView ending) { return host.endsWith(ending, Qt::CaseInsensitive); });
    return hasLocalEnding || !host.contains(u'.');
}

/// The author allows plain http to the model (domain.md 4.4, Feature).
bool allowsPlainModel(const SceneUnderCheck &scene)
{
    const json::Document feature = json::Document::parse(textOf(scene.llm, u"Feature").toUtf8());
    return isTrue(feature.root(), u"Http");
}

} // namespace

void callbackHalf(const SceneUnderCheck &scene, Findings &findings)
{
    for (const Callback &callback : signedCallbacks(scene)) {
        const json::Value url = callback.object.member(callback.urlKey);
        const json::Value signature = callback.object.member(callback.signatureKey);
        if (!isBlank(url) && isBlank(signature))
            findings.add(Severity::Error, url, traffic::redactedUrl(url.toString()), {callback.signatureKey});
        // A signature alone does no harm: nothing is called.
        if (isBlank(url) && !isBlank(signature))
            findings.add(Severity::Warning, signature, {}, {callback.urlKey});
    }
}

// 2025-06-01 has one callback for both; there the subtitle's own is reported as a field of the other version.
void subtitleUrlDiffers(const SceneUnderCheck &scene, Findings &findings)
{
    const json::Value own = scene.config.member(u"SubtitleConfig").member(u"ServerMessageUrl");
    const json::Value agent = scene.agent.member(u"ServerMessageURLForRTS");
    const bool differs = !isBlank(own) && !isBlank(agent) && own.toString() != agent.toString();
    if (differs && !scene.isVersion2025())
        findings.add(Severity::Warning, own, traffic::redactedUrl(own.toString()),
                     {traffic::redactedUrl(agent.toString())});
}

void callbackUrlMalformed(const SceneUnderCheck &scene, Findings &findings)
{
    for (const json::Value &url : calledUrls(scene)) {
        if (!isWellFormed(parsed(url)))
            findings.add(Severity::Error, url, traffic::redactedUrl(url.toString()));
    }
}

void callbackUrlLocal(const SceneUnderCheck &scene, Findings &findings)
{
    for (const json::Value &url : calledUrls(scene)) {
        const QUrl address = parsed(url);
        if (isWellFormed(address) && isLocalHost(address.host()))
            findings.add(Severity::Error, url, address.host());
    }
}

void callbackUrlPlain(const SceneUnderCheck &scene, Findings &findings)
{
    for (const json::Value &url : calledUrls(scene)) {
        const QUrl address = parsed(url);
        const bool isModel = url.parent().begin() == scene.llm.begin();
        if (isWellFormed(address) && address.scheme() == "http"_L1 && !(isModel && allowsPlainModel(scene)))
            findings.add(Severity::Warning, url, traffic::redactedUrl(url.toString()));
    }
}

} // namespace console::diagnostics
