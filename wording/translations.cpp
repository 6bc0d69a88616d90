// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wording/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace console::wording {

namespace {

void install(QCoreApplication &application, QTranslator &translator, const QString &file, const QString &folder)
{
    application.removeTranslator(&translator);
    if (translator.load(file, folder))
        application.installTranslator(&translator);
}

} // namespace

QStringList languages()
{
    return {u"en"_s, u"zh_CN"_s};
}

QString bestLanguage(const QString &tag)
{
    return tag.startsWith("zh"_L1, Qt::CaseInsensitive) ? u"zh_CN"_s : u"en"_s;
}

Translations::Translations(QCoreApplication &application)
    : m_application(application)
{}

Translations::~Translations()
{
    m_application.removeTranslator(&m_own);
    m_application.removeTranslator(&m_qt);
}

void Translations::use(const QString &language)
{
    if (language == m_language)
        return;
    m_language = language;
    QLocale::setDefault(QLocale(
        language == "en"_L1 && QLocale::system().language() == QLocale::English ? QLocale::system().name() : language));
    install(m_application, m_qt, u"qtbase_"_s + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(m_application, m_own, u"console_"_s + language, u":/i18n"_s);
}

} // namespace console::wording
