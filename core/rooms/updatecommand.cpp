// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rooms/updatecommand.h"

#include "core/base/overloaded.h"
#include "core/json/write.h"
#include "core/rooms/updatelimits.h"

#include <QDate>

using namespace Qt::Literals::StringLiterals;

namespace console::rooms {

namespace {

using Kind = UpdateProblem::Kind;

constexpr QLatin1StringView firstWithTaskId("2024-12-01");
constexpr QLatin1StringView firstWithParameters("2025-06-01");

struct CommandFacts
{
    QLatin1StringView name;
    QLatin1StringView since = firstWithTaskId;
};

CommandFacts factsOf(const UpdateCommand &command)
{
    return std::visit(overloaded{
                          [](const Interrupt &) { return CommandFacts{"interrupt"_L1}; },
                          [](const FunctionResult &) { return CommandFacts{"function"_L1}; },
                          [](const Say &) { return CommandFacts{"ExternalTextToSpeech"_L1}; },
                          [](const PromptForLlm &) { return CommandFacts{"ExternalPromptsForLLM"_L1}; },
                          [](const AskLlm &) { return CommandFacts{"ExternalTextToLLM"_L1}; },
                          [](const FinishSpeech &) { return CommandFacts{"FinishSpeechRecognition"_L1}; },
                          [](const ChangeParameters &) {
                              return CommandFacts{"UpdateParameters"_L1, firstWithParameters};
                          },
                          [](const TtsContext &) {
                              return CommandFacts{"SetTTSContext"_L1, firstWithParameters};
                          },
                          [](const VoicePrint &) {
                              return CommandFacts{"UpdateVoicePrintSV"_L1, firstWithParameters};
                          },
                          [](const Farfield &) {
                              return CommandFacts{"UpdateFarfieldConfig"_L1, firstWithParameters};
                          },
                      },
                      command);
}

std::optional<UpdateProblem> versionProblem(QStringView version, QLatin1StringView since)
{
    // Versions are dates of fixed width, so that they sort as text.
    const bool isDate = version.size() == since.size() && QDate::fromString(version, Qt::ISODate).isValid();
    if (isDate && version >= since)
        return std::nullopt;
    return UpdateProblem{.kind = Kind::NeedsVersion,
                         .command = {},
                         .field = u"Version"_s,
                         .value = version.toString(),
                         .allowed = since};
}

void addImages(json::ObjectWriter &body, const ImageOrder &images)
{
    const bool inserts = images.action == ImageOrder::Action::Insert;
    json::ObjectWriter config;
    config.add(u"Action", inserts ? u"insert" : u"delete").add(u"GroupID", images.groupId);
    if (inserts) {
        QByteArrayList urls;
        for (const QString &url : images.urls)
            urls.append(json::quoted(url));
        config.add(u"ImageType", u"url").addRaw(u"Images", QByteArray('[' + urls.join(',') + ']'));
    }
    body.addRaw(u"ImageConfig", config.bytes());
}

/// Adds what the command has of Message, InterruptMode, ImageConfig and Parameters, in this order.
class MemberWriter
{
public:
    explicit MemberWriter(json::ObjectWriter &body)
        : m_body(body)
    {}

    void operator()(const Interrupt &) const {}
    void operator()(const FinishSpeech &) const {}
    void operator()(const FunctionResult &result) const
    {
        addMessage(json::ObjectWriter().add(u"ToolCallID", result.toolCallId).add(u"Content", result.content));
    }
    void operator()(const PromptForLlm &prompt) const { m_body.add(u"Message", prompt.text); }
    void operator()(const Say &say) const
    {
        m_body.add(u"Message", say.text);
        addPriority(say.priority);
    }
    void operator()(const AskLlm &ask) const
    {
        if (!QStringView(ask.text).trimmed().isEmpty())
            m_body.add(u"Message", ask.text);
        addPriority(ask.priority);
        if (ask.images)
            addImages(m_body, *ask.images);
    }
    void operator()(const ChangeParameters &change) const
    {
        const QByteArray config = json::compact(json::Document::parse(change.config).root());
        m_body.addRaw(u"Parameters", json::ObjectWriter().addRaw(u"Config", config).bytes());
    }
    void operator()(const TtsContext &context) const
    {
        addMessage(json::ObjectWriter().addRaw(u"Tag", json::compact(json::Document::parse(context.tag).root())));
    }
    void operator()(const VoicePrint &print) const
    {
        json::ObjectWriter message;
        message.addBool(u"Enable", print.enable);
        if (print.voiceDuration)
            message.add(u"VoiceDuration", *print.voiceDuration);
        addMessage(message);
    }
    void operator()(const Farfield &farfield) const
    {
        json::ObjectWriter message;
        message.addBool(u"Enable", farfield.enable);
        if (!farfield.level.isEmpty())
            message.add(u"Level", farfield.level);
        if (farfield.threshold)
            message.add(u"Threshold", *farfield.threshold);
        if (farfield.fixedSource)
            message.addBool(u"FixedSource", *farfield.fixedSource);
        addMessage(message);
    }

private:
    /// JSON inside a string.
    void addMessage(const json::ObjectWriter &message) const
    {
        m_body.add(u"Message", QString::fromUtf8(message.bytes()));
    }
    void addPriority(Priority priority) const { m_body.add(u"InterruptMode", static_cast<qint64>(priority)); }

    json::ObjectWriter &m_body;
};

} // namespace

QLatin1StringView commandName(const UpdateCommand &command)
{
    return factsOf(command).name;
}

QLatin1StringView neededVersion(const UpdateCommand &command)
{
    return factsOf(command).since;
}

Result<QByteArray, UpdateProblem> updateBody(const scene::StopIds &ids, const UpdateCommand &command,
                                             QStringView version)
{
    const CommandFacts facts = factsOf(command);
    auto found = versionProblem(version, facts.since);
    if (!found)
        found = limitProblem(command);
    if (found) {
        found->command = facts.name;
        return unexpected(*found);
    }
    json::ObjectWriter body;
    body.add(u"AppId", ids.appId)
        .add(u"RoomId", ids.roomId.text())
        .add(u"TaskId", ids.taskId.text())
        .add(u"Command", QString(facts.name));
    std::visit(MemberWriter(body), command);
    return body.bytes();
}

bool dependsOnAgent(const UpdateCommand &command)
{
    return std::holds_alternative<PromptForLlm>(command) || std::holds_alternative<AskLlm>(command);
}

std::optional<UpdateProblem> agentProblem(const UpdateCommand &command, const json::Value &startBody)
{
    const json::Pointer s2s{u"Config", u"S2SConfig"};
    if (!dependsOnAgent(command) || !startBody.at(s2s).isObject())
        return std::nullopt;
    return UpdateProblem{.kind = Kind::NotWithS2S, .command = commandName(command), .field = s2s.toDotted()};
}

} // namespace console::rooms
