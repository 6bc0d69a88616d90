// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/unit/json/randomjson.h"

#include <QStringBuilder>

#include <array>

namespace console::test {

QByteArray RandomJson::document()
{
    return space() + container(below(2) == 0, 4) + space();
}

QByteArray RandomJson::value(int depth)
{
    static constexpr std::array<const char *, 3> constants{"true", "false", "null"};
    switch (below(depth > 0 ? 5 : 3)) {
    case 0:
        return constants[static_cast<size_t>(below(3))];
    case 1:
        return number();
    case 2:
        return string();
    default:
        return container(below(2) == 0, depth - 1);
    }
}

QByteArray RandomJson::key()
{
    // Few different ones, so that duplicates and escaped twins come up.
    static constexpr std::array<const char *, 8> keys{
        R"("a")", R"("\u0061")", R"("b")", R"("a/b")", R"("")", R"("你好")", R"("0")", R"("q\"\\")",
    };
    return keys[static_cast<size_t>(below(keys.size()))];
}

QByteArray RandomJson::container(bool isObject, int depth)
{
    QByteArray text(1, isObject ? '{' : '[');
    text += space();
    for (int i = 0, count = below(5); i < count; ++i) {
        if (i > 0)
            text += ',' + space();
        if (isObject)
            text += key() + space() + ':' + space();
        text += value(depth) + space();
    }
    return text + (isObject ? '}' : ']');
}

QByteArray RandomJson::number()
{
    QByteArray text = below(2) ? "-" : "";
    text += QByteArray::number(below(4) == 0 ? 0 : below(1'000'000));
    if (below(3) == 0)
        text += '.' + QByteArray::number(below(10'000));
    if (below(4) == 0) {
        text += below(2) ? 'e' : 'E';
        text += below(2) ? '+' : '-';
        text += QByteArray::number(below(20));
    }
    return text;
}

QByteArray RandomJson::string()
{
    static constexpr std::array<const char *, 16> parts{
        "x",         "hello ",          "你好",   "😀",  R"(\")", R"(\\)", R"(\/)", R"(\n)",
        R"(\u4f60)", R"(\ud83d\ude00)", "{[,:]}", "//", "\x7f",  "é",     "'",     R"(\u0001)",
    };
    QByteArray text = "\"";
    for (int i = 0, count = below(6); i < count; ++i)
        text += parts[static_cast<size_t>(below(parts.size()))];
    return text + '"';
}

QByteArray RandomJson::space()
{
    static constexpr std::array<const char *, 8> spaces{"", "", "", " ", "\n", "\r\n  ", "\t", "\n    "};
    return spaces[static_cast<size_t>(below(spaces.size()))];
}

} // namespace console::test
