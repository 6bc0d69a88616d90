// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/callbacks/tlv.h"

#include "core/json/utf8.h"

#include <QtEndian>

#include <algorithm>
#include <array>

namespace console::callbacks {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype magicBytes = 4;
constexpr qsizetype headBytes = 8;

struct Named
{
    Magic magic;
    QByteArrayView text;
};

constexpr std::array names{
    Named{Magic::Subtitle, "subv"},   Named{Magic::AgentState, "conv"}, Named{Magic::ToolCall, "tool"},
    Named{Magic::ToolResult, "func"}, Named{Magic::Control, "ctrl"},    Named{Magic::Notice, "info"},
};

} // namespace

QByteArrayView magicText(Magic magic)
{
    return std::ranges::find(names, magic, &Named::magic)->text;
}

QString problemName(FrameProblem problem)
{
    switch (problem) {
    case FrameProblem::NotBase64:
        return u"not-base64"_s;
    case FrameProblem::TooShort:
        return u"too-short"_s;
    case FrameProblem::UnknownMagic:
        return u"unknown-magic"_s;
    case FrameProblem::WrongLength:
        return u"wrong-length"_s;
    case FrameProblem::NotJson:
        return u"not-json"_s;
    }
    Q_UNREACHABLE();
}

Result<Frame, FrameProblem> decodeFrame(QByteArrayView bytes)
{
    if (bytes.size() < headBytes)
        return unexpected(FrameProblem::TooShort);
    const auto *named = std::ranges::find(names, bytes.first(magicBytes), &Named::text);
    if (named == names.end())
        return unexpected(FrameProblem::UnknownMagic);
    const QByteArrayView content = bytes.sliced(headBytes);
    if (qsizetype(qFromBigEndian<quint32>(bytes.data() + magicBytes)) != content.size())
        return unexpected(FrameProblem::WrongLength);
    if (json::validUtf8Length(content) != content.size())
        return unexpected(FrameProblem::NotJson);
    Frame frame{.magic = named->magic, .content = json::Document::parse(content.toByteArray())};
    if (!frame.content.isValid())
        return unexpected(FrameProblem::NotJson);
    return frame;
}

Result<Frame, FrameProblem> decodeFrameText(const QByteArray &base64)
{
    const auto decoded = QByteArray::fromBase64Encoding(base64, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return unexpected(FrameProblem::NotBase64);
    return decodeFrame(*decoded);
}

QByteArray encodeFrame(Magic magic, QByteArrayView json)
{
    QByteArray bytes = magicText(magic).toByteArray();
    bytes.resize(headBytes);
    qToBigEndian(static_cast<quint32>(json.size()), bytes.data() + magicBytes);
    return bytes.append(json);
}

} // namespace console::callbacks
