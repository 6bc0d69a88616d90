// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/server/servedmodel.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "wording/serverwords.h"

#include <QGuiApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

using server::RequestRecord;

namespace {

constexpr std::chrono::milliseconds batchTime{100};
// A client may send what it likes, and a thousand of them stay.
constexpr qsizetype longest = 200;
constexpr int badRequest = 400;
constexpr int serverError = 500;

/// One line of what a client sent.
QString printable(QString text)
{
    for (QChar &c : text) {
        if (!c.isPrint())
            c = u'?';
    }
    return text.left(longest);
}

enum class Verdict { Good, Refused, Failed, Left };

Verdict verdictOf(const RequestRecord &record)
{
    if (record.status == 0)
        return Verdict::Left;
    if (record.status >= serverError || record.upstreamStatus >= badRequest)
        return Verdict::Failed;
    return record.status >= badRequest ? Verdict::Refused : Verdict::Good;
}

QIcon markOf(Verdict verdict)
{
    const Colors &colors = colorsFor(QGuiApplication::palette());
    switch (verdict) {
    case Verdict::Good:
        return markIcon(Icon::Success, colors.success);
    case Verdict::Refused:
        return markIcon(Icon::Warning, colors.warning);
    case Verdict::Failed:
        return markIcon(Icon::Error, colors.danger);
    case Verdict::Left:
        return markIcon(Icon::Stopped, colors.subtle);
    }
    return {};
}

} // namespace

ServedModel::ServedModel(QObject *parent)
    : QAbstractTableModel(parent)
{
    m_batch.setSingleShot(true);
    m_batch.setInterval(batchTime);
    connect(&m_batch, &QTimer::timeout, this, &ServedModel::flush);
}

void ServedModel::append(RequestRecord record)
{
    record.path.truncate(longest);
    m_fresh.push_back(std::move(record));
    if (m_fresh.size() > static_cast<size_t>(limit))
        m_fresh.pop_front();
    if (!m_batch.isActive())
        m_batch.start();
}

void ServedModel::flush()
{
    if (m_fresh.empty())
        return;
    const int fresh = static_cast<int>(m_fresh.size());
    const int before = rowCount();
    if (const int surplus = before + fresh - limit; surplus > 0) {
        beginRemoveRows({}, before - surplus, before - 1);
        m_records.erase(m_records.end() - surplus, m_records.end());
        endRemoveRows();
    }
    beginInsertRows({}, 0, fresh - 1);
    for (RequestRecord &record : m_fresh)
        m_records.push_front(std::move(record));
    m_fresh.clear();
    endInsertRows();
}

void ServedModel::clear()
{
    beginResetModel();
    m_records.clear();
    m_fresh.clear();
    endResetModel();
}

const RequestRecord *ServedModel::recordAt(const QModelIndex &index) const
{
    return index.isValid() && index.model() == this ? &m_records.at(static_cast<size_t>(index.row())) : nullptr;
}

int ServedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_records.size());
}

int ServedModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ServedModel::note(const RequestRecord &record)
{
    QStringList parts;
    if (record.upstreamStatus != 0 && record.upstreamStatus != record.status)
        parts.append(tr("the service answered %1").arg(record.upstreamStatus));
    if (record.denial)
        parts.append(wording::denialWords(*record.denial));
    if (record.failure)
        parts.append(wording::failureWords(*record.failure));
    if (!record.note.remark.isEmpty())
        parts.append(record.note.remark);
    return printable(parts.join(u" · "_s));
}

QString ServedModel::text(const RequestRecord &record, int column)
{
    switch (column) {
    case Time:
        return record.at.toLocalTime().toString(u"HH:mm:ss"_s);
    case Method:
        return printable(QString::fromLatin1(record.method));
    case Path:
        return printable(QString::fromLatin1(record.path));
    case Action:
        return printable(record.note.action.isEmpty() ? QString::fromLatin1(record.path) : record.note.action);
    case Scene:
        return printable(record.note.sceneId);
    case Status:
        //: A client went away before it had its answer.
        return record.status == 0 ? tr("left") : QString::number(record.status);
    case Duration:
        return tr("%1 ms").arg(QLocale().toString(static_cast<qlonglong>(record.took.count())));
    case Note:
        return note(record);
    default:
        return {};
    }
}

QString ServedModel::line(const RequestRecord &record)
{
    QStringList parts;
    for (int column = 0; column < ColumnCount; ++column)
        parts.append(text(record, column));
    if (record.note.action.isEmpty())
        parts[Action].clear(); // It shows the path there.
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString ServedModel::details(const RequestRecord &record)
{
    QStringList parts{text(record, Note), text(record, Scene),
                      QString(text(record, Method) + u' ' + text(record, Path)), text(record, Duration)};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QVariant ServedModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const RequestRecord &record = *recordAt(index);
    switch (role) {
    case Qt::DisplayRole:
        return text(record, index.column());
    case Qt::DecorationRole:
        return index.column() == Status ? QVariant(markOf(verdictOf(record))) : QVariant();
    case Qt::AccessibleTextRole:
        return index.column() == Time ? line(record) : text(record, index.column());
    case Qt::ToolTipRole:
        // What a client sent must not be taken for markup.
        return QString(u"<p>"_s + line(record).toHtmlEscaped() + u"</p>"_s);
    case Qt::TextAlignmentRole:
        return index.column() == Duration ? QVariant(Qt::AlignTrailing | Qt::AlignVCenter) : QVariant();
    default:
        return {};
    }
}

QVariant ServedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time:
        return tr("Time");
    case Method:
        return tr("Method");
    case Path:
        return tr("Path");
    case Action:
        return tr("Action");
    case Scene:
        return tr("Scene");
    case Status:
        return tr("Status");
    case Duration:
        return tr("Duration");
    case Note:
        return tr("Note");
    default:
        return {};
    }
}

void ServedModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

} // namespace console::ui
