// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/preferences.h"

#include "core/server/embeddedserver.h"

#include <QSettings>

#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

namespace {

const auto keyLanguage = u"language"_s;
const auto keyScheme = u"colorScheme"_s;
const auto keyZoom = u"editorZoom"_s;
const auto keyEndpoint = u"connection/endpoint"_s;
const auto keyRecent = u"connection/recentEndpoints"_s;
const auto keyCredential = u"connection/credential"_s;
const auto keyFolder = u"scenes/folder"_s;
const auto keyScene = u"scenes/last"_s;
const auto keyNotifies = u"rooms/notifiesOfFailures"_s;
const auto keyJoinUrl = u"rooms/joinUrl"_s;
const auto keyStarted = u"hasStartedOnce"_s;
const auto keyReported = u"guard/reportedUntil"_s;
const auto keyGuard = u"guard/enabled"_s;
const auto keyGuardHang = u"guard/hangSeconds"_s;
const auto keyGuardSleep = u"guard/sleepMinutes"_s;
const auto keyServerPort = u"server/port"_s;
const auto keyServerOrigins = u"server/origins"_s;
const auto keyServerStarts = u"server/startsWithWindow"_s;
const auto keyWindowVersion = u"window/version"_s;
const auto keyGeometry = u"window/geometry"_s;
const auto keyState = u"window/state"_s;

/// A slash in a key would make a group of it.
QString versionKey(const QString &scenePath)
{
    return u"versions/"_s + QString::fromLatin1(scenePath.toUtf8().toPercentEncoding());
}

} // namespace

Preferences::Preferences(QSettings &settings, QObject *parent)
    : QObject(parent),
      m_settings(settings)
{}

QString Preferences::language() const
{
    return m_settings.value(keyLanguage).toString();
}

void Preferences::setLanguage(const QString &language)
{
    store(keyLanguage, language);
    Q_EMIT languageChanged(language);
}

ColorScheme Preferences::colorScheme() const
{
    return schemeFromName(m_settings.value(keyScheme).toString());
}

void Preferences::setColorScheme(ColorScheme scheme)
{
    store(keyScheme, schemeName(scheme));
    Q_EMIT colorSchemeChanged(scheme);
}

int Preferences::editorZoom() const
{
    return qBound(minimumEditorZoom, m_settings.value(keyZoom, 0).toInt(), maximumEditorZoom);
}

void Preferences::setEditorZoom(int points)
{
    store(keyZoom, qBound(minimumEditorZoom, points, maximumEditorZoom));
    Q_EMIT editorZoomChanged(editorZoom());
}

QString Preferences::endpoint() const
{
    return m_settings.value(keyEndpoint).toString();
}

QStringList Preferences::recentEndpoints() const
{
    return m_settings.value(keyRecent).toStringList();
}

void Preferences::setEndpoint(const QString &endpoint)
{
    store(keyEndpoint, endpoint);
    if (!endpoint.contains("://"_L1))
        return;
    constexpr int kept = 8;
    QStringList recent = recentEndpoints();
    recent.removeAll(endpoint);
    recent.prepend(endpoint);
    store(keyRecent, QStringList(recent.mid(0, kept)));
}

QString Preferences::credential() const
{
    return m_settings.value(keyCredential).toString();
}

void Preferences::setCredential(const QString &choiceName)
{
    store(keyCredential, choiceName);
}

QString Preferences::sceneFolder() const
{
    return m_settings.value(keyFolder).toString();
}

void Preferences::setSceneFolder(const QString &folder)
{
    store(keyFolder, folder);
}

QString Preferences::lastScene() const
{
    return m_settings.value(keyScene).toString();
}

void Preferences::setLastScene(const QString &sceneId)
{
    store(keyScene, sceneId);
}

QString Preferences::versionOf(const QString &scenePath) const
{
    return m_settings.value(versionKey(scenePath)).toString();
}

void Preferences::setVersionOf(const QString &scenePath, const QString &version)
{
    if (version.isEmpty())
        m_settings.remove(versionKey(scenePath));
    else
        store(versionKey(scenePath), version);
}

bool Preferences::notifiesOfFailures() const
{
    return m_settings.value(keyNotifies, true).toBool();
}

void Preferences::setNotifiesOfFailures(bool notifies)
{
    store(keyNotifies, notifies);
}

QDateTime Preferences::helperReportedUntil() const
{
    return QDateTime::fromString(m_settings.value(keyReported).toString(), Qt::ISODateWithMs);
}

void Preferences::setHelperReportedUntil(const QDateTime &moment)
{
    store(keyReported, moment.toUTC().toString(Qt::ISODateWithMs));
}

QString Preferences::joinUrlTemplate() const
{
    return m_settings.value(keyJoinUrl).toString();
}

void Preferences::setJoinUrlTemplate(const QString &urlTemplate)
{
    store(keyJoinUrl, urlTemplate);
}

bool Preferences::hasStartedOnce() const
{
    return m_settings.value(keyStarted, false).toBool();
}

void Preferences::setHasStartedOnce()
{
    store(keyStarted, true);
}

bool Preferences::isGuardWanted() const
{
    return m_settings.value(keyGuard, false).toBool();
}

void Preferences::setGuardWanted(bool wanted)
{
    store(keyGuard, wanted);
    Q_EMIT guardChanged();
}

int Preferences::guardHangSeconds() const
{
    constexpr int usual = 4;
    return qBound(minimumGuardHang, m_settings.value(keyGuardHang, usual).toInt(), maximumGuardHang);
}

void Preferences::setGuardHangSeconds(int seconds)
{
    store(keyGuardHang, qBound(minimumGuardHang, seconds, maximumGuardHang));
    Q_EMIT guardChanged();
}

int Preferences::guardSleepMinutes() const
{
    constexpr int usual = 3;
    return qBound(minimumGuardSleep, m_settings.value(keyGuardSleep, usual).toInt(), maximumGuardSleep);
}

void Preferences::setGuardSleepMinutes(int minutes)
{
    store(keyGuardSleep, qBound(minimumGuardSleep, minutes, maximumGuardSleep));
    Q_EMIT guardChanged();
}

quint16 Preferences::serverPort() const
{
    const quint16 usual = server::ServerSettings().port;
    bool isNumber = false;
    const int port = m_settings.value(keyServerPort, usual).toInt(&isNumber);
    return isNumber && port >= 0 && port <= std::numeric_limits<quint16>::max() ? static_cast<quint16>(port) : usual;
}

void Preferences::setServerPort(quint16 port)
{
    store(keyServerPort, port);
    Q_EMIT serverChanged();
}

QStringList Preferences::serverOrigins() const
{
    QStringList origins;
    for (const QString &text : m_settings.value(keyServerOrigins, server::ServerSettings().origins).toStringList()) {
        if (const auto origin = server::originFrom(text); origin && !origins.contains(*origin))
            origins.append(*origin);
    }
    return origins;
}

void Preferences::setServerOrigins(const QStringList &origins)
{
    store(keyServerOrigins, origins);
    Q_EMIT serverChanged();
}

bool Preferences::startsServer() const
{
    return m_settings.value(keyServerStarts, false).toBool();
}

void Preferences::setStartsServer(bool starts)
{
    store(keyServerStarts, starts);
    Q_EMIT serverChanged();
}

QByteArray Preferences::windowGeometry() const
{
    const bool known = m_settings.value(keyWindowVersion).toInt() == windowStateVersion;
    return known ? m_settings.value(keyGeometry).toByteArray() : QByteArray();
}

QByteArray Preferences::windowState() const
{
    const bool known = m_settings.value(keyWindowVersion).toInt() == windowStateVersion;
    return known ? m_settings.value(keyState).toByteArray() : QByteArray();
}

void Preferences::setWindow(const QByteArray &geometry, const QByteArray &state)
{
    store(keyWindowVersion, windowStateVersion);
    store(keyGeometry, geometry);
    store(keyState, state);
}

void Preferences::store(const QString &key, const QVariant &value)
{
    // Any setValue() makes QSettings write and sync its file, and a start sets what it has just read.
    if (m_settings.value(key) != value)
        m_settings.setValue(key, value);
}

} // namespace console::ui
