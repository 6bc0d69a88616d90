// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/credentials/keyusesmodel.h"

#include "core/rooms/roomservice.h"
#include "core/scene/scenelibrary.h"
#include "ui/consolecontext.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/carddelegate.h"

#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

namespace {

QString roomText(const rooms::RoomTask &task)
{
    return u"%1 · %2"_s.arg(task.sceneId, task.roomId.text());
}

QList<rooms::RoomTask> tasksWithKey(const ConsoleContext &context, const QString &fingerprint)
{
    if (fingerprint.isEmpty())
        return {};
    QList<rooms::RoomTask> tasks = context.rooms.openTasks().value_or(QList<rooms::RoomTask>());
    tasks.removeIf([&fingerprint](const rooms::RoomTask &task) { return task.credentialFingerprint != fingerprint; });
    return tasks;
}

/// The scene of the folder in use whose file that is; empty when there is none.
QString sceneOf(const scene::SceneLibrary &library, const QString &path)
{
    const QString canonical = QFileInfo(path).canonicalFilePath();
    const QString id = QFileInfo(path).completeBaseName();
    const QString own = library.path(id);
    return !own.isEmpty() && QFileInfo(own).canonicalFilePath() == canonical ? id : QString();
}

} // namespace

QStringList roomsWithKey(const ConsoleContext &context, const QString &fingerprint)
{
    QStringList names;
    for (const rooms::RoomTask &task : tasksWithKey(context, fingerprint))
        names.append(roomText(task));
    return names;
}

KeyUsesModel::KeyUsesModel(const ConsoleContext &context, QObject *parent)
    : QAbstractListModel(parent),
      m_context(context)
{
    connect(&context.credentialSettings, &credentials::CredentialSettings::changed, this, &KeyUsesModel::refresh);
    connect(&context.rooms, &rooms::RoomService::taskChanged, this, &KeyUsesModel::refresh);
}

void KeyUsesModel::show(const std::optional<credentials::ProfileId> &id, const QString &fingerprint)
{
    m_id = id;
    m_fingerprint = fingerprint;
    refresh();
}

QList<KeyUsesModel::Use> KeyUsesModel::uses() const
{
    QList<Use> uses;
    if (!m_id)
        return uses;
    const QStringList paths = m_context.credentialSettings.scenesOf(*m_id);
    for (const QString &path : paths)
        uses.append({.name = QFileInfo(path).completeBaseName(),
                     .place = QDir::toNativeSeparators(path),
                     .sceneId = sceneOf(m_context.library, path)});
    for (const rooms::RoomTask &task : tasksWithKey(m_context, m_fingerprint))
        uses.append({.name = roomText(task),
                     .place = {},
                     .sceneId = m_context.library.contains(task.sceneId) ? task.sceneId : QString()});
    return uses;
}

void KeyUsesModel::refresh()
{
    QList<Use> now = uses();
    if (now == m_uses)
        return;
    beginResetModel();
    m_uses = std::move(now);
    endResetModel();
}

QString KeyUsesModel::sceneAt(const QModelIndex &index) const
{
    return index.isValid() ? m_uses.at(index.row()).sceneId : QString();
}

int KeyUsesModel::sceneCount() const
{
    return static_cast<int>(std::ranges::count_if(m_uses, [](const Use &use) { return !use.place.isEmpty(); }));
}

int KeyUsesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_uses.size());
}

QVariant KeyUsesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Use &use = m_uses.at(index.row());
    const bool isScene = !use.place.isEmpty();
    switch (role) {
    case Qt::DisplayRole:
        return use.name;
    case Qt::ToolTipRole:
        return isScene ? use.place : use.name;
    case CardDelegate::SubtitleRole:
        return isScene ? tr("scene, bound to it: %1").arg(use.place) : tr("room, started with its key");
    case Qt::AccessibleTextRole:
        return isScene ? tr("Scene %1, bound to it").arg(use.name) : tr("Room %1, started with its key").arg(use.name);
    case CardDelegate::MarkIconRole:
        return static_cast<int>(isScene ? Icon::Document : Icon::Room);
    case CardDelegate::MarkRole:
        return isScene ? colorsFor(QGuiApplication::palette()).subtle : colorsFor(QGuiApplication::palette()).success;
    default:
        return {};
    }
}

} // namespace console::ui
