// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/room/conversation/callsmodel.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QGuiApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

using callbacks::CalledFunction;

namespace {

// The model may write as much as it likes.
constexpr qsizetype longest = 400;

QString oneLine(const QString &text)
{
    return text.left(longest).simplified();
}

} // namespace

CallsModel::CallsModel(QObject *parent)
    : CallsModelBase([](const CalledFunction &a, const CalledFunction &b) { return a.call.id == b.call.id; }, parent)
{}

void CallsModel::setCalls(const QList<CalledFunction> &calls)
{
    setRows(QList<CalledFunction>(calls.crbegin(), calls.crend()));
}

int CallsModel::waiting() const
{
    return static_cast<int>(
        std::ranges::count_if(rows(), [](const CalledFunction &called) { return !called.answer.has_value(); }));
}

QModelIndex CallsModel::firstWaiting() const
{
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (!rows().at(row).answer)
            return index(row, 0);
    }
    return {};
}

QString CallsModel::text(const CalledFunction &called, int column)
{
    switch (column) {
    case Name:
        return oneLine(called.call.name);
    case State:
        //: %1 what a function returned
        return called.answer ? tr("Answered: %1").arg(oneLine(*called.answer)) : tr("Waits");
    case Arguments:
        return oneLine(called.call.arguments);
    default:
        return {};
    }
}

QVariant CallsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const CalledFunction &called = *rowAt(index);
    switch (role) {
    case Qt::DisplayRole:
        return text(called, index.column());
    case Qt::AccessibleTextRole:
        return index.column() == Name
                   ? QString(text(called, Name) + u' ' + text(called, Arguments) + u" · "_s + text(called, State))
                   : text(called, index.column());
    case Qt::ToolTipRole:
        return QString(u"<p>"_s + text(called, index.column()).toHtmlEscaped() + u"</p>"_s);
    case Qt::DecorationRole: {
        if (index.column() != State)
            return {};
        const Colors &colors = colorsFor(QGuiApplication::palette());
        return called.answer ? markIcon(Icon::Success, colors.success) : markIcon(Icon::Warning, colors.warning);
    }
    default:
        return {};
    }
}

int CallsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CallsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Function");
    case State:
        return tr("State");
    case Arguments:
        return tr("Arguments");
    default:
        return {};
    }
}

void CallsModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    tellAll();
}

} // namespace console::ui
