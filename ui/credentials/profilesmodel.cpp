// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/credentials/profilesmodel.h"

#include "ui/credentials/profilecolour.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/carddelegate.h"
#include "wording/credentialwords.h"

#include <QDateTime>
#include <QGuiApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

using credentials::ProfileId;
using credentials::ProfileKind;

ProfilesModel::ProfilesModel(const credentials::ProfileBook &book, const credentials::CredentialSettings &settings,
                             QObject *parent)
    : QAbstractListModel(parent),
      m_book(book),
      m_settings(settings)
{
    connect(&book, &credentials::ProfileBook::changed, this, &ProfilesModel::refresh);
    connect(&settings, &credentials::CredentialSettings::changed, this, &ProfilesModel::refresh);
    refresh();
}

QList<ProfilesModel::Row> ProfilesModel::rows() const
{
    QList<Row> rows;
    for (const credentials::ProfileInfo &info : m_book.profiles()) {
        Row row{.info = info, .scenes = m_settings.scenesOf(info.facts.id).size()};
        row.info.lastUse = m_settings.lastUseOf(info.facts.id);
        rows.append(std::move(row));
    }
    for (const credentials::UnreadableProfile &entry : m_book.unreadable())
        rows.append({.info = {.facts = {.id = entry.id},
                              .kind = {},
                              .keyId = {},
                              .fingerprint = {},
                              .region = {},
                              .allowedHosts = {},
                              .isTemporary = false,
                              .expiresAt = {}},
                     .problem = entry.problem});
    return rows;
}

void ProfilesModel::refresh()
{
    QList<Row> now = rows();
    if (now == m_rows)
        return;
    const auto sameIds = std::ranges::equal(
        now, m_rows, {}, [](const Row &row) { return row.info.facts.id; },
        [](const Row &row) { return row.info.facts.id; });
    if (sameIds) {
        m_rows = std::move(now);
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(now);
    endResetModel();
}

std::optional<ProfileId> ProfilesModel::idAt(const QModelIndex &index) const
{
    return index.isValid() ? std::optional(m_rows.at(index.row()).info.facts.id) : std::nullopt;
}

std::optional<credentials::StoreProblem> ProfilesModel::problemAt(const QModelIndex &index) const
{
    return index.isValid() ? m_rows.at(index.row()).problem : std::nullopt;
}

QModelIndex ProfilesModel::indexOf(const ProfileId &id) const
{
    const auto found = std::ranges::find(m_rows, id, [](const Row &row) { return row.info.facts.id; });
    return found == m_rows.end() ? QModelIndex() : index(static_cast<int>(found - m_rows.begin()));
}

int ProfilesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QString ProfilesModel::lastUseText(const credentials::ProfileInfo &info)
{
    if (!info.lastUse)
        return tr("not used yet");
    const QString when = QLocale().toString(info.lastUse->at.toLocalTime(), QLocale::ShortFormat);
    return info.lastUse->hasSucceeded ? tr("%1, worked").arg(when) : u"%1, %2"_s.arg(when, info.lastUse->code);
}

QString ProfilesModel::kindText(ProfileKind kind)
{
    switch (kind) {
    case ProfileKind::AccountKey:
        return tr("account key");
    case ProfileKind::RtcApplication:
        return tr("RTC application");
    case ProfileKind::SharedSecret:
        return tr("shared secret");
    }
    Q_UNREACHABLE();
}

QString ProfilesModel::spokenText(const Row &row)
{
    return QStringList{row.info.facts.name, kindText(row.info.kind), row.info.keyId, lastUseText(row.info),
                       tr("%n scene(s)", nullptr, static_cast<int>(row.scenes))}
        .join(u", "_s);
}

QVariant ProfilesModel::unreadable(const Row &row, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return tr("Cannot be read");
    case CardDelegate::MarkIconRole:
        return static_cast<int>(Icon::Error);
    case CardDelegate::MarkRole:
        return colorsFor(QGuiApplication::palette()).danger;
    case CardDelegate::SubtitleRole:
    case Qt::ToolTipRole:
        return wording::explain(*row.problem).title;
    case CardDelegate::ThirdRole:
        return QStringList{row.info.facts.id.text()};
    case Qt::AccessibleTextRole:
        return QStringList{tr("Cannot be read"), wording::explain(*row.problem).title, row.info.facts.id.text()}.join(
            u", "_s);
    default:
        return {};
    }
}

QVariant ProfilesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows.at(index.row());
    if (row.problem)
        return unreadable(row, role);
    switch (role) {
    case Qt::DisplayRole:
        return row.info.facts.name;
    case Qt::ToolTipRole:
        return row.info.facts.notes.isEmpty() ? row.info.facts.name : row.info.facts.notes;
    case Qt::AccessibleTextRole:
        return spokenText(row);
    case KindRole:
        return static_cast<int>(row.info.kind);
    case KeyRole:
        return row.info.keyId;
    case LastUseRole:
        return lastUseText(row.info);
    case SceneCountRole:
        return static_cast<int>(row.scenes);
    case CardDelegate::MarkIconRole:
        return static_cast<int>(row.info.kind == ProfileKind::RtcApplication ? Icon::Room : Icon::Key);
    case CardDelegate::MarkRole:
        return profileColour(row.info.facts.colour, QGuiApplication::palette());
    case CardDelegate::TrailingRole:
        return row.scenes > 0 ? tr("%n scene(s)", nullptr, static_cast<int>(row.scenes)) : QString();
    case CardDelegate::SubtitleRole:
        return row.info.keyId.isEmpty() ? kindText(row.info.kind)
                                        : u"%1 · %2"_s.arg(kindText(row.info.kind), row.info.keyId);
    case CardDelegate::ThirdRole:
        return QStringList{lastUseText(row.info)};
    default:
        return {};
    }
}

} // namespace console::ui
