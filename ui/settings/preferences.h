// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/theme.h"

#include <QByteArray>
#include <QDateTime>
#include <QObject>
#include <QStringList>

class QSettings;

namespace console::ui {

/// The user's choices, typed, kept in an INI file. Unknown keys are left alone; values out of range read as defaults.
class Preferences final : public QObject
{
    Q_OBJECT

public:
    explicit Preferences(QSettings &settings, QObject *parent = nullptr);

    [[nodiscard]] QString language() const; ///< Empty: as the desktop says.
    void setLanguage(const QString &language);
    [[nodiscard]] ColorScheme colorScheme() const;
    void setColorScheme(ColorScheme scheme);
    [[nodiscard]] int editorZoom() const; ///< Points added to the editor's font.
    void setEditorZoom(int points);

    [[nodiscard]] QString endpoint() const;
    [[nodiscard]] QStringList recentEndpoints() const;
    void setEndpoint(const QString &endpoint);
    [[nodiscard]] QString credential() const;
    void setCredential(const QString &choiceName);

    [[nodiscard]] QString sceneFolder() const;
    void setSceneFolder(const QString &folder);
    [[nodiscard]] QString lastScene() const;
    void setLastScene(const QString &sceneId);

    /// The Version that the scene in this file is started with; empty: the default one.
    [[nodiscard]] QString versionOf(const QString &scenePath) const;
    void setVersionOf(const QString &scenePath, const QString &version);

    /// Tell the desktop of failures while the window is not the active one.
    [[nodiscard]] bool notifiesOfFailures() const;
    void setNotifiesOfFailures(bool notifies);
    /// What a QR code leads to, with `{AppId}`, `{RoomId}`, `{UserId}`, `{Token}`; empty: it holds JSON.
    [[nodiscard]] QString joinUrlTemplate() const;
    void setJoinUrlTemplate(const QString &urlTemplate);

    /// The hint that leads to the first start is shown until a start has succeeded.
    [[nodiscard]] bool hasStartedOnce() const;
    void setHasStartedOnce();

    /// Whether a helper stops this window's rooms when the window dies or hangs, and after what times.
    [[nodiscard]] bool isGuardWanted() const;
    void setGuardWanted(bool wanted);
    [[nodiscard]] int guardHangSeconds() const;
    void setGuardHangSeconds(int seconds);
    [[nodiscard]] int guardSleepMinutes() const;
    void setGuardSleepMinutes(int minutes);

    /// Where the embedded server listens on loopback; 0: on any free port.
    [[nodiscard]] quint16 serverPort() const;
    void setServerPort(quint16 port);
    /// Of the pages that may call it, in the form of server::originFrom().
    [[nodiscard]] QStringList serverOrigins() const;
    void setServerOrigins(const QStringList &origins);
    /// Switch it on when the window opens.
    [[nodiscard]] bool startsServer() const;
    void setStartsServer(bool starts);

    /// Up to when the operator was told which rooms the helper stopped; invalid before the first time.
    [[nodiscard]] QDateTime helperReportedUntil() const;
    void setHelperReportedUntil(const QDateTime &moment);

    [[nodiscard]] QByteArray windowGeometry() const;
    [[nodiscard]] QByteArray windowState() const;
    void setWindow(const QByteArray &geometry, const QByteArray &state);

Q_SIGNALS:
    void languageChanged(const QString &language);
    void colorSchemeChanged(console::ui::ColorScheme scheme);
    void editorZoomChanged(int points);
    void guardChanged();
    void serverChanged();

private:
    void store(const QString &key, const QVariant &value);

    QSettings &m_settings;
};

/// Layouts saved by an incompatible version are not restored.
inline constexpr int windowStateVersion = 1;
inline constexpr int minimumGuardHang = 2;
inline constexpr int maximumGuardHang = 600;
inline constexpr int minimumGuardSleep = 1;
inline constexpr int maximumGuardSleep = 720;
inline constexpr int minimumEditorZoom = -4;
inline constexpr int maximumEditorZoom = 16;

} // namespace console::ui
