// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/room/conversation/turnsmodel.h"

#include "ui/theme/theme.h"
#include "wording/callbackwords.h"

#include <QGuiApplication>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

using callbacks::Turn;

TurnsModel::TurnsModel(QObject *parent)
    : TurnsModelBase([](const Turn &a, const Turn &b) { return a.roundId == b.roundId; }, parent)
{}

void TurnsModel::setTurns(const QList<Turn> &turns)
{
    setRows(QList<Turn>(turns.crbegin(), turns.crend()));
}

QString TurnsModel::text(const Turn &turn, int column)
{
    switch (column) {
    case Round:
        return QString::number(turn.roundId);
    case Asr:
        return wording::millisecondsText(turn.asr());
    case Llm:
        return wording::millisecondsText(turn.llm());
    case Tts:
        return wording::millisecondsText(turn.tts());
    case Total:
        return wording::millisecondsText(turn.total());
    case Speaking:
        return wording::millisecondsText(turn.speaking());
    case Note:
        return turn.wasInterrupted ? tr("interrupted") : QString();
    default:
        return {};
    }
}

QString TurnsModel::line(const Turn &turn)
{
    QStringList parts;
    for (int column = 0; column < ColumnCount; ++column) {
        if (const QString cell = text(turn, column); !cell.isEmpty())
            parts.append(name(column) + u' ' + cell);
    }
    return parts.join(u" · "_s);
}

QVariant TurnsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Turn &turn = *rowAt(index);
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(turn, column);
    case Qt::AccessibleTextRole:
        return column == Round ? line(turn) : text(turn, column);
    case Qt::ToolTipRole:
        // The service's own words about what was used must not be taken for markup.
        return turn.usage.isEmpty() ? QVariant() : QVariant(u"<p>"_s + turn.usage.toHtmlEscaped() + u"</p>"_s);
    case Qt::ForegroundRole:
        return column == Note ? QVariant(colorsFor(QGuiApplication::palette()).warning) : QVariant();
    case Qt::TextAlignmentRole:
        return column == Note ? QVariant() : QVariant(Qt::AlignTrailing | Qt::AlignVCenter);
    default:
        return {};
    }
}

QString TurnsModel::name(int column)
{
    switch (column) {
    case Round:
        return tr("Round");
    case Asr:
        return tr("ASR");
    case Llm:
        return tr("LLM");
    case Tts:
        return tr("TTS");
    case Total:
        return tr("First sound");
    case Speaking:
        return tr("Speech");
    case Note:
        return tr("Note");
    default:
        return {};
    }
}

QString TurnsModel::explanation(int column)
{
    switch (column) {
    case Asr:
        return tr("From the beginning of the question to its last word as text");
    case Llm:
        return tr("From there to the first words of the language model");
    case Tts:
        return tr("From there to the first sound of the answer");
    case Total:
        return tr("From the beginning of the question to the first sound of the answer");
    case Speaking:
        return tr("From the first to the last sound of the answer");
    default:
        return {};
    }
}

int TurnsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TurnsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return name(section);
    case Qt::ToolTipRole:
        return explanation(section);
    case Qt::TextAlignmentRole:
        return section == Note ? QVariant() : QVariant(Qt::AlignTrailing | Qt::AlignVCenter);
    default:
        return {};
    }
}

void TurnsModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    tellAll();
}

} // namespace console::ui
