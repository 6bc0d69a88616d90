// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/room/drift/driftmodel.h"

#include "core/json/write.h"
#include "wording/driftwords.h"

#include <QFont>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

using rooms::DriftEntry;

namespace {

constexpr qsizetype cellLimit = 200; // A cell shows a line; the rest is for the tool tip and the text beside the table.
constexpr qsizetype tipLimit = 2000;

QString shortened(const QString &text, qsizetype limit)
{
    return text.size() <= limit ? text : QString(text.first(limit) + u'…');
}

/// Wrapped, and its markup left as text.
QString tip(const QString &text)
{
    if (text.isEmpty())
        return {};
    return u"<p style='white-space:pre-wrap'>"_s + shortened(text, tipLimit).toHtmlEscaped() + u"</p>"_s;
}

/// As people read it: containers over lines, texts without quotes and escapes.
QString readable(const QByteArray &json)
{
    const json::Document document = json::Document::parse(json);
    const json::Value root = document.root();
    return root.isString() ? root.toString() : QString::fromUtf8(json::pretty(root));
}

} // namespace

DriftModel::DriftModel(QObject *parent)
    : QAbstractTableModel(parent)
{}

void DriftModel::setDrift(const rooms::Drift &drift, const QString &version, bool isUnsaved)
{
    beginResetModel();
    m_drift = drift;
    m_version = version;
    m_isUnsaved = isUnsaved;
    endResetModel();
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int DriftModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_drift.entries.size());
}

int DriftModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString DriftModel::valueText(const std::optional<QByteArray> &value)
{
    return value ? QString::fromUtf8(*value) : u"—"_s;
}

QString DriftModel::cellText(const DriftEntry &entry, int column) const
{
    switch (column) {
    case Place:
        return entry.pointer.toDotted();
    case File:
        return valueText(entry.file);
    case Sent:
        return valueText(entry.sent);
    case Running:
        return entry.isUncertain ? tr("%1, or %2").arg(valueText(entry.running), valueText(entry.possible))
                                 : valueText(entry.running);
    case Remedy:
        return wording::driftRemedy(entry);
    default:
        return {};
    }
}

QVariant DriftModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const DriftEntry &entry = m_drift.entries.at(index.row());
    const QString text = cellText(entry, index.column());
    switch (role) {
    case Qt::DisplayRole:
        return shortened(text, cellLimit).simplified();
    case Qt::ToolTipRole:
        return tip(index.column() == Remedy ? wording::driftObstacle(entry, m_version) : text);
    case Qt::AccessibleDescriptionRole:
        return wording::driftCause(entry);
    case Qt::FontRole: {
        // What was changed stands out from what was sent.
        const bool isChanged = (index.column() == File && entry.file != entry.sent) ||
                               (index.column() == Running && (entry.running != entry.sent || entry.isUncertain));
        QFont font;
        font.setBold(isChanged);
        return isChanged ? QVariant(font) : QVariant();
    }
    default:
        return {};
    }
}

QVariant DriftModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Place:
        return tr("Place");
    case File:
        return m_isUnsaved ? tr("Editor (not saved)") : tr("File now");
    case Sent:
        return tr("Sent");
    case Running:
        return tr("Running now");
    case Remedy:
        return tr("What can be done");
    default:
        return {};
    }
}

QString DriftModel::details(int row) const
{
    if (row < 0 || row >= rowCount())
        return {};
    const DriftEntry &entry = m_drift.entries.at(row);
    const auto value = [](const std::optional<QByteArray> &json) { return json ? readable(*json) : tr("(nothing)"); };
    const auto header = [this](int column) { return headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(); };
    QStringList parts{
        entry.pointer.toDotted(), wording::driftCause(entry),
        QStringList{wording::driftRemedy(entry) + u'.', wording::driftObstacle(entry, m_version)}.join(u' ').trimmed()};
    const auto add = [&parts](const QString &name, const QString &text) {
        parts += {QString(), u"— %1 —"_s.arg(name), text};
    };
    add(header(File), value(entry.file));
    add(header(Sent), value(entry.sent));
    add(header(Running), value(entry.running));
    if (entry.isUncertain)
        add(tr("Or, if the update arrived"), value(entry.possible));
    return parts.join(u'\n');
}

void DriftModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

} // namespace console::ui
