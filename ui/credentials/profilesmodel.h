// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/credentials/credentialsettings.h"
#include "core/credentials/profilebook.h"

#include <QAbstractListModel>

namespace console::ui {

/// The profiles of the store in use as cards, those that cannot be read after the others. No secret is in it.
class ProfilesModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        KindRole = Qt::UserRole + 1, ///< credentials::ProfileKind as an int; nothing for one that cannot be read.
        KeyRole,                     ///< The masked AccessKey ID, or the AppId.
        LastUseRole,                 ///< When and how the last call with it ended.
        SceneCountRole,
    };

    /// Both are borrowed.
    ProfilesModel(const credentials::ProfileBook &book, const credentials::CredentialSettings &settings,
                  QObject *parent = nullptr);

    /// Asks anew.
    void refresh();
    [[nodiscard]] std::optional<credentials::ProfileId> idAt(const QModelIndex &index) const;
    /// An invalid one when it is not there.
    [[nodiscard]] QModelIndex indexOf(const credentials::ProfileId &id) const;
    /// Why it cannot be read; nothing for the others.
    [[nodiscard]] std::optional<credentials::StoreProblem> problemAt(const QModelIndex &index) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Row
    {
        credentials::ProfileInfo info; ///< Only the id of one that cannot be read.
        std::optional<credentials::StoreProblem> problem = {};
        qsizetype scenes = 0;

        friend bool operator==(const Row &, const Row &) = default;
    };

    [[nodiscard]] QList<Row> rows() const;
    [[nodiscard]] static QVariant unreadable(const Row &row, int role);
    [[nodiscard]] static QString lastUseText(const credentials::ProfileInfo &info);
    [[nodiscard]] static QString kindText(credentials::ProfileKind kind);
    [[nodiscard]] static QString spokenText(const Row &row);

    const credentials::ProfileBook &m_book;
    const credentials::CredentialSettings &m_settings;
    QList<Row> m_rows;
};

} // namespace console::ui
