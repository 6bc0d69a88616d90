// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wording/callbackwords.h"

#include "wording/answerwords.h"

#include <QCoreApplication>
#include <QLocale>

namespace console::wording {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(console::wording::Callback)

public:
    [[nodiscard]] static QString state(callbacks::AgentCode code)
    {
        using enum callbacks::AgentCode;
        switch (code) {
        case Listening:
            return tr("Listening");
        case Thinking:
            return tr("Thinking");
        case Speaking:
            return tr("Speaking");
        case Interrupted:
            return tr("Interrupted");
        case Finished:
            return tr("Done speaking");
        case Unknown:
            break;
        }
        return tr("In a state that is not known");
    }

    [[nodiscard]] static QString part(callbacks::TaskPart part)
    {
        using enum callbacks::TaskPart;
        switch (part) {
        case Task:
            return tr("Task");
        case Asr:
            return tr("ASR");
        case Llm:
            return tr("LLM");
        case Tts:
            return tr("TTS");
        case Unknown:
            break;
        }
        return {};
    }

    [[nodiscard]] static Explanation unknownError(const openapi::ServiceError &error)
    {
        return {.title = tr("The agent reported an error"),
                //: %1 code, %2 the service's own words
                .cause = tr("The service says: %1: %2").arg(error.code, error.message),
                .remedy = tr("This code is not in the dictionary. Look it up in the service's documents.")};
    }

    [[nodiscard]] static QString round(qint64 roundId)
    {
        //: A question and its answer, by its number.
        return tr("round %1").arg(roundId);
    }

    [[nodiscard]] static QString milliseconds(qint64 count)
    {
        return tr("%1 ms").arg(QLocale().toString(static_cast<qlonglong>(count)));
    }
};

} // namespace

QString agentStateText(callbacks::AgentCode code)
{
    return Words::state(code);
}

QString taskPartText(callbacks::TaskPart part)
{
    return Words::part(part);
}

QString roundText(qint64 roundId)
{
    return Words::round(roundId);
}

QString millisecondsText(callbacks::Turn::Duration duration)
{
    return duration ? Words::milliseconds(duration->count()) : QString();
}

Explanation explain(const callbacks::TaskError &error, const openapi::ErrorDictionary &dictionary,
                    const QString &language)
{
    return dictionary.find(error.error) ? explainServiceError(error.error, dictionary, language)
                                        : Words::unknownError(error.error);
}

} // namespace console::wording
