// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rooms/updatefields.h"

#include "core/base/overloaded.h"
#include "core/json/write.h"

#include <algorithm>
#include <array>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace console::rooms {

namespace {

using Kind = UpdateProblem::Kind;
using Made = Result<UpdateCommand, UpdateProblem>;

Priority priorityOf(const UpdateFields &fields)
{
    // What is out of range stays so, for limitProblem() to find.
    constexpr qint64 most = std::numeric_limits<int>::max();
    return static_cast<Priority>(std::clamp<qint64>(fields.interruptMode.value_or(1), -most, most));
}

/// Reads the JSON object in a Message member by member, and keeps the first thing that is wrong with it.
class MessageReader
{
public:
    MessageReader(const UpdateFields &fields, QLatin1StringView command)
        : m_command(command),
          m_document(json::Document::parse(fields.message.toUtf8()))
    {
        if (fields.message.trimmed().isEmpty()) {
            fail(Kind::Missing, u"Message"_s);
        } else if (!m_document.isValid()) {
            const json::Position at = m_document.errors().front().at;
            fail(Kind::NotJson, u"Message"_s, {}, QString::number(at.line) + u':' + QString::number(at.column));
        } else if (!m_document.root().isObject()) {
            fail(Kind::WrongType, u"Message"_s, u"object"_s);
        }
    }

    [[nodiscard]] bool neededSwitch(const QString &key)
    {
        const auto value = optionalSwitch(key);
        if (!value)
            fail(Kind::Missing, u"Message."_s + key);
        return value.value_or(false);
    }
    [[nodiscard]] std::optional<bool> optionalSwitch(const QString &key)
    {
        const json::Value value = take(key);
        if (!value.isMissing() && !value.toBool())
            fail(Kind::WrongType, u"Message."_s + key, u"boolean"_s);
        return value.toBool();
    }
    [[nodiscard]] std::optional<int> number(const QString &key)
    {
        const json::Value value = take(key);
        const auto number = value.toInteger();
        if (value.isMissing())
            return std::nullopt;
        if (!number)
            fail(Kind::WrongType, u"Message."_s + key, u"integer"_s);
        constexpr qint64 most = std::numeric_limits<int>::max();
        return static_cast<int>(std::clamp<qint64>(number.value_or(0), -most, most));
    }
    [[nodiscard]] QString text(const QString &key)
    {
        const json::Value value = take(key);
        if (!value.isMissing() && !value.isString())
            fail(Kind::WrongType, u"Message."_s + key, u"string"_s);
        return value.toString();
    }
    [[nodiscard]] QByteArray raw(const QString &key) { return take(key).text().toByteArray(); }

    /// The command, unless something was wrong or a member is left that the command does not have.
    [[nodiscard]] Made finish(UpdateCommand command)
    {
        for (const json::Value &member : m_document.root().children()) {
            if (!m_known.contains(member.key()))
                fail(Kind::UnknownMember, u"Message."_s + member.key(), m_known.join(u", "_s));
        }
        if (m_problem)
            return unexpected(*m_problem);
        return command;
    }

private:
    json::Value take(const QString &key)
    {
        m_known.append(key);
        return m_document.root().member(key);
    }
    void fail(Kind kind, const QString &field, const QString &allowed = {}, const QString &value = {})
    {
        if (!m_problem)
            m_problem =
                UpdateProblem{.kind = kind, .command = m_command, .field = field, .value = value, .allowed = allowed};
    }

    QLatin1StringView m_command;
    json::Document m_document;
    QStringList m_known;
    std::optional<UpdateProblem> m_problem;
};

Made makeAsk(const UpdateFields &fields)
{
    AskLlm ask{.text = fields.message, .priority = priorityOf(fields)};
    if (fields.forgetImages || !fields.images.isEmpty() || fields.imageGroup)
        ask.images = ImageOrder{.action = fields.forgetImages ? ImageOrder::Action::Delete : ImageOrder::Action::Insert,
                                .groupId = fields.imageGroup.value_or(0),
                                .urls = fields.images};
    return ask;
}

Made makeTtsContext(const UpdateFields &fields)
{
    MessageReader message(fields, commandName(TtsContext{}));
    TtsContext context{.tag = message.raw(u"Tag"_s)};
    return message.finish(std::move(context));
}

Made makeVoicePrint(const UpdateFields &fields)
{
    MessageReader message(fields, commandName(VoicePrint{}));
    VoicePrint print{.enable = message.neededSwitch(u"Enable"_s), .voiceDuration = message.number(u"VoiceDuration"_s)};
    return message.finish(print);
}

Made makeFarfield(const UpdateFields &fields)
{
    MessageReader message(fields, commandName(Farfield{}));
    Farfield farfield{.enable = message.neededSwitch(u"Enable"_s),
                      .level = message.text(u"Level"_s),
                      .threshold = message.number(u"Threshold"_s),
                      .fixedSource = message.optionalSwitch(u"FixedSource"_s)};
    return message.finish(std::move(farfield));
}

QString messageOf(const json::ObjectWriter &message)
{
    return QString::fromUtf8(message.bytes());
}

/// How one command is made of fields, and which of them it has.
struct Row
{
    QLatin1StringView name;
    std::array<QLatin1StringView, 5> fields; ///< Empty behind the last.
    Made (*make)(const UpdateFields &fields);
};

constexpr auto message = "message"_L1;
constexpr auto interruptMode = "interruptMode"_L1;

constexpr std::array rows{
    Row{"interrupt"_L1, {}, [](const UpdateFields &) -> Made { return Interrupt{}; }},
    Row{"function"_L1,
        {"toolCallId"_L1, message},
        [](const UpdateFields &fields) -> Made {
            return FunctionResult{.toolCallId = fields.toolCallId, .content = fields.message};
        }},
    Row{"ExternalTextToSpeech"_L1,
        {message, interruptMode},
        [](const UpdateFields &fields) -> Made { return Say{.text = fields.message, .priority = priorityOf(fields)}; }},
    Row{"ExternalPromptsForLLM"_L1,
        {message},
        [](const UpdateFields &fields) -> Made { return PromptForLlm{.text = fields.message}; }},
    Row{"ExternalTextToLLM"_L1, {message, interruptMode, "images"_L1, "imageGroup"_L1, "forgetImages"_L1}, makeAsk},
    Row{"FinishSpeechRecognition"_L1, {}, [](const UpdateFields &) -> Made { return FinishSpeech{}; }},
    Row{"UpdateParameters"_L1,
        {"config"_L1},
        [](const UpdateFields &fields) -> Made { return ChangeParameters{.config = fields.config}; }},
    Row{"SetTTSContext"_L1, {message}, makeTtsContext},
    Row{"UpdateVoicePrintSV"_L1, {message}, makeVoicePrint},
    Row{"UpdateFarfieldConfig"_L1, {message}, makeFarfield},
};
static_assert(rows.size() == std::variant_size_v<UpdateCommand>, "every command has exactly one row");

const Row *rowOf(QStringView name)
{
    // The vendor's embedded SDK writes the two oldest with a capital.
    if (name == "Interrupt"_L1)
        name = u"interrupt";
    if (name == "Function"_L1)
        name = u"function";
    const auto *row = std::ranges::find_if(rows, [name](const Row &each) { return name == each.name; });
    return row == rows.end() ? nullptr : row;
}

} // namespace

QList<QLatin1StringView> commandNames()
{
    QList<QLatin1StringView> names;
    for (const Row &row : rows)
        names.append(row.name);
    return names;
}

QLatin1StringView documentedName(QStringView name)
{
    const Row *row = rowOf(name);
    return row ? row->name : QLatin1StringView();
}

QList<QLatin1StringView> fieldNames(QStringView command)
{
    QList<QLatin1StringView> names;
    if (const Row *row = rowOf(command))
        std::ranges::copy_if(row->fields, std::back_inserter(names), [](auto name) { return !name.isEmpty(); });
    return names;
}

Result<UpdateCommand, UpdateProblem> commandFrom(const UpdateFields &fields)
{
    const Row *row = rowOf(fields.command);
    if (row)
        return row->make(fields);
    QStringList names;
    for (const Row &each : rows)
        names.append(each.name);
    return unexpected(UpdateProblem{.kind = Kind::OutOfRange,
                                    .command = fields.command,
                                    .field = u"Command"_s,
                                    .value = fields.command,
                                    .allowed = names.join(u", "_s)});
}

UpdateFields fieldsOf(const UpdateCommand &command)
{
    UpdateFields fields{.command = commandName(command)};
    const auto setPriority = [&fields](Priority priority) { fields.interruptMode = static_cast<int>(priority); };
    std::visit(overloaded{
                   [](const Interrupt &) {},
                   [](const FinishSpeech &) {},
                   [&](const FunctionResult &result) {
                       fields.toolCallId = result.toolCallId;
                       fields.message = result.content;
                   },
                   [&](const Say &say) {
                       fields.message = say.text;
                       setPriority(say.priority);
                   },
                   [&](const PromptForLlm &prompt) { fields.message = prompt.text; },
                   [&](const AskLlm &ask) {
                       fields.message = ask.text;
                       setPriority(ask.priority);
                       if (!ask.images)
                           return;
                       fields.forgetImages = ask.images->action == ImageOrder::Action::Delete;
                       fields.imageGroup = ask.images->groupId;
                       fields.images = ask.images->urls;
                   },
                   [&](const ChangeParameters &change) { fields.config = change.config; },
                   [&](const TtsContext &context) {
                       fields.message = messageOf(json::ObjectWriter().addRaw(u"Tag", context.tag));
                   },
                   [&](const VoicePrint &print) {
                       json::ObjectWriter members;
                       members.addBool(u"Enable", print.enable);
                       if (print.voiceDuration)
                           members.add(u"VoiceDuration", *print.voiceDuration);
                       fields.message = messageOf(members);
                   },
                   [&](const Farfield &farfield) {
                       json::ObjectWriter members;
                       members.addBool(u"Enable", farfield.enable);
                       if (!farfield.level.isEmpty())
                           members.add(u"Level", farfield.level);
                       if (farfield.threshold)
                           members.add(u"Threshold", *farfield.threshold);
                       if (farfield.fixedSource)
                           members.addBool(u"FixedSource", *farfield.fixedSource);
                       fields.message = messageOf(members);
                   },
               },
               command);
    return fields;
}

} // namespace console::rooms
