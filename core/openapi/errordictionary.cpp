// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/openapi/errordictionary.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace console::openapi {

using namespace Qt::Literals::StringLiterals;

namespace {

using Family = ErrorEntry::Family;

Family familyNamed(const QString &name)
{
    if (name == "VoiceChat"_L1)
        return Family::VoiceChat;
    return name == "Task"_L1 ? Family::Task : Family::Gateway;
}

BilingualText textsOf(const QJsonValue &value)
{
    return {.en = value["en"_L1].toString(), .zh = value["zh"_L1].toString()};
}

ErrorEntry entryOf(const QJsonValue &value)
{
    return {.family = familyNamed(value["family"_L1].toString()),
            .code = value["code"_L1].toString(),
            .codeN = value["codeN"_L1].toInteger(),
            .httpStatus = value["httpStatus"_L1].toInt(),
            .messagePart = value["messagePart"_L1].toString(),
            .retryable = value["retryable"_L1].toBool(),
            .title = textsOf(value["title"_L1]),
            .cause = textsOf(value["cause"_L1]),
            .remedy = textsOf(value["remedy"_L1]),
            .source = value["source"_L1].toString()};
}

template<class Predicate>
const ErrorEntry *firstWhere(const QList<ErrorEntry> &entries, Predicate predicate)
{
    const auto found = std::ranges::find_if(entries, predicate);
    return found == entries.end() ? nullptr : &*found;
}

/// The entry whose part of the message is the longest one found.
const ErrorEntry *byMessage(const QList<ErrorEntry> &entries, const QString &message)
{
    const ErrorEntry *best = nullptr;
    for (const ErrorEntry &entry : entries) {
        const bool longer = entry.messagePart.size() > (best != nullptr ? best->messagePart.size() : 0);
        if (longer && message.contains(entry.messagePart, Qt::CaseInsensitive))
            best = &entry;
    }
    return best;
}

const ErrorEntry *byNumber(const QList<ErrorEntry> &entries, qint64 number)
{
    if (number == 0)
        return nullptr;
    return firstWhere(entries, [number](const ErrorEntry &entry) { return entry.codeN == number; });
}

/// 1003 for 1003999: the first four of the seven digits of a task code name the stage that failed.
const ErrorEntry *byTaskFamily(const ErrorDictionary &dictionary, qint64 number)
{
    constexpr qint64 firstTaskCode = 1'000'000;
    constexpr qint64 lastTaskCode = 9'999'999;
    constexpr qint64 codesOfFamily = 1000;
    if (number < firstTaskCode || number > lastTaskCode)
        return nullptr;
    return dictionary.findCode(QString::number(number / codesOfFamily));
}

} // namespace

ErrorDictionary ErrorDictionary::builtIn()
{
    QFile file(u":/console/errors.json"_s);
    ErrorDictionary dictionary;
    if (!file.open(QIODevice::ReadOnly))
        return dictionary;
    const QJsonArray errors = QJsonDocument::fromJson(file.readAll()).object().value("errors"_L1).toArray();
    for (const QJsonValue &error : errors)
        dictionary.m_entries.append(entryOf(error));
    return dictionary;
}

const ErrorEntry *ErrorDictionary::findCode(QStringView code) const
{
    return firstWhere(m_entries, [code](const ErrorEntry &entry) { return entry.code == code; });
}

const ErrorEntry *ErrorDictionary::find(const ServiceError &error) const
{
    if (const ErrorEntry *entry = byMessage(m_entries, error.message))
        return entry;
    for (QStringView code = error.code; !code.isEmpty();
         code.truncate(std::max<qsizetype>(code.lastIndexOf(u'.'), 0))) {
        if (const ErrorEntry *entry = findCode(code))
            return entry;
    }
    const qint64 number = error.codeN != 0 ? error.codeN : error.code.toLongLong();
    if (const ErrorEntry *entry = byNumber(m_entries, number))
        return entry;
    return byTaskFamily(*this, number);
}

} // namespace console::openapi
