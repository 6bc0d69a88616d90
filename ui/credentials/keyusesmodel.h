// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/credentials/profile.h"

#include <QAbstractListModel>

namespace console::ui {

struct ConsoleContext;

/// Where a profile is used: the scenes that are bound to it, then the rooms that were started with its key and may be
/// running.
class KeyUsesModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit KeyUsesModel(const ConsoleContext &context, QObject *parent = nullptr);

    /// Of nothing: an empty list. `fingerprint` is the AccessKey ID's, empty for an application.
    void show(const std::optional<credentials::ProfileId> &id, const QString &fingerprint);
    void refresh();
    /// Empty for a scene that is not in the folder in use.
    [[nodiscard]] QString sceneAt(const QModelIndex &index) const;
    [[nodiscard]] int sceneCount() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Use
    {
        QString name;
        QString place; ///< The scene's file; empty for a room.
        QString sceneId;

        friend bool operator==(const Use &, const Use &) = default;
    };

    [[nodiscard]] QList<Use> uses() const;

    const ConsoleContext &m_context;
    std::optional<credentials::ProfileId> m_id;
    QString m_fingerprint;
    QList<Use> m_uses;
};

/// The names of the rooms that may be running and were started with the key of that fingerprint.
[[nodiscard]] QStringList roomsWithKey(const ConsoleContext &context, const QString &fingerprint);

} // namespace console::ui
