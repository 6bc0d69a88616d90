// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rooms/updatelimits.h"

#include "core/rooms/publicurl.h"
#include "core/rooms/speech.h"
#include "core/rooms/updateconfig.h"

using namespace Qt::Literals::StringLiterals;

namespace console::rooms {

namespace {

using Kind = UpdateProblem::Kind;
using Found = std::optional<UpdateProblem>;

UpdateProblem problem(Kind kind, const QString &field, const QString &allowed = {}, const QString &value = {})
{
    return {.kind = kind, .command = {}, .field = field, .value = value, .allowed = allowed};
}

Found blankProblem(const QString &text, const QString &field)
{
    if (QStringView(text).trimmed().isEmpty())
        return problem(Kind::Missing, field);
    return std::nullopt;
}

Found rangeProblem(qint64 value, qint64 lowest, qint64 highest, const QString &field)
{
    if (value >= lowest && value <= highest)
        return std::nullopt;
    return problem(Kind::OutOfRange, field, QString::number(lowest) + u".."_s + QString::number(highest),
                   QString::number(value));
}

Found priorityProblem(Priority priority)
{
    return rangeProblem(static_cast<int>(priority), 1, 3, u"InterruptMode"_s);
}

Found syntaxProblem(const json::Document &document, const QString &field)
{
    if (document.isValid())
        return std::nullopt;
    const json::Position at = document.errors().front().at;
    return problem(Kind::NotJson, field, {}, QString::number(at.line) + u':' + QString::number(at.column));
}

Found imageProblem(const ImageOrder &images)
{
    if (images.groupId < 0)
        return problem(Kind::OutOfRange, u"ImageConfig.GroupID"_s, u"0.."_s, QString::number(images.groupId));
    if (images.action == ImageOrder::Action::Delete)
        return std::nullopt;
    if (images.urls.isEmpty())
        return problem(Kind::Missing, u"ImageConfig.Images"_s);
    for (qsizetype i = 0; i < images.urls.size(); ++i) {
        if (!isPublicUrl(images.urls[i]))
            return problem(Kind::BadUrl, u"ImageConfig.Images["_s + QString::number(i) + u']');
    }
    return std::nullopt;
}

struct LimitCheck
{
    Found operator()(const Interrupt &) const { return std::nullopt; }
    Found operator()(const FinishSpeech &) const { return std::nullopt; }
    Found operator()(const FunctionResult &result) const
    {
        return blankProblem(result.toolCallId, u"Message.ToolCallID"_s);
    }
    Found operator()(const PromptForLlm &prompt) const { return blankProblem(prompt.text, u"Message"_s); }
    Found operator()(const Say &say) const
    {
        if (Found found = blankProblem(say.text, u"Message"_s))
            return found;
        if (const qsizetype count = characterCount(say.text); count > speechLimit)
            return problem(Kind::TooLong, u"Message"_s, QString::number(speechLimit), QString::number(count));
        return priorityProblem(say.priority);
    }
    Found operator()(const AskLlm &ask) const
    {
        if (Found found = ask.images ? imageProblem(*ask.images) : blankProblem(ask.text, u"Message"_s))
            return found;
        return priorityProblem(ask.priority);
    }
    Found operator()(const ChangeParameters &change) const
    {
        const auto document = json::Document::parse(change.config);
        Found found = syntaxProblem(document, u"Parameters.Config"_s);
        return found ? found : configProblem(document.root());
    }
    Found operator()(const TtsContext &context) const
    {
        const auto document = json::Document::parse(context.tag);
        if (Found found = syntaxProblem(document, u"Message.Tag"_s))
            return found;
        if (!document.root().isObject())
            return problem(Kind::WrongType, u"Message.Tag"_s, u"object"_s);
        if (document.root().count() == 0)
            return problem(Kind::Missing, u"Message.Tag"_s);
        return std::nullopt;
    }
    Found operator()(const VoicePrint &print) const
    {
        return print.voiceDuration ? rangeProblem(*print.voiceDuration, 4, 33, u"Message.VoiceDuration"_s)
                                   : std::nullopt;
    }
    Found operator()(const Farfield &farfield) const
    {
        const bool isLevel = QStringList{QString(), u"High"_s, u"Medium"_s, u"Low"_s}.contains(farfield.level);
        if (!isLevel)
            return problem(Kind::OutOfRange, u"Message.Level"_s, u"High, Medium, Low"_s, farfield.level);
        return farfield.threshold ? rangeProblem(*farfield.threshold, 0, 127, u"Message.Threshold"_s) : std::nullopt;
    }
};

} // namespace

std::optional<UpdateProblem> limitProblem(const UpdateCommand &command)
{
    Found found = std::visit(LimitCheck(), command);
    if (found)
        found->command = commandName(command);
    return found;
}

} // namespace console::rooms
