// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rooms/updateconfig.h"

#include <algorithm>
#include <array>
#include <span>

using namespace Qt::Literals::StringLiterals;

namespace console::rooms {

namespace {

using traffic::UpdateProblem;
using Kind = UpdateProblem::Kind;
using Found = std::optional<UpdateProblem>;

UpdateProblem problem(Kind kind, const json::Pointer &where, const QString &allowed = {}, const QString &value = {})
{
    json::Pointer field{u"Parameters", u"Config"};
    for (const QString &step : where.steps())
        field = field.child(step);
    return {
        .kind = kind, .command = u"UpdateParameters"_s, .field = field.toDotted(), .value = value, .allowed = allowed};
}

/// The first problem among the children, duplicates included: which of two members the service takes is not said.
template<class Check>
Found firstAmong(const json::Value &container, Check check)
{
    for (json::Value child = container.firstChild(); !child.isMissing(); child = child.nextSibling()) {
        if (Found found = check(child))
            return found;
    }
    return std::nullopt;
}

Found typeProblem(const json::Value &value, std::initializer_list<json::Kind> kinds, const QString &names)
{
    if (std::ranges::find(kinds, value.kind()) != kinds.end())
        return std::nullopt;
    return problem(Kind::WrongType, value.pointer(), names);
}

Found objectProblem(const json::Value &value)
{
    return typeProblem(value, {json::Kind::Object, json::Kind::Null}, u"object, null"_s);
}

Found listProblem(const json::Value &value)
{
    return typeProblem(value, {json::Kind::Array, json::Kind::Null}, u"array, null"_s);
}

Found systemMessagesProblem(const json::Value &messages)
{
    if (Found found = listProblem(messages))
        return found;
    return firstAmong(
        messages, [](const json::Value &message) { return typeProblem(message, {json::Kind::String}, u"string"_s); });
}

Found toolsProblem(const json::Value &tools)
{
    if (Found found = listProblem(tools))
        return found;
    return firstAmong(tools,
                      [](const json::Value &tool) { return typeProblem(tool, {json::Kind::Object}, u"object"_s); });
}

/// "user and assistant must come in pairs, or the model may do anything"; a system prompt stands by itself.
class PromptPairs
{
public:
    Found next(const json::Value &prompt)
    {
        if (Found found = typeProblem(prompt, {json::Kind::Object}, u"object"_s))
            return found;
        const json::Value role = prompt.member(u"Role");
        const json::Pointer where = prompt.pointer().child(u"Role");
        if (role.isMissing())
            return problem(Kind::Missing, where);
        if (Found found = typeProblem(role, {json::Kind::String}, u"string"_s))
            return found;
        const QString name = role.toString();
        if (name == "system"_L1 && m_open.isRoot())
            return std::nullopt;
        const QString expected = m_open.isRoot() ? u"user"_s : u"assistant"_s;
        if (name != expected)
            return problem(Kind::OutOfRange, where, expected, name);
        m_open = m_open.isRoot() ? where : json::Pointer();
        return std::nullopt;
    }

    [[nodiscard]] Found atEnd() const
    {
        if (m_open.isRoot())
            return std::nullopt;
        const json::Pointer prompt = m_open.parent();
        const qsizetype index = prompt.steps().last().toLongLong();
        return problem(Kind::Missing, prompt.parent().child(index + 1), u"assistant"_s);
    }

private:
    json::Pointer m_open; ///< The role `user` that waits for its assistant; the root when none does.
};

Found userPromptsProblem(const json::Value &prompts)
{
    if (Found found = listProblem(prompts))
        return found;
    PromptPairs pairs;
    if (Found found = firstAmong(prompts, [&pairs](const json::Value &prompt) { return pairs.next(prompt); }))
        return found;
    return pairs.atEnd();
}

Found ttsProblem(const json::Value &tts)
{
    if (Found found = objectProblem(tts))
        return found;
    const json::Value provider = tts.member(u"Provider");
    const json::Value params = tts.member(u"ProviderParams");
    if (!provider.isMissing() && params.isMissing())
        return problem(Kind::Missing, tts.pointer().child(u"ProviderParams"));
    if (!provider.isMissing())
        return typeProblem(params, {json::Kind::Object}, u"object"_s);
    return std::nullopt;
}

Found interruptModeProblem(const json::Value &mode)
{
    if (Found found = typeProblem(mode, {json::Kind::Number}, u"number"_s))
        return found;
    const auto number = mode.toInteger();
    if (number == 0 || number == 1)
        return std::nullopt;
    return problem(Kind::OutOfRange, mode.pointer(), u"0, 1"_s, QString::fromUtf8(mode.text()));
}

struct MemberCheck
{
    QLatin1StringView name;
    Found (*check)(const json::Value &);
};

Found membersProblem(const json::Value &object, std::span<const MemberCheck> known)
{
    return firstAmong(object, [known](const json::Value &member) -> Found {
        for (const MemberCheck &one : known) {
            if (member.key() == one.name)
                return one.check(member);
        }
        QStringList names;
        for (const MemberCheck &one : known)
            names.append(one.name);
        return problem(Kind::UnknownMember, member.pointer(), names.join(u", "_s));
    });
}

Found llmProblem(const json::Value &llm)
{
    static constexpr std::array known = {
        MemberCheck{"SystemMessages"_L1, systemMessagesProblem}, MemberCheck{"UserPrompts"_L1, userPromptsProblem},
        MemberCheck{"Tools"_L1, toolsProblem}, MemberCheck{"VisionConfig"_L1, objectProblem}};
    if (Found found = objectProblem(llm))
        return found;
    return membersProblem(llm, known);
}

} // namespace

std::optional<UpdateProblem> configProblem(const json::Value &config)
{
    static constexpr std::array known = {MemberCheck{"LLMConfig"_L1, llmProblem},
                                         MemberCheck{"TTSConfig"_L1, ttsProblem},
                                         MemberCheck{"InterruptMode"_L1, interruptModeProblem}};
    if (Found found = typeProblem(config, {json::Kind::Object}, u"object"_s))
        return found;
    if (config.count() == 0)
        return problem(Kind::Missing, {});
    return membersProblem(config, known);
}

} // namespace console::rooms
