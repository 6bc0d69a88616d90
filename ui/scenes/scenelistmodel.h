// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractListModel>
#include <QHash>
#include <QQueue>
#include <QSet>
#include <QTimer>

namespace console::scene {
class SceneLibrary;
}

namespace console::ui {

/// The scenes of the library with their names and marks. Files are read one by one when the program is idle, so that
/// a folder of hundreds does not hold up the window.
class SceneListModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { IdRole = Qt::UserRole + 1, SearchRole, StateRole };
    enum Mark { Plain = 0, Running = 1, Faulty = 2, Modified = 4, HoldsKeys = 8 };
    Q_DECLARE_FLAGS(Marks, Mark)

    explicit SceneListModel(const scene::SceneLibrary &library, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

    [[nodiscard]] QModelIndex indexOf(const QString &sceneId) const;
    [[nodiscard]] QString sceneIdAt(const QModelIndex &index) const;

    void setRunning(const QSet<QString> &sceneIds);
    void setModified(const QString &sceneId, bool modified);
    /// What the editor knows about the text it shows goes before what the file says.
    void setFaulty(const QString &sceneId, bool faulty);
    void setHoldsKeys(const QString &sceneId, bool holdsKeys);
    void retranslate();

private:
    struct Entry
    {
        QString id;
        QString name;
        Marks marks;
    };

    void follow();
    void readLater(const QString &sceneId);
    void readNext();
    void setMark(const QString &sceneId, Mark mark, bool on);
    [[nodiscard]] qsizetype find(const QString &sceneId) const;
    [[nodiscard]] QString subtitle(const Entry &entry) const;

    const scene::SceneLibrary &m_library;
    QList<Entry> m_entries;
    QQueue<QString> m_unread;
    QTimer m_idle;
};

Q_DECLARE_OPERATORS_FOR_FLAGS(SceneListModel::Marks)

} // namespace console::ui
