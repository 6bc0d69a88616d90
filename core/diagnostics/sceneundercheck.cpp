// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/diagnostics/sceneundercheck.h"

#include "core/traffic/redaction.h"

namespace console::diagnostics {

SceneUnderCheck::SceneUnderCheck(const scene::Scene &scene, const SceneSchema &schema_, const StartContext &context_)
    : schema(schema_),
      context(context_),
      root(scene.document().root()),
      account(root.member(u"AccountConfig")),
      rtc(root.member(u"RTCConfig")),
      voiceChat(scene.voiceChat()),
      agent(voiceChat.member(u"AgentConfig")),
      config(voiceChat.member(u"Config")),
      asr(config.member(u"ASRConfig")),
      tts(config.member(u"TTSConfig")),
      llm(config.member(u"LLMConfig")),
      s2s(config.member(u"S2SConfig")),
      oldShape(context.version == u"2024-06-01" ? std::nullopt : scene::foreignVoiceChat(scene))
{
    if (!s2s.isObject() || s2s.count() == 0)
        s2s = {};
}

bool SceneUnderCheck::hasAvatar() const
{
    return isTrue(config.member(u"AvatarConfig"), u"Enabled");
}

json::Value SceneUnderCheck::humanId() const
{
    if (context.given.userId)
        return {};
    const json::Value own = rtc.member(u"UserId");
    const json::Value id = isBlank(own) ? agent.member(u"TargetUserId").element(0) : own;
    return isBlank(id) ? json::Value() : id;
}

void Findings::add(Severity severity, const json::Value &value, const QString &text, const QStringList &extra)
{
    m_found.append({.rule = m_rule,
                    .severity = severity,
                    .pointer = value.pointer(),
                    .value = traffic::isSecretValue(value) ? QString() : text,
                    .extra = extra,
                    .at = value.position()});
}

void Findings::addKey(Severity severity, const json::Value &member, const QString &text, const QStringList &extra)
{
    m_found.append({.rule = m_rule,
                    .severity = severity,
                    .pointer = member.pointer(),
                    .value = text,
                    .extra = extra,
                    .at = member.keyPosition()});
}

void Findings::addMissing(Severity severity, const json::Value &container, std::initializer_list<QStringView> steps,
                          const QString &text, const QStringList &extra)
{
    json::Pointer pointer = container.pointer();
    json::Value value = container;
    json::Value nearest = container;
    for (const QStringView step : steps) {
        pointer = pointer.child(step);
        value = value.member(step);
        // There but blank counts as missing; then it is the place to look at.
        if (!value.isMissing())
            nearest = value;
    }
    m_found.append({.rule = m_rule,
                    .severity = severity,
                    .pointer = pointer,
                    .value = text,
                    .extra = extra,
                    .at = nearest.position()});
}

bool isBlank(const json::Value &value)
{
    return value.isMissing() || value.kind() == json::Kind::Null ||
           (value.isString() && value.toString().trimmed().isEmpty());
}

QString textOf(const json::Value &object, QStringView key)
{
    return object.member(key).toString();
}

bool isTrue(const json::Value &object, QStringView key)
{
    return object.member(key).toBool().value_or(false);
}

} // namespace console::diagnostics
