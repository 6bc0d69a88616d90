// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/preflight/likelycauses.h"

#include "core/diagnostics/rules.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace console::preflight {

using diagnostics::Diagnostic;
using diagnostics::RuleId;
using diagnostics::Severity;

namespace {

/// The cause that a finding speaks for; nothing when it has no bearing on whether the agent comes.
std::optional<Cause> causeOf(const Diagnostic &diagnostic)
{
    using enum RuleId;
    if (diagnostic.severity == Severity::Hint)
        return std::nullopt;
    const QString section = diagnostic.pointer.steps().value(2);
    switch (diagnostic.rule) {
    case EndPointAndBot:
    case EndPointPrefix:
        return Cause::Model;
    case VoiceResource:
        return Cause::Voice;
    case SeedAsrStreamMode:
    case NonstreamStreamMode:
        return Cause::Recognition;
    case MissingRequiredKey:
    case EmptyRequiredKey:
    case UnknownVariant:
        if (section == "LLMConfig"_L1)
            return Cause::Model;
        if (section == "TTSConfig"_L1)
            return Cause::Voice;
        return section == "ASRConfig"_L1 ? Cause::Recognition : Cause::Parameters;
    case WrongType:
    case NestedJson:
    case NearMissKey:
    case OldShape:
    case ModelOfOtherVersion:
    case FieldOfOtherVersion:
    case TargetUserCount:
    case UserIdsCollide:
    case S2sHybridMode:
        return Cause::Parameters;
    default:
        return std::nullopt;
    }
}

} // namespace

QString causeName(Cause cause)
{
    constexpr std::array names{"role"_L1,  "service-closed"_L1, "quota"_L1,  "model"_L1,
                               "voice"_L1, "recognition"_L1,    "avatar"_L1, "parameters"_L1};
    return names.at(static_cast<size_t>(cause));
}

QList<LikelyCause> likelyCauses(const QList<Diagnostic> &diagnostics, bool hasAvatar)
{
    using enum Cause;
    QList<LikelyCause> causes;
    for (const Cause cause : {Role, ServiceClosed, Quota, Model, Voice, Recognition, Avatar, Parameters}) {
        if (cause != Avatar || hasAvatar)
            causes.append({.cause = cause});
    }
    for (const Diagnostic &diagnostic : diagnostics) {
        const auto cause = causeOf(diagnostic);
        const auto place = cause ? std::ranges::find(causes, *cause, &LikelyCause::cause) : causes.end();
        if (place != causes.end() && (!place->hint || diagnostic.severity < place->hint->severity))
            place->hint = diagnostic;
    }
    std::ranges::stable_sort(causes, {}, [](const LikelyCause &cause) {
        return cause.hint ? static_cast<int>(cause.hint->severity) : static_cast<int>(Severity::Hint);
    });
    return causes;
}

QList<LikelyCause> likelyCausesOf(const QByteArray &startBody, const QString &version,
                                  const diagnostics::SceneSchema &schema)
{
    const auto scene = scene::Scene::parse(u"body"_s, QByteArray(R"({"VoiceChat":)" + startBody + '}'));
    if (!scene)
        return likelyCauses({}, false);
    const json::Value avatar = scene->voiceChat().member(u"Config").member(u"AvatarConfig");
    const auto found = diagnostics::check(*scene, schema, {.version = version, .given = {}, .usesSceneAccount = false});
    return likelyCauses(found, avatar.member(u"Enabled").toBool().value_or(false));
}

} // namespace console::preflight
