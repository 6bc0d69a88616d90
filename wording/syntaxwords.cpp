// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wording/syntaxwords.h"

#include <QCoreApplication>

namespace console::wording {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(console::wording::Syntax)

public:
    [[nodiscard]] static QString text(json::SyntaxErrorCode code);
};

QString Words::text(json::SyntaxErrorCode code)
{
    using enum json::SyntaxErrorCode;
    switch (code) {
    case InvalidUtf8:
        return tr("the bytes are not UTF-8 text");
    case TooDeep:
        return tr("objects and lists are nested too deeply");
    case TooLarge:
        return tr("the text is too large");
    case EmptyDocument:
        return tr("there is no value");
    case UnexpectedCharacter:
        return tr("unexpected character");
    case UnexpectedEnd:
        return tr("the text ends too early");
    case MissingComma:
        return tr("a comma is missing before this");
    case TrailingComma:
        return tr("a comma with nothing after it");
    case MissingColon:
        return tr("a colon is missing after the key");
    case MissingKey:
        return tr("a key in double quotes is missing");
    case MissingValue:
        return tr("a value is missing");
    case UnterminatedString:
        return tr("the string has no closing quote");
    case UnclosedObject:
        return tr("this brace is never closed");
    case UnclosedArray:
        return tr("this bracket is never closed");
    case MismatchedBracket:
        return tr("this closing bracket does not fit the one that is open");
    case BadEscape:
        return tr("unknown escape after the backslash");
    case BadUnicodeEscape:
        return tr("\\u needs four hexadecimal digits");
    case ControlCharacter:
        return tr("a control character must be escaped in a string");
    case BadNumber:
        return tr("this is not a valid number");
    case BadLiteral:
        return tr("unknown word; only true, false and null are allowed without quotes");
    case Comment:
        return tr("JSON has no comments");
    case ContentAfterEnd:
        return tr("something follows the end of the document");
    }
    Q_UNREACHABLE();
}

} // namespace

QString syntaxText(json::SyntaxErrorCode code)
{
    return Words::text(code);
}

} // namespace console::wording
