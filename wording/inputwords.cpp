// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wording/inputwords.h"

#include <QCoreApplication>

namespace console::wording {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(console::wording::Input)

public:
    [[nodiscard]] static QString input(openapi::JsonInputProblem::Kind kind);
    [[nodiscard]] static QString token(openapi::TokenDecodeError error);
    [[nodiscard]] static QString tokenTitle() { return tr("This is not an RTC token"); }
    [[nodiscard]] static QString tokenRemedy()
    {
        return tr("A token begins with 001 and the 24 characters of the AppId. Copy it whole, without quotes.");
    }
};

QString Words::input(openapi::JsonInputProblem::Kind kind)
{
    using enum openapi::JsonInputProblem::Kind;
    switch (kind) {
    case NotJson:
        return tr("The input is not valid JSON");
    case NotAnObject:
        return tr("The input holds no JSON object");
    case Missing:
        return tr("A member is missing");
    case WrongType:
        return tr("A member has the wrong type");
    case UnknownMode:
        return tr("The mode must be header or query");
    case InvalidDate:
        return tr("The date cannot be read; write it as 2025-07-01T08:09:10Z");
    case NullHeader:
        return tr("A header that is to be signed must not be null");
    case LoneSurrogate:
        return tr("The text holds half a character");
    case OutOfRange:
        return tr("A number is negative or too large");
    case TooLong:
        return tr("The room and user ids are too long for a token");
    }
    Q_UNREACHABLE();
}

QString Words::token(openapi::TokenDecodeError error)
{
    using enum openapi::TokenDecodeError;
    switch (error) {
    case BadVersion:
        return tr("It does not begin with 001.");
    case TooShort:
        return tr("It is too short.");
    case BadBase64:
        return tr("What follows the AppId is not Base64.");
    case Truncated:
        return tr("It breaks off too early.");
    case TrailingBytes:
        return tr("Something follows its end.");
    case BadSignatureLength:
        return tr("Its signature has the wrong length.");
    case InvalidUtf8:
        return tr("Its ids are not UTF-8 text.");
    }
    Q_UNREACHABLE();
}

} // namespace

Explanation explain(const openapi::JsonInputProblem &problem)
{
    return {.title = Words::input(problem.kind), .where = problem.member};
}

Explanation explain(openapi::TokenDecodeError error)
{
    return {.title = Words::tokenTitle(), .cause = Words::token(error), .remedy = Words::tokenRemedy()};
}

} // namespace console::wording
