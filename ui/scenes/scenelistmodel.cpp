// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/scenes/scenelistmodel.h"

#include "core/credentials/inlinesecrets.h"
#include "core/scene/scene.h"
#include "core/scene/scenelibrary.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/carddelegate.h"

#include <QGuiApplication>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

namespace {

Icon markOf(SceneListModel::Marks marks)
{
    if (marks.testFlag(SceneListModel::Running))
        return Icon::Room;
    return marks.testFlag(SceneListModel::Faulty) ? Icon::DocumentError : Icon::Document;
}

QColor markColor(SceneListModel::Marks marks)
{
    const Colors &colors = colorsFor(QGuiApplication::palette());
    if (marks.testFlag(SceneListModel::Running))
        return colors.success;
    return marks.testFlag(SceneListModel::Faulty) ? colors.danger : colors.subtle;
}

} // namespace

SceneListModel::SceneListModel(const scene::SceneLibrary &library, QObject *parent)
    : QAbstractListModel(parent),
      m_library(library)
{
    m_idle.setInterval(0);
    connect(&m_idle, &QTimer::timeout, this, &SceneListModel::readNext);
    connect(&library, &scene::SceneLibrary::listChanged, this, &SceneListModel::follow);
    connect(&library, &scene::SceneLibrary::sceneChanged, this, &SceneListModel::readLater);
    follow();
}

int SceneListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant SceneListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Entry &entry = m_entries.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return entry.name.isEmpty() ? entry.id : entry.name;
    case Qt::ToolTipRole:
        return m_library.path(entry.id);
    case Qt::AccessibleTextRole:
        return u"%1, %2"_s.arg(data(index, Qt::DisplayRole).toString(), subtitle(entry));
    case IdRole:
        return entry.id;
    case SearchRole:
        return QString(entry.name + u' ' + entry.id);
    case StateRole:
        return static_cast<int>(entry.marks);
    case CardDelegate::SubtitleRole:
        return subtitle(entry);
    case CardDelegate::MarkIconRole:
        return static_cast<int>(markOf(entry.marks));
    case CardDelegate::MarkRole:
        return markColor(entry.marks);
    default:
        return {};
    }
}

QString SceneListModel::subtitle(const Entry &entry) const
{
    QStringList parts{QString(entry.id + u".json")};
    if (entry.marks.testFlag(Running))
        parts.append(tr("running"));
    if (entry.marks.testFlag(Modified))
        parts.append(tr("not saved"));
    if (entry.marks.testFlag(Faulty))
        parts.append(tr("has errors"));
    if (entry.marks.testFlag(HoldsKeys))
        parts.append(tr("holds keys"));
    return parts.join(u" · "_s);
}

QModelIndex SceneListModel::indexOf(const QString &sceneId) const
{
    const qsizetype row = find(sceneId);
    return row < 0 ? QModelIndex() : index(static_cast<int>(row));
}

QString SceneListModel::sceneIdAt(const QModelIndex &index) const
{
    return index.isValid() ? m_entries.at(index.row()).id : QString();
}

qsizetype SceneListModel::find(const QString &sceneId) const
{
    const auto found =
        std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry &e) { return e.id == sceneId; });
    return found == m_entries.end() ? -1 : std::distance(m_entries.begin(), found);
}

void SceneListModel::follow()
{
    const QStringList &ids = m_library.sceneIds();
    for (qsizetype row = m_entries.size() - 1; row >= 0; --row) {
        if (ids.contains(m_entries.at(row).id))
            continue;
        beginRemoveRows({}, static_cast<int>(row), static_cast<int>(row));
        m_entries.removeAt(row);
        endRemoveRows();
    }
    // Both lists are in the library's order, so what is missing belongs exactly where the library has it.
    for (qsizetype row = 0; row < ids.size(); ++row) {
        if (row < m_entries.size() && m_entries.at(row).id == ids.at(row))
            continue;
        beginInsertRows({}, static_cast<int>(row), static_cast<int>(row));
        m_entries.insert(row, Entry{.id = ids.at(row), .name = {}, .marks = Plain});
        endInsertRows();
        readLater(ids.at(row));
    }
}

void SceneListModel::readLater(const QString &sceneId)
{
    if (!m_unread.contains(sceneId))
        m_unread.enqueue(sceneId);
    m_idle.start();
}

void SceneListModel::readNext()
{
    if (m_unread.isEmpty()) {
        m_idle.stop();
        return;
    }
    const QString id = m_unread.dequeue();
    const qsizetype row = find(id);
    if (row < 0)
        return;
    const auto bytes = scene::readFile(m_library.path(id));
    Entry &entry = m_entries[row];
    const auto scene = bytes ? scene::Scene::parse(id, *bytes)
                             : Result<scene::Scene, scene::SceneProblem>(unexpected(scene::SceneProblem()));
    entry.name = scene ? scene->name() : QString();
    // The editor's text is newer than the file.
    if (!entry.marks.testFlag(Modified)) {
        entry.marks.setFlag(Faulty, !scene);
        entry.marks.setFlag(HoldsKeys, scene && credentials::hasInlineSecrets(*scene));
    }
    Q_EMIT dataChanged(index(static_cast<int>(row)), index(static_cast<int>(row)));
}

void SceneListModel::setMark(const QString &sceneId, Mark mark, bool on)
{
    const qsizetype row = find(sceneId);
    if (row < 0 || m_entries.at(row).marks.testFlag(mark) == on)
        return;
    m_entries[row].marks.setFlag(mark, on);
    Q_EMIT dataChanged(index(static_cast<int>(row)), index(static_cast<int>(row)));
}

void SceneListModel::setRunning(const QSet<QString> &sceneIds)
{
    for (const Entry &entry : std::as_const(m_entries))
        setMark(entry.id, Running, sceneIds.contains(entry.id));
}

void SceneListModel::setModified(const QString &sceneId, bool modified)
{
    setMark(sceneId, Modified, modified);
}

void SceneListModel::setFaulty(const QString &sceneId, bool faulty)
{
    setMark(sceneId, Faulty, faulty);
}

void SceneListModel::setHoldsKeys(const QString &sceneId, bool holdsKeys)
{
    setMark(sceneId, HoldsKeys, holdsKeys);
}

void SceneListModel::retranslate()
{
    if (!m_entries.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

} // namespace console::ui
