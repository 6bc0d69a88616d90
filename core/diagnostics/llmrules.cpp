// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/diagnostics/topicrules.h"

#include <QHash>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace console::diagnostics {

namespace {

/// The section, when it is for Ark and is used at all.
json::Value ark(const SceneUnderCheck &scene)
{
    return textOf(scene.llm, u"Mode") == "ArkV3"_L1 ? scene.llm : json::Value();
}

bool isThinkingModel(const QString &model)
{
    static const QRegularExpression thinking(u"thinking|doubao-seed-\\d|deepseek-r1|deepseek-v3-[1-9]-"_s);
    return thinking.match(model.toLower()).hasMatch();
}

/// Only families that are known not to think: new ones that do come out all the time.
bool isPlainModel(const QString &model)
{
    static const QRegularExpression plain(u"^(doubao-(1-5-)?(pro|lite)-|deepseek-v3-\\d{6})"_s);
    return plain.match(model.toLower()).hasMatch() && !isThinkingModel(model);
}

int pairsIn(const json::Value &prompts)
{
    int users = 0;
    for (json::Value prompt = prompts.firstChild(); !prompt.isMissing(); prompt = prompt.nextSibling())
        users += textOf(prompt, u"Role") == "user"_L1 ? 1 : 0;
    return users;
}

/// The first prompt that breaks the order user, assistant, user, assistant …; system prompts stand anywhere.
json::Value firstUnpaired(const json::Value &prompts, QStringView roleKey)
{
    json::Value asking;
    for (json::Value prompt = prompts.firstChild(); !prompt.isMissing(); prompt = prompt.nextSibling()) {
        const QString role = textOf(prompt, roleKey);
        if (role == "system"_L1)
            continue;
        if (role != (asking.isMissing() ? "user"_L1 : "assistant"_L1))
            return prompt;
        asking = asking.isMissing() ? prompt : json::Value();
    }
    return asking;
}

void checkPairs(const json::Value &prompts, QStringView roleKey, Findings &findings)
{
    const json::Value unpaired = prompts.isArray() ? firstUnpaired(prompts, roleKey) : json::Value();
    if (!unpaired.isMissing())
        findings.add(Severity::Warning, unpaired, textOf(unpaired, roleKey));
}

} // namespace

void endPointAndBot(const SceneUnderCheck &scene, Findings &findings)
{
    const json::Value bot = ark(scene).member(u"BotId");
    if (!isBlank(bot) && !isBlank(ark(scene).member(u"EndPointId")))
        findings.add(Severity::Warning, bot, bot.toString());
}

void endPointPrefix(const SceneUnderCheck &scene, Findings &findings)
{
    const json::Value endPoint = ark(scene).member(u"EndPointId");
    if (!isBlank(endPoint) && !endPoint.toString().startsWith("ep-"_L1))
        findings.add(Severity::Warning, endPoint, endPoint.toString());
}

void toolNameTaken(const SceneUnderCheck &scene, Findings &findings)
{
    QHash<QString, QString> places;
    const auto claim = [&](const json::Value &name) {
        if (!name.isString() || isBlank(name))
            return;
        const QString text = name.toString();
        if (const auto taken = places.constFind(text); taken != places.cend())
            findings.add(Severity::Error, name, text, {*taken});
        else
            places.insert(text, name.pointer().toDotted());
    };
    const json::Value tools = scene.llm.member(u"Tools");
    for (json::Value tool = tools.firstChild(); !tool.isMissing(); tool = tool.nextSibling())
        claim(tool.member(u"function").member(u"name"));
    const json::Value servers = scene.llm.member(u"MCP");
    for (json::Value server = servers.firstChild(); !server.isMissing(); server = server.nextSibling())
        claim(server.member(u"Name"));
    const json::Value search = scene.config.member(u"WebSearchAgentConfig");
    if (isTrue(search, u"Enable"))
        claim(search.member(u"FunctionName"));
}

void unpairedPrompt(const SceneUnderCheck &scene, Findings &findings)
{
    checkPairs(scene.llm.member(u"UserPrompts"), u"Role", findings);
    checkPairs(scene.s2s.at({u"ProviderParams", u"dialog", u"dialog_context"}), u"role", findings);
}

void historyTooShort(const SceneUnderCheck &scene, Findings &findings)
{
    constexpr qint64 defaultLength = 3; // domain.md 4.4
    const json::Value prompts = scene.llm.member(u"UserPrompts");
    const json::Value history = scene.llm.member(u"HistoryLength");
    const qint64 length = history.toInteger().value_or(defaultLength);
    const int pairs = pairsIn(prompts);
    if (pairs > length)
        findings.add(Severity::Warning, history.isMissing() ? prompts : history, QString::number(length),
                     {QString::number(pairs)});
}

void thinkingUnsupported(const SceneUnderCheck &scene, Findings &findings)
{
    const json::Value thinking = ark(scene).member(u"ThinkingType");
    const QString model = textOf(scene.llm, u"ModelName");
    if (!isBlank(thinking) && isPlainModel(model))
        findings.add(Severity::Warning, thinking, thinking.toString(), {model});
}

void thinkingLeftOn(const SceneUnderCheck &scene, Findings &findings)
{
    const json::Value model = ark(scene).member(u"ModelName");
    // An explicit null is a choice: the model's own default.
    if (isThinkingModel(model.toString()) && scene.llm.member(u"ThinkingType").isMissing())
        findings.addMissing(Severity::Hint, scene.llm, {u"ThinkingType"}, model.toString());
}

} // namespace console::diagnostics
