// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/inspector/timingview.h"

#include "ui/inspector/exchangewords.h"
#include "ui/theme/spacing.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QLocale>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

namespace {

constexpr int rowGap = space::medium;

int rowHeight(const QWidget &widget)
{
    return widget.fontMetrics().height() + rowGap;
}

} // namespace

TimingView::TimingView(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::TabFocus);
    describe();
}

void TimingView::showTimings(const transport::Timings &timings, const std::optional<transport::TlsPeer> &tls)
{
    m_phases = phasesOf(timings);
    m_total = timings.queued + timings.done;
    m_tls = tls;
    describe();
}

void TimingView::showNothing()
{
    m_phases.clear();
    m_total = {};
    m_tls.reset();
    describe();
}

QSize TimingView::minimumSizeHint() const
{
    constexpr int shownRows = 3;
    constexpr int width = 200;
    return {width, shownRows * rowHeight(*this)};
}

void TimingView::describe()
{
    setAccessibleName(tr("Timing"));
    QStringList parts;
    for (const Phase &phase : m_phases)
        parts.append(u"%1: %2"_s.arg(phaseText(phase.kind), durationText(phase.end - phase.begin)));
    parts.append(tlsText());
    setAccessibleDescription(parts.join(u'\n'));
    update();
}

QColor TimingView::colorOf(Phase::Kind kind) const
{
    const Colors &colors = colorsFor(palette());
    switch (kind) {
    case Phase::Kind::Queued:
    case Phase::Kind::Waiting:
        return colors.subtle;
    case Phase::Kind::Connecting:
    case Phase::Kind::ConnectingSecurely:
        return colors.warning;
    case Phase::Kind::Sending:
        return colors.jsonKeyword;
    case Phase::Kind::Answering:
        return colors.info;
    case Phase::Kind::Receiving:
        return colors.success;
    }
    return colors.subtle;
}

void TimingView::paintRow(QPainter &painter, const QRect &row, const QString &name, std::chrono::microseconds begin,
                          std::chrono::microseconds end, const QColor &color) const
{
    constexpr int nameShare = 4;
    const int numbers = fontMetrics().horizontalAdvance(u"000.00 ms"_s);
    const int names = qMin(row.width() / nameShare * 2, fontMetrics().horizontalAdvance(u"M"_s) * 14);
    const QRect nameRect(row.left(), row.top(), names, row.height());
    const QRect numberRect(row.right() - numbers, row.top(), numbers, row.height());
    const QRect track(nameRect.right() + space::large, row.top() + rowGap / 2 + space::small,
                      qMax(1, numberRect.left() - nameRect.right() - 2 * space::large),
                      row.height() - rowGap - space::small);
    const double scale = m_total.count() > 0 ? double(track.width()) / double(m_total.count()) : 0.0;
    const int left = track.left() + qRound(double(begin.count()) * scale);
    const int right = track.left() + qRound(double(end.count()) * scale);

    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(nameRect, Qt::AlignLeading | Qt::AlignVCenter,
                     fontMetrics().elidedText(name, Qt::ElideRight, names));
    painter.drawText(numberRect, Qt::AlignTrailing | Qt::AlignVCenter, durationText(end - begin));
    painter.setPen(Qt::NoPen);
    painter.setBrush(tinted(palette(), colorsFor(palette()).subtle, 0.14));
    painter.drawRoundedRect(track, space::tiny, space::tiny);
    painter.setBrush(color);
    painter.drawRoundedRect(QRect(left, track.top(), qMax(space::tiny, right - left), track.height()), space::tiny,
                            space::tiny);
}

QString TimingView::tlsText() const
{
    if (!m_tls)
        return {};
    return tr("%1, %2\nCertificate of %3, issued by %4, valid until %5")
        .arg(m_tls->protocol, m_tls->cipher, m_tls->certificateSubject, m_tls->certificateIssuer,
             QLocale().toString(m_tls->certificateExpiry.date(), QLocale::ShortFormat));
}

void TimingView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    const QRect area = rect().adjusted(space::large, space::medium, -space::large, -space::medium);
    if (m_phases.empty()) {
        painter.setPen(colorsFor(palette()).subtle);
        painter.drawText(area, Qt::AlignCenter | Qt::TextWordWrap, tr("Nothing was sent, so nothing was timed."));
        return;
    }
    QRect row(area.left(), area.top(), area.width(), rowHeight(*this));
    for (const Phase &phase : m_phases) {
        paintRow(painter, row, phaseText(phase.kind), phase.begin, phase.end, colorOf(phase.kind));
        row.translate(0, row.height());
    }
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    paintRow(painter, row, tr("Total"), {}, m_total, palette().color(QPalette::WindowText));
    painter.setFont(font());
    painter.setPen(colorsFor(palette()).subtle);
    painter.drawText(QRect(row.left(), row.bottom() + space::large, row.width(), area.bottom() - row.bottom()),
                     Qt::AlignLeading | Qt::AlignTop | Qt::TextWordWrap, tlsText());
}

void TimingView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        describe();
    QWidget::changeEvent(event);
}

} // namespace console::ui
