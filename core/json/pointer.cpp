// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/json/pointer.h"

#include "core/json/write.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace console::json {

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isIndex(QStringView step)
{
    return !step.isEmpty() && std::ranges::all_of(step, isDigit) && (step.size() == 1 || step.front() != u'0');
}

bool isPlainName(QStringView step)
{
    const auto isNameCharacter = [](QChar c) { return c.isLetterOrNumber() || c == u'_' || c == u'$'; };
    return !step.isEmpty() && !isDigit(step.front()) && std::ranges::all_of(step, isNameCharacter);
}

/// RFC 6901: `~1` is a slash, `~0` a tilde, any other tilde is malformed.
std::optional<QString> unescaped(QStringView step)
{
    QString text;
    text.reserve(step.size());
    for (qsizetype i = 0; i < step.size(); ++i) {
        if (step[i] != u'~') {
            text += step[i];
            continue;
        }
        if (++i == step.size() || (step[i] != u'0' && step[i] != u'1'))
            return std::nullopt;
        text += step[i] == u'0' ? u'~' : u'/';
    }
    return text;
}

QString escaped(QString step)
{
    return step.replace(u'~', "~0"_L1).replace(u'/', "~1"_L1);
}

} // namespace

Pointer::Pointer(std::initializer_list<QStringView> steps)
{
    m_steps.reserve(static_cast<qsizetype>(steps.size()));
    for (const QStringView step : steps)
        m_steps.append(step.toString());
}

Pointer Pointer::fromSteps(QList<QString> steps)
{
    Pointer pointer;
    pointer.m_steps = std::move(steps);
    return pointer;
}

std::optional<Pointer> Pointer::parse(QStringView text)
{
    Pointer pointer;
    if (text.isEmpty())
        return pointer;
    if (text.front() != u'/')
        return std::nullopt;
    for (const QStringView part : text.sliced(1).split(u'/')) {
        auto step = unescaped(part);
        if (!step)
            return std::nullopt;
        pointer.m_steps.append(*std::move(step));
    }
    return pointer;
}

Pointer Pointer::child(QStringView key) const
{
    Pointer pointer = *this;
    pointer.m_steps.append(key.toString());
    return pointer;
}

Pointer Pointer::child(qsizetype index) const
{
    return child(QString::number(index));
}

Pointer Pointer::parent() const
{
    Pointer pointer = *this;
    if (!pointer.m_steps.isEmpty())
        pointer.m_steps.removeLast();
    return pointer;
}

QString Pointer::toString() const
{
    QString text;
    for (const QString &step : m_steps)
        text += u'/' + escaped(step);
    return text;
}

QString Pointer::toDotted() const
{
    QString text;
    for (const QString &step : m_steps) {
        if (isIndex(step))
            text += u'[' + step + u']';
        else if (!isPlainName(step))
            text += u'[' + QString::fromUtf8(quoted(step)) + u']';
        else
            text += text.isEmpty() ? step : u'.' + step;
    }
    return text;
}

} // namespace console::json
