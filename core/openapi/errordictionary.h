// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/openapi/responsemetadata.h"

#include <QList>

namespace console::openapi {

/// One text in the program's two languages.
struct BilingualText
{
    QString en;
    QString zh;

    /// The text for a language tag such as `zh_CN` or `en`.
    [[nodiscard]] const QString &forLanguage(QStringView language) const
    {
        return language.startsWith(u"zh") ? zh : en;
    }
};

/// What is known about an error of the service.
struct ErrorEntry
{
    enum class Family {
        Gateway,   ///< domain.md 5.1
        VoiceChat, ///< Messages of the VoiceChat calls, 5.2
        Task,      ///< Asynchronous task errors, 5.3
    };
    Family family = Family::Gateway;
    QString code; ///< Key: a gateway code, a task code's digits, or a name of ours for a message.
    qint64 codeN = 0;
    int httpStatus = 0;
    QString messagePart; ///< For entries recognised by their message: a part of it.
    bool retryable = false;
    BilingualText title;
    BilingualText cause;
    BilingualText remedy;
    QString source; ///< The document it comes from.
};

/// The offline dictionary of every known code and message with cause and remedy in both languages
/// (resources/errors.json). Immutable.
class ErrorDictionary
{
public:
    /// The dictionary built into the program.
    [[nodiscard]] static ErrorDictionary builtIn();

    [[nodiscard]] const QList<ErrorEntry> &entries() const { return m_entries; }
    /// The best entry: a known message first, then code, `Prefix.*`, number; task codes fall back to their family.
    /// Null when nothing is known.
    [[nodiscard]] const ErrorEntry *find(const ServiceError &error) const;
    [[nodiscard]] const ErrorEntry *findCode(QStringView code) const;

private:
    QList<ErrorEntry> m_entries;
};

} // namespace console::openapi
