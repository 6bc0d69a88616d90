// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/diagnostics/diagnostic.h"
#include "core/diagnostics/sceneschema.h"
#include "core/scene/injection.h"

namespace console::diagnostics {

/// What the start will be made with, as far as it is known already.
struct StartContext
{
    QString version = {};         ///< E.g. `2024-12-01`; the rules about versions keep still about one they don't know.
    scene::GivenIds given = {};   ///< Ids that take the place of the scene's.
    bool usesSceneAccount = true; ///< False when a credential profile supplies the keys.
};

/// A scene with cursors onto the sections that the rules ask for; a missing section is a missing value.
struct SceneUnderCheck
{
    SceneUnderCheck(const scene::Scene &scene, const SceneSchema &schema, const StartContext &context);

    const SceneSchema &schema;
    const StartContext &context;
    json::Value root;
    json::Value account;
    json::Value rtc;
    json::Value voiceChat;
    json::Value agent;
    json::Value config;
    json::Value asr;
    json::Value tts;
    json::Value llm;
    json::Value s2s; ///< Missing unless it is set, that is an object that is not empty.
    std::optional<scene::ForeignShapeProblem> oldShape;

    [[nodiscard]] bool isVersion2024() const { return context.version == u"2024-12-01"; }
    [[nodiscard]] bool isVersion2025() const { return context.version == u"2025-06-01"; }
    [[nodiscard]] bool hasAvatar() const;
    /// The human user's id as the start will have it; missing when it will be made or is given.
    [[nodiscard]] json::Value humanId() const;
};

/// Collects what one rule finds.
class Findings
{
public:
    Findings(RuleId rule, QList<Diagnostic> &found)
        : m_rule(rule),
          m_found(found)
    {}

    /// About a value that is there. A secret's value is dropped.
    void add(Severity severity, const json::Value &value, const QString &text = {}, const QStringList &extra = {});
    /// About a member's key.
    void addKey(Severity severity, const json::Value &member, const QString &text, const QStringList &extra = {});
    /// About what is missing, or there and blank, below `container`.
    void addMissing(Severity severity, const json::Value &container, std::initializer_list<QStringView> steps,
                    const QString &text = {}, const QStringList &extra = {});

private:
    RuleId m_rule;
    QList<Diagnostic> &m_found;
};

/// True for a member that is not there, null, or an empty or blank text.
[[nodiscard]] bool isBlank(const json::Value &value);
/// The member's text; empty when it is missing or no string.
[[nodiscard]] QString textOf(const json::Value &object, QStringView key);
[[nodiscard]] bool isTrue(const json::Value &object, QStringView key);

} // namespace console::diagnostics
