// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QTranslator>

class QCoreApplication;

namespace console::wording {

/// The languages the program speaks, as tags of its translation files: `en`, `zh_CN`.
[[nodiscard]] QStringList languages();
/// The one of languages() that fits the tag best; `en` when none does.
[[nodiscard]] QString bestLanguage(const QString &tag);

/// Puts the program's words (and Qt's own) in one language; can be called again to switch while running.
class Translations
{
public:
    explicit Translations(QCoreApplication &application);
    ~Translations();
    Translations(const Translations &) = delete;
    Translations &operator=(const Translations &) = delete;

    void use(const QString &language);
    [[nodiscard]] const QString &language() const { return m_language; }

private:
    QCoreApplication &m_application;
    QTranslator m_own;
    QTranslator m_qt;
    QString m_language;
};

} // namespace console::wording
