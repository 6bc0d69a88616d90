// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/diagnostics/keynames.h"
#include "core/diagnostics/topicrules.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace console::diagnostics {

namespace {

/// One of these keys is needed in this object.
struct Requirement
{
    json::Value container;
    QStringList anyOf;
    Severity severity = Severity::Error; ///< Of the key's absence.
};

/// The requirements of the variants that a scene has chosen (domain.md 4.2 to 4.5).
class Requirements
{
public:
    explicit Requirements(const SceneUnderCheck &scene)
        : m_scene(scene)
    {
        need(scene.voiceChat, {u"Config"_s});
        collectSections();
        collectAsr();
        collectTts();
        collectLlm();
        collectS2s();
        if (scene.hasAvatar())
            needAll(scene.config.member(u"AvatarConfig"), {u"AvatarAppID"_s, u"AvatarToken"_s});
        if (scene.isVersion2025() && scene.agent.isObject())
            need(scene.agent, {u"UserId"_s}, Severity::Warning);
    }

    [[nodiscard]] const QList<Requirement> &all() const { return m_all; }

private:
    void need(const json::Value &container, const QStringList &anyOf, Severity severity = Severity::Error)
    {
        // What is no object, or not there, is reported where it is needed itself.
        if (container.isObject())
            m_all.append({.container = container, .anyOf = anyOf, .severity = severity});
    }
    void needAll(const json::Value &container, const QStringList &keys, Severity severity = Severity::Error)
    {
        for (const QString &key : keys)
            need(container, {key}, severity);
    }
    /// 2024-12-01 wants the speech console's own ids unless a licence pays; what only a version asks is no error.
    void needSpeechAccount(const json::Value &container, const QStringList &keys)
    {
        if (m_scene.isVersion2024() && !isTrue(m_scene.agent, u"UseLicense"))
            needAll(container, keys, Severity::Warning);
    }

    void collectSections();
    void collectAsr();
    void collectTts();
    void collectLlm();
    void collectS2s();

    const SceneUnderCheck &m_scene;
    QList<Requirement> m_all;
};

void Requirements::collectSections()
{
    const bool isHybrid = m_scene.s2s.member(u"OutputMode").toInteger() == 1;
    if (isHybrid)
        need(m_scene.config, {u"LLMConfig"_s});
    else if (m_scene.isVersion2024() && m_scene.s2s.isMissing())
        needAll(m_scene.config, {u"ASRConfig"_s, u"TTSConfig"_s, u"LLMConfig"_s}, Severity::Warning);
}

void Requirements::collectAsr()
{
    if (!m_scene.s2s.isMissing())
        return;
    const json::Value params = m_scene.asr.member(u"ProviderParams");
    const QString provider = textOf(m_scene.asr, u"Provider");
    const QString mode = textOf(params, u"Mode");
    needAll(m_scene.asr, {u"Provider"_s, u"ProviderParams"_s});
    if (provider == "ai_gateway"_L1)
        needAll(params, {u"URL"_s, u"APIKey"_s});
    if (provider != "volcano"_L1)
        return;
    need(params, {u"Mode"_s});
    if (mode == "smallmodel"_L1) {
        need(params, {u"Cluster"_s});
        needSpeechAccount(params, {u"AppId"_s});
    }
    if (mode == "bigmodel"_L1 && params.member(u"VolcanoASRParameters").isMissing())
        needSpeechAccount(params, {u"AppId"_s, u"AccessToken"_s});
}

void Requirements::collectTts()
{
    if (!m_scene.s2s.isMissing())
        return;
    const json::Value params = m_scene.tts.member(u"ProviderParams");
    const QString provider = textOf(m_scene.tts, u"Provider");
    needAll(m_scene.tts, {u"Provider"_s, u"ProviderParams"_s});
    const bool isVolcano = provider == "volcano"_L1;
    const bool isBidirection = provider == "volcano_bidirection"_L1;
    if ((isVolcano || isBidirection) && params.member(u"VolcanoTTSParameters").isMissing()) {
        need(params, {u"audio"_s});
        need(params.member(u"audio"), {u"voice_type"_s});
        needSpeechAccount(params, {u"app"_s});
        needSpeechAccount(params.member(u"app"),
                          isBidirection ? QStringList{u"appid"_s, u"token"_s} : QStringList{u"appid"_s});
    }
    if (provider == "minimax"_L1) {
        needAll(params, {u"Authorization"_s, u"Groupid"_s, u"model"_s, u"URL"_s});
        const json::Value voice = params.member(u"voice_setting");
        if (params.member(u"timber_weights").count() == 0 && voice.isObject())
            need(voice, {u"voice_id"_s});
        else
            need(params, {u"voice_setting"_s, u"timber_weights"_s});
    }
    if (provider == "ai_gateway"_L1)
        needAll(params, {u"URL"_s, u"APIKey"_s, u"Voice"_s});
}

void Requirements::collectLlm()
{
    const bool isUnused = !m_scene.s2s.isMissing() && m_scene.s2s.member(u"OutputMode").toInteger() != 1;
    if (isUnused)
        return;
    const QString mode = textOf(m_scene.llm, u"Mode");
    need(m_scene.llm, {u"Mode"_s});
    if (mode == "ArkV3"_L1)
        need(m_scene.llm, {u"EndPointId"_s, u"BotId"_s, u"ModelName"_s});
    if (mode == "CustomLLM"_L1)
        need(m_scene.llm, {u"Url"_s, u"URL"_s});
    if (mode == "CozeBot"_L1) {
        const json::Value coze = m_scene.llm.member(u"CozeBotConfig");
        need(m_scene.llm, {u"CozeBotConfig"_s});
        needAll(coze, {u"Url"_s, u"BotId"_s, u"APIKey"_s, u"UserId"_s});
    }
    for (json::Value tool = m_scene.llm.member(u"Tools").firstChild(); !tool.isMissing(); tool = tool.nextSibling()) {
        need(tool, {u"function"_s});
        need(tool.member(u"function"), {u"name"_s});
    }
    for (json::Value mcp = m_scene.llm.member(u"MCP").firstChild(); !mcp.isMissing(); mcp = mcp.nextSibling())
        needAll(mcp, {u"URL"_s, u"Name"_s});
}

void Requirements::collectS2s()
{
    if (m_scene.s2s.isMissing())
        return;
    const json::Value params = m_scene.s2s.member(u"ProviderParams");
    needAll(m_scene.s2s, {u"Provider"_s, u"ProviderParams"_s});
    needAll(params, {u"app"_s, u"dialog"_s});
    needAll(params.member(u"app"), {u"appid"_s, u"token"_s});
    need(params.member(u"dialog"), {u"extra"_s});
    need(params.member(u"dialog").member(u"extra"), {u"model"_s});
}

/// The members that may stand for the requirement; one with a misspelt key counts, for that is reported as such.
QList<json::Value> candidates(const Requirement &requirement)
{
    QList<json::Value> found;
    for (json::Value member = requirement.container.firstChild(); !member.isMissing(); member = member.nextSibling()) {
        const QString key = member.key();
        const bool fits = std::ranges::any_of(
            requirement.anyOf, [&key](const QString &wanted) { return key == wanted || isNearMiss(key, wanted); });
        if (fits && member.kind() != json::Kind::Null)
            found.append(member);
    }
    return found;
}

QStringList choice(const QStringList &anyOf)
{
    return anyOf.size() > 1 ? anyOf : QStringList();
}

void checkVariant(const json::Value &object, QStringView key, const QStringList &known, Findings &findings)
{
    const json::Value value = object.member(key);
    if (value.isString() && !isBlank(value) && !known.contains(value.toString()))
        findings.add(Severity::Warning, value, value.toString(), known);
}

} // namespace

void missingRequiredKey(const SceneUnderCheck &scene, Findings &findings)
{
    const Requirements requirements(scene);
    for (const Requirement &requirement : requirements.all()) {
        if (candidates(requirement).isEmpty())
            findings.addMissing(requirement.severity, requirement.container, {requirement.anyOf.first()}, {},
                                choice(requirement.anyOf));
    }
}

// A warning: every template of the vendor has such places, and against the sandbox they do no harm.
void emptyRequiredKey(const SceneUnderCheck &scene, Findings &findings)
{
    const Requirements requirements(scene);
    for (const Requirement &requirement : requirements.all()) {
        const QList<json::Value> found = candidates(requirement);
        if (!found.isEmpty() && std::ranges::all_of(found, isBlank))
            findings.add(Severity::Warning, found.first(), {}, choice(requirement.anyOf));
    }
}

// BytePlus' own names are known too: the console can call it, and its rules are not these.
void unknownVariant(const SceneUnderCheck &scene, Findings &findings)
{
    checkVariant(scene.asr, u"Provider", {u"volcano"_s, u"ai_gateway"_s, u"BytePlus"_s, u"amazon"_s, u"google"_s},
                 findings);
    if (textOf(scene.asr, u"Provider") == "volcano"_L1)
        checkVariant(scene.asr.member(u"ProviderParams"), u"Mode", {u"bigmodel"_s, u"smallmodel"_s}, findings);
    checkVariant(scene.tts, u"Provider",
                 {u"volcano"_s, u"volcano_bidirection"_s, u"minimax"_s, u"ai_gateway"_s,
                  u"byteplus_Bidirectional_streaming"_s, u"amazon"_s, u"openai"_s, u"Google"_s},
                 findings);
    checkVariant(scene.llm, u"Mode", {u"ArkV3"_s, u"CozeBot"_s, u"CustomLLM"_s, u"BytePlusArk"_s}, findings);
}

} // namespace console::diagnostics
